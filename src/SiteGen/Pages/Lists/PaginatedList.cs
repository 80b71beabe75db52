using System.Globalization;
using SiteGen.Content.Entities;
using SiteGen.Languages;

namespace SiteGen.Pages.Lists;

/// <summary>
/// A list with as many pages of its own as it needs, so that no page grows with the site. Planning pages needs only the
/// number of items; the items are made when a page is rendered.
/// </summary>
/// <param name="path">The site path of the first page: <c>/quotes/</c>.</param>
/// <param name="sizes">How many items a page lists.</param>
/// <param name="count">The number of items.</param>
/// <param name="items">Makes the items, in order.</param>
internal sealed class PaginatedList(string path, PageSizes sizes, int count, Func<IReadOnlyList<object>> items)
{
    /// <summary>The site path of the first page.</summary>
    public string Path { get; } = path;

    /// <summary>The number of items.</summary>
    public int Count { get; } = count;

    /// <summary>The kind of its items: the name of the partial in <c>partials/items/</c> that shows them.</summary>
    public required string Kind { get; init; }

    /// <summary>Its title: "Quotations", "Verification: sources".</summary>
    public required string Title { get; init; }

    /// <summary>Its title below that of the page it belongs to: "Sources".</summary>
    public string Heading { get => field ?? Language.Capitalized(Title); init; }

    /// <summary>The key of the phrase that counts its items: <c>count.quotations</c>.</summary>
    public required string CountKey { get; init; }

    /// <summary>The language of the site.</summary>
    public required Language Language { get; init; }

    /// <summary>The entity whose list it is; null for a list of the site.</summary>
    public Entity? Entity { get; init; }

    /// <summary>The most items on one of its pages.</summary>
    public int PageSize { get; init; } = sizes.Page;

    /// <summary>How many items a page with other content shows if the list is long.</summary>
    public int ExcerptSize { get; init; } = sizes.Excerpt;

    /// <summary>Whether the newest items come last. A page with other content shows the newest.</summary>
    public bool IsNewestLast { get; init; }

    /// <summary>Whether a page that shows all of it has headings by year too.</summary>
    public bool IsByYear { get; init; }

    /// <summary>Returns the heading of an item; null for a list without headings.</summary>
    public Func<object, ListHeading>? HeadingOf { get; init; }

    /// <summary>All items, in order.</summary>
    public IReadOnlyList<object> Items => field ??= items();

    /// <summary>The number of its pages; an empty list has one too.</summary>
    public int PageCount => Count <= PageSize ? 1 : (Count + PageSize - 1) / PageSize;

    /// <summary>Whether it is too long for a page with other content.</summary>
    public bool IsLong => Count > sizes.Section;

    /// <summary>"812 quotations".</summary>
    public string Counted => Language.Say(CountKey, Count);

    /// <summary>Its items by heading, in order; empty without headings.</summary>
    public IReadOnlyList<ListSection> Sections => field ??= FindSections();

    /// <summary>The site path of a page: <c>/quotes/</c>, <c>/quotes/page/2/</c>.</summary>
    /// <param name="number">The number of the page, from 1.</param>
    public string PathOf(int number) =>
        number == 1 ? Path : string.Create(CultureInfo.InvariantCulture, $"{Path}page/{number}/");

    /// <summary>One of its pages.</summary>
    /// <param name="number">The number of the page, from 1.</param>
    public ListPage Page(int number) =>
        new(this, number, (number - 1) * PageSize, number == PageCount ? Count : number * PageSize);

    /// <summary>The items that a page with other content shows: all, unless the list is long.</summary>
    public ListPage Excerpt()
    {
        if (!IsLong)
        {
            return new(this, 0, 0, Count);
        }

        if (!IsNewestLast)
        {
            return new(this, 0, 0, ExcerptSize);
        }

        // Undated items come last, and are not the newest.
        var undated = Items.Reverse().TakeWhile(i => HeadingOf?.Invoke(i).IsUndated == true).Count();
        var end = Math.Max(ExcerptSize, Count - undated);
        return new(this, 0, end - ExcerptSize, end);
    }

    private ListSection[] FindSections()
    {
        if (HeadingOf is null)
        {
            return [];
        }

        var sections = new OrderedDictionary<string, ListSection>(StringComparer.Ordinal);
        foreach (var (index, item) in Items.Index())
        {
            var heading = HeadingOf(item);
            sections[heading.Anchor] = sections.TryGetValue(heading.Anchor, out var section)
                ? section with { Count = section.Count + 1 }
                : new(heading, index, 1, PathOf((index / PageSize) + 1));
        }

        return [.. sections.Values];
    }
}
