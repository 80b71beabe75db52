using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Markup;

namespace SiteGen.Checks;

/// <summary>The links in texts that name a page of the site by its path or a heading of it.</summary>
internal static class InternalLinks
{
    /// <summary>All of them, with the entity in whose text each is.</summary>
    public static IEnumerable<(Entity Owner, PlaceReference Link)> Of(LinkedContent content) =>
        EntityKindNames.All.SelectMany(content.Graph.OfKind).Select(content.Graph.MarkupOf)
            .Where(m => m.Places.Count > 0).SelectMany(m => m.Places.Select(p => (m.Owner, p)))
            // Incomplete entities have no page; where two files share an id, it is that of the other file.
            .Concat(content.Incomplete.SelectMany(m => m.Places.Where(p => p.Path != m.Owner.Path).Select(p => (m.Owner, p))));
}
