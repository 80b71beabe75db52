using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Dates;

namespace SiteGen.Linking;

/// <summary>An event or a dated quotation on the timeline.</summary>
/// <param name="Entity">The event or quotation.</param>
/// <param name="Date">When.</param>
/// <param name="Order">Place among entries of one date; lower first.</param>
public sealed record TimelineEntry(Entity Entity, EdtfDate Date, int Order)
{
    /// <summary>
    /// The people, organizations and topics on whose own timelines it is, in the order of its file. Filters of the timeline
    /// go by them, so that they show what those pages show.
    /// </summary>
    public IReadOnlyList<Entity> Concerns { get; init; } = [];

    /// <summary>The anchor of the entry in lists: <c>t-event-openai-founded</c>.</summary>
    public string Anchor => $"t-{Entity.Kind.Word()}-{Entity.Id}";

    /// <summary>An event of major importance.</summary>
    public bool IsMajor => Entity is Event { IsMajor: true };

    /// <summary>
    /// Order in time: lower bound, then the finer precision, then the order that editors gave, then the id (events
    /// before quotations where even that is the same).
    /// </summary>
    public static int Compare(TimelineEntry a, TimelineEntry b) => Compare(a.Date, a.Order, a.Entity, b.Date, b.Order, b.Entity);

    /// <summary>The same for what is not in an entry: sorting asks often.</summary>
    internal static int Compare(EdtfDate firstDate, int firstOrder, Entity first, EdtfDate secondDate, int secondOrder, Entity second)
    {
        var order = firstDate.FirstDay.CompareTo(secondDate.FirstDay);
        order = order != 0 ? order : secondDate.Precision.CompareTo(firstDate.Precision);
        order = order != 0 ? order : firstOrder.CompareTo(secondOrder);
        order = order != 0 ? order : string.CompareOrdinal(first.Id, second.Id);
        return order != 0 ? order : ((int)second.Kind).CompareTo((int)first.Kind);
    }

    /// <summary>The entry of an entity; null for one without a date.</summary>
    public static TimelineEntry? Of(Entity entity) => entity switch
    {
        Event e => new(e, e.Date, e.Order),
        Quote { Date: { } date } quote => new(quote, date, quote.Order),
        _ => null,
    };
}
