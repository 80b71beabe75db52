namespace SiteGen.Languages;

/// <summary>The quotation marks of a language: “ ”, „ “, « », 「 」.</summary>
internal sealed class QuotationMarks
{
    /// <summary>French sets its marks off with a narrow space, which CLDR leaves out; Swiss French does not.</summary>
    private const char FrenchSpace = '\u202F';

    public QuotationMarks(LanguageData data, string tag)
    {
        var marks = data.List("quotes");
        var isFrench = LanguageTag.LanguageOf(tag) == "fr" && !tag.EndsWith("-CH", StringComparison.OrdinalIgnoreCase);
        (Open, Close) = isFrench ? (marks[0] + FrenchSpace, FrenchSpace + marks[1]) : (marks[0], marks[1]);
    }

    /// <summary>What stands before the words.</summary>
    public string Open { get; }

    /// <summary>What stands after the words.</summary>
    public string Close { get; }

    /// <summary>Returns words between quotation marks.</summary>
    public string Around(string words) => Open + words + Close;
}
