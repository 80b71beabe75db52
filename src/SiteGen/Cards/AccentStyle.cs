using System.Globalization;
using SiteGen.Content.Settings;
using SiteGen.Files;
using SkiaSharp;

namespace SiteGen.Cards;

/// <summary>
/// The accent color of the settings as rules at the end of the style sheet, where pages, cards and embeds find it.
/// </summary>
internal static class AccentStyle
{
    /// <summary>
    /// The contrast with dark backgrounds of an accent that is given for light ones only: that of the built-in theme is
    /// as clear.
    /// </summary>
    private const double DarkContrast = 7;

    /// <summary>How much of the accent is in <c>--accent-soft</c>, as in the built-in theme.</summary>
    private const double SoftShare = 0.12;

    /// <summary>Returns the theme with the accent color of its settings.</summary>
    public static ThemeFiles AddTo(ThemeFiles theme, ThemeSettings settings)
    {
        if (settings.Accent is not { } accent || !CssColor.TryParse(accent.Light.Text, out var light)
            || !TryReadDark(accent, light, ThemeColors.Of(theme), out var dark))
        {
            return theme;
        }

        var colors = ThemeColors.Of(theme);
        var soft = Mix(light, colors.ToDraw("paper"), SoftShare);
        var softDark = Mix(dark, colors.ToDraw("paper", isDark: true), SoftShare);
        return theme.WithRules(
            $"/* theme.accent of content/site.yaml */\n:root {{\n  --accent: {Css(light, dark)};\n"
            + $"  --accent-soft: {Css(soft, softDark)};\n}}\n");
    }

    /// <summary>Returns the color on dark backgrounds: as given, or lighter than that on light ones.</summary>
    private static bool TryReadDark(AccentSetting accent, SKColor light, ThemeColors colors, out SKColor dark)
    {
        if (accent.Dark is { } given)
        {
            return CssColor.TryParse(given.Text, out dark);
        }

        var paper = colors.ToDraw("paper", isDark: true);
        dark = light;
        for (var percent = 5; Contrast.Between(dark, paper) < DarkContrast && percent <= 100; percent += 5)
        {
            dark = Mix(SKColors.White, light, percent / 100.0);
        }

        return true;
    }

    /// <summary>Mixes colors as <c>color-mix(in srgb, …)</c> does.</summary>
    private static SKColor Mix(SKColor color, SKColor with, double share)
    {
        return new(Channel(color.Red, with.Red), Channel(color.Green, with.Green), Channel(color.Blue, with.Blue));

        byte Channel(byte a, byte b) => (byte)Math.Round((a * share) + (b * (1 - share)));
    }

    private static string Css(SKColor light, SKColor dark) =>
        light == dark ? Hex(light) : $"light-dark({Hex(light)}, {Hex(dark)})";

    private static string Hex(SKColor color) =>
        string.Create(CultureInfo.InvariantCulture, $"#{color.Red:x2}{color.Green:x2}{color.Blue:x2}");
}
