namespace SiteGen.Quotations;

/// <summary>A stretch of a text in which words were found.</summary>
/// <param name="Level"><c>Exact</c>, <c>Typographic</c> or <c>Elided</c>.</param>
/// <param name="Start">UTF-16 offset in the text as it is.</param>
/// <param name="End">Offset behind the last character.</param>
/// <param name="Occurrences">How often the text has the words; this is the first of the best of them.</param>
internal readonly record struct Passage(VerificationLevel Level, int Start, int End, int Occurrences);

/// <summary>Finds words in a text. A match inside a longer word is none.</summary>
internal static class PassageSearch
{
    /// <summary>So many beginnings of an elided passage are tried for the shortest; the first decides whether there is one.</summary>
    private const int TriedBeginnings = 200;

    /// <summary>The passage that has the words; null when there is none.</summary>
    public static Passage? Find(SearchableText text, WordsPattern words)
    {
        if (FindAll(text, words.Whole) is { Count: > 0 } places)
        {
            foreach (var place in places)
            {
                var (start, end) = text.Folded.ToOriginal(place, words.Whole.Text.Length);
                if (AreSameApartFromSpaces(words.Original, text.Original.AsSpan(start, end - start)))
                {
                    return new(VerificationLevel.Exact, start, end, places.Count);
                }
            }

            var first = text.Folded.ToOriginal(places[0], words.Whole.Text.Length);
            return new(VerificationLevel.Typographic, first.Start, first.End, places.Count);
        }

        return words.Parts.Count > 0 ? FindElided(text, words.Parts) : null;
    }

    /// <summary>All offsets in the folded text at which a part stands.</summary>
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
            // No whole word to look up: marks, or a piece of a word beside a bracket.
            for (var at = folded.IndexOf(part.Text, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(part.Text, at + 1, StringComparison.Ordinal))
            {
                AddIfWhole(at);
            }

            return found;
        }

        foreach (var place in text.Index.PlacesOf(word))
        {
            var at = text.Index.Words[place].Start - offset;
            if (at >= 0 && folded.AsSpan(at).StartsWith(part.Text, StringComparison.Ordinal))
            {
                AddIfWhole(at);
            }
        }

        return found;

        void AddIfWhole(int at)
        {
            if ((part.IsOpenLeft || !WordBoundary.IsInsideWord(folded, at)) && (part.IsOpenRight || !WordBoundary.IsInsideWord(folded, at + part.Text.Length)))
            {
                found.Add(at);
            }
        }
    }

    /// <summary>The word of a part that the text has at the fewest places, and its offset in the part; -1 for none.</summary>
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
            var places = index.PlacesOf(id).Length;
            if (places < count)
            {
                (word, offset, count) = (id, start, places);
            }
        }

        return (word, offset);
    }

    /// <summary>The shortest stretch in which all parts stand in their order, none over another.</summary>
    private static Passage? FindElided(SearchableText text, IReadOnlyList<WordsPart> parts)
    {
        var places = new List<int>[parts.Count];
        for (var i = 0; i < parts.Count; i++)
        {
            places[i] = FindAll(text, parts[i]);
            if (places[i].Count == 0)
            {
                return null;
            }
        }

        var (best, bestLength) = (-1, int.MaxValue);
        foreach (var start in places[0].Take(TriedBeginnings))
        {
            var end = Follow(start);
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

        // Taking each part at its first place behind the one before it finds an order if there is one.
        int Follow(int start)
        {
            var end = start + parts[0].Text.Length;
            for (var i = 1; i < parts.Count; i++)
            {
                var at = places[i].BinarySearch(end);
                at = at >= 0 ? at : ~at;
                if (at == places[i].Count)
                {
                    return -1;
                }

                end = places[i][at] + parts[i].Text.Length;
            }

            return end;
        }
    }

    /// <summary>
    /// Whether two texts have the same characters, line breaks and runs of white space apart. A space that does not break
    /// is no white space here: it is typography.
    /// </summary>
    private static bool AreSameApartFromSpaces(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
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
