using SiteGen.Content.Entities;

namespace SiteGen.Linking;

/// <summary>The orders in which lists are shown.</summary>
internal static class Chronology
{
    /// <summary>In order of time; undated ones last, by order and id.</summary>
    public static IComparer<Quote> Quotes { get; } = Comparer<Quote>.Create(static (a, b) =>
        (a.Date, b.Date) switch
        {
            ({ } x, { } y) => TimelineEntry.Compare(x, a.Order, a, y, b.Order, b),
            ({ }, null) => -1,
            (null, { }) => 1,
            _ => a.Order != b.Order ? a.Order.CompareTo(b.Order) : string.CompareOrdinal(a.Id, b.Id),
        });

    /// <summary>In order of time.</summary>
    public static IComparer<Event> Events { get; } =
        Comparer<Event>.Create(static (a, b) => TimelineEntry.Compare(a.Date, a.Order, a, b.Date, b.Order, b));

    /// <summary>Newest first; featured ones first on the same date.</summary>
    public static IComparer<Article> ArticlesNewestFirst { get; } = Comparer<Article>.Create(static (a, b) =>
        b.Date.CompareTo(a.Date) is var order && order != 0 ? order
        : a.IsFeatured != b.IsFeatured ? b.IsFeatured.CompareTo(a.IsFeatured) : string.CompareOrdinal(a.Id, b.Id));

    /// <summary>Newest first, undated ones last.</summary>
    public static IComparer<Source> Sources { get; } = Comparer<Source>.Create(static (a, b) =>
        (a.Date, b.Date) switch
        {
            ({ } x, { } y) => y.CompareTo(x) is var order && order != 0 ? order : string.CompareOrdinal(a.Id, b.Id),
            ({ }, null) => -1,
            (null, { }) => 1,
            _ => string.CompareOrdinal(a.Id, b.Id),
        });

    /// <summary>By start date; those without one last.</summary>
    public static IComparer<RoleHolder> Roles { get; } = Comparer<RoleHolder>.Create(static (a, b) =>
        (a.Role.From, b.Role.From) switch
        {
            ({ } x, { } y) => x.CompareTo(y) is var order && order != 0
                ? order : string.CompareOrdinal(a.Person.Id, b.Person.Id),
            ({ }, null) => -1,
            (null, { }) => 1,
            _ => string.CompareOrdinal(a.Person.Id, b.Person.Id),
        });
}
