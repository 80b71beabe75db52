using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Languages;
using SiteGen.Linking;

namespace SiteGen.Checks;

/// <summary>Says how many phrases of the interface are not in the language of a site.</summary>
internal static class LanguageWords
{
    /// <summary>Returns the note in the settings, if there is one.</summary>
    public static IEnumerable<Diagnostic> Check(SiteGraph graph)
    {
        var (settings, words) = (graph.Settings, graph.Language.Words);
        var missing = words.Missing.Count();
        if (missing == 0)
        {
            yield break;
        }

        var all = words.Count;
        var tag = settings.Language;
        yield return new(
            Rules.WordsMissing, settings.File, settings.LanguageSpan,
            (missing == all ? "all" : string.Create(CultureInfo.InvariantCulture, $"{missing} of {all}"))
            + $" phrases of the interface are in English: there are none in '{tag}'",
            (LanguageData.IsKnown(tag) ? ""
                : "dates are in English too, and names in the order of the Unicode standard; ")
            + $"write them in content/i18n/{tag}.yaml; 'sitegen i18n status' lists them");
    }
}
