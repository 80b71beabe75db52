namespace SiteGen.Timelines;

/// <summary>
/// Estimates the width of a line of text in the font of the theme, with a little to spare. Letters beyond ASCII are as
/// wide as in wide fonts.
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
                ' ' or '.' or ',' or ':' or ';' or '\'' or '’' or '‘' or 'i' or 'j' or 'l' or '|' or '!' => 0.32,
                'f' or 't' or 'r' or 'I' or '(' or ')' or '-' or '/' or '“' or '”' => 0.43,
                'm' or 'w' or 'M' or 'W' or '—' or '…' or '@' or '%' => 0.95,
                >= 'A' and <= 'Z' => 0.7,
                < 0x80 => 0.6,
                < 0x2E80 => 0.64,
                // Chinese, Japanese and Korean characters fill a square, and so do emoji.
                _ => 1.05,
            };
        }

        return em;
    }

    /// <summary>
    /// Returns a text that fits into a width, shortened after a word if necessary; within one where the first word is
    /// too long, or the script has no spaces.
    /// </summary>
    public static string FitWords(string text, double size, double width)
    {
        if (Of(text, size) <= width)
        {
            return text;
        }

        for (var end = text.LastIndexOf(' '); end > 0; end = text.LastIndexOf(' ', end - 1))
        {
            var start = text.AsSpan(0, end).TrimEnd(" ,;:–—-(");
            if (start.Length > 0 && (Ems(start) + Ems("…")) * size <= width)
            {
                return $"{start}…";
            }
        }

        return Fit(text, size, width);
    }

    /// <summary>Returns a text in lines that fit into a width; null if a word or the lines do not fit.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">The font size.</param>
    /// <param name="width">The width of a line.</param>
    /// <param name="most">The most lines.</param>
    public static IReadOnlyList<string>? Wrap(string text, double size, double width, int most)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && Of($"{lines[^1]} {word}", size) <= width)
            {
                lines[^1] = $"{lines[^1]} {word}";
            }
            else if (lines.Count < most && Of(word, size) <= width)
            {
                lines.Add(word);
            }
            else
            {
                return null;
            }
        }

        return lines;
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
