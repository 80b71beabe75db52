namespace SiteGen.Quotations;

/// <summary>A passage of a text in which words were found.</summary>
/// <param name="Level"><c>Exact</c>, <c>Typographic</c> or <c>Elided</c>.</param>
/// <param name="Start">The UTF-16 offset in the original text.</param>
/// <param name="End">The offset after the last character.</param>
/// <param name="Occurrences">How often the words occur in the text; this is the first with the best level.</param>
/// <param name="Steps">The steps of folding that the words needed.</param>
internal readonly record struct Passage(
    VerificationLevel Level, int Start, int End, int Occurrences, IReadOnlyList<FoldingStep> Steps)
{
    /// <summary>For <c>Elided</c>, what stands between the parts, in order; otherwise null.</summary>
    public IReadOnlyList<TextGap>? Gaps { get; init; }

    /// <summary>For <c>Elided</c>, where the parts are in the original text, in UTF-16; otherwise null.</summary>
    public IReadOnlyList<(int Start, int End)>? Parts { get; init; }

    /// <summary>For <c>Elided</c>, in how many ways the text has the parts in order and in reach.</summary>
    public double Placements { get; init; }
}

/// <summary>Finds words in a text. Words inside longer words do not match.</summary>
internal static class PassageSearch
{
    /// <summary>
    /// The maximum number of characters that are compared to find an exact occurrence among the others. Beyond it, the
    /// first occurrence is taken.
    /// </summary>
    private const int MaximumCompared = 2_000_000;

    /// <summary>Returns the passage that contains the words, or null if there is none.</summary>
    public static Passage? Find(SearchableText text, WordsPattern words)
    {
        var found = FindAll(text, words.Whole);
        if (found.Count == 0)
        {
            return words.Parts.Count > 0 ? ElisionSearch.Find(text, words.Parts) : null;
        }

        var attempts = Math.Max(1, MaximumCompared / words.Whole.Original.Length);
        foreach (var range in found.Take(attempts))
        {
            if (IsExact(text, words.Whole, range))
            {
                return PassageAt(text, words.Whole, range) with { Occurrences = found.Count };
            }
        }

        return PassageAt(text, words.Whole, found[0]) with { Occurrences = found.Count };
    }

    /// <summary>Returns the passage of words without gaps at one place.</summary>
    public static Passage PassageAt(SearchableText text, WordsPart words, FoldedRange range)
    {
        var (start, end) = text.Folded.ToOriginal(range.Start, range.Length);
        return IsExact(text, words, range)
            ? new(VerificationLevel.Exact, start, end, 1, [])
            : new(VerificationLevel.Typographic, start, end, 1, StepsOf(text, words, range));
    }

    /// <summary>Returns all places of the folded text at which a part occurs, in order.</summary>
    public static List<FoldedRange> FindAll(SearchableText text, WordsPart part)
    {
        var found = new List<FoldedRange>();
        var (folded, words) = (text.Folded, part.Words);
        if (part.Start == part.End)
        {
            return found;
        }

        var (word, offset) = RarestWord(text.Index, part);
        if (offset < 0)
        {
            // There is no whole word to look up, only punctuation or pieces of words beside brackets.
            for (var at = IndexOfPart(0); at >= 0; at = IndexOfPart(at + 1))
            {
                AddIfWhole(at, at + part.End - part.Start);
            }

            return found;
        }

        foreach (var at in text.Index.OffsetsOf(word))
        {
            var start = FoldedMatch.StartOf(folded, at, words, part.Start, offset);
            var end = start < 0 ? -1 : FoldedMatch.EndOf(folded, at, words, offset, part.End);
            if (end >= 0)
            {
                AddIfWhole(start, end);
            }
        }

        return found;

        int IndexOfPart(int from) => folded.Text.IndexOf(part.Text, from, StringComparison.Ordinal);

        void AddIfWhole(int from, int to)
        {
            if (part.MayBeginAt(folded.Text, from) && part.MayEndAt(folded.Text, to))
            {
                found.Add(new(from, to));
            }
        }
    }

    /// <summary>
    /// Returns the word of a part that occurs least often in the text, and its offset in the folded words; -1 if the
    /// part has no whole word.
    /// </summary>
    private static (int Word, int Offset) RarestWord(WordIndex index, WordsPart part)
    {
        var (word, offset, count) = (-1, -1, int.MaxValue);
        var text = part.Text;
        foreach (var (start, length) in WordIndex.Divide(text))
        {
            if ((part.Before is not null && start == 0) || (part.After is not null && start + length == text.Length))
            {
                continue;
            }

            var id = index.IdOf(text.AsSpan(start, length));
            var occurrences = index.CountOf(id);
            if (occurrences < count)
            {
                (word, offset, count) = (id, part.Start + start, occurrences);
            }
        }

        return (word, offset);
    }

    /// <summary>Returns the steps of folding that a part needs at a place.</summary>
    public static IReadOnlyList<FoldingStep> StepsOf(SearchableText text, WordsPart part, FoldedRange range)
    {
        var (start, end) = text.Folded.ToOriginal(range.Start, range.Length);
        return FoldingSteps.Needed(part.Original, text.Original[start..end]);
    }

    private static bool IsExact(SearchableText text, WordsPart words, FoldedRange range)
    {
        var (start, end) = text.Folded.ToOriginal(range.Start, range.Length);
        return FoldingSteps.AreEqual(words.Original, text.Original[start..end], Folds.None);
    }
}
