namespace SiteGen.Text;

/// <summary>
/// Finds parts of a text in the source that the text was made from. Escapes, markup and folding move characters, so the
/// n-th occurrence in the text is assumed to be the n-th occurrence in the source.
/// </summary>
internal static class Occurrence
{
    /// <summary>
    /// Returns the offset in the source of a part of the text, or -1 if the source does not contain it.
    /// </summary>
    /// <param name="source">The source.</param>
    /// <param name="text">The text made from it.</param>
    /// <param name="start">The offset of the part in the text.</param>
    /// <param name="length">The length of the part.</param>
    public static int FindInSource(ReadOnlySpan<char> source, ReadOnlySpan<char> text, int start, int length)
    {
        var part = text.Slice(start, length);
        var before = text[..start].Count(part);
        var offset = -1;
        for (var i = 0; i <= before; i++)
        {
            var next = source[(offset + 1)..].IndexOf(part, StringComparison.Ordinal);
            if (next < 0)
            {
                return -1;
            }

            offset += next + 1;
        }

        return offset;
    }
}
