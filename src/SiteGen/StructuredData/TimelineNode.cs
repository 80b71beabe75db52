using System.Globalization;
using SiteGen.Pages;
using SiteGen.Pages.Timeline;

namespace SiteGen.StructuredData;

/// <summary>
/// Writes the timeline of the site, of a year or of a month as a list in order of time. A long one has its first
/// entries and the number of all, as schema.org has it for lists of several pages; that of the site has its years then.
/// </summary>
internal static class TimelineNode
{
    /// <summary>The part of a page that is its list.</summary>
    public const string Part = "list";

    /// <summary>Writes the timeline of a page.</summary>
    public static void Write(NodeWriter node, PlannedPage page, TimelineList timeline)
    {
        var isOfYears = timeline.WholeYears.Count > 0 && timeline.All.Count > NodeWriter.MostThings;
        node.Start("ItemList", node.Ids.OnPage(page.Path, Part));
        node.Text("name", page.Title);
        node.Number("numberOfItems", isOfYears ? timeline.WholeYears.Count : timeline.All.Count);
        node.StartList("itemListElement");
        if (isOfYears)
        {
            foreach (var (i, year) in timeline.WholeYears.Take(NodeWriter.MostThings).Index())
            {
                StartItem(node, i);
                node.Text("name", year.Year.ToString(CultureInfo.InvariantCulture));
                node.Thing("item", "CollectionPage", node.Ids.Page(year.Path));
                node.End();
            }
        }
        else
        {
            foreach (var (i, entry) in timeline.All.Take(NodeWriter.MostThings).Index())
            {
                StartItem(node, i);
                node.Things("item", [entry.Entity]);
                node.End();
            }
        }

        node.EndList();
        node.End();
    }

    private static void StartItem(NodeWriter node, int index)
    {
        node.Start("ListItem");
        node.Number("position", index + 1);
    }
}
