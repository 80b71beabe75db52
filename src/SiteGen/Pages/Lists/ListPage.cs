namespace SiteGen.Pages.Lists;

/// <summary>The items of a list that one page shows: a page of the list itself, or a page with other content.</summary>
/// <param name="List">The list.</param>
/// <param name="Number">The number of the page, from 1; 0 for a page with other content.</param>
/// <param name="Start">The index of the first item.</param>
/// <param name="End">The index after the last item.</param>
internal sealed record ListPage(PaginatedList List, int Number, int Start, int End)
{
    /// <summary>The most headings to choose from: more are of no use.</summary>
    private const int MostHeadings = 300;

    /// <summary>How many pages before and after this one the pager links to by number.</summary>
    private const int NearbyPages = 2;

    /// <summary>The items of a page that chooses them itself; null where it shows a range of the list.</summary>
    public IReadOnlyList<object>? Chosen { get; init; }

    /// <summary>Its items.</summary>
    public IReadOnlyList<object> Items =>
        field ??= Chosen ?? (IsWhole ? List.Items : [.. List.Items.Skip(Start).Take(End - Start)]);

    /// <summary>Whether it shows the whole list.</summary>
    public bool IsWhole => Start == 0 && End == List.Count;

    /// <summary>Whether it shows the newest items of a list that is longer.</summary>
    public bool IsLatest => List.IsNewestLast && Number == 0 && Start > 0;

    /// <summary>The number of the previous page; null for none.</summary>
    public int? Previous => Number > 1 ? Number - 1 : null;

    /// <summary>The number of the next page; null for none.</summary>
    public int? Next => Number > 0 && Number < List.PageCount ? Number + 1 : null;

    /// <summary>"Quotations", or "Quotations, page 2 of 21".</summary>
    public string Title => Number > 1
        ? List.Language.Say(
            "page_titles.numbered", ("title", List.Title), ("page", Grouped(Number)),
            ("pages", Grouped(List.PageCount)))
        : List.Title;

    private string Grouped(int number) => List.Language.Numbers.Grouped(number);

    /// <summary>Its items by heading.</summary>
    public IReadOnlyList<ListGroup> Groups
    {
        get
        {
            if (List.HeadingOf is not { } headingOf)
            {
                return Items.Count == 0 ? [] : [new(null, IsContinued: false, Items)];
            }

            var (groups, anchors) = (new List<ListGroup>(), new HashSet<string>(StringComparer.Ordinal));
            var before = Start > 0 ? headingOf(List.Items[Start - 1]).Anchor : null;
            for (var (start, end) = (0, 0); start < Items.Count; start = end)
            {
                var heading = headingOf(Items[start]);
                for (end = start + 1; end < Items.Count && headingOf(Items[end]).Anchor == heading.Anchor; end++)
                {
                }

                // An id may be on a page only once.
                groups.Add(new(
                    anchors.Add(heading.Anchor) ? heading : heading with { Anchor = "" },
                    IsContinued: start == 0 && heading.Anchor == before,
                    [.. Items.Skip(start).Take(end - start)]));
            }

            return groups;
        }
    }

    /// <summary>The headings of the whole list; none where there is nothing to choose from, or too much.</summary>
    public IReadOnlyList<ListSection> Headings =>
        List.Sections.Count is < 2 or > MostHeadings ? [] : Locate(List.Sections);

    /// <summary>The first headings of the whole list, however many there are.</summary>
    public IReadOnlyList<ListSection> FirstHeadings => Locate(List.Sections.Take(List.ExcerptSize));

    /// <summary>The numbers in the pager: the first, the last, and those near this page; null for a gap.</summary>
    public IReadOnlyList<int?> Numbers
    {
        get
        {
            var (numbers, last) = (new List<int?>(), 0);
            for (var number = 1; number <= List.PageCount; number++)
            {
                if (number != 1 && number != List.PageCount && Math.Abs(number - Number) > NearbyPages)
                {
                    continue;
                }

                if (number - last > 1)
                {
                    // A gap of one page takes as much room as its number.
                    numbers.Add(number - last == 2 ? number - 1 : null);
                }

                numbers.Add(last = number);
            }

            return numbers;
        }
    }

    private ListSection[] Locate(IEnumerable<ListSection> sections)
    {
        var shown = List.HeadingOf is { } headingOf
            ? Items.Select(i => headingOf(i).Anchor).ToHashSet(StringComparer.Ordinal)
            : [];
        return
        [
            .. sections.Select(s => s with
            {
                IsHere = s.Start >= Start && s.Start < End,
                IsShown = shown.Contains(s.Heading.Anchor),
            }),
        ];
    }
}
