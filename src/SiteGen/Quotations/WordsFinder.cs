namespace SiteGen.Quotations;

/// <summary>Finds words in a text for readers who search: whatever their typography and letter case.</summary>
internal static class WordsFinder
{
    /// <summary>Returns the places of the words, in order, as UTF-16 offsets in the original text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The words, folded; not empty.</param>
    public static IEnumerable<(int Start, int End)> Find(SearchableText text, FoldedText words)
    {
        var (folded, index) = (text.Folded, text.Index);
        var rarest = WordIndex.Divide(words.Text)
            .Select(w => (w.Start, Id: index.IdOf(words.Text.AsSpan(w.Start, w.Length))))
            .Select(w => (w.Start, w.Id, Count: index.CountOf(w.Id)))
            .DefaultIfEmpty((Start: 0, Id: -1, Count: 0)).MinBy(w => w.Count);
        if (rarest.Count == 0)
        {
            yield break;
        }

        foreach (var at in index.OffsetsOf(rarest.Id))
        {
            var (start, end) = PlaceAt(folded, words, at, rarest.Start);
            if (end > start && !WordBoundary.IsInsideWord(folded.Text, start)
                && !WordBoundary.IsInsideWord(folded.Text, end))
            {
                yield return folded.ToOriginal(start, end - start);
            }
        }
    }

    /// <summary>Returns where the words are that have a word at an offset; no range if others are there.</summary>
    private static (int Start, int End) PlaceAt(FoldedText folded, FoldedText words, int at, int offset)
    {
        var (start, length) = (at - offset, words.Text.Length);
        if (start >= 0 && start + length <= folded.Text.Length
            && folded.Text.AsSpan(start, length).Equals(words.Text, StringComparison.OrdinalIgnoreCase))
        {
            return (start, start + length);
        }

        // Words that a line end divides.
        start = FoldedMatch.StartOf(folded, at, words, 0, offset);
        return start < 0 ? (0, 0) : (start, FoldedMatch.EndOf(folded, at, words, offset, length));
    }
}
