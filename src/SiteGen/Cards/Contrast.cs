using SkiaSharp;

namespace SiteGen.Cards;

/// <summary>
/// The contrast of two colors (<see href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio"/>).
/// </summary>
internal static class Contrast
{
    /// <summary>The least contrast of text with its background (WCAG 2.2, criterion 1.4.3).</summary>
    public const double OfText = 4.5;

    /// <summary>Returns the contrast, from 1 to 21.</summary>
    public static double Between(SKColor a, SKColor b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(SKColor color) =>
        (0.2126 * Linear(color.Red)) + (0.7152 * Linear(color.Green)) + (0.0722 * Linear(color.Blue));

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
