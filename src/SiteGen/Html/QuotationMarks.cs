using AngleSharp.Dom;

namespace SiteGen.Html;

/// <summary>The quotation marks that browsers draw around <c>q</c>.</summary>
internal static class QuotationMarks
{
    /// <summary>
    /// Returns the marks for a quotation in the language of the text around it, as the Unicode CLDR has them; English
    /// ones if the language is not known.
    /// </summary>
    /// <param name="quotation">The element.</param>
    /// <param name="isNested">Whether it is inside another quotation.</param>
    public static (string Opening, string Closing) Of(IElement quotation, bool isNested)
    {
        var marks = LanguageAround(quotation).Split('-')[0].ToLowerInvariant() switch
        {
            "de" or "cs" or "sk" or "bg" or "is" or "lt" or "sl" => "„“‚‘",
            "fr" or "es" or "it" or "pt" or "el" or "ru" or "uk" or "no" or "nb" => "«»“”",
            "pl" or "ro" or "hu" or "hr" => "„”«»",
            "sv" or "fi" => "””’’",
            "ja" => "「」『』",
            _ => "“”‘’",
        };
        var at = isNested ? 2 : 0;
        return (marks[at..(at + 1)], marks[(at + 1)..(at + 2)]);
    }

    private static string LanguageAround(IElement quotation)
    {
        for (var element = quotation.ParentElement; element is not null; element = element.ParentElement)
        {
            if (element.GetAttribute("lang") is { } language)
            {
                return language;
            }
        }

        return "";
    }
}
