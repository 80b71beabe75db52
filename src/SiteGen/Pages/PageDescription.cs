using SiteGen.Content;
using SiteGen.Languages;
using SiteGen.Linking;
using SiteGen.Pages.Lists;
using SiteGen.Pages.Timeline;

namespace SiteGen.Pages;

/// <summary>The descriptions of pages with lists: a sentence each for search engines and social networks.</summary>
internal static class PageDescription
{
    /// <summary>The description of the index of a kind.</summary>
    public static string OfKind(EntityKind kind, SiteGraph graph) =>
        graph.Language.Say("descriptions." + kind.Folder(), graph.OfKind(kind).Count);

    /// <summary>The description of the index of a folder of pages.</summary>
    public static string OfFolder(PageFolder folder) =>
        folder.Graph.Language.Say("descriptions.folder", folder.Pages.Count, ("title", folder.Title));

    /// <summary>The description of the timeline of the site.</summary>
    public static string OfTimeline(TimelineList timeline, Language language) =>
        language.Say("descriptions.timeline", timeline.All.Count);

    /// <summary>The description of a year or a month of the timeline.</summary>
    /// <param name="period">"2023", "May 2023".</param>
    /// <param name="timeline">Its timeline.</param>
    /// <param name="language">The language of the site.</param>
    public static string OfPeriod(string period, TimelineList timeline, Language language) =>
        language.Say("descriptions.period", timeline.All.Count, ("period", period));

    /// <summary>The description of a page of a list. No two pages of one list have the same.</summary>
    /// <param name="page">The page.</param>
    /// <param name="owner">The title of the page that shows an excerpt; null for a list of the site.</param>
    public static string Of(ListPage page, string? owner = null)
    {
        var (list, language) = (page.List, page.List.Language);
        var title = ("list", owner is null ? list.Title
            : language.Say("page_titles.owner_and_list", ("owner", owner), ("list", list.Title)));
        if (list.PageCount == 1)
        {
            return language.Say("descriptions.list", title, ("counted", list.Counted));
        }

        if (list.PageSize == 1)
        {
            return language.Say(
                "descriptions.list_page", title, ("page", language.Numbers.Grouped(page.Number)),
                ("pages", language.Numbers.Grouped(list.PageCount)));
        }

        (string, string)[] part =
        [
            title, ("first", language.Numbers.Grouped(page.Start + 1)), ("last", language.Numbers.Grouped(page.End)),
            ("counted", list.Counted),
        ];
        if (list.HeadingOf is not { } headingOf || page.Items.Count == 0)
        {
            return language.Say("descriptions.list_part", part);
        }

        var (from, to) = (headingOf(page.Items[0]).Label, headingOf(page.Items[^1]).Label);
        return from == to
            ? language.Say("descriptions.list_part_of", [.. part, ("heading", from)])
            : language.Say("descriptions.list_part_from_to", [.. part, ("from", from), ("to", to)]);
    }
}
