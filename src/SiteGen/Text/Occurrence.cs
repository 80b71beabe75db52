namespace SiteGen.Text;

/// <summary>
/// Finds in a file, as it was written, what stands in a text that was made from it: escapes, marks and folding move
/// characters, but of several equal stretches the one of the same number is meant.
/// </summary>
internal static class Occurrence
{
    /// <summary>The offset in <paramref name="written"/> of a stretch of <paramref name="text"/>; -1 when it does not stand there so.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="text">What was made from it.</param>
    /// <param name="start">The offset of the stretch in the text.</param>
    /// <param name="length">Its length.</param>
    public static int FindAgain(ReadOnlySpan<char> written, ReadOnlySpan<char> text, int start, int length)
    {
        var part = text.Slice(start, length);
        var before = text[..start].Count(part);
        var offset = -1;
        for (var i = 0; i <= before; i++)
        {
            var next = written[(offset + 1)..].IndexOf(part, StringComparison.Ordinal);
            if (next < 0)
            {
                return -1;
            }

            offset += next + 1;
        }

        return offset;
    }
}
