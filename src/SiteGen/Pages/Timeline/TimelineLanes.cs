using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Timelines;

namespace SiteGen.Pages.Timeline;

/// <summary>
/// Puts the entries of a timeline into the lanes of its drawing. Events are in a lane at the top, or in that of a
/// person; quotations are in the lane of their speaker. A joint statement has a mark in the lane of each speaker.
/// </summary>
internal static class TimelineLanes
{
    /// <summary>The most lanes of speakers where the settings name none.</summary>
    private const int MostSpeakers = 10;

    /// <summary>The most lanes of speakers in the drawing of a topic.</summary>
    private const int MostSpeakersOfTopic = 5;

    /// <summary>
    /// The lanes of the site, or of a part of its time: those of the people in the settings, or else of those who speak
    /// most.
    /// </summary>
    public static IReadOnlyList<EntityLane> OfSite(SiteGraph graph, IReadOnlyList<TimelineEntry> entries)
    {
        var named = graph.FindAll(graph.Settings.Timeline.Lanes).Distinct().ToList();
        return Of(graph, entries, named.Count > 0 ? named : MostFrequentSpeakers(graph, entries, MostSpeakers));
    }

    /// <summary>The lanes of a topic: events, and those who speak most about it.</summary>
    public static IReadOnlyList<EntityLane> OfTopic(SiteGraph graph, IReadOnlyList<TimelineEntry> entries) =>
        Of(graph, entries, MostFrequentSpeakers(graph, entries, MostSpeakersOfTopic));

    /// <summary>
    /// The lanes of a person or organization: their roles, the events they took part in, and what they said.
    /// </summary>
    public static IReadOnlyList<EntityLane> OfActor(
        SiteGraph graph, Entity actor, IReadOnlyList<TimelineEntry> entries)
    {
        LaneSpan[] spans = actor is Person person
            ?
            [
                .. person.Roles.Select(r => new LaneSpan(TitleOf(r, graph), r.From, r.To)
                {
                    ShortTitle = ShortTitleOf(r),
                }),
            ]
            : [];
        var roles = Lane(graph.Language.Say("lanes.roles"), null, [], spans);
        var events = Lane(
            graph.Language.Say("lanes.events"), null, entries.Index().Where(e => e.Item.Entity is Event));
        var said = Lane(
            graph.Language.Say("lanes.quotations"), actor, entries.Index().Where(e => e.Item.Entity is Quote));
        return [.. new[] { roles, events, said }.Where(l => l.Content.Items.Count + l.Content.Spans.Count > 0)];
    }

    /// <summary>One lane of decisive moments.</summary>
    public static EntityLane OfDecisive(SiteGraph graph, IReadOnlyList<TimelineEntry> entries) =>
        Lane(graph.Language.Say("lanes.turning_points"), null, entries.Index());

    private static List<EntityLane> Of(
        SiteGraph graph, IReadOnlyList<TimelineEntry> entries, IReadOnlyList<Entity> speakers)
    {
        var (events, others) = (new List<(int, TimelineEntry)>(), new List<(int, TimelineEntry)>());
        List<(int, TimelineEntry)>[] said = [.. speakers.Select(_ => new List<(int, TimelineEntry)>())];
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = (i, entries[i]);
            if (entries[i].Entity is not Quote quote)
            {
                events.Add(entry);
            }
            else if (quote.IsMisattributed || !AddToSpeakers(entry, quote))
            {
                others.Add(entry);
            }
        }

        List<EntityLane> lanes =
        [
            Lane(graph.Language.Say("lanes.events"), null, events),
            .. speakers.Select((s, i) => Lane(s.Name, s, said[i])),
            Lane(graph.Language.Say("lanes.others"), null, others),
        ];
        return lanes.FindAll(l => l.Content.Items.Count > 0);

        bool AddToSpeakers((int, TimelineEntry) entry, Quote quote)
        {
            var isAdded = false;
            foreach (var speaker in graph.SpeakersOf(quote))
            {
                if (speaker.Entity is { } actor && IndexOf(actor, speakers) is >= 0 and var lane)
                {
                    said[lane].Add(entry);
                    isAdded = true;
                }
            }

            return isAdded;
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

    private static Entity[] MostFrequentSpeakers(SiteGraph graph, IReadOnlyList<TimelineEntry> entries, int most) =>
    [
        .. entries.Select(e => e.Entity).OfType<Quote>().Where(q => !q.IsMisattributed)
            .SelectMany(graph.ActorsOf)
            .GroupBy(s => s)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => graph.Names.RankOf(g.Key))
            .Take(most).Select(g => g.Key),
    ];

    private static EntityLane Lane(
        string title,
        Entity? entity,
        IEnumerable<(int Index, TimelineEntry Item)> entries,
        IReadOnlyList<LaneSpan>? spans = null)
    {
        LaneItem[] items =
        [
            .. entries.Select(e => new LaneItem(
                e.Index,
                e.Item.Entity is Quote ? MarkShape.Round : MarkShape.Pointed,
                (e.Item.Entity as Event)?.Title,
                e.Item.IsMajor)),
        ];
        return new(entity, new(title, items, spans ?? []));
    }

    /// <summary>The first of several functions, without what is in brackets.</summary>
    private static string ShortTitleOf(Role role) => role.Title.Split(';')[0].Split(" (")[0].TrimEnd();

    /// <summary>The short title, and where: "Owner, X Corp.".</summary>
    private static string TitleOf(Role role, SiteGraph graph)
    {
        var title = ShortTitleOf(role);
        if (role.Organization is null)
        {
            return title;
        }

        var organization = graph.Find(role.Organization.Reference)?.Name ?? role.Organization.Text;
        return title.Contains(organization, StringComparison.Ordinal) ? title
            : graph.Language.Say("common.role_at", ("role", title), ("organization", organization));
    }
}

/// <summary>A lane of a timeline.</summary>
/// <param name="Entity">The person or organization whose lane it is; null for events and others.</param>
/// <param name="Content">What is in it.</param>
internal sealed record EntityLane(Entity? Entity, LaneContent Content);
