namespace SiteGen.Quotations;

/// <summary>
/// Compares folded words with a place in a folded text. They are equal character for character, except at joints, where
/// either may have a hyphen or space more.
/// </summary>
internal static class FoldedMatch
{
    /// <summary>Returns where words end that the text has from an offset on, or -1 if it has others there.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The offset in the text.</param>
    /// <param name="words">The words.</param>
    /// <param name="from">The offset in the words.</param>
    /// <param name="to">The offset after the last character of the words.</param>
    public static int EndOf(FoldedText text, int at, FoldedText words, int from, int to)
    {
        while (true)
        {
            var equal = text.Text.AsSpan(at).CommonPrefixLength(words.Text.AsSpan(from, to - from));
            (at, from) = (at + equal, from + equal);
            if (from == to)
            {
                return at;
            }

            if (text.MayHave(at, words.Text, from))
            {
                from++;
            }
            else if (at < text.Text.Length && words.MayHave(from, text.Text, at))
            {
                at++;
            }
            else
            {
                return -1;
            }
        }
    }

    /// <summary>Returns where words start that the text has up to an offset, or -1 if it has others there.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The offset in the text after the last character.</param>
    /// <param name="words">The words.</param>
    /// <param name="from">The offset in the words.</param>
    /// <param name="to">The offset after the last character of the words.</param>
    public static int StartOf(FoldedText text, int at, FoldedText words, int from, int to)
    {
        var length = to - from;
        if (at >= length && text.Text.AsSpan(at - length, length).SequenceEqual(words.Text.AsSpan(from, length)))
        {
            return at - length;
        }

        while (to > from)
        {
            if (at > 0 && text.Text[at - 1] == words.Text[to - 1])
            {
                (at, to) = (at - 1, to - 1);
            }
            else if (text.MayHave(at, words.Text, to - 1))
            {
                to--;
            }
            else if (at > 0 && words.MayHave(to, text.Text, at - 1))
            {
                at--;
            }
            else
            {
                return -1;
            }
        }

        return at;
    }
}
