using SiteGen.Content.Interface;
using SiteGen.Content.Settings;
using SiteGen.Diagnostics;
using SiteGen.Languages;

namespace SiteGen.Checks;

/// <summary>Says which words of a site are not in its language.</summary>
internal static class LanguageWords
{
    /// <summary>Returns the note in the settings, if there is one.</summary>
    public static IEnumerable<Diagnostic> Check(SiteSettings settings)
    {
        var tag = settings.Language;
        if (LanguageTag.LanguageOf(tag) is "en")
        {
            yield break;
        }

        yield return new(
            Rules.WordsMissing, settings.File, settings.LanguageSpan,
            $"the words of the theme are in English: SiteGen has none in '{tag}' yet",
            !LanguageData.IsKnown(tag) ? "dates are in English too, and names in the order of the Unicode standard"
            : BuiltInWords.Tags.Contains(LanguageTag.LanguageOf(tag))
                ? "dates and the order of names are in the language; your own templates can have other words"
            : "dates and the order of names are in the language, but for words such as 'about' and 'since'; your own "
                + "templates can have other words");
    }
}
