using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Markup;
using SiteGen.Quotations;
using SiteGen.Text;

namespace SiteGen.Checks;

/// <summary>
/// Finds quotations of one speaker that are the same, or nearly the same, under two ids. Runs of words are looked up in
/// an index, so the time grows with the number of words and not with that of pairs.
/// </summary>
internal static class DuplicateQuotes
{
    /// <summary>Words in a run.</summary>
    private const int RunLength = 4;

    /// <summary>A run that so many quotations share is a turn of phrase.</summary>
    private const int CommonRun = 20;

    /// <summary>Share of the shorter one's runs that makes two quotations nearly the same.</summary>
    private const double NearShare = 0.7;

    private const ulong OffsetBasis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Shorter ones ("Yes") are said more than once.</summary>
    private const int MinimumWords = 5;

    /// <summary>Finds them.</summary>
    /// <param name="markup">The texts of the site.</param>
    /// <param name="jobs">How many quotations are looked at at a time.</param>
    public static List<Diagnostic> Find(IReadOnlyList<EntityMarkup> markup, int jobs)
    {
        var diagnostics = new List<Diagnostic>();
        EntityMarkup[] texts = [.. markup.Where(m => m.Owner is Quote)];
        var quotes = new FoldedQuote[texts.Length];
        ParallelLoop.Run(texts.Length, jobs, i => quotes[i] = FoldedQuote.Of(texts[i]));

        // Most runs have one holder; a list is made for the second.
        var first = new Dictionary<ulong, int>(quotes.Sum(q => q.Runs.Length));
        var others = new Dictionary<ulong, List<int>>();
        for (var i = 0; i < quotes.Length; i++)
        {
            Dictionary<int, int>? shared = null;
            foreach (var run in quotes[i].Runs)
            {
                if (first.TryAdd(run, i))
                {
                    continue;
                }

                if (!others.TryGetValue(run, out var holders))
                {
                    others.Add(run, holders = [first[run]]);
                }

                foreach (var holder in holders.Count > CommonRun ? [] : holders)
                {
                    shared ??= [];
                    shared[holder] = shared.GetValueOrDefault(holder) + 1;
                }

                holders.Add(i);
            }

            foreach (var (other, count) in (shared ?? []).OrderBy(s => s.Key))
            {
                Compare(quotes[i], quotes[other], count, diagnostics);
            }
        }

        return diagnostics;
    }

    private static void Compare(FoldedQuote later, FoldedQuote earlier, int shared, List<Diagnostic> diagnostics)
    {
        if (later.Words == earlier.Words)
        {
            diagnostics.Add(new(Rules.QuoteDuplicate, later.Quote.File, later.Quote.FirstLineOfBody,
                $"these are the words of '{earlier.Quote.Id}' again", "keep one file, or give the other source as a version of it"));
        }
        else if (shared >= NearShare * Math.Min(later.Runs.Length, Math.Max(1, earlier.WordCount - RunLength + 1)))
        {
            diagnostics.Add(new(Rules.QuoteNearDuplicate, later.Quote.File, later.Quote.FirstLineOfBody,
                $"these are nearly the words of '{earlier.Quote.Id}'", "if they are the same utterance, make one a version of the other"));
        }
    }

    /// <summary>What is compared of a quotation.</summary>
    /// <param name="Quote">The quotation.</param>
    /// <param name="Words">Its words with a space between each two, without differences of typography.</param>
    /// <param name="WordCount">How many they are.</param>
    /// <param name="Runs">Its runs of words, each once, as hashes that include the speaker: others may say the same.</param>
    private readonly record struct FoldedQuote(Quote Quote, string Words, int WordCount, ulong[] Runs)
    {
        public static FoldedQuote Of(EntityMarkup markup)
        {
            var (quote, words) = ((Quote)markup.Owner, FoldedText.Fold(markup.PlainText));
            var count = words.AsSpan().Count(' ') + 1;
            return new(quote, words, count, count < MinimumWords ? [] : RunsOf(Hash(OffsetBasis, quote.Speaker.Text), words, count));
        }

        private static ulong[] RunsOf(ulong speaker, ReadOnlySpan<char> words, int count)
        {
            var runs = new ulong[count - RunLength + 1];
            var (start, end) = (0, -1);
            for (var i = 0; i < RunLength - 1; i++)
            {
                end += 1 + words[(end + 1)..].IndexOf(' ');
            }

            for (var i = 0; i < runs.Length; i++)
            {
                end = words[(end + 1)..].IndexOf(' ') is >= 0 and var length ? end + 1 + length : words.Length;
                runs[i] = Hash(speaker, words[start..end]);
                start += words[start..].IndexOf(' ') + 1;
            }

            Array.Sort(runs);
            var kept = 1;
            for (var i = 1; i < runs.Length; i++)
            {
                if (runs[i] != runs[i - 1])
                {
                    runs[kept++] = runs[i];
                }
            }

            return kept == runs.Length ? runs : runs[..kept];
        }

        /// <summary>FNV-1a, 64 bits: the hashes of .NET differ from run to run, and a build must not.</summary>
        private static ulong Hash(ulong hash, ReadOnlySpan<char> words)
        {
            foreach (var c in words)
            {
                hash = (hash ^ c) * Prime;
            }

            return (hash ^ ' ') * Prime;
        }
    }
}
