namespace SiteGen.Quotations;

/// <summary>A passage of a text in which words were found.</summary>
/// <param name="Level"><c>Exact</c>, <c>Typographic</c> or <c>Elided</c>.</param>
/// <param name="Start">The UTF-16 offset in the original text.</param>
/// <param name="End">The offset after the last character.</param>
/// <param name="Occurrences">How often the words occur in the text; this is the first with the best level.</param>
internal readonly record struct Passage(VerificationLevel Level, int Start, int End, int Occurrences);

/// <summary>Finds words in a text. Words inside longer words do not match.</summary>
internal static class PassageSearch
{
    /// <summary>The maximum number of start positions that are tried to find the shortest elided passage.</summary>
    private const int MaximumStarts = 200;

    /// <summary>Returns the passage that contains the words, or null if there is none.</summary>
    public static Passage? Find(SearchableText text, WordsPattern words)
    {
        if (FindAll(text, words.Whole) is { Count: > 0 } offsets)
        {
            foreach (var offset in offsets)
            {
                var (start, end) = text.Folded.ToOriginal(offset, words.Whole.Text.Length);
                if (AreEqualApartFromSpaces(words.Original, text.Original.AsSpan(start, end - start)))
                {
                    return new(VerificationLevel.Exact, start, end, offsets.Count);
                }
            }

            var first = text.Folded.ToOriginal(offsets[0], words.Whole.Text.Length);
            return new(VerificationLevel.Typographic, first.Start, first.End, offsets.Count);
        }

        return words.Parts.Count > 0 ? FindElided(text, words.Parts) : null;
    }

    /// <summary>Returns all offsets in the folded text at which a part occurs, in order.</summary>
    private static List<int> FindAll(SearchableText text, WordsPart part)
    {
        var found = new List<int>();
        var folded = text.Folded.Text;
        if (part.Text.Length == 0 || part.Text.Length > folded.Length)
        {
            return found;
        }

        var (word, offset) = RarestWord(text.Index, part);
        if (offset < 0)
        {
            // There is no whole word to look up, only punctuation or pieces of words beside brackets.
            for (var at = IndexOfPart(0); at >= 0; at = IndexOfPart(at + 1))
            {
                AddIfWhole(at);
            }

            return found;
        }

        foreach (var position in text.Index.PositionsOf(word))
        {
            var at = text.Index.Words[position].Start - offset;
            if (at >= 0 && folded.AsSpan(at).StartsWith(part.Text, StringComparison.Ordinal))
            {
                AddIfWhole(at);
            }
        }

        return found;

        int IndexOfPart(int from) => folded.IndexOf(part.Text, from, StringComparison.Ordinal);

        void AddIfWhole(int at)
        {
            if ((part.IsOpenLeft || !WordBoundary.IsInsideWord(folded, at))
                && (part.IsOpenRight || !WordBoundary.IsInsideWord(folded, at + part.Text.Length)))
            {
                found.Add(at);
            }
        }
    }

    /// <summary>
    /// Returns the word of a part that occurs least often in the text, and its offset in the part; -1 if the part has
    /// no whole word.
    /// </summary>
    private static (int Word, int Offset) RarestWord(WordIndex index, WordsPart part)
    {
        var (word, offset, count) = (-1, -1, int.MaxValue);
        foreach (var (start, length) in WordIndex.Divide(part.Text))
        {
            if ((part.IsOpenLeft && start == 0) || (part.IsOpenRight && start + length == part.Text.Length))
            {
                continue;
            }

            var id = index.IdOf(part.Text.AsSpan(start, length));
            var occurrences = index.PositionsOf(id).Length;
            if (occurrences < count)
            {
                (word, offset, count) = (id, start, occurrences);
            }
        }

        return (word, offset);
    }

    /// <summary>Returns the shortest passage that contains all parts in order, without overlap.</summary>
    private static Passage? FindElided(SearchableText text, IReadOnlyList<WordsPart> parts)
    {
        var offsets = new List<int>[parts.Count];
        for (var i = 0; i < parts.Count; i++)
        {
            offsets[i] = FindAll(text, parts[i]);
            if (offsets[i].Count == 0)
            {
                return null;
            }
        }

        var (best, bestLength) = (-1, int.MaxValue);
        foreach (var start in offsets[0].Take(MaximumStarts))
        {
            var end = EndOfPassage(start);
            if (end < 0)
            {
                break;
            }

            if (end - start < bestLength)
            {
                (best, bestLength) = (start, end - start);
            }
        }

        if (best < 0)
        {
            return null;
        }

        var (from, to) = text.Folded.ToOriginal(best, bestLength);
        return new(VerificationLevel.Elided, from, to, 1);

        // Each part is taken at its first occurrence after the previous one. If that fails, no later start succeeds
        // either.
        int EndOfPassage(int start)
        {
            var end = start + parts[0].Text.Length;
            for (var i = 1; i < parts.Count; i++)
            {
                var at = offsets[i].BinarySearch(end);
                at = at >= 0 ? at : ~at;
                if (at == offsets[i].Count)
                {
                    return -1;
                }

                end = offsets[i][at] + parts[i].Text.Length;
            }

            return end;
        }
    }

    /// <summary>
    /// Returns whether two texts are equal apart from line breaks and runs of white space. A non-breaking space is
    /// typography and does not count as white space.
    /// </summary>
    private static bool AreEqualApartFromSpaces(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        a = Trim(a);
        b = Trim(b);
        var (i, j) = (0, 0);
        while (i < a.Length && j < b.Length)
        {
            var isSpace = IsSpace(a[i]);
            if (isSpace != IsSpace(b[j]))
            {
                return false;
            }

            if (isSpace)
            {
                i = SkipSpaces(a, i);
                j = SkipSpaces(b, j);
            }
            else if (a[i++] != b[j++])
            {
                return false;
            }
        }

        return i == a.Length && j == b.Length;
    }

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        var start = SkipSpaces(text, 0);
        var end = text.Length;
        while (end > start && IsSpace(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    private static int SkipSpaces(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && IsSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) && c is not ('\u00A0' or '\u2007' or '\u202F');
}
