using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Markup;
using SiteGen.Quotations;
using SiteGen.Text;

namespace SiteGen.Linking;

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

    public static void Report(IReadOnlyList<EntityMarkup> markup, int jobs, List<Diagnostic> diagnostics)
    {
        EntityMarkup[] texts = [.. markup.Where(m => m.Owner is Quote)];
        var quotes = new (Quote Quote, string[] Words, HashSet<ulong> Runs)[texts.Length];
        ParallelLoop.Run(texts.Length, jobs, i =>
        {
            var (quote, words) = ((Quote)texts[i].Owner, FoldedText.Fold(texts[i].PlainText).Split(' '));
            quotes[i] = (quote, words, words.Length < MinimumWords ? [] : RunsOf(quote, words));
        });

        // Most runs have one holder; a list is made for the second.
        var first = new Dictionary<ulong, int>();
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
    }

    private static void Compare(
        (Quote Quote, string[] Words, HashSet<ulong> Runs) later, (Quote Quote, string[] Words, HashSet<ulong> Runs) earlier, int shared, List<Diagnostic> diagnostics)
    {
        var (file, place) = (later.Quote.File, later.Quote.FirstLineOfBody);
        if (later.Words.AsSpan().SequenceEqual(earlier.Words))
        {
            diagnostics.Add(new(Rules.QuoteDuplicate, file, place,
                $"these are the words of '{earlier.Quote.Id}' again", "keep one file, or give the other source as a version of it"));
        }
        else if (shared >= NearShare * Math.Min(later.Runs.Count, Math.Max(1, earlier.Words.Length - RunLength + 1)))
        {
            diagnostics.Add(new(Rules.QuoteNearDuplicate, file, place,
                $"these are nearly the words of '{earlier.Quote.Id}'", "if they are the same utterance, make one a version of the other"));
        }
    }

    /// <summary>The runs of words, as hashes that include the speaker: others may say the same.</summary>
    private static HashSet<ulong> RunsOf(Quote quote, string[] words)
    {
        var runs = new HashSet<ulong>();
        for (var i = 0; i + RunLength <= words.Length; i++)
        {
            var hash = Hash(OffsetBasis, quote.Speaker.Text);
            for (var j = i; j < i + RunLength; j++)
            {
                hash = Hash(hash, words[j]);
            }

            runs.Add(hash);
        }

        return runs;
    }

    /// <summary>FNV-1a, 64 bits: the hashes of .NET differ from run to run, and a build must not.</summary>
    private static ulong Hash(ulong hash, string word)
    {
        foreach (var c in word)
        {
            hash = (hash ^ c) * Prime;
        }

        return (hash ^ ' ') * Prime;
    }
}
