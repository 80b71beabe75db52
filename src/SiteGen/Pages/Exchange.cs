using SiteGen.Content.Entities;
using SiteGen.Linking;

namespace SiteGen.Pages;

/// <summary>Something said, and an answer to it.</summary>
/// <param name="Said">What was said.</param>
/// <param name="Answer">What was answered.</param>
internal sealed record Exchange(Quote Said, Quote Answer)
{
    /// <summary>What somebody answered, and what was answered to them, in order of the answers.</summary>
    public static Exchange[] ListOf(Entity actor, SiteGraph graph)
    {
        var said = graph.ConnectionsOf(actor).Said;
        var answered = said.Select(q => (Said: graph.Find(q.InReplyTo) as Quote, Answer: q)).Where(e => e.Said is { IsMisattributed: false });
        var received = said.SelectMany(q => graph.ConnectionsOf(q).Replies.Where(r => !r.IsMisattributed).Select(r => (Said: (Quote?)q, Answer: r)));
        return [.. answered.Concat(received).Distinct().OrderBy(e => e.Answer, Chronology.Quotes).Select(e => new Exchange(e.Said!, e.Answer))];
    }
}
