using System.Globalization;
using SiteGen.Content;
using SiteGen.Content.Settings;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Text;

namespace SiteGen.Cards;

/// <summary>Checks the accent color of the settings: that it is a color, and that text in it can be read.</summary>
internal static class AccentCheck
{
    /// <summary>Finds the mistakes.</summary>
    /// <param name="theme">The files of the theme.</param>
    /// <param name="settings">The settings.</param>
    public static IEnumerable<Diagnostic> Run(ThemeFiles theme, SiteSettings settings)
    {
        if (settings.Theme.Accent is not { } accent)
        {
            yield break;
        }

        var colors = ThemeColors.Of(theme);
        foreach (var (written, isDark) in new[] { (accent.Light, false), (accent.Dark, true) })
        {
            if (written is null)
            {
                continue;
            }

            if (!CssColor.TryParse(written.Text, out var color))
            {
                yield return new(
                    Rules.ValueNotAllowed, settings.File, written.Span, $"'{written.Text}' is not a color",
                    "write '#00558c', a color name of CSS, rgb() or hsl(), without transparency");
            }
            else if (Contrast.Between(color, colors.ToDraw("paper", isDark)) is < Contrast.OfText and var contrast)
            {
                yield return Faint(settings.File, written, isDark, contrast);
            }
        }
    }

    private static Diagnostic Faint(SourceFile file, LocatedText written, bool isDark, double contrast)
    {
        // Rounded down: what is not enough must not look like it.
        var ratio = (Math.Floor(contrast * 10) / 10).ToString("0.0", CultureInfo.InvariantCulture);
        return new(
            Rules.AccentFaint, file, written.Span,
            $"'{written.Text}' has a contrast of {ratio}:1 with the {(isDark ? "dark" : "light")} background, "
            + "too little for links",
            $"choose a {(isDark ? "lighter" : "darker")} color: text needs at least 4.5:1");
    }
}
