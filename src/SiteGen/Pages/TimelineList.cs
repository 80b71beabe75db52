using System.Globalization;
using System.Runtime.InteropServices;
using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Text;
using SiteGen.Timelines;

namespace SiteGen.Pages;

/// <summary>The timeline of the site, of one of its years or months, or of an entity, as a list under years and months.</summary>
public sealed record TimelineList
{
    /// <summary>The most entries that the page of the whole timeline lists: beyond them it has the major ones only.</summary>
    public const int MostEntries = 400;

    /// <summary>
    /// The most entries that the page of a year lists: beyond them it has the major ones, and those of months without a page of
    /// their own.
    /// </summary>
    public const int MostOfYear = 150;

    /// <summary>All its entries in order of time, also those that the page does not list.</summary>
    public required IReadOnlyList<TimelineEntry> All { get; init; }

    /// <summary>The years with what is listed of them, in order.</summary>
    public required IReadOnlyList<TimelineYear> Years { get; init; }

    /// <summary>Whether not all entries are listed, but the major ones mostly.</summary>
    public bool IsSummary { get; init; }

    /// <summary>The entity whose timeline it is; null for the site's.</summary>
    public Entity? Subject { get; init; }

    /// <summary>What the axis of its drawing counts: years for all of it, months for a year, days for a month.</summary>
    public AxisUnit Unit { get; init; }

    /// <summary>On the page of a year or a month, the one with entries before it.</summary>
    public TimelinePart? Previous { get; init; }

    /// <summary>The one after it.</summary>
    public TimelinePart? Next { get; init; }

    /// <summary>Of an entity with many entries, the pages that list all of them.</summary>
    internal PagedList? Pages { get; init; }

    /// <summary>Of the timeline of the site, all its years with all their entries: the pages of years and months are parts of it.</summary>
    private TimelineYear[]? Whole { get; init; }

    /// <summary>Its years with all their entries.</summary>
    internal IReadOnlyList<TimelineYear> WholeYears => Whole ?? GroupYears(All);

    /// <summary>The entries that are listed, in order of time.</summary>
    public IEnumerable<TimelineEntry> Listed => IsSummary ? Years.SelectMany(y => y.Months).SelectMany(m => m.Entries) : All;

    /// <summary>The timeline of the site.</summary>
    /// <param name="entries">All entries, in order of time.</param>
    public static TimelineList OfSite(IReadOnlyList<TimelineEntry> entries)
    {
        var isSummary = entries.Count > MostEntries;
        // Where even the major ones are too many, the pages of the years list them.
        var showsMajor = entries.Count(e => e.IsMajor) <= MostEntries;
        var whole = GroupYears(entries);
        return new() { All = entries, Years = isSummary ? [.. whole.Select(y => Listing(y, e => showsMajor && e.IsMajor))] : whole, Whole = whole, IsSummary = isSummary };
    }

    /// <summary>The decisive moments, which are listed on the pages of their years.</summary>
    /// <param name="entries">All entries, in order of time.</param>
    public static TimelineList OfDecisive(IReadOnlyList<TimelineEntry> entries) =>
        new() { All = [.. entries.Where(e => e.IsMajor)], Years = [.. GroupYears(entries).Select(y => y with { Months = [] })], IsSummary = true };

    /// <summary>The timeline of an entity.</summary>
    /// <param name="subject">The entity.</param>
    /// <param name="graph">The site.</param>
    internal static TimelineList OfEntity(Entity subject, SiteGraph graph)
    {
        var entries = graph.ConnectionsOf(subject).Timeline;
        var years = GroupYears(entries);
        if (entries.Count <= PagedList.MostBesideOthers)
        {
            return new() { All = entries, Years = years, Subject = subject };
        }

        var showsMajor = entries.Count(e => e.IsMajor) <= PagedList.MostBesideOthers;
        return new()
        {
            All = entries,
            Years = [.. years.Select(y => Listing(y, e => showsMajor && e.IsMajor))],
            Subject = subject,
            IsSummary = true,
            Pages = new EntityLists(subject, graph).Timeline,
        };
    }

    /// <summary>The list of each year.</summary>
    public IEnumerable<TimelineList> ByYear()
    {
        var years = WholeYears;
        return years.Select((year, i) => new TimelineList
        {
            All = [.. year.Months.SelectMany(m => m.Entries)],
            Years = [year.IsLong ? ListingLong(year) : year],
            IsSummary = year.IsLong,
            Unit = AxisUnit.Month,
            Previous = i > 0 ? TimelinePart.Of(years[i - 1]) : null,
            Next = i + 1 < years.Count ? TimelinePart.Of(years[i + 1]) : null,
        });
    }

    /// <summary>The list of each month that has a page of its own, and of what is not dated to a month where that has one.</summary>
    public IEnumerable<TimelineList> ByMonth()
    {
        // A month may stand in its year in two runs.
        var months = WholeYears.SelectMany(y => y.Months.Where(m => m.Path is not null).GroupBy(m => m.Path).Select(g => (Year: y, Runs: g.ToArray()))).ToArray();
        return months.Select((month, i) => new TimelineList
        {
            All = [.. month.Runs.SelectMany(r => r.Entries)],
            Years = [month.Year with { Months = month.Runs, Count = month.Runs.Sum(r => r.Entries.Count) }],
            Unit = month.Runs[0].Month is null ? AxisUnit.Month : AxisUnit.Day,
            Previous = i > 0 ? TimelinePart.Of(months[i - 1].Runs[0]) : null,
            Next = i + 1 < months.Length ? TimelinePart.Of(months[i + 1].Runs[0]) : null,
        });
    }

    /// <summary>The list of a month with only those of its entries listed that are on one of its pages.</summary>
    /// <param name="part">The part of <see cref="All"/> that is on the page.</param>
    internal TimelineList Listing(ListPart part)
    {
        if (part.IsWhole)
        {
            return this;
        }

        var (months, start) = (new List<TimelineMonth>(), 0);
        foreach (var run in Years[0].Months)
        {
            var (from, to) = (Math.Max(part.Start, start) - start, Math.Min(part.End, start + run.Entries.Count) - start);
            if (from < to)
            {
                months.Add(run with { Entries = [.. run.Entries.Skip(from).Take(to - from)] });
            }

            start += run.Entries.Count;
        }

        return this with { Years = [Years[0] with { Months = months }], IsSummary = true };
    }

    private static TimelineYear[] GroupYears(IReadOnlyList<TimelineEntry> entries)
    {
        // The order of time is mostly that of the years; what has no beginning may be listed in another one.
        var sorted = CollectionsMarshal.AsSpan(Ordering.InOrder([.. entries], static (a, b) => a.Date.Year.CompareTo(b.Date.Year)));
        var years = new List<TimelineYear>();
        for (var (start, end) = (0, 0); start < sorted.Length; start = end)
        {
            var year = sorted[start].Date.Year;
            for (end = start + 1; end < sorted.Length && sorted[end].Date.Year == year; end++)
            {
            }

            years.Add(new(year, GroupMonths(year, sorted[start..end]), end - start));
        }

        return [.. years];
    }

    /// <summary>A year of which only some entries are listed.</summary>
    private static TimelineYear Listing(TimelineYear year, Func<TimelineEntry, bool> isListed) => year with
    {
        Months = [.. year.Months.Select(m => m.Listing(isListed)).Where(m => m.Entries.Count > 0)],
    };

    /// <summary>A year with too many entries for its page. Every month is there, with the way to its page.</summary>
    private static TimelineYear ListingLong(TimelineYear year)
    {
        // Whether it shows them is a question about all of its entries, and is asked once.
        var (named, showsMajor) = (new HashSet<int?>(), year.ShowsMajor);
        return year with
        {
            // The second run of a month that has a page says nothing new if nothing of it is listed.
            Months = [.. year.Months.Select(m => m.Path is null ? m : m.Listing(e => showsMajor && e.IsMajor)).Where(m => named.Add(m.Month) || m.Entries.Count > 0)],
        };
    }

    /// <summary>
    /// Runs of entries of one month. The order of time comes first: what is known only to the year stands at its
    /// beginning, behind the first of January, and so January may come twice.
    /// </summary>
    private static List<TimelineMonth> GroupMonths(int year, ReadOnlySpan<TimelineEntry> entries)
    {
        // By month; what is not dated to one comes first.
        Span<int> counts = stackalloc int[13];
        Span<int> runs = stackalloc int[13];
        foreach (var entry in entries)
        {
            counts[entry.Date.Month ?? 0]++;
        }

        var months = new List<TimelineMonth>();
        for (var (start, end) = (0, 0); start < entries.Length; start = end)
        {
            var month = entries[start].Date.Month;
            for (end = start + 1; end < entries.Length && entries[end].Date.Month == month; end++)
            {
            }

            var run = ++runs[month ?? 0];
            var anchor = run == 1 ? MonthAnchors[month ?? 0] : string.Create(CultureInfo.InvariantCulture, $"{MonthAnchors[month ?? 0]}-{run}");
            var count = counts[month ?? 0];
            months.Add(new(year, month, anchor, entries[start..end].ToArray(), count)
            {
                // What is not dated to a month is listed with its year, unless that is long.
                Path = count < TimelineMonth.Dense || (month is null && entries.Length <= MostOfYear) ? null : TimelineMonth.PathOf(year, month),
            });
        }

        return months;
    }

    private static readonly string[] MonthAnchors = [.. Enumerable.Range(0, 13).Select(m => string.Create(CultureInfo.InvariantCulture, $"m{m}"))];
}

/// <summary>A year of the timeline.</summary>
/// <param name="Year">The year.</param>
/// <param name="Months">Its months in order, with what is listed of them.</param>
/// <param name="Count">How many entries it has, those that are not listed too.</param>
public sealed record TimelineYear(int Year, IReadOnlyList<TimelineMonth> Months, int Count)
{
    /// <summary>The site path of its page.</summary>
    public string Path => PathOf(Year);

    /// <summary>An id for its heading in lists of several years.</summary>
    public string Anchor => string.Create(CultureInfo.InvariantCulture, $"y{Year}");

    /// <summary>Whether it has too many entries for its page.</summary>
    internal bool IsLong => Count > TimelineList.MostOfYear;

    /// <summary>Whether the page of a long year lists the major ones: even they may be too many.</summary>
    internal bool ShowsMajor => Months.Sum(m => m.Entries.Count(e => e.IsMajor)) <= TimelineList.MostOfYear;

    /// <summary>The site path of the page of a year.</summary>
    public static string PathOf(int year) => $"/timeline/{year:0000}/";
}

/// <summary>A month of the timeline, or what is not dated to a month.</summary>
/// <param name="Year">Its year.</param>
/// <param name="Month">1 to 12; null for entries that are known only to the year, or have no beginning.</param>
/// <param name="Anchor">An id for its heading, unique in its year.</param>
/// <param name="Entries">What is listed, in order of time.</param>
/// <param name="Count">How many entries the month has.</param>
public sealed record TimelineMonth(int Year, int? Month, string Anchor, IReadOnlyList<TimelineEntry> Entries, int Count)
{
    /// <summary>The fewest entries of a month that has a page of its own, where its days can be told apart.</summary>
    public const int Dense = 8;

    /// <summary>The site path of its page; null where it has none.</summary>
    public string? Path { get; init; }

    /// <summary>Whether not all of its entries are listed.</summary>
    public bool IsSummary { get; private init; }

    /// <summary>The month with only some of its entries listed.</summary>
    internal TimelineMonth Listing(Func<TimelineEntry, bool> isListed)
    {
        TimelineEntry[] listed = [.. Entries.Where(isListed)];
        return this with { Entries = listed, IsSummary = listed.Length < Entries.Count };
    }

    /// <summary>"March 2023", or "2023, not dated to a month".</summary>
    public string Title => Month is { } month
        ? string.Create(CultureInfo.InvariantCulture, $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)} {Year}")
        : string.Create(CultureInfo.InvariantCulture, $"{Year}, not dated to a month");

    /// <summary>The site path of the page of a month, or of what is known only to its year.</summary>
    internal static string PathOf(int year, int? month) => TimelineYear.PathOf(year) + (month is { } number ? $"{number:00}/" : "undated/");
}

/// <summary>A year or a month with a page of its own.</summary>
/// <param name="Title">"2023", or "March 2023".</param>
/// <param name="Year">The year, or that of the month.</param>
/// <param name="Path">Its site path.</param>
public sealed record TimelinePart(string Title, int Year, string Path)
{
    internal static TimelinePart Of(TimelineYear year) => new(year.Year.ToString(CultureInfo.InvariantCulture), year.Year, year.Path);

    internal static TimelinePart Of(TimelineMonth month) => new(month.Title, month.Year, month.Path!);
}
