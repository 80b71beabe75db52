using SiteGen.Content;
using SiteGen.Content.Settings;
using SiteGen.Diagnostics;
using SiteGen.History;

namespace SiteGen.Checks;

/// <summary>Checks that a site that shows its history has one.</summary>
internal static class HistoryCheck
{
    /// <summary>Returns why it has none.</summary>
    public static IEnumerable<Diagnostic> Check(RecordedHistory? history, SiteSettings settings)
    {
        if (history is { Problem: { } problem })
        {
            yield return new(
                Rules.HistoryMissing, settings.File, FrontMatter.LocateInYaml(settings.File, "history"),
                $"the site does not show what changed: {problem}", history.Help);
        }
    }
}
