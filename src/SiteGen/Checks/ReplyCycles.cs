using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Diagnostics;

namespace SiteGen.Checks;

/// <summary>Finds replies that form a cycle. Each cycle is reported once, at its first quotation by id.</summary>
internal static class ReplyCycles
{
    /// <summary>Reports all cycles.</summary>
    public static void Report(IEnumerable<Quote> quotes, EntityIndex index, List<Diagnostic> diagnostics)
    {
        var visited = new HashSet<Quote>();
        foreach (var quote in quotes)
        {
            var path = new List<Quote>();
            for (var at = quote; at is not null && visited.Add(at); at = Answered(at, index))
            {
                path.Add(at);
            }

            if (path.Count > 0 && Answered(path[^1], index) is { } back && path.IndexOf(back) is >= 0 and var start)
            {
                diagnostics.Add(Explain(path[start..]));
            }
        }
    }

    private static Quote? Answered(Quote quote, EntityIndex index) =>
        quote.InReplyTo is { } reference ? index.Find(reference) as Quote : null;

    private static Diagnostic Explain(List<Quote> cycle)
    {
        var first = cycle.MinBy(q => q.Id, StringComparer.Ordinal)!;
        var at = cycle.IndexOf(first);
        var ids = cycle[at..].Concat(cycle[..at]).Append(first).Select(q => q.Id);
        var (message, help) = cycle.Count == 1
            ? ("a quotation cannot answer itself", "name the quotation it answers, or leave the key out")
            : ("these replies form a cycle", string.Join(" → ", ids));
        return new(Rules.ReplyCircular, first.File, first.InReplyTo!.Span, message, help);
    }
}
