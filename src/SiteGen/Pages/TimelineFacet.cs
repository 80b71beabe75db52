using SiteGen.Content;
using SiteGen.Content.Entities;

namespace SiteGen.Pages;

/// <summary>Something by which the entries of a list can be chosen.</summary>
/// <param name="Name">Its name in addresses: <c>person</c>, <c>organization</c>, <c>topic</c> or <c>kind</c>.</param>
/// <param name="Title">Its name for readers.</param>
/// <param name="Options">What can be chosen, that with the most entries first.</param>
public sealed record TimelineFacet(string Name, string Title, IReadOnlyList<TimelineOption> Options)
{
    /// <summary>The facets in which the listed entries of a timeline differ.</summary>
    public static IReadOnlyList<TimelineFacet> ListOf(TimelineList timeline)
    {
        var entries = timeline.Listed.ToArray();
        var concerned = entries.SelectMany(e => e.Concerns).CountBy(e => e).ToArray();
        TimelineFacet[] facets =
        [
            Entities(EntityKind.Person, "Person"), Entities(EntityKind.Organization, "Organization"), Entities(EntityKind.Topic, "Topic"),
            new("kind", "Kind",
            [
                .. new TimelineOption[]
                {
                    new("quote", "Quotations", entries.Count(e => e.Entity is Quote), null),
                    new("event", "Events", entries.Count(e => e.Entity is Event), null),
                    new("major", "Decisive events", entries.Count(e => e.IsMajor), null),
                }.Where(o => o.Count > 0),
            ]),
        ];
        return [.. facets.Where(f => f.Options.Count > 1)];

        TimelineFacet Entities(EntityKind kind, string title) => new(kind.Word(), title,
        [
            .. concerned.Where(c => c.Key.Kind == kind).OrderByDescending(c => c.Value).ThenBy(c => c.Key.Name, StringComparer.Ordinal).ThenBy(c => c.Key.Id, StringComparer.Ordinal)
                .Select(c => new TimelineOption(c.Key.Id, c.Key.Name, c.Value, c.Key)),
        ]);
    }
}

/// <summary>A value of a facet.</summary>
/// <param name="Value">In addresses.</param>
/// <param name="Label">For readers.</param>
/// <param name="Count">How many of the listed entries have it.</param>
/// <param name="Entity">The entity on whose page the same entries are listed; null for kinds.</param>
public sealed record TimelineOption(string Value, string Label, int Count, Entity? Entity);
