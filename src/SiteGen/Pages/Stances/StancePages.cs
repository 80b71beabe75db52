using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Pages.Lists;
using SiteGen.Pages.Moves;
using SiteGen.Pages.Navigation;

namespace SiteGen.Pages.Stances;

/// <summary>
/// Who moved, topic by topic, on as many pages as it needs. A topic has a row for each speaker; one with many speakers
/// is on several pages.
/// </summary>
internal sealed class StancePages
{
    private readonly SiteMoves _moves;
    private readonly List<List<Part>> _pages = [];
    private readonly Dictionary<Entity, int> _pageOf = [];
    private readonly Dictionary<Entity, Topic> _firstTopicOf = [];
    private readonly HashSet<(Entity? Speaker, string Name)> _speakers = [];
    private readonly HashSet<(Entity? Speaker, string Name)> _moved = [];

    public StancePages(SiteGraph graph, SiteMoves moves)
    {
        _moves = moves;
        var sizes = PageSizes.Of(graph);
        Divide(graph, sizes.Drawn);
        List = new("/stances/", sizes, Math.Max(1, _pages.Count), () => [.. _pages.DefaultIfEmpty([]).Select(PageOf)])
        {
            Kind = "stance-pages",
            Title = SiteSection.Stances.TitleIn(graph.Language),
            CountKey = "count.pages",
            Language = graph.Language,
            PageSize = 1,
        };
    }

    /// <summary>Its pages, each with one item: a <see cref="StancePage"/>.</summary>
    public PaginatedList List { get; }

    /// <summary>
    /// The URL of the section of a topic, or of the first row of a speaker; null where there is no stance.
    /// </summary>
    public string? PathOf(Entity entity) => _pageOf.TryGetValue(entity, out var page)
        ? $"{List.PathOf(page + 1)}#{ListHeading.Of(entity).Anchor}"
        : null;

    private StancePage PageOf(List<Part> parts) => new(
        [.. parts.Select(SectionOf)], _pageOf.Keys.OfType<Topic>().Count(), _speakers.Count, _moved.Count);

    private StanceSection SectionOf(Part part) => new(
        part.Topic,
        part.Start > 0 ? null : _moves.Of(part.Topic)?.Graphic,
        [.. part.Positions.Select(p => new StanceRow(p, AnchorOf(p)))],
        part.Start > 0);

    private string? AnchorOf(Position position) =>
        position.Latest.Speaker is { } speaker && _firstTopicOf[speaker] == position.Topic
            ? ListHeading.Of(speaker).Anchor
            : null;

    private void Divide(SiteGraph graph, int mostRows)
    {
        var order = graph.People.Cast<Entity>().Concat(graph.Organizations).Index()
            .ToDictionary(e => e.Item, e => e.Index);
        var used = 0;
        // Topics on which no stance has a date come last.
        var topics = _moves.ByMoves.Select(m => m.Topic)
            .Concat(graph.Topics.Where(t => _moves.Of(t) is null && graph.ConnectionsOf(t).Stances.Count > 0));
        foreach (var topic in topics)
        {
            var stances = graph.ConnectionsOf(topic).Stances;
            Position[] positions =
            [
                .. stances.GroupBy(MovingSpeaker.KeyOf)
                    .Select(g => new Position(topic, g.First(), [.. g.Skip(1)]))
                    .OrderBy(p => p.Latest.Speaker is { } speaker ? order[speaker] : int.MaxValue)
                    .ThenBy(p => p.Latest.Name, graph.Language.Order),
            ];
            // The graphic takes as much room as a row for every other mark.
            var room = Math.Min(stances.Count, mostRows) / 2;
            for (var start = 0; start < positions.Length;)
            {
                if (_pages.Count == 0 || (used > 0 && used + room + positions.Length - start > mostRows))
                {
                    _pages.Add([]);
                    used = 0;
                }

                var count = Math.Min(positions.Length - start, Math.Max(1, mostRows - used - room));
                Add(new(topic, start, positions[start..(start + count)]));
                used += room + count;
                (start, room) = (start + count, 0);
            }
        }
    }

    private void Add(Part part)
    {
        var page = _pages.Count - 1;
        _pages[page].Add(part);
        _pageOf.TryAdd(part.Topic, page);
        foreach (var position in part.Positions)
        {
            var key = MovingSpeaker.KeyOf(position.Latest);
            _speakers.Add(key);
            if (position.HasMoved)
            {
                _moved.Add(key);
            }

            if (position.Latest.Speaker is { } speaker && _pageOf.TryAdd(speaker, page))
            {
                _firstTopicOf.Add(speaker, part.Topic);
            }
        }
    }

    /// <summary>A topic, or some of its speakers.</summary>
    /// <param name="Topic">The topic.</param>
    /// <param name="Start">The index of the first of them.</param>
    /// <param name="Positions">The speakers.</param>
    private sealed record Part(Topic Topic, int Start, Position[] Positions);
}
