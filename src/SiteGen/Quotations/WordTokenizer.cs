namespace SiteGen.Quotations;

/// <summary>A word of a text, or a punctuation character between words.</summary>
/// <param name="Start">The offset in the original text.</param>
/// <param name="Length">The length in the original text.</param>
/// <param name="Key">The folded characters, which are compared.</param>
/// <param name="HasSpace">Whether a space precedes it.</param>
/// <param name="IsWord">Whether it is a word.</param>
internal readonly record struct WordToken(int Start, int Length, string Key, bool HasSpace, bool IsWord)
{
    /// <summary>The offset after the last character.</summary>
    public int End => Start + Length;
}

/// <summary>Divides texts into words and punctuation, to compare them.</summary>
internal static class WordTokenizer
{
    public static List<WordToken> Tokenize(FoldedText folded)
    {
        var tokens = new List<WordToken>();
        var at = 0;
        foreach (var (start, length) in WordIndex.Divide(folded.Text))
        {
            // "can't" and "10,000" are one word each.
            var continuesWord = tokens.Count > 0
                && tokens[^1].IsWord
                && start == at + 1
                && WordBoundary.IsInsideWord(folded.Text, at)
                && WordBoundary.IsInsideWord(folded.Text, start);
            if (continuesWord)
            {
                var first = tokens[^1];
                tokens[^1] = first with
                {
                    Length = folded.ToOriginal(start, length).End - first.Start,
                    Key = string.Concat(first.Key, folded.Text.AsSpan(at, start + length - at)),
                };
            }
            else
            {
                AddPunctuation(folded, at, start, tokens);
                Add(folded, start, length, true, tokens);
            }

            at = start + length;
        }

        AddPunctuation(folded, at, folded.Text.Length, tokens);
        return tokens;
    }

    private static void AddPunctuation(FoldedText folded, int from, int to, List<WordToken> tokens)
    {
        for (var i = from; i < to; i++)
        {
            if (folded.Text[i] != ' ')
            {
                var length = char.IsHighSurrogate(folded.Text[i]) && i + 1 < to ? 2 : 1;
                Add(folded, i, length, false, tokens);
                i += length - 1;
            }
        }
    }

    private static void Add(FoldedText folded, int start, int length, bool isWord, List<WordToken> tokens)
    {
        var (from, to) = folded.ToOriginal(start, length);
        var hasSpace = start > 0 && folded.Text[start - 1] == ' ';
        tokens.Add(new(from, to - from, folded.Text.Substring(start, length), hasSpace, isWord));
    }
}
