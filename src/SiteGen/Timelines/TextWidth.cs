namespace SiteGen.Timelines;

/// <summary>
/// Estimates the maximum width of a line of text. Since the reader's font is unknown, characters are as wide as in the
/// widest common fonts (Verdana and DejaVu Sans).
/// </summary>
internal static class TextWidth
{
    /// <summary>Returns the width of a line of text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">The font size, in units of the drawing.</param>
    public static double Of(ReadOnlySpan<char> text, double size) => Ems(text) * size;

    private static double Ems(ReadOnlySpan<char> text)
    {
        var em = 0.0;
        foreach (var rune in text.EnumerateRunes())
        {
            em += rune.Value switch
            {
                ' ' or '.' or ',' or ':' or ';' or '\'' or '’' or '‘' or 'i' or 'j' or 'l' or '|' or '!' => 0.36,
                'f' or 't' or 'r' or 'I' or '(' or ')' or '-' or '/' or '“' or '”' => 0.46,
                'm' or 'w' or 'M' or 'W' or '—' or '…' or '@' or '%' => 1.0,
                >= 'A' and <= 'Z' => 0.74,
                < 0x2E80 => 0.64,
                // Chinese, Japanese and Korean characters fill a square, and so do emoji.
                _ => 1.05,
            };
        }

        return em;
    }

    /// <summary>Returns a text that fits into a width, shortened with an ellipsis if necessary.</summary>
    public static string Fit(string text, double size, double width)
    {
        if (Of(text, size) <= width)
        {
            return text;
        }

        var runes = text.EnumerateRunes().Select(rune => rune.ToString()).ToArray();
        for (var count = runes.Length - 1; count > 0; count--)
        {
            var start = string.Concat(runes[..count]).TrimEnd();
            if (count == 1 || (Ems(start) + Ems("…")) * size <= width)
            {
                return $"{start}…";
            }
        }

        return "…";
    }
}
