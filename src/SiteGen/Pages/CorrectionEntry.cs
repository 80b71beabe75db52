using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Linking;
using SiteGen.Markup;

namespace SiteGen.Pages;

/// <summary>A correction of an entity.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Date">When it was corrected.</param>
/// <param name="Text">What was corrected.</param>
public sealed record CorrectionEntry(Entity Entity, EdtfDate Date, RichText Text)
{
    /// <summary>The corrections of an entity, in the order of its file.</summary>
    internal static IEnumerable<CorrectionEntry> Of(Entity entity, SiteGraph graph) =>
        entity.Corrections.Select((c, i) => new CorrectionEntry(entity, c.Date, graph.MarkupOf(entity).Corrections[i]));

    /// <summary>The corrections of all entities, newest first.</summary>
    internal static IReadOnlyList<CorrectionEntry> ListOf(SiteGraph graph) =>
    [
        .. EntityKindNames.All.SelectMany(graph.OfKind).SelectMany(e => Of(e, graph))
            .OrderByDescending(c => c.Date).ThenBy(c => c.Entity.Path, StringComparer.Ordinal),
    ];
}
