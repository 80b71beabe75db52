using SiteGen.Cards;
using SiteGen.Content.Settings;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Text;

namespace SiteGen.Checks;

/// <summary>Checks <c>theme</c> in the settings: the assets that it names, and the accent color.</summary>
internal static class ThemeSettingsChecker
{
    /// <summary>Finds the mistakes.</summary>
    /// <param name="theme">The files of the theme.</param>
    /// <param name="settings">The settings.</param>
    public static IEnumerable<Diagnostic> Check(ThemeFiles theme, SiteSettings settings) =>
        CheckAssets(theme, settings).Concat(AccentCheck.Run(theme, settings));

    private static IEnumerable<Diagnostic> CheckAssets(ThemeFiles theme, SiteSettings settings)
    {
        var names = theme.Assets.Select(a => a.Name).ToArray();
        foreach (var asset in settings.Theme.Assets.Where(a => !names.Contains(a.Text)))
        {
            yield return new(
                Rules.LinkBroken, settings.File, asset.Span, $"there is no asset '{asset.Text}'",
                NearestTo(asset.Text, names) ?? $"make the file templates/assets/{Path.GetFileName(asset.Text)}");
        }

        foreach (var style in settings.Theme.Styles.Where(s => names.Contains(s.Text) && !IsStyleSheet(s.Text)))
        {
            yield return new(
                Rules.ValueNotAllowed, settings.File, style.Span, $"'{style.Text}' is not a style sheet",
                "the name of a style sheet ends in '.css'");
        }
    }

    /// <summary>"did you mean", also for a name that is written as a path: <c>templates/assets/logo.svg</c>.</summary>
    private static string? NearestTo(string name, string[] names) =>
        TextDistance.DidYouMean(name, names) ?? TextDistance.DidYouMean(Path.GetFileName(name), names);

    private static bool IsStyleSheet(string name) => name.EndsWith(".css", StringComparison.OrdinalIgnoreCase);
}
