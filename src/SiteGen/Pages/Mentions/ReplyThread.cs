using SiteGen.Content.Entities;
using SiteGen.Linking;

namespace SiteGen.Pages.Mentions;

/// <summary>A quotation with the answers to it, and the answers to those.</summary>
/// <param name="Entries">
/// The quotations: each is followed by its answers in order of time, and each answer by its own.
/// </param>
/// <param name="Speakers">The speakers, in order of their first entry.</param>
public sealed record ReplyThread(IReadOnlyList<ThreadEntry> Entries, IReadOnlyList<QuoteSpeaker> Speakers)
{
    /// <summary>
    /// The threads of a site, in order of time. Misattributed quotations belong to none, as nobody said them: an answer
    /// to one begins a thread.
    /// </summary>
    internal static IReadOnlyList<ReplyThread> ListOf(SiteGraph graph) =>
    [
        .. graph.Quotes
            .Where(q => !q.IsMisattributed && graph.Find(q.InReplyTo) is not Quote { IsMisattributed: false })
            .Select(q => From(q, graph)).Where(t => t.Entries.Count > 1),
    ];

    private static ReplyThread From(Quote first, SiteGraph graph)
    {
        // Threads may be deeper than the call stack allows.
        var (entries, waiting) = (new List<ThreadEntry>(), new Stack<ThreadEntry>());
        waiting.Push(new(first, null, 0, false));
        while (waiting.TryPop(out var entry))
        {
            entries.Add(entry);
            Quote[] answers = [.. graph.ConnectionsOf(entry.Quote).Replies.Where(r => !r.IsMisattributed)];
            for (var i = answers.Length - 1; i >= 0; i--)
            {
                waiting.Push(new(answers[i], entry.Quote, entry.Depth + 1, i == 0));
            }
        }

        return new(entries, [.. entries.SelectMany(e => graph.SpeakersOf(e.Quote)).Distinct()]);
    }
}

/// <summary>A quotation in a thread.</summary>
/// <param name="Quote">The quotation.</param>
/// <param name="Answered">The quotation it answers; null for the first.</param>
/// <param name="Depth">How many answers lead from the first quotation to it; 0 for the first.</param>
/// <param name="IsNext">Whether the entry before it is the one it answers.</param>
public sealed record ThreadEntry(Quote Quote, Quote? Answered, int Depth, bool IsNext);
