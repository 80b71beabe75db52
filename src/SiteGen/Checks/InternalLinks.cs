using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Markup;

namespace SiteGen.Checks;

/// <summary>Finds the links in texts to headings, and to pages by their paths.</summary>
internal static class InternalLinks
{
    /// <summary>Returns all such links, each with the entity whose text has it.</summary>
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
