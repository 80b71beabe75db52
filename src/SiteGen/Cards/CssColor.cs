using System.Drawing;
using System.Globalization;
using SkiaSharp;

namespace SiteGen.Cards;

/// <summary>
/// Reads opaque colors of style sheets (<see href="https://www.w3.org/TR/css-color-4/">CSS Color Module Level 4</see>):
/// names, hexadecimal numbers, <c>rgb()</c> and <c>hsl()</c>.
/// </summary>
internal static class CssColor
{
    /// <summary>Reads a color.</summary>
    /// <returns>False for other notations, and for colors that are not opaque.</returns>
    public static bool TryParse(string text, out SKColor color)
    {
        text = text.Trim();
        return text.StartsWith('#') ? TryParseHex(text[1..], out color)
            : text.EndsWith(')') ? TryParseFunction(text[..^1], out color)
            : TryFindName(text, out color);
    }

    private static bool TryParseHex(string digits, out SKColor color)
    {
        if (digits.Length is 3 or 4)
        {
            digits = string.Concat(digits.Select(d => new string(d, 2)));
        }

        var isOpaque = digits.Length == 6 || (digits.Length == 8 && digits[6..] is "ff" or "FF");
        color = default;
        return isOpaque && SKColor.TryParse(digits[..6], out color);
    }

    private static bool TryParseFunction(string text, out SKColor color)
    {
        color = default;
        if (text.Split('(') is not [var name, var list] || Values(list) is not [var a, var b, var c, .. var alpha]
            || alpha is not ([] or ["1"] or ["100%"]))
        {
            return false;
        }

        switch (name.ToLowerInvariant())
        {
            case "rgb" or "rgba" when TryRead(a, "%", 2.55f, out var red) && TryRead(b, "%", 2.55f, out var green)
                && TryRead(c, "%", 2.55f, out var blue):
                color = new(Channel(red), Channel(green), Channel(blue));
                return true;
            case "hsl" or "hsla" when TryRead(a, "deg", 1, out var hue) && TryRead(b, "%", 1, out var saturation)
                && TryRead(c, "%", 1, out var lightness):
                color = FromHsl(((hue % 360) + 360) % 360, Share(saturation), Share(lightness));
                return true;
            default:
                return false;
        }
    }

    private static string[] Values(string list) => list.Split([' ', ',', '/'], StringSplitOptions.RemoveEmptyEntries);

    private static bool TryRead(string text, string unit, float factor, out float number)
    {
        var hasUnit = text.EndsWith(unit, StringComparison.OrdinalIgnoreCase);
        var digits = hasUnit ? text[..^unit.Length] : text;
        var isNumber = float.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
        number *= hasUnit ? factor : 1;
        return isNumber && float.IsFinite(number);
    }

    /// <summary>Converts a color as browsers do; Skia rounds channels down.</summary>
    private static SKColor FromHsl(float hue, float saturation, float lightness)
    {
        return new(Part(0), Part(8), Part(4));

        byte Part(int offset)
        {
            var k = (offset + (hue / 30)) % 12;
            var range = saturation * Math.Min(lightness, 1 - lightness);
            return Channel(255 * (lightness - (range * Math.Clamp(Math.Min(k - 3, 9 - k), -1, 1))));
        }
    }

    private static float Share(float percent) => Math.Clamp(percent, 0, 100) / 100;

    private static byte Channel(float value) => (byte)Math.Clamp(MathF.Round(value), 0, 255);

    /// <summary>Finds a named color. .NET has the names of CSS, except the spelling "grey".</summary>
    private static bool TryFindName(string name, out SKColor color)
    {
        var spelled = name.Replace("grey", "gray", StringComparison.OrdinalIgnoreCase);
        var found = Enum.GetValues<KnownColor>().Select(Color.FromKnownColor).FirstOrDefault(c =>
            !c.IsSystemColor && c.A == byte.MaxValue && c.Name.Equals(spelled, StringComparison.OrdinalIgnoreCase));
        color = new(found.R, found.G, found.B);
        return !found.IsEmpty;
    }
}
