using SiteGen.Content.Entities;
using SiteGen.Pages.Lists;

namespace SiteGen.Pages;

/// <summary>Plans the pages of lists.</summary>
internal static class Pagination
{
    /// <summary>Plans the pages of a list whose first page is an index, a table or a month.</summary>
    /// <param name="list">The list.</param>
    /// <param name="first">The first page. The others have the same template.</param>
    /// <param name="model">
    /// Makes the model of a page; null where the template shows the items of <see cref="PlannedPage.List"/>.
    /// </param>
    public static IEnumerable<PlannedPage> PagesOf(
        PaginatedList list, PlannedPage first, Func<ListPage, object?>? model = null) =>
        Numbers(list).Select(number => new PlannedPage
        {
            Path = list.PathOf(number),
            Template = first.Template,
            Section = first.Section,
            TitleOf = _ => number == 1 ? first.Title : list.Page(number).Title,
            DescriptionOf = _ => number == 1 ? first.Description : PageDescription.Of(list.Page(number)),
            ListOf = _ => list.Page(number),
            ModelOf = page => model?.Invoke(page.List!),
            ModelName = first.ModelName,
            CardOf = _ => number == 1 ? first.PlannedCard : null,
            FeedPath = first.FeedPath,
        });

    /// <summary>Plans the pages of a list of which another page shows an excerpt.</summary>
    /// <param name="list">The list.</param>
    /// <param name="section">The section of the site.</param>
    /// <param name="owner">Makes the title of the other page; null where the title of the list names it.</param>
    /// <param name="subject">The entity of the list; null for a list of the site.</param>
    public static IEnumerable<PlannedPage> PagesOf(
        PaginatedList list, string section, Func<string>? owner = null, Entity? subject = null) =>
        Numbers(list).Select(number => new PlannedPage
        {
            Path = list.PathOf(number),
            Template = "list",
            Section = section,
            TitleOf = _ => owner is null ? list.Page(number).Title : list.Language.Say(
                "page_titles.owner_and_list", ("owner", owner()), ("list", list.Page(number).Title)),
            DescriptionOf = _ => PageDescription.Of(list.Page(number), owner?.Invoke()),
            ListOf = _ => list.Page(number),
            Subject = subject,
        });

    private static IEnumerable<int> Numbers(PaginatedList list) => Enumerable.Range(1, list.PageCount);
}
