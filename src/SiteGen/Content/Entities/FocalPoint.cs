using System.Globalization;

namespace SiteGen.Content.Entities;

/// <summary>
/// The part of a picture to keep in view where it is cut off, as CSS has it (<c>object-position</c>).
/// </summary>
/// <param name="X">From the left edge, in percent of the width, 0 to 100.</param>
/// <param name="Y">From the upper edge, in percent of the height, 0 to 100.</param>
public sealed record FocalPoint(int X, int Y)
{
    /// <summary>Reads <c>50% 20%</c>, <c>top</c> or <c>left bottom</c>; null for anything else.</summary>
    internal static FocalPoint? Find(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        int? x = null, y = null;
        foreach (var word in words)
        {
            switch (word.ToLowerInvariant())
            {
                case "left" when x is null:
                    x = 0;
                    break;
                case "right" when x is null:
                    x = 100;
                    break;
                case "top" when y is null:
                    y = 0;
                    break;
                case "bottom" when y is null:
                    y = 100;
                    break;
                case "center":
                    break;
                default:
                    return words.Length == 2 && Percent(words[0]) is { } across && Percent(words[1]) is { } down
                        ? new(across, down) : null;
            }
        }

        return words.Length is 1 or 2 ? new(x ?? 50, y ?? 50) : null;
    }

    /// <summary>As CSS writes it: <c>50% 20%</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{X}% {Y}%");

    private static int? Percent(string word) =>
        word is [.. var digits, '%']
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number <= 100 ? number : null;
}
