namespace SiteGen.Pages;

/// <summary>A part of a list: what one of its pages has, or what a page with other things on it shows of it.</summary>
/// <param name="List">The list.</param>
/// <param name="Number">The number of the page, from 1; 0 on a page with other things on it.</param>
/// <param name="Start">The index of its first item.</param>
/// <param name="End">The index behind its last item.</param>
internal sealed record ListPart(PagedList List, int Number, int Start, int End)
{
    /// <summary>The most headings that the way into a list shows.</summary>
    private const int MostHeadings = 300;

    /// <summary>How many pages before and after this one are named by their numbers.</summary>
    private const int Around = 2;

    /// <summary>The items that a page shows which chooses them itself; null where it shows a stretch of the list.</summary>
    public IReadOnlyList<object>? Chosen { get; init; }

    /// <summary>Its items. Of a whole list these are the items of the list themselves.</summary>
    public IReadOnlyList<object> Items => field ??= Chosen ?? (IsWhole ? List.Items : [.. List.Items.Skip(Start).Take(End - Start)]);

    /// <summary>Whether it is all of the list.</summary>
    public bool IsWhole => Start == 0 && End == List.Count;

    /// <summary>Whether it is the end of a list in order of time.</summary>
    public bool IsLatest => List.IsNewestLast && Number == 0 && Start > 0;

    /// <summary>The number of the page before it; null for none.</summary>
    public int? Previous => Number > 1 ? Number - 1 : null;

    /// <summary>The number of the page after it; null for none.</summary>
    public int? Next => Number > 0 && Number < List.PageCount ? Number + 1 : null;

    /// <summary>"Quotations", or "Quotations, page 2 of 21".</summary>
    public string Title => List.Title + Suffix;

    /// <summary>Nothing on the first page, and ", page 2 of 21" on the second.</summary>
    internal string Suffix => Number > 1 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $", page {Number} of {List.PageCount:#,0}") : "";

    /// <summary>Its items by the headings they stand under.</summary>
    internal IReadOnlyList<ListGroup> Groups
    {
        get
        {
            if (List.HeadingOf is not { } headingOf)
            {
                return Items.Count == 0 ? [] : [new(null, false, Items)];
            }

            var (groups, taken) = (new List<ListGroup>(), new HashSet<string>(StringComparer.Ordinal));
            for (var (start, end) = (0, 0); start < Items.Count; start = end)
            {
                var heading = headingOf(Items[start]);
                for (end = start + 1; end < Items.Count && headingOf(Items[end]).Anchor == heading.Anchor; end++)
                {
                }

                var isContinued = groups.Count == 0 && Start > 0 && headingOf(List.Items[Start - 1]).Anchor == heading.Anchor;
                // One id stands once on a page.
                groups.Add(new(taken.Add(heading.Anchor) ? heading : heading with { Anchor = "" }, isContinued, [.. Items.Skip(start).Take(end - start)]));
            }

            return groups;
        }
    }

    /// <summary>The ways to the headings of the whole list; none where there are too many to be of use.</summary>
    internal IReadOnlyList<ListJump> Jumps => List.Places.Count is < 2 or > MostHeadings ? [] : JumpsTo(List.Places);

    /// <summary>The ways to the first of them, however many there are.</summary>
    internal IReadOnlyList<ListJump> FirstJumps => JumpsTo([.. List.Places.Take(List.Shown)]);

    private ListJump[] JumpsTo(IReadOnlyList<ListPlace> places)
    {
        var here = List.HeadingOf is { } headingOf ? Items.Select(i => headingOf(i).Anchor).ToHashSet(StringComparer.Ordinal) : [];
        return [.. places.Select(p => new ListJump(p, p.Start >= Start && p.Start < End, here.Contains(p.Heading.Anchor)))];
    }

    /// <summary>The numbers of pages to choose from, however many there are: the first, the last, and those around this one; null for a gap.</summary>
    internal IReadOnlyList<int?> Numbers
    {
        get
        {
            var numbers = new List<int?>();
            var last = 0;
            for (var number = 1; number <= List.PageCount; number++)
            {
                if (number == 1 || number == List.PageCount || Math.Abs(number - Number) <= Around)
                {
                    if (number - last > 1)
                    {
                        // A gap of one page takes no less room than its number.
                        numbers.Add(number - last == 2 ? number - 1 : null);
                    }

                    numbers.Add(last = number);
                }
            }

            return numbers;
        }
    }
}

/// <summary>Items that stand under one heading.</summary>
/// <param name="Heading">The heading; null in a list without headings.</param>
/// <param name="IsContinued">Whether others that stand under it are on the page before.</param>
/// <param name="Items">The items.</param>
internal sealed record ListGroup(ListHeading? Heading, bool IsContinued, IReadOnlyList<object> Items);

/// <summary>A way to a heading.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="IsHere">Whether it begins in this part.</param>
/// <param name="IsShown">Whether this part has its heading, perhaps continued.</param>
internal sealed record ListJump(ListPlace Place, bool IsHere, bool IsShown);
