namespace SiteGen.Timelines;

/// <summary>
/// How wide a line of text is at most, without a font: the drawing must hold in whichever font a reader's system has, so
/// letters count as wide as they are in the widest common one (Verdana and DejaVu Sans).
/// </summary>
internal static class TextWidth
{
    /// <summary>The width of a text.</summary>
    /// <param name="text">One line.</param>
    /// <param name="size">The size of the font, in units of the drawing.</param>
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
                // Chinese, Japanese and Korean letters fill a square, and so do emoji.
                _ => 1.05,
            };
        }

        return em;
    }

    /// <summary>As much of a text as fits, with an ellipsis where something is left out.</summary>
    public static string Fit(string text, double size, double room)
    {
        if (Of(text, size) <= room)
        {
            return text;
        }

        var ends = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            ends.Add((ends.Count == 0 ? 0 : ends[^1]) + rune.Utf16SequenceLength);
        }

        var kept = ends.Count - 1;
        while (kept > 1 && (Ems(Begin(kept)) + Ems("…")) * size > room)
        {
            kept--;
        }

        return $"{Begin(kept)}…";

        ReadOnlySpan<char> Begin(int count) => count == 0 ? [] : text.AsSpan(0, ends[count - 1]).TrimEnd();
    }
}
