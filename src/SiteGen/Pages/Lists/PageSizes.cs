using SiteGen.Linking;

namespace SiteGen.Pages.Lists;

/// <summary>
/// How many items a page lists. All of these follow from the setting <c>page_size</c>.
/// </summary>
/// <param name="Page">The most items on a page that is only a list: the setting itself.</param>
internal readonly record struct PageSizes(int Page)
{
    /// <summary>The most items of a list on a page with other content. A longer list has pages of its own.</summary>
    public int Section => Math.Min(100, Page);

    /// <summary>How many items of a longer list a page with other content shows.</summary>
    public int Excerpt => Section / 2;

    /// <summary>The most items that come with drawings: the entries of a year, the stances in a table.</summary>
    public int Drawn => Math.Min(150, Page);

    /// <summary>
    /// The fewest entries of a month with a page of its own, in a year with more than its page lists. What the months
    /// without one have fits on the page of the year.
    /// </summary>
    public int Month => Math.Clamp(Drawn / 12, 1, 8);

    /// <summary>The most entries that the page of the whole timeline lists, in lines that can be filtered.</summary>
    public int Timeline => Math.Min(400, 2 * Page);

    /// <summary>The sizes that the settings of a site ask for.</summary>
    public static PageSizes Of(SiteGraph graph) => new(graph.Settings.PageSize);
}
