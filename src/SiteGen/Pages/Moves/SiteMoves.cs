using SiteGen.Content.Entities;
using SiteGen.Linking;

namespace SiteGen.Pages.Moves;

/// <summary>Who moved, on every topic of the site.</summary>
internal sealed class SiteMoves
{
    private readonly SiteGraph _graph;
    private readonly Lazy<Dictionary<Topic, TopicMoves>> _topics;
    private readonly Lazy<TopicMoves?> _most;

    public SiteMoves(SiteGraph graph, SpeakerColors colors)
    {
        _graph = graph;
        _topics = new(() => graph.Topics.Select(t => TopicMoves.Of(graph, colors, t)).OfType<TopicMoves>()
            .ToDictionary(m => m.Topic));
        _most = new(() => ByMoves.FirstOrDefault());
    }

    /// <summary>The topics with dated stances, by title.</summary>
    public IEnumerable<TopicMoves> All => _graph.Topics.Select(Of).OfType<TopicMoves>();

    /// <summary>
    /// The topic on which most speakers moved; among those, that with the most moves, then with the most dated stances.
    /// Null if no stance has a date.
    /// </summary>
    public TopicMoves? Most => _most.Value;

    /// <summary>The topics with dated stances, those with the most moves first.</summary>
    public IEnumerable<TopicMoves> ByMoves => All
        .OrderByDescending(m => m.MovedCount).ThenByDescending(m => m.MoveCount).ThenByDescending(m => m.Count);

    /// <summary>Who moved on a topic; null if no stance on it has a date.</summary>
    public TopicMoves? Of(Topic topic) => _topics.Value.GetValueOrDefault(topic);

    /// <summary>
    /// The graphic of a topic, with the line of a person or organization lit: a topic on which they took different
    /// stances, else <see cref="Most"/> if they have two there, else the one on which they took most. Null if none of
    /// their stances has a date.
    /// </summary>
    public MovesGraphic? GraphicOf(Entity speaker) =>
        _graph.ConnectionsOf(speaker).Stances.Where(s => s.Quote.Date is not null).GroupBy(s => s.Topic)
            .OrderByDescending(g => g.Select(s => s.Stance).Distinct().Count() > 1)
            .ThenByDescending(g => g.Key == Most?.Topic && g.Count() > 1)
            .ThenByDescending(g => g.Count()).ThenBy(g => _graph.Names.RankOf(g.Key))
            .Select(g => Of(g.Key)?.GraphicOf(speaker)).FirstOrDefault();
}
