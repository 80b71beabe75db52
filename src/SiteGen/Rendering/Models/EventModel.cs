using SiteGen.Content.Entities;
using SiteGen.Linking;

namespace SiteGen.Rendering.Models;

/// <summary>The variable <c>event</c>.</summary>
internal static class EventModel
{
    public static Accessor Event { get; } = new Accessor<Event>("an event")
        .AddEntity()
        .Add("name", e => e.Title)
        .Add("date", e => e.Date)
        .Add("type", e => e.Type)
        .Add("is_major", e => e.IsMajor)
        .Add("people", (e, s) => s.Graph.FindAll(e.People))
        .Add("organizations", (e, s) => s.Graph.FindAll(e.Organizations))
        .Add("topics", (e, s) => s.Graph.FindAll(e.Topics))
        .Add("sources", (e, s) => s.Graph.FindAll(e.Sources))
        .Add("quotes", (e, s) => s.Graph.FindAll(e.Quotes))
        .Add("key_quote", (e, s) => KeyQuote(e, s.Graph))
        .Add("articles", (e, s) => s.ConnectionsOf(e).Articles)
        .Add("previous", (e, s) => s.Graph.NeighbourOf(e, -1))
        .Add("next", (e, s) => s.Graph.NeighbourOf(e, 1))
        .Add("anchor", e => TimelineEntry.Of(e)!.Anchor)
        .Add("year_url", (e, s) => SiteUrl.Of(s.Plan.TimelinePaths.PathOf(e, e.Date, e.IsMajor)));

    /// <summary>The first of its quotations; null if it has none, or its text shows quotations itself.</summary>
    private static Entity? KeyQuote(Event happening, SiteGraph graph) =>
        graph.FindAll(happening.Quotes) is [var first, ..]
        && !graph.MarkupOf(happening).References.Any(r => r is { IsEmbed: true, Target: Quote })
            ? first : null;
}
