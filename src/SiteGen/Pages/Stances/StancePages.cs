using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Pages.Lists;
using SiteGen.Pages.Navigation;

namespace SiteGen.Pages.Stances;

/// <summary>
/// The table of stances on as many pages as it needs: each has some of the speakers, and the topics on which they took
/// a stance. Planning takes the speakers from the quotations and makes no table.
/// </summary>
internal sealed class StancePages
{
    /// <summary>The most cells of a page, including empty ones.</summary>
    private const int MostCells = 5000;

    private readonly SiteGraph _graph;
    private readonly List<TablePart> _parts;

    public StancePages(SiteGraph graph)
    {
        _graph = graph;
        var sizes = PageSizes.Of(graph);
        _parts = Divide(graph, sizes.Drawn);
        List = new("/stances/", sizes, _parts.Count, () => [.. _parts.Select(TableOf)])
        {
            Kind = "stance-tables",
            Title = SiteSection.Stances.Title,
            Noun = ("table", "tables"),
            PageSize = 1,
        };
    }

    /// <summary>Its pages, each with one item: a table.</summary>
    public PaginatedList List { get; }

    /// <summary>
    /// The URL of the row of a speaker, or of the first column of a topic; null where there is no stance.
    /// </summary>
    public string? PathOf(Entity entity)
    {
        var index = _parts.FindIndex(p => (entity is Topic ? p.Topics : p.Speakers).Contains(entity));
        return index < 0 ? null : $"{List.PathOf(index + 1)}#{ListHeading.Of(entity).Anchor}";
    }

    private StanceTable TableOf(TablePart part) => StanceTable.Of(_graph, _parts.Count == 1 ? null : part.Speakers);

    private static List<TablePart> Divide(SiteGraph graph, int mostStances)
    {
        var topicsOf = TopicsBySpeaker(graph);
        var (parts, stances) = (new List<TablePart> { new([], []) }, 0);
        foreach (var speaker in graph.People.Cast<Entity>().Concat(graph.Organizations).Where(topicsOf.ContainsKey))
        {
            var (part, topics) = (parts[^1], topicsOf[speaker]);
            var cells = (part.Speakers.Count + 1) * part.Topics.Union(topics).Count();
            if (part.Speakers.Count > 0 && (stances + topics.Count > mostStances || cells > MostCells))
            {
                parts.Add(part = new([], []));
                stances = 0;
            }

            stances += topics.Count;
            part.Speakers.Add(speaker);
            part.Topics.UnionWith(topics);
        }

        return parts;
    }

    private static Dictionary<Entity, HashSet<Entity>> TopicsBySpeaker(SiteGraph graph)
    {
        var topicsOf = new Dictionary<Entity, HashSet<Entity>>();
        foreach (var quote in graph.Quotes.Where(q => q.Stances.Count > 0 && !q.IsMisattributed))
        {
            foreach (var speaker in graph.ActorsOf(quote))
            {
                topicsOf.TryAdd(speaker, []);
                topicsOf[speaker].UnionWith(quote.Stances.Select(s => graph.Find(s.Topic)).OfType<Topic>());
            }
        }

        return topicsOf;
    }

    /// <summary>The speakers on one page, and the topics on which they took a stance.</summary>
    private sealed record TablePart(HashSet<Entity> Speakers, HashSet<Entity> Topics);
}
