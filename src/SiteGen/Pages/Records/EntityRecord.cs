using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Linking;

namespace SiteGen.Pages.Records;

/// <summary>
/// What a person or an organization said and did, or what was said and happened about a topic, in one order of time.
/// </summary>
internal static class EntityRecord
{
    /// <summary>An upper bound of the number of entries, known without sorting.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="quotesAndEvents">The number of its quotations and events.</param>
    public static int MostEntries(Entity entity, int quotesAndEvents) =>
        quotesAndEvents + (2 * RolesOf(entity).Count);

    /// <summary>The entries by year, and in a year in order of time; undated ones last.</summary>
    public static RecordEntry[] ListOf(Entity entity, SiteGraph graph)
    {
        var connections = graph.ConnectionsOf(entity);
        var quotes = entity is Topic ? connections.Quotes : connections.Said;
        var entries = new List<RecordEntry>();
        entries.AddRange(quotes.Select(q => new RecordEntry(q.Date, q.Order, q)));
        entries.AddRange(connections.Events.Select(e => new RecordEntry(e.Date, e.Order, e)));
        foreach (var role in RolesOf(entity))
        {
            // A role without any date is listed once, as undated.
            if (role.From is not null || role.To is null)
            {
                entries.Add(new(role.From, 0, null, role));
            }

            if (role.To is not null)
            {
                entries.Add(new(role.To, 0, null, role, IsEnd: true));
            }
        }

        // The sort is stable: the roles of one date stay in the order of the file.
        RecordEntry[] sorted = [.. entries.Order(Comparer<RecordEntry>.Create(Compare))];
        if (Array.FindIndex(sorted, e => e.Role is not null) is >= 0 and var first)
        {
            sorted[first] = sorted[first] with { IsFirstRole = true };
        }

        return sorted;
    }

    private static IReadOnlyList<Role> RolesOf(Entity entity) => (entity as Person)?.Roles ?? [];

    private static int Compare(RecordEntry a, RecordEntry b) => (a.Date, b.Date) switch
    {
        ({ } x, { } y) => Compare(x, a, y, b),
        ({ }, null) => -1,
        (null, { }) => 1,
        _ => CompareOnOneDate(a, b),
    };

    /// <summary>As on timelines, an entry without a beginning is listed under the year of its end.</summary>
    private static int Compare(EdtfDate x, RecordEntry a, EdtfDate y, RecordEntry b)
    {
        var order = x.Year.CompareTo(y.Year);
        order = order != 0 ? order : x.FirstDay.CompareTo(y.FirstDay);
        order = order != 0 ? order : y.Precision.CompareTo(x.Precision);
        return order != 0 ? order : CompareOnOneDate(a, b);
    }

    /// <summary>
    /// In the order that editors gave; then roles, events, quotations: something may be done in the role, and said at
    /// the event.
    /// </summary>
    private static int CompareOnOneDate(RecordEntry a, RecordEntry b)
    {
        var order = a.Order.CompareTo(b.Order);
        order = order != 0 ? order : KindOf(a).CompareTo(KindOf(b));
        return order != 0 ? order : string.CompareOrdinal(a.Entity?.Id, b.Entity?.Id);
    }

    private static int KindOf(RecordEntry entry) => entry.Entity switch
    {
        null => 0,
        Event => 1,
        _ => 2,
    };
}
