using SiteGen.Content.Entities;
using SiteGen.Linking;

namespace SiteGen.Pages.Stances;

/// <summary>The present and earlier stances of a person or organization on a topic.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Latest">The latest stance they took; an undated one only where none has a date.</param>
/// <param name="Earlier">The others, latest first, undated ones last.</param>
public sealed record Position(Topic Topic, StanceTaken Latest, IReadOnlyList<StanceTaken> Earlier)
{
    /// <summary>
    /// Whether they took a different stance before, however the dates are read. Undated stances, and those that may be
    /// of the same time, show that somebody took two stances, not that they moved from one to the other.
    /// </summary>
    public bool HasMoved { get; } = Latest.Quote.Date is { } now
        && Earlier.Any(e => e.Stance != Latest.Stance && e.Quote.Date is { } then && then.LastDay < now.FirstDay);

    /// <summary>The positions of a person or organization, one per topic, unsorted.</summary>
    internal static IEnumerable<Position> ListOf(Connections connections) =>
        connections.Stances.GroupBy(s => s.Topic).Select(g => new Position(g.Key, g.First(), [.. g.Skip(1)]));
}
