using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Linking;

namespace SiteGen.Pages.Records;

/// <summary>A line of the record of an entity: a quotation, an event, or the begin or the end of a role.</summary>
/// <param name="Date">When it was; null if that is unknown.</param>
/// <param name="Order">The order that editors gave it among entries of one date; lower first.</param>
/// <param name="Entity">The quotation or event; null for a role.</param>
/// <param name="Role">The role; null for a quotation and an event.</param>
/// <param name="IsEnd">Whether the role ends, and does not begin.</param>
internal sealed record RecordEntry(EdtfDate? Date, int Order, Entity? Entity, Role? Role = null, bool IsEnd = false)
{
    /// <summary>Whether it is an event of major importance.</summary>
    public bool IsMajor => Entity is Event { IsMajor: true };

    /// <summary>Whether it is the first of a role.</summary>
    public bool IsFirstRole { get; init; }

    /// <summary>
    /// The id of the entry: that of its mark in drawings, <c>t-event-openai-founded</c>, or <c>roles</c> for the first
    /// role. Other entries have none.
    /// </summary>
    public string? Anchor => Entity is null ? (IsFirstRole ? "roles" : null) : TimelineEntry.Of(Entity)?.Anchor;
}
