using SiteGen.Content;
using SiteGen.Content.Entities;

namespace SiteGen.Linking;

/// <summary>Builds the timeline of a site.</summary>
internal static class SiteTimeline
{
    private static readonly Comparer<TimelineEntry> Order = Comparer<TimelineEntry>.Create(TimelineEntry.Compare);

    /// <summary>The events and dated quotations of a site, in order of time.</summary>
    public static IReadOnlyList<TimelineEntry> Of(SiteContent content) =>
    [
        .. content.Entities.Select(TimelineEntry.Of).OfType<TimelineEntry>().Order(Order)
            .Select(e => e with { Concerns = ConcernedBy(e.Entity, content.Index) }),
    ];

    /// <summary>
    /// The entities whose timelines have the entry. Misattributed words are not on the timelines of their speakers.
    /// </summary>
    private static Entity[] ConcernedBy(Entity entity, EntityIndex index)
    {
        IEnumerable<Reference> references = entity switch
        {
            Quote { IsMisattributed: true } quote => quote.Topics,
            Quote quote => quote.Speakers.Select(s => s.Reference).OfType<Reference>().Concat(quote.Topics),
            Event e => e.People.Concat(e.Organizations).Concat(e.Topics),
            _ => [],
        };
        return [.. references.Select(index.Find).OfType<Entity>().Distinct()];
    }
}
