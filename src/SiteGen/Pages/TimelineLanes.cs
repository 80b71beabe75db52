using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Timelines;

namespace SiteGen.Pages;

/// <summary>
/// Which entry of a timeline is drawn in which lane. What organizations did has a lane of its own at the top; quotations
/// are in the lane of who said them; each entry is in one lane.
/// </summary>
internal static class TimelineLanes
{
    /// <summary>How many tracks the lane of events may have for marks with their titles.</summary>
    private const int EventLabelTracks = 4;

    /// <summary>The most lanes where the settings name none.</summary>
    private const int MostSpeakers = 10;

    /// <summary>The most speakers in the overview of a topic.</summary>
    private const int MostSpeakersOfTopic = 5;

    /// <summary>Lanes of the whole site or a part of its time: those of the settings, or else of who speaks most.</summary>
    public static IReadOnlyList<EntityLane> OfSite(SiteGraph graph, IReadOnlyList<TimelineEntry> entries)
    {
        var named = graph.FindAll(graph.Settings.Timeline.Lanes).Distinct().ToList();
        return Of(graph, entries, named.Count > 0 ? named : WhoSpeaksMost(graph, entries, MostSpeakers));
    }

    /// <summary>Lanes of a topic: events, and who speaks most about it.</summary>
    public static IReadOnlyList<EntityLane> OfTopic(SiteGraph graph, IReadOnlyList<TimelineEntry> entries) =>
        Of(graph, entries, WhoSpeaksMost(graph, entries, MostSpeakersOfTopic));

    /// <summary>Lanes of a person or an organization: what they said, and the events they took part in, above their roles.</summary>
    public static IReadOnlyList<EntityLane> OfActor(SiteGraph graph, Entity actor, IReadOnlyList<TimelineEntry> entries)
    {
        var roles = actor is Person person ? person.Roles.Select(r => new LaneSpan(TitleOf(r, graph), r.From, r.To)).ToArray() : [];
        var events = Lane("Events", null, entries.Index().Where(e => e.Item.Entity is Event), EventLabelTracks);
        var said = Lane("Said", null, entries.Index().Where(e => e.Item.Entity is Quote), 0, roles);
        return [.. new[] { events, said }.Where(l => l.Content.Items.Count + l.Content.Spans.Count > 0)];
    }

    /// <summary>One lane of decisive moments, with room for the titles of many.</summary>
    public static EntityLane OfDecisive(IReadOnlyList<TimelineEntry> entries) => Lane("Decisive", null, entries.Index(), 2 * EventLabelTracks);

    private static List<EntityLane> Of(SiteGraph graph, IReadOnlyList<TimelineEntry> entries, IReadOnlyList<Entity> speakers)
    {
        var byLane = entries.Index().ToLookup(e => LaneOf(e.Item, graph, speakers));
        var lanes = new List<EntityLane> { Lane("Events", null, byLane[Events].Index().Select(e => e.Item), EventLabelTracks) };
        lanes.AddRange(speakers.Select((s, i) => Lane(s.Name, s, byLane[i], 0)));
        lanes.Add(Lane("Others", null, byLane[Others], 0));
        return [.. lanes.Where(l => l.Content.Items.Count > 0)];
    }

    private const int Events = -1;
    private const int Others = -2;

    /// <summary>The index of the speaker, or <see cref="Events"/> or <see cref="Others"/>.</summary>
    private static int LaneOf(TimelineEntry entry, SiteGraph graph, IReadOnlyList<Entity> speakers)
    {
        switch (entry.Entity)
        {
            case Quote quote:
                // Words that are not somebody's do not stand in their lane.
                return !quote.IsMisattributed && IndexOf(graph.Find(quote.Speaker), speakers) is >= 0 and var speaker ? speaker : Others;
            case Event { Organizations.Count: 0 } e:
                return graph.FindAll(e.People).Select(p => IndexOf(p, speakers)).FirstOrDefault(i => i >= 0, Events);
            default:
                return Events;
        }
    }

    private static int IndexOf(Entity? entity, IReadOnlyList<Entity> speakers)
    {
        for (var i = 0; i < speakers.Count; i++)
        {
            if (speakers[i] == entity)
            {
                return i;
            }
        }

        return -1;
    }

    private static Entity[] WhoSpeaksMost(SiteGraph graph, IReadOnlyList<TimelineEntry> entries, int most) =>
    [
        .. entries.Select(e => e.Entity).OfType<Quote>().Where(q => !q.IsMisattributed).Select(q => graph.Find(q.Speaker)).OfType<Entity>()
            .GroupBy(s => s).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Name, StringComparer.Ordinal).ThenBy(g => g.Key.Path, StringComparer.Ordinal)
            .Take(most).Select(g => g.Key),
    ];

    private static EntityLane Lane(
        string title, Entity? entity, IEnumerable<(int Index, TimelineEntry Item)> entries, int labelTracks, IReadOnlyList<LaneSpan>? spans = null) =>
        new(entity, new(title, [.. entries.Select(e => new LaneItem(
            e.Index, e.Item.Entity is Quote ? MarkShape.Round : MarkShape.Pointed, (e.Item.Entity as Event)?.Title, e.Item.IsMajor))], spans ?? [], labelTracks));

    private static string TitleOf(Role role, SiteGraph graph) => role.Organization is null ? role.Title
        : (graph.Find(role.Organization.Reference)?.Name ?? role.Organization.Text) is var organization
            && role.Title.Contains(organization, StringComparison.Ordinal) ? role.Title : $"{role.Title}, {organization}";
}

/// <summary>A lane of a timeline.</summary>
/// <param name="Entity">Whose lane it is; null for events, and for what is in no other.</param>
/// <param name="Content">What is in it.</param>
internal sealed record EntityLane(Entity? Entity, LaneContent Content);
