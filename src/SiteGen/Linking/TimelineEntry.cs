using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Dates;

namespace SiteGen.Linking;

/// <summary>An event or a dated quotation on the timeline.</summary>
/// <param name="Entity">The event or quotation.</param>
/// <param name="Date">Its date.</param>
/// <param name="Order">The order that editors gave it among entries of one date; lower first.</param>
public sealed record TimelineEntry(Entity Entity, EdtfDate Date, int Order)
{
    /// <summary>
    /// The people, organizations and topics whose timelines have it, in the order of its file. The filters of the main
    /// timeline use it too, so that they show the same entries as the pages of these entities.
    /// </summary>
    public IReadOnlyList<Entity> Concerns { get; init; } = [];

    /// <summary>The anchor of the entry in lists: <c>t-event-openai-founded</c>.</summary>
    public string Anchor => $"t-{Entity.Kind.Word()}-{Entity.Id}";

    /// <summary>Whether it is an event of major importance.</summary>
    public bool IsMajor => Entity is Event { IsMajor: true };

    /// <summary>
    /// Compares in order of time: lower bound, then the finer precision, then the order that editors gave, then the id
    /// (events before quotations with the same id).
    /// </summary>
    public static int Compare(TimelineEntry a, TimelineEntry b) =>
        Compare(a.Date, a.Order, a.Entity, b.Date, b.Order, b.Entity);

    /// <inheritdoc cref="Compare(TimelineEntry, TimelineEntry)"/>
    internal static int Compare(
        EdtfDate firstDate, int firstOrder, Entity first, EdtfDate secondDate, int secondOrder, Entity second)
    {
        var order = firstDate.FirstDay.CompareTo(secondDate.FirstDay);
        order = order != 0 ? order : secondDate.Precision.CompareTo(firstDate.Precision);
        order = order != 0 ? order : firstOrder.CompareTo(secondOrder);
        order = order != 0 ? order : string.CompareOrdinal(first.Id, second.Id);
        return order != 0 ? order : ((int)second.Kind).CompareTo((int)first.Kind);
    }

    /// <summary>The entry of an entity; null if it has no date or is of another kind.</summary>
    public static TimelineEntry? Of(Entity entity) => entity switch
    {
        Event e => new(e, e.Date, e.Order),
        Quote { Date: { } date } quote => new(quote, date, quote.Order),
        _ => null,
    };
}
