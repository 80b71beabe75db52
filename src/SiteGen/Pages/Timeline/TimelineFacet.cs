using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Languages;
using SiteGen.Linking;

namespace SiteGen.Pages.Timeline;

/// <summary>A filter of the listed entries of a timeline.</summary>
/// <param name="Name">Its name in URLs: <c>person</c>, <c>organization</c>, <c>topic</c> or <c>kind</c>.</param>
/// <param name="Title">Its name for readers.</param>
/// <param name="Options">The values to choose from, the most frequent first.</param>
public sealed record TimelineFacet(string Name, string Title, IReadOnlyList<TimelineOption> Options)
{
    /// <summary>The facets that have something to choose from.</summary>
    public static IReadOnlyList<TimelineFacet> ListOf(TimelineList timeline, SiteGraph graph)
    {
        var entries = timeline.Listed.ToArray();
        var counts = entries.SelectMany(e => e.Concerns).CountBy(e => e).ToArray();
        TimelineFacet[] facets =
        [
            OfEntities(EntityKind.Person, counts, graph),
            OfEntities(EntityKind.Organization, counts, graph),
            OfEntities(EntityKind.Topic, counts, graph),
            OfKinds(entries, graph.Language),
        ];
        return [.. facets.Where(f => f.Options.Count > 1)];
    }

    private static TimelineFacet OfEntities(
        EntityKind kind, KeyValuePair<Entity, int>[] counts, SiteGraph graph) => new(
        kind.Name(),
        graph.Language.Say("kinds." + kind.Name()),
        [
            .. counts.Where(c => c.Key.Kind == kind)
                .OrderByDescending(c => c.Value)
                .ThenBy(c => graph.Names.RankOf(c.Key))
                .Select(c => new TimelineOption(c.Key.Id, c.Key.Name, c.Value, c.Key)),
        ]);

    private static TimelineFacet OfKinds(TimelineEntry[] entries, Language language)
    {
        TimelineOption[] options =
        [
            new("quote", language.Say("filters.quotations"), entries.Count(e => e.Entity is Quote), null),
            new("event", language.Say("filters.events"), entries.Count(e => e.Entity is Event), null),
            new("major", language.Say("filters.decisive_events"), entries.Count(e => e.IsMajor), null),
        ];
        return new("kind", language.Say("filters.kind"), [.. options.Where(o => o.Count > 0)]);
    }
}

/// <summary>A value of a facet.</summary>
/// <param name="Value">In URLs.</param>
/// <param name="Label">For readers.</param>
/// <param name="Count">The number of listed entries that have it.</param>
/// <param name="Entity">The entity whose page lists the same entries; null for kinds.</param>
public sealed record TimelineOption(string Value, string Label, int Count, Entity? Entity);
