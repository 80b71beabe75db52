namespace SiteGen.Quotations;

/// <summary>
/// Finds words of which some are left out: every part in order, without overlap, and within reach of the one before.
/// Without a limit any two common words of a book would prove a quotation.
/// </summary>
internal static class ElisionSearch
{
    /// <summary>The maximum number of words in a gap: about half a page, or a minute and a half of speech.</summary>
    public const int Reach = 200;

    /// <summary>The maximum number of characters in a gap, in scripts without spaces between words.</summary>
    public const int UnspacedReach = 400;

    /// <summary>
    /// The maximum number of places of all parts together. Words that are left out of a book have a few thousand; more
    /// take minutes and gigabytes, and prove nothing.
    /// </summary>
    private const int MaximumPlaces = 5_000_000;

    /// <summary>
    /// Returns the shortest passage with all parts; of several, the first. Null if there is none. If there are too many
    /// places to look for it, the result is <see cref="VerificationLevel.Ambiguous"/>.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="parts">The parts.</param>
    /// <param name="only">The passage that is meant; null if any is.</param>
    public static Passage? Find(SearchableText text, IReadOnlyList<WordsPart> parts, FoldedRange? only = null)
    {
        if (Join(text, parts, out var tooMany) is not { } chains)
        {
            return tooMany is not { } place ? null
                : text.Folded.ToOriginal(place.Start, place.Length) is var (start, end)
                ? new(VerificationLevel.Ambiguous, start, end, int.MaxValue, []) : null;
        }

        var last = chains[^1];
        var (best, length) = (-1, int.MaxValue);
        for (var i = 0; i < last.Ranges.Count; i++)
        {
            if (last.Starts[i] >= 0 && last.EndOf(i) - last.Starts[i] < length
                && (only is null || only == last.PassageOf(i)))
            {
                (best, length) = (i, last.EndOf(i) - last.Starts[i]);
            }
        }

        return best < 0 ? null : PassageOf(text, parts, chains, best);
    }

    /// <summary>Returns for each place of the last part the shortest passage that ends with it.</summary>
    public static IReadOnlyList<FoldedRange> FindAll(SearchableText text, IReadOnlyList<WordsPart> parts) =>
        Join(text, parts, out _) is not { } chains ? []
            : [.. Enumerable.Range(0, chains[^1].Ranges.Count).Where(i => chains[^1].Starts[i] >= 0)
                .Select(chains[^1].PassageOf)];

    /// <summary>Finds the passages of the parts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="parts">The parts.</param>
    /// <param name="tooMany">A place of the first part, if the parts have too many places; otherwise null.</param>
    /// <returns>Null if the text lacks a part, or the parts have too many places.</returns>
    private static Chains[]? Join(SearchableText text, IReadOnlyList<WordsPart> parts, out FoldedRange? tooMany)
    {
        tooMany = null;
        var reach = parts.Any(p => p.Text.EnumerateRunes().Any(WordBoundary.IsUnspaced)) ? UnspacedReach : Reach;
        var chains = new Chains[parts.Count];
        // A part that is quoted again has the same places.
        var known = new Dictionary<(string, string?, string?, bool), Chains>();
        var places = 0L;
        for (var i = 0; i < chains.Length; i++)
        {
            var part = parts[i];
            var key = (part.Text, part.Before, part.After, part.BeginsWord);
            if (!known.TryGetValue(key, out var same))
            {
                var ranges = PassageSearch.FindAll(text, part);
                if (ranges.Count == 0)
                {
                    return null;
                }

                same = known[key] = Chains.Of(text.Index, ranges);
            }

            if ((places += same.Ranges.Count) > MaximumPlaces)
            {
                tooMany = chains[0]?.Ranges[0] ?? same.Ranges[0];
                return null;
            }

            chains[i] = same.Again();
            chains[i].Join(i == 0 ? null : chains[i - 1], reach);
            if (i > 0)
            {
                chains[i - 1].Placements = [];
            }
        }

        return chains;
    }

    private static Passage PassageOf(
        SearchableText text, IReadOnlyList<WordsPart> parts, Chains[] chains, int last)
    {
        var found = new FoldedRange[chains.Length];
        for (var (i, at) = (chains.Length - 1, last); i >= 0; i--)
        {
            found[i] = chains[i].Ranges[at];
            at = chains[i].Previous[at];
        }

        (int Start, int End)[] quoted = [.. found.Select(r => text.Folded.ToOriginal(r.Start, r.Length))];
        var needed = parts.Zip(found).SelectMany(p => PassageSearch.StepsOf(text, p.First, p.Second)).ToHashSet();
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = parts[i].WithLetters(text.Folded.Text, found[i]);
        }

        var gaps = new List<TextGap>();
        AddGap(-1, WordBoundary.StartOfWord(text.Folded.Text, found[0].Start), found[0].Start);
        for (var i = 1; i < found.Length; i++)
        {
            AddGap(i - 1, found[i - 1].End, found[i].Start);
        }

        AddGap(-1, found[^1].End, WordBoundary.EndOfWord(text.Folded.Text, found[^1].End));
        var (start, end) = text.Folded.ToOriginal(found[0].Start, found[^1].End - found[0].Start);
        return new(VerificationLevel.Elided, start, end, 1, [.. FoldingSteps.All.Where(needed.Contains)])
        {
            Gaps = gaps,
            Parts = quoted,
            Placements = chains[^1].Placements.Sum(),
        };

        void AddGap(int number, int from, int to)
        {
            if (to > from || number >= 0)
            {
                gaps.Add(TextGap.Of(
                    number,
                    text.Original,
                    from > 0 ? text.Folded.ToOriginal(from - 1, 1).End : 0,
                    to < text.Folded.Text.Length ? text.Folded.ToOriginal(to, 1).Start : text.Original.Length));
            }
        }
    }

    /// <summary>The occurrences of a part, and for each the shortest passage of the parts up to it.</summary>
    private sealed class Chains(List<FoldedRange> ranges, int[] wordsBefore, int[] wordsAfter)
    {
        /// <summary>Where the part is in the folded text, in order.</summary>
        public List<FoldedRange> Ranges { get; } = ranges;

        /// <summary>For each occurrence, how many words of the text end before it.</summary>
        public int[] WordsBefore { get; } = wordsBefore;

        /// <summary>For each occurrence, how many words of the text begin before its end.</summary>
        public int[] WordsAfter { get; } = wordsAfter;

        /// <summary>For each occurrence, where the shortest passage that ends with it begins; -1 for none.</summary>
        public int[] Starts { get; } = new int[ranges.Count];

        /// <summary>For each occurrence, that of the part before it in this passage.</summary>
        public int[] Previous { get; } = new int[ranges.Count];

        /// <summary>For each occurrence, in how many ways the parts up to it may be placed.</summary>
        public double[] Placements { get; set; } = new double[ranges.Count];

        public static Chains Of(WordIndex index, List<FoldedRange> ranges)
        {
            var (before, after) = (new int[ranges.Count], new int[ranges.Count]);
            var (ending, beginning) = (0, 0);
            for (var i = 0; i < ranges.Count; i++)
            {
                ending = index.CountEndingBy(ranges[i].Start, ending);
                beginning = index.CountBeginningBefore(ranges[i].End, beginning);
                (before[i], after[i]) = (ending, beginning);
            }

            return new(ranges, before, after);
        }

        /// <summary>Returns the same places, with no passages yet.</summary>
        public Chains Again() => new(Ranges, WordsBefore, WordsAfter);

        public int EndOf(int i) => Ranges[i].End;

        public FoldedRange PassageOf(int i) => new(Starts[i], EndOf(i));

        /// <summary>
        /// Finds for each occurrence the shortest passage: of the occurrences of the part before that end before it and
        /// are within reach, the one whose passage begins last. Both move forward only, so each is looked at once.
        /// </summary>
        public void Join(Chains? before, int reach)
        {
            if (before is null)
            {
                for (var i = 0; i < Ranges.Count; i++)
                {
                    (Starts[i], Placements[i]) = (Ranges[i].Start, 1);
                }

                return;
            }

            // Indexes of occurrences in reach, whose starts fall: the first is the best.
            var (window, first, next) = (new List<int>(), 0, 0);
            var (placements, oldest) = (0.0, 0);
            for (var i = 0; i < Ranges.Count; i++)
            {
                for (; next < before.Ranges.Count && before.EndOf(next) <= Ranges[i].Start; next++)
                {
                    placements += before.Placements[next];
                    if (before.Starts[next] < 0)
                    {
                        continue;
                    }

                    while (window.Count > first && before.Starts[window[^1]] < before.Starts[next])
                    {
                        window.RemoveAt(window.Count - 1);
                    }

                    window.Add(next);
                }

                while (first < window.Count && WordsBefore[i] - before.WordsAfter[window[first]] > reach)
                {
                    first++;
                }

                for (; oldest < next && WordsBefore[i] - before.WordsAfter[oldest] > reach; oldest++)
                {
                    placements -= before.Placements[oldest];
                }

                Placements[i] = placements;
                (Starts[i], Previous[i]) =
                    first < window.Count ? (before.Starts[window[first]], window[first]) : (-1, -1);
            }
        }
    }
}

/// <summary>What stands between two parts of an elided passage, or what brackets replace at its ends.</summary>
/// <param name="Number">The number of the gap, counted from 0; -1 at the ends.</param>
/// <param name="Start">The UTF-16 offset in the original text.</param>
/// <param name="End">The offset after the last character.</param>
/// <param name="Count">The number of words, with those that are quoted in part.</param>
internal readonly record struct TextGap(int Number, int Start, int End, int Count)
{
    /// <summary>Counts the words between two offsets.</summary>
    public static TextGap Of(int number, string text, int start, int end)
    {
        end = Math.Max(start, end);
        return new(
            number, start, end, WordTokenizer.Tokenize(FoldedText.OfText(text[start..end])).Count(t => t.IsWord));
    }
}
