using SiteGen.Content.Entities;
using SiteGen.Linking;

namespace SiteGen.Pages;

/// <summary>
/// The table of stances, in as many pages as it needs: each has some of the speakers, and the topics on which these took a
/// stance. Which speakers are on which page is told from the quotations, since pages are planned more often than shown.
/// </summary>
internal sealed class StancePages
{
    /// <summary>The most cells of a page with a stance in them.</summary>
    private const int MostStances = 150;

    /// <summary>The most cells of a page, empty ones too.</summary>
    private const int MostCells = 5000;

    private readonly SiteGraph _graph;
    private readonly List<HashSet<Entity>> _speakers = [];
    private readonly List<HashSet<Entity>> _topics = [];

    public StancePages(SiteGraph graph)
    {
        _graph = graph;
        Divide();
        List = new PagedList("/stances/", _speakers.Count, () => [.. Enumerable.Range(0, _speakers.Count).Select(TableOf)])
        {
            Shape = "stances",
            Title = "Stances",
            Noun = ("table", "tables"),
            PageSize = 1,
        };
    }

    /// <summary>Its pages, each with one item, which is a table.</summary>
    public PagedList List { get; }

    /// <summary>The site path of a speaker's row, or of the column of a topic on the first page that has it; null for one without stances.</summary>
    public string? PathOf(Entity entity)
    {
        var page = (entity is Topic ? _topics : _speakers).FindIndex(p => p.Contains(entity));
        return page < 0 ? null : $"{List.PathOf(page + 1)}#{ListHeadings.Of(entity).Anchor}";
    }

    private StanceTable TableOf(int page) => StanceTable.Of(_graph, _speakers.Count == 1 ? null : _speakers[page]);

    private void Divide()
    {
        var taken = new Dictionary<Entity, HashSet<Entity>>();
        foreach (var quote in _graph.Quotes.Where(q => q.Stances.Count > 0 && !q.IsMisattributed))
        {
            if (_graph.Find(quote.Speaker) is { } speaker)
            {
                taken.TryAdd(speaker, []);
                taken[speaker].UnionWith(quote.Stances.Select(s => _graph.Find(s.Topic)).OfType<Topic>());
            }
        }

        var (stances, speakers, topics) = (0, new HashSet<Entity>(), new HashSet<Entity>());
        foreach (var speaker in _graph.People.Cast<Entity>().Concat(_graph.Organizations).Where(taken.ContainsKey))
        {
            var own = taken[speaker];
            if (speakers.Count > 0 && (stances + own.Count > MostStances || (speakers.Count + 1) * topics.Union(own).Count() > MostCells))
            {
                _speakers.Add(speakers);
                _topics.Add(topics);
                (stances, speakers, topics) = (0, [], []);
            }

            stances += own.Count;
            speakers.Add(speaker);
            topics.UnionWith(own);
        }

        _speakers.Add(speakers);
        _topics.Add(topics);
    }
}
