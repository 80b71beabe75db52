using System.IO.Hashing;
using System.Runtime.InteropServices;
using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Markup;
using SiteGen.Quotations;
using SiteGen.Text;

namespace SiteGen.Checks;

/// <summary>
/// Finds quotations of a speaker that are the same, or nearly the same, under two ids. Runs of words are looked up in
/// an index, so the time grows with the number of words, not with the number of pairs.
/// </summary>
internal static class DuplicateQuotes
{
    /// <summary>The number of words in a run.</summary>
    private const int RunLength = 4;

    /// <summary>A run that more quotations share is a common phrase and does not count.</summary>
    private const int CommonRun = 20;

    /// <summary>Quotations that share at least this part of the shorter one's runs are near-duplicates.</summary>
    private const double NearShare = 0.7;

    /// <summary>Shorter quotations, such as "Yes", are not compared: people say them more than once.</summary>
    internal const int MinimumWords = 5;

    /// <summary>Finds all duplicates.</summary>
    /// <param name="markup">The texts of the site.</param>
    /// <param name="jobs">How many quotations to prepare at once.</param>
    public static List<Diagnostic> Find(IReadOnlyList<EntityMarkup> markup, int jobs)
    {
        var diagnostics = new List<Diagnostic>();
        EntityMarkup[] texts = [.. markup.Where(m => m.Owner is Quote)];
        var quotes = new FoldedQuote[texts.Length];
        ParallelLoop.Run(texts.Length, jobs, i => quotes[i] = FoldedQuote.Of(texts[i]));

        // Most runs occur in only one quotation, so a list is created only when there is a second.
        var first = new Dictionary<ulong, int>(quotes.Sum(q => q.Runs.Length));
        var others = new Dictionary<ulong, List<int>>();
        for (var i = 0; i < quotes.Length; i++)
        {
            foreach (var (other, shared) in CountShared(i, quotes[i].Runs, first, others).OrderBy(s => s.Key))
            {
                Compare(quotes[i], quotes[other], shared, diagnostics);
            }
        }

        return diagnostics;
    }

    /// <summary>Adds a quotation to the index, and counts the runs that it shares with each earlier one.</summary>
    private static Dictionary<int, int> CountShared(
        int quote, ulong[] runs, Dictionary<ulong, int> first, Dictionary<ulong, List<int>> others)
    {
        Dictionary<int, int>? shared = null;
        foreach (var run in runs)
        {
            if (first.TryAdd(run, quote))
            {
                continue;
            }

            if (!others.TryGetValue(run, out var having))
            {
                others.Add(run, having = [first[run]]);
            }

            foreach (var other in having.Count > CommonRun ? [] : having)
            {
                shared ??= [];
                shared[other] = shared.GetValueOrDefault(other) + 1;
            }

            having.Add(quote);
        }

        return shared ?? [];
    }

    private static void Compare(FoldedQuote later, FoldedQuote earlier, int shared, List<Diagnostic> diagnostics)
    {
        if (later.Words == earlier.Words)
        {
            diagnostics.Add(new(
                Rules.QuoteDuplicate, later.Quote.File, later.Quote.FirstLineOfBody,
                $"these are the same words as in '{earlier.Quote.Id}'",
                "keep one file, and list the other source as one of its versions"));
        }
        else if (shared >= NearShare * CommonSpeakers(later, earlier)
            * Math.Min(later.Runs.Length / later.Speakers.Length, Math.Max(1, earlier.WordCount - RunLength + 1)))
        {
            diagnostics.Add(new(
                Rules.QuoteNearDuplicate, later.Quote.File, later.Quote.FirstLineOfBody,
                $"these are nearly the same words as in '{earlier.Quote.Id}'",
                "if they are the same utterance, make one a version of the other"));
        }
    }

    /// <summary>How many speakers two quotations have in common, each of whom shares its runs.</summary>
    private static int CommonSpeakers(FoldedQuote later, FoldedQuote earlier) =>
        later.Speakers is [_] ? 1 : Math.Max(1, later.Speakers.Intersect(earlier.Speakers).Count());

    /// <summary>The parts of a quotation that are compared.</summary>
    /// <param name="Quote">The quotation.</param>
    /// <param name="Words">Its words, separated by single spaces, with typography folded.</param>
    /// <param name="WordCount">The number of words.</param>
    /// <param name="Speakers">Who said it.</param>
    /// <param name="Runs">
    /// Hashes of its distinct runs of words, seeded with each speaker, so that only quotations of one speaker match.
    /// </param>
    private readonly record struct FoldedQuote(
        Quote Quote, string Words, int WordCount, string[] Speakers, ulong[] Runs)
    {
        public static FoldedQuote Of(EntityMarkup markup)
        {
            var (quote, words) = ((Quote)markup.Owner, FoldedText.Fold(markup.PlainText));
            var count = words.AsSpan().Count(' ') + 1;
            string[] speakers = [.. quote.Speakers.Select(s => s.Text).Distinct()];
            return new(
                quote, words, count, speakers, count < MinimumWords ? [] : RunsOf(speakers, words, count));
        }

        private static ulong[] RunsOf(string[] speakers, ReadOnlySpan<char> words, int count)
        {
            var runs = new HashSet<ulong>(count * speakers.Length);
            foreach (var speaker in speakers)
            {
                // string.GetHashCode differs between processes; the diagnostics must not.
                AddRuns(runs, (long)Hash(speaker, 0), words, count);
            }

            return [.. runs];
        }

        private static void AddRuns(HashSet<ulong> runs, long seed, ReadOnlySpan<char> words, int count)
        {
            var (start, end) = (0, -1);
            for (var i = 0; i < RunLength - 1; i++)
            {
                end = EndOfWord(words, end + 1);
            }

            for (var i = 0; i < count - RunLength + 1; i++)
            {
                end = EndOfWord(words, end + 1);
                runs.Add(Hash(words[start..end], seed));
                start = EndOfWord(words, start) + 1;
            }
        }

        private static int EndOfWord(ReadOnlySpan<char> words, int start) =>
            words[start..].IndexOf(' ') is >= 0 and var length ? start + length : words.Length;

        private static ulong Hash(ReadOnlySpan<char> words, long seed) =>
            XxHash3.HashToUInt64(MemoryMarshal.AsBytes(words), seed);
    }
}
