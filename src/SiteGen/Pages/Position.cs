using SiteGen.Content.Entities;
using SiteGen.Linking;

namespace SiteGen.Pages;

/// <summary>Where somebody stands on a topic now, and stood before.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Latest">The latest stance they took; an undated one only where none has a date.</param>
/// <param name="Earlier">The others, latest first, undated ones last.</param>
public sealed record Position(Topic Topic, StanceTaken Latest, IReadOnlyList<StanceTaken> Earlier)
{
    /// <summary>
    /// Whether they took another stance before, at every reading of the dates. What is not dated, or may be of the same
    /// time, says that somebody took two stances, not that they moved from one to the other.
    /// </summary>
    public bool HasMoved { get; } = Latest.Quote.Date is { } now
        && Earlier.Any(e => e.Stance != Latest.Stance && e.Quote.Date is { } then && then.LastDay < now.FirstDay);

    /// <summary>The positions of a person or organization, by topic, in no order of topics.</summary>
    internal static IEnumerable<Position> ListOf(Connections connections) =>
        connections.Stances.GroupBy(s => s.Topic).Select(g => new Position(g.Key, g.First(), [.. g.Skip(1)]));
}
