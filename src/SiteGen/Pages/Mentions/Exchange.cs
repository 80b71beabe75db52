using SiteGen.Content.Entities;
using SiteGen.Linking;

namespace SiteGen.Pages.Mentions;

/// <summary>A quotation and an answer to it.</summary>
/// <param name="Said">The quotation.</param>
/// <param name="Answer">The answer.</param>
internal sealed record Exchange(Quote Said, Quote Answer)
{
    /// <summary>What somebody answered, and what was answered to them, in order of the answers.</summary>
    public static Exchange[] ListOf(Entity actor, SiteGraph graph)
    {
        var said = graph.ConnectionsOf(actor).Said;
        var given = said.Select(q => (Said: graph.Find(q.InReplyTo) as Quote, Answer: q))
            .Where(e => e.Said is { IsMisattributed: false });
        var received = said.SelectMany(q => graph.ConnectionsOf(q).Replies
            .Where(r => !r.IsMisattributed)
            .Select(r => (Said: (Quote?)q, Answer: r)));
        return
        [
            .. given.Concat(received).Distinct().OrderBy(e => e.Answer, Chronology.Quotes)
                .Select(e => new Exchange(e.Said!, e.Answer)),
        ];
    }
}
