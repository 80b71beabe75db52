using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Markup;

namespace SiteGen.Checks;

/// <summary>The links in texts that name a page of the site by its path or a heading of it.</summary>
internal static class InternalLinks
{
    /// <summary>All of them, with the entity in whose text each is.</summary>
    public static IEnumerable<(Entity Owner, PlaceReference Link)> Of(LinkedContent content)
    {
        foreach (var markup in EntityKindNames.All.SelectMany(content.Graph.OfKind).Select(content.Graph.MarkupOf))
        {
            foreach (var link in markup.Places)
            {
                yield return (markup.Owner, link);
            }
        }

        foreach (var markup in content.Incomplete)
        {
            // An incomplete entity has no page; if another file has its id, the page is that file's.
            foreach (var link in markup.Places.Where(p => p.Path != markup.Owner.Path))
            {
                yield return (markup.Owner, link);
            }
        }
    }
}
