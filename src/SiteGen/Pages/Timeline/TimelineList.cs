using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Pages.Lists;
using SiteGen.Timelines;

namespace SiteGen.Pages.Timeline;

/// <summary>
/// The timeline of the site, of one of its years or months, or of an entity, as a list by years and months.
/// </summary>
public sealed record TimelineList
{
    /// <summary>The most quotations that lead a year.</summary>
    private const int MostLeading = 4;

    /// <summary>All its entries in order of time, including those that the page does not list.</summary>
    public required IReadOnlyList<TimelineEntry> All { get; init; }

    /// <summary>The years in order, each with the entries that the page lists.</summary>
    public required IReadOnlyList<TimelineYear> Years { get; init; }

    /// <summary>Whether the page does not list all entries, but mainly the major ones.</summary>
    public bool IsSummary { get; init; }

    /// <summary>The entity whose timeline it is; null for the site's.</summary>
    public Entity? Subject { get; init; }

    /// <summary>The unit of the axis of its drawing: years by default, months for a year, days for a month.</summary>
    public AxisUnit Unit { get; init; }

    /// <summary>For a year or a month, the page of the previous one with entries.</summary>
    public TimelinePeriod? Previous { get; init; }

    /// <summary>For a year or a month, the page of the next one with entries.</summary>
    public TimelinePeriod? Next { get; init; }

    /// <summary>For an entity with many entries, the list of all of them.</summary>
    internal PaginatedList? WholeList { get; init; }

    /// <summary>For the timeline of the site, its years with all their entries.</summary>
    internal IReadOnlyList<TimelineYear> WholeYears { get; private init; } = [];

    /// <summary>The entries that the page lists, in order of time.</summary>
    public IEnumerable<TimelineEntry> Listed =>
        IsSummary ? Years.SelectMany(y => y.Months).SelectMany(m => m.Entries) : All;

    /// <summary>The number of its events.</summary>
    public int Events => All.Count(e => e.Entity is Event);

    /// <summary>The number of its quotations.</summary>
    public int Quotes => All.Count - Events;

    /// <summary>
    /// For the timeline of the site, the entries that lead each year beside the major events.
    /// </summary>
    private HashSet<Entity> Leading { get; init; } = [];

    /// <summary>
    /// Whether an entry stands for its year on narrow screens: the decisive events do, and the quotations that are
    /// cited and answered most.
    /// </summary>
    internal bool Stands(TimelineEntry entry) => entry.IsMajor || Leading.Contains(entry.Entity);

    /// <summary>The timeline of the site.</summary>
    internal static TimelineList OfSite(SiteGraph graph)
    {
        var (entries, sizes) = (graph.Timeline, PageSizes.Of(graph));
        var whole = TimelineYear.Group(entries, sizes);
        var isSummary = entries.Count > sizes.Timeline;
        return new()
        {
            All = entries,
            Years = isSummary ? MajorOnly(whole, entries, sizes.Timeline) : whole,
            WholeYears = whole,
            IsSummary = isSummary,
            Leading = LeadingOf(entries, graph),
        };
    }

    /// <summary>
    /// The quotations that lead each year; its first entries where it has neither these nor major events.
    /// </summary>
    private static HashSet<Entity> LeadingOf(IReadOnlyList<TimelineEntry> entries, SiteGraph graph)
    {
        var leading = new HashSet<Entity>();
        foreach (var year in entries.GroupBy(e => e.Date.Year))
        {
            var quotes = year.Where(e => e.Entity is Quote { IsMisattributed: false })
                .OrderByDescending(e => graph.ConnectionsOf(e.Entity).Backlinks.Count
                    + graph.ConnectionsOf(e.Entity).Replies.Count)
                .Take(MostLeading).ToArray();
            var first = quotes.Length == 0 && !year.Any(e => e.IsMajor) ? year.Take(2) : quotes;
            leading.UnionWith(first.Select(e => e.Entity));
        }

        return leading;
    }

    /// <summary>The decisive moments of the site, which the pages of their years list.</summary>
    internal static TimelineList OfDecisive(SiteGraph graph) => new()
    {
        All = [.. graph.Timeline.Where(e => e.IsMajor)],
        Years = [.. TimelineYear.Group(graph.Timeline, PageSizes.Of(graph)).Select(y => y with { Months = [] })],
        IsSummary = true,
    };

    /// <summary>The timeline of an entity.</summary>
    /// <param name="subject">The entity.</param>
    /// <param name="graph">The site.</param>
    internal static TimelineList OfEntity(Entity subject, SiteGraph graph)
    {
        var (entries, sizes) = (graph.ConnectionsOf(subject).Timeline, PageSizes.Of(graph));
        var years = TimelineYear.Group(entries, sizes);
        // The page lists the entries in the record of the entity.
        var record = new EntityLists(subject, graph).Record;
        var isSummary = record.IsLong;
        return new()
        {
            All = entries,
            Years = isSummary ? MajorOnly(years, entries, sizes.Section) : years,
            Subject = subject,
            IsSummary = isSummary,
            WholeList = isSummary ? record : null,
        };
    }

    /// <summary>The timeline of each year of the site.</summary>
    public IEnumerable<TimelineList> ByYear() => WholeYears.Select((year, i) => new TimelineList
    {
        All = [.. year.Months.SelectMany(m => m.Entries)],
        Years = [year.IsLong ? year.Summarize() : year],
        IsSummary = year.IsLong,
        Unit = AxisUnit.Month,
        Previous = i > 0 ? TimelinePeriod.Of(WholeYears[i - 1]) : null,
        Next = i + 1 < WholeYears.Count ? TimelinePeriod.Of(WholeYears[i + 1]) : null,
    });

    /// <summary>
    /// The timeline of each month of the site that has a page, and of the entries without a month where these have one.
    /// </summary>
    public IEnumerable<TimelineList> ByMonth()
    {
        // A month may be in its year twice.
        var months = WholeYears
            .SelectMany(y => y.Months.Where(m => m.Path is not null)
                .GroupBy(m => m.Path).Select(g => (Year: y, Runs: g.ToArray())))
            .ToArray();
        return months.Select((month, i) => new TimelineList
        {
            All = [.. month.Runs.SelectMany(r => r.Entries)],
            Years = [month.Year with { Months = month.Runs, Count = month.Runs.Sum(r => r.Entries.Count) }],
            Unit = month.Runs[0].Month is null ? AxisUnit.Month : AxisUnit.Day,
            Previous = i > 0 ? TimelinePeriod.Of(months[i - 1].Runs[0]) : null,
            Next = i + 1 < months.Length ? TimelinePeriod.Of(months[i + 1].Runs[0]) : null,
        });
    }

    /// <summary>The timeline of a month as one of its pages lists it.</summary>
    /// <param name="page">The page.</param>
    internal TimelineList Listing(ListPage page)
    {
        if (page.IsWhole)
        {
            return this;
        }

        var (months, start) = (new List<TimelineMonth>(), 0);
        foreach (var run in Years[0].Months)
        {
            var from = Math.Max(page.Start - start, 0);
            var to = Math.Min(page.End - start, run.Entries.Count);
            if (from < to)
            {
                months.Add(run with { Entries = [.. run.Entries.Skip(from).Take(to - from)] });
            }

            start += run.Entries.Count;
        }

        return this with { Years = [Years[0] with { Months = months }], IsSummary = true };
    }

    /// <summary>The years with only their major entries, or with none where there are too many even of these.</summary>
    private static TimelineYear[] MajorOnly(
        IReadOnlyList<TimelineYear> years, IReadOnlyList<TimelineEntry> entries, int most)
    {
        var showsMajor = entries.Count(e => e.IsMajor) <= most;
        return
        [
            .. years.Select(year => year with
            {
                Months =
                [
                    .. year.Months.Select(m => m.Only(e => showsMajor && e.IsMajor)).Where(m => m.Entries.Count > 0),
                ],
            }),
        ];
    }
}
