using SiteGen.Content.Entities;
using SiteGen.Linking;

namespace SiteGen.Pages.Mentions;

/// <summary>
/// The exchange that a quotation belongs to, as its page shows it: all of it, or the part around the quotation if it is
/// long.
/// </summary>
/// <param name="Thread">The whole exchange.</param>
/// <param name="Entries">The entries that are shown, in order.</param>
internal sealed record ShownThread(ReplyThread Thread, IReadOnlyList<ShownThreadEntry> Entries)
{
    /// <summary>The most entries that are shown.</summary>
    public const int Most = 20;

    /// <summary>The most entries above the quotation: the first of all, and those that lead to it.</summary>
    private const int MostAbove = 8;

    /// <summary>Whether nothing is left out.</summary>
    public bool IsWhole => Entries.Count == Thread.Entries.Count;

    /// <summary>
    /// Returns the exchange of a quotation; null if it has none: if nobody answered it and it is no answer, or if it is
    /// misattributed.
    /// </summary>
    public static ShownThread? Of(MentionLists lists, Quote quote)
    {
        if (lists.PlaceOf(quote) is not var (thread, index))
        {
            return null;
        }

        var chosen = thread.Entries.Count <= Most ? [.. Enumerable.Range(0, thread.Entries.Count)]
            : Choose(lists, thread, index);
        return new(thread, [.. chosen.Select((at, i) => new ShownThreadEntry(
            thread.Entries[at],
            IsHere: at == index,
            IsNext: thread.Entries[at].IsNext && i > 0 && chosen[i - 1] == at - 1))]);
    }

    /// <summary>Whether an answer to the quotation is not shown: it is left out, or misattributed.</summary>
    public bool LacksAnswer(SiteGraph graph, Quote quote)
    {
        var replies = graph.ConnectionsOf(quote).Replies;
        return replies.Count > 0 && !replies.All(Entries.Select(e => e.Entry.Quote).ToHashSet().Contains);
    }

    /// <summary>Chooses what led to the quotation, then what follows it, then what is before it.</summary>
    private static int[] Choose(MentionLists lists, ReplyThread thread, int index)
    {
        var chosen = new SortedSet<int> { 0, index };
        for (var at = thread.Entries[index].Answered; at is not null && chosen.Count <= MostAbove;)
        {
            var above = lists.PlaceOf(at)!.Value.Index;
            chosen.Add(above);
            at = thread.Entries[above].Answered;
        }

        for (var at = index + 1; at < thread.Entries.Count && chosen.Count < Most; at++)
        {
            chosen.Add(at);
        }

        for (var at = index - 1; at > 0 && chosen.Count < Most; at--)
        {
            chosen.Add(at);
        }

        return [.. chosen];
    }
}

/// <summary>An entry of an exchange on the page of one of its quotations.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="IsHere">Whether it is the quotation whose page it is.</param>
/// <param name="IsNext">Whether the entry shown before it is the one it answers.</param>
internal sealed record ShownThreadEntry(ThreadEntry Entry, bool IsHere, bool IsNext);
