using SiteGen.Linking;
using SiteGen.Timelines;

namespace SiteGen.Pages.Timeline;

/// <summary>
/// The links of the shapes of a drawing: to entries and headings of the list on its page, or to pages of a shorter
/// time.
/// </summary>
/// <param name="timeline">The timeline that is drawn.</param>
/// <param name="paths">The pages that list the entries of the site.</param>
internal sealed class OverviewLinks(TimelineList timeline, TimelinePaths paths)
{
    private readonly HashSet<TimelineEntry>? _listed = timeline.IsSummary ? [.. timeline.Listed] : null;

    /// <summary>The number of entries by the first day of their year or month.</summary>
    private readonly Dictionary<int, int> _counts = timeline.Unit switch
    {
        AxisUnit.Year => timeline.Years.ToDictionary(y => TimePeriod.OfYear(y.Year).FirstDay, y => y.Count),
        AxisUnit.Month => timeline.Years[0].Months.Where(m => m.Month is not null).DistinctBy(m => m.Month)
            .ToDictionary(m => TimePeriod.OfMonth(m.Year, m.Month!.Value).FirstDay, m => m.Count),
        _ => [],
    };

    /// <summary>The years of the list, in order.</summary>
    private readonly TimePeriod[] _years = [.. timeline.Years.Select(y => TimePeriod.OfYear(y.Year))];

    /// <summary>Whether the page lists an entry.</summary>
    public bool Lists(TimelineEntry entry) => _listed is null || _listed.Contains(entry);

    /// <summary>The link to an entry: on this page if it lists it, else on the page of its year or month.</summary>
    public OverviewLink OfEntry(TimelineEntry entry) =>
        new(Lists(entry) ? null : paths.PathOf(entry), entry.Anchor);

    /// <summary>The number of entries in the years or months of a period.</summary>
    public int CountIn(TimePeriod period)
    {
        var sum = 0;
        foreach (var (first, count) in _counts)
        {
            sum += first >= period.FirstDay && first <= period.LastDay ? count : 0;
        }

        return sum;
    }

    /// <summary>The link of a tick; null where there is no entry.</summary>
    public OverviewLink? OfTick(AxisTick tick) => timeline.Unit switch
    {
        AxisUnit.Year when FirstYearIn(tick.Period) is { } year =>
            timeline.Subject is null ? new(year.Path, null) : OfYear(year),
        AxisUnit.Month when MonthIn(tick.Period) is { } month =>
            month.Path is { } path ? new(path, null) : new(null, month.Anchor),
        _ => null,
    };

    /// <summary>
    /// The link to all entries of a year: on this page, on a page of the list of an entity, or on the page of the year.
    /// </summary>
    private OverviewLink OfYear(TimelineYear year)
    {
        if (!timeline.IsSummary)
        {
            return new(null, year.Anchor);
        }

        var section = timeline.WholeList?.Sections.FirstOrDefault(s => s.Heading.Anchor == year.Anchor);
        return section is null ? new(year.Path, null) : new(section.Path, year.Anchor);
    }

    private TimelineYear? FirstYearIn(TimePeriod period)
    {
        var next = TimePeriod.LastStartingBy(_years, period.FirstDay - 1) + 1;
        return next < _years.Length && _years[next].FirstDay <= period.LastDay ? timeline.Years[next] : null;
    }

    private TimelineMonth? MonthIn(TimePeriod period) => timeline.Years[0].Months
        .FirstOrDefault(m => m.Month is { } month && TimePeriod.OfMonth(m.Year, month) == period);
}
