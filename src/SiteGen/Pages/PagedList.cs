using System.Globalization;
using SiteGen.Content.Entities;

namespace SiteGen.Pages;

/// <summary>
/// A list that has pages of its own, as many as it needs, so that no page grows with the site. How many there are is known
/// when pages are planned; what is on them, when one of them is rendered.
/// </summary>
/// <param name="path">The site path of its first page: <c>/quotes/</c>.</param>
/// <param name="count">How many items it has.</param>
/// <param name="items">Gives all of them, in order; asked once.</param>
internal sealed class PagedList(string path, int count, Func<IReadOnlyList<object>> items)
{
    /// <summary>The most items of a page that is nothing but a list.</summary>
    public const int MostOnPage = 250;

    /// <summary>
    /// The most items that a page with other things on it lists. What is longer has pages of its own, and that page shows
    /// some of it.
    /// </summary>
    public const int MostBesideOthers = 100;

    /// <summary>The most items of a long list that a page with other things on it shows.</summary>
    public const int MostShown = 50;

    /// <summary>The site path of its first page.</summary>
    public string Path { get; } = path;

    /// <summary>How many items it has.</summary>
    public int Count { get; } = count;

    /// <summary>What it lists, for templates: <c>quotes</c>, <c>events</c>, <c>backlinks</c>, …</summary>
    public required string Shape { get; init; }

    /// <summary>Its title: "Quotations".</summary>
    public required string Title { get; init; }

    /// <summary>Its title without the page it belongs to: "Not verified" of "Verification: not verified".</summary>
    public string Heading => Title.Split(": ")[^1] is var own ? char.ToUpperInvariant(own[0]) + own[1..] : Title;

    /// <summary>What one of its items is called, and several: "quotation", "quotations".</summary>
    public required (string One, string Many) Noun { get; init; }

    /// <summary>Whose list it is; null for a list of the site.</summary>
    public Entity? Entity { get; init; }

    /// <summary>The most items of one of its pages: fewer where items are large.</summary>
    public int PageSize { get; init; } = MostOnPage;

    /// <summary>How many of its items, if it is long, a page with other things on it shows.</summary>
    public int Shown { get; init; } = MostShown;

    /// <summary>Whether the newest items stand last, so that the page with other things on it shows the last ones.</summary>
    public bool IsNewestLast { get; init; }

    /// <summary>The heading an item stands under; null for a list without headings.</summary>
    internal Func<object, ListHeading>? HeadingOf { get; init; }

    /// <summary>All items, in order.</summary>
    public IReadOnlyList<object> Items => field ??= items();

    /// <summary>How many pages it has; an empty list has one too.</summary>
    public int PageCount => Count <= PageSize ? 1 : (Count + PageSize - 1) / PageSize;

    /// <summary>Whether it is too long for a page with other things on it.</summary>
    public bool IsLong => Count > MostBesideOthers;

    /// <summary>"812 quotations".</summary>
    public string Counted => string.Create(CultureInfo.InvariantCulture, $"{Count:#,0} {(Count == 1 ? Noun.One : Noun.Many)}");

    /// <summary>The headings of all of it, in order.</summary>
    internal IReadOnlyList<ListPlace> Places => field ??= FindPlaces();

    /// <summary>The site path of a page: <c>/quotes/</c>, <c>/quotes/page/2/</c>.</summary>
    /// <param name="page">Its number, from 1.</param>
    public string PathOf(int page) => page == 1 ? Path : string.Create(CultureInfo.InvariantCulture, $"{Path}page/{page}/");

    /// <summary>The part of it that is on one of its pages.</summary>
    /// <param name="page">Its number, from 1.</param>
    public ListPart PartOn(int page) => new(this, page, (page - 1) * PageSize, page == PageCount ? Count : page * PageSize);

    /// <summary>What a page with other things on it shows: all of it, unless it is long.</summary>
    public ListPart PartBesideOthers()
    {
        if (!IsLong)
        {
            return new(this, 0, 0, Count);
        }

        // What has no date stands last, and is not what is newest.
        var end = IsNewestLast ? Math.Max(Shown, Items.Count - Items.Reverse().TakeWhile(i => HeadingOf?.Invoke(i).IsUndated == true).Count()) : Shown;
        return new(this, 0, end - Shown, end);
    }

    /// <summary>Where a heading is; null if there is no such heading.</summary>
    internal ListPlace? PlaceOf(string anchor) => Places.FirstOrDefault(p => p.Heading.Anchor == anchor);

    private ListPlace[] FindPlaces()
    {
        if (HeadingOf is null)
        {
            return [];
        }

        var places = new Dictionary<string, ListPlace>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var (index, item) in Items.Index())
        {
            var heading = HeadingOf(item);
            if (places.TryGetValue(heading.Anchor, out var place))
            {
                places[heading.Anchor] = place with { Count = place.Count + 1 };
            }
            else
            {
                places.Add(heading.Anchor, new(heading, index, 1, PathOf((index / PageSize) + 1)));
                order.Add(heading.Anchor);
            }
        }

        return [.. order.Select(a => places[a])];
    }
}

/// <summary>What items of a list stand under: a year, a letter, a person.</summary>
/// <param name="Label">Its text: "2023", "Undated".</param>
/// <param name="Anchor">Its id on the page.</param>
/// <param name="Entity">What it is the name of; null for years and letters.</param>
internal sealed record ListHeading(string Label, string Anchor, Entity? Entity = null)
{
    /// <summary>Whether what has no date stands under it.</summary>
    public bool IsUndated { get; init; }
}

/// <summary>Where what stands under a heading begins.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Start">The index of its first item.</param>
/// <param name="Count">How many items stand under it.</param>
/// <param name="Path">The site path of the page on which it begins.</param>
internal sealed record ListPlace(ListHeading Heading, int Start, int Count, string Path);
