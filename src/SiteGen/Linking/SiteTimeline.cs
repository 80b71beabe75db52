using SiteGen.Content;
using SiteGen.Content.Entities;

namespace SiteGen.Linking;

/// <summary>The timeline of a site: its events and dated quotations, in order of time.</summary>
internal static class SiteTimeline
{
    /// <summary>The entries, each with those on whose own timelines it is too.</summary>
    public static IReadOnlyList<TimelineEntry> Of(SiteContent content) =>
        content.Entities.Select(TimelineEntry.Of).OfType<TimelineEntry>().Order(Comparer<TimelineEntry>.Create(TimelineEntry.Compare))
            .Select(e => e with { Concerns = ConcernedBy(e.Entity, content.Index) }).ToList();

    /// <summary>On whose timelines an event or a quotation stands: words that are not somebody's are not on theirs.</summary>
    private static Entity[] ConcernedBy(Entity entity, EntityIndex index)
    {
        IEnumerable<Reference> references = entity switch
        {
            Quote { IsMisattributed: true } quote => quote.Topics,
            Quote quote => quote.Topics.Prepend(quote.Speaker),
            Event e => e.People.Concat(e.Organizations).Concat(e.Topics),
            _ => [],
        };
        return [.. references.Select(index.Find).OfType<Entity>().Distinct()];
    }
}
