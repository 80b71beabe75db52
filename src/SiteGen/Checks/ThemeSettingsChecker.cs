using SiteGen.Cards;
using SiteGen.Content;
using SiteGen.Content.Settings;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Text;

namespace SiteGen.Checks;

/// <summary>Checks <c>theme</c> in the settings: the assets that it names, and the accent color.</summary>
internal static class ThemeSettingsChecker
{
    private static readonly string[] PictureExtensions =
        [".svg", ".png", ".ico", ".jpg", ".jpeg", ".webp", ".gif", ".avif", ".bmp"];

    /// <summary>Finds the mistakes.</summary>
    /// <param name="theme">The files of the theme.</param>
    /// <param name="settings">The settings.</param>
    public static IEnumerable<Diagnostic> Check(ThemeFiles theme, SiteSettings settings) =>
        CheckAssets(theme, settings).Concat(AccentCheck.Run(theme, settings));

    private static IEnumerable<Diagnostic> CheckAssets(ThemeFiles theme, SiteSettings settings)
    {
        var names = theme.Assets.Select(a => a.Name).ToArray();
        var styles = new HashSet<string>(StringComparer.Ordinal) { ThemeAsset.StyleSheet };
        foreach (var style in settings.Theme.Styles)
        {
            if (FindMistake(style, names, settings.File) is { } mistake)
            {
                yield return mistake;
            }
            else if (!style.Text.EndsWith(".css", StringComparison.OrdinalIgnoreCase))
            {
                yield return new(
                    Rules.ValueNotAllowed, settings.File, style.Span, $"'{style.Text}' is not a style sheet",
                    "the name of a style sheet ends in '.css'");
            }
            else if (!styles.Add(style.Text))
            {
                yield return new(
                    Rules.ValueNotAllowed, settings.File, style.Span, $"pages link '{style.Text}' already",
                    "remove it here");
            }
        }

        foreach (var picture in new[] { settings.Theme.Logo, settings.Theme.Favicon }.OfType<LocatedText>())
        {
            if (FindMistake(picture, names, settings.File) is { } mistake)
            {
                yield return mistake;
            }
            else if (!PictureExtensions.Contains(Path.GetExtension(picture.Text), StringComparer.OrdinalIgnoreCase))
            {
                yield return new(
                    Rules.ValueNotAllowed, settings.File, picture.Span, $"'{picture.Text}' is not a picture",
                    $"the name of a picture ends in {string.Join(", ", PictureExtensions)}");
            }
        }
    }

    /// <summary>Returns the mistake in a name that is not that of an asset; null for the name of one.</summary>
    private static Diagnostic? FindMistake(LocatedText asset, string[] names, SourceFile file)
    {
        var name = asset.Text;
        if (names.Contains(name))
        {
            return null;
        }

        return name.Contains("://", StringComparison.Ordinal) || name.StartsWith("//", StringComparison.Ordinal)
            ? new(Rules.ValueNotAllowed, file, asset.Span, $"'{name}' must be a file of templates/assets",
                "download it to that folder and write its name: pages load nothing from other sites")
            : name.StartsWith('/') || name.Split('/', '\\').Contains("..")
            ? new(Rules.ValueNotAllowed, file, asset.Span, $"'{name}' is not a name in templates/assets",
                NearestTo(name, names) ?? "write a name in templates/assets, without '..' and without '/' before it")
            : new(Rules.LinkBroken, file, asset.Span, $"there is no asset '{name}'",
                NearestTo(name, names) ?? $"make the file templates/assets/{Path.GetFileName(name)}");
    }

    /// <summary>"did you mean", also for a name that is written as a path: <c>templates/assets/logo.svg</c>.</summary>
    private static string? NearestTo(string name, string[] names) =>
        TextDistance.DidYouMean(name, names) ?? TextDistance.DidYouMean(Path.GetFileName(name), names);
}
