using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Diagnostics;

namespace SiteGen.Checks;

/// <summary>Finds replies that answer, by way of others, themselves.</summary>
internal static class ReplyCycles
{
    /// <summary>Reports each circle once, at the quotation in it whose id comes first.</summary>
    public static void Report(IEnumerable<Quote> quotes, EntityIndex index, List<Diagnostic> diagnostics)
    {
        var settled = new HashSet<Quote>();
        foreach (var quote in quotes)
        {
            var path = new List<Quote>();
            for (var at = quote; at is not null && settled.Add(at); at = index.Find(at.InReplyTo ?? Reference.Missing) as Quote)
            {
                path.Add(at);
            }

            if (path.Count == 0 || path[^1].InReplyTo is not { } last || index.Find(last) is not Quote back || path.IndexOf(back) is not (>= 0 and var start))
            {
                continue;
            }

            var circle = path[start..];
            var first = circle.MinBy(q => q.Id, StringComparer.Ordinal)!;
            diagnostics.Add(new(Rules.ReplyCircular, first.File, first.InReplyTo!.Span,
                circle.Count == 1 ? "a quotation cannot answer itself" : "these replies go in a circle",
                circle.Count == 1 ? "name the quotation it answers, or leave the key out" : string.Join(" → ", circle[circle.IndexOf(first)..].Concat(circle[..circle.IndexOf(first)]).Append(first).Select(q => q.Id))));
        }
    }
}
