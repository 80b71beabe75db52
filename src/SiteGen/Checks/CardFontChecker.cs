using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Linking;
using SiteGen.Pages;

namespace SiteGen.Checks;

/// <summary>
/// Says how many pages have no card because no font has their letters. Nothing can be done about other characters, such
/// as emoji.
/// </summary>
internal static class CardFontChecker
{
    /// <summary>Returns the note, if there is one.</summary>
    public static IEnumerable<Diagnostic> Check(SiteGraph graph, PagePlan plan)
    {
        var lacking = plan.Pages.Where(p => SiteEditions.IsInLanguage(p, graph)).Select(p => p.PlannedCard?.Lacking)
            .OfType<Rune>().Where(Rune.IsLetter).ToArray();
        if (lacking.Length == 0)
        {
            yield break;
        }

        var (settings, pages) = (graph.Settings, lacking.Length == 1 ? "page has" : "pages have");
        yield return new(
            Rules.CardsMissing, settings.File, settings.CardFont?.Span ?? settings.LanguageSpan,
            $"{lacking.Length} {pages} no card for social networks: the fonts of cards lack characters such as "
                + $"'{lacking[0]}'",
            settings.CardFont is { } font
                ? $"'{font.Text}' lacks them too; choose a font of the script"
                : "name a font of the script: 'cards: {font: media/fonts/NAME.ttf}'");
    }
}
