using SiteGen.Linking;
using SiteGen.Timelines;

namespace SiteGen.Pages;

/// <summary>Where the shapes of a drawing lead: to entries and headings of the list on its page, or to pages that are nearer.</summary>
/// <param name="timeline">The timeline that is drawn.</param>
/// <param name="site">The timeline of the site.</param>
internal sealed class OverviewPlaces(TimelineList timeline, TimelinePlaces site)
{
    private readonly HashSet<TimelineEntry>? _listed = timeline.IsSummary ? [.. timeline.Listed] : null;
    private readonly Dictionary<int, int> _counts = timeline.Unit switch
    {
        AxisUnit.Year => timeline.Years.ToDictionary(y => TimePeriod.OfYear(y.Year).FirstDay, y => y.Count),
        AxisUnit.Month => timeline.Years[0].Months.Where(m => m.Month is not null).DistinctBy(m => m.Month)
            .ToDictionary(m => TimePeriod.OfMonth(m.Year, m.Month!.Value).FirstDay, m => m.Count),
        _ => [],
    };

    /// <summary>The years of the list, in order.</summary>
    private readonly TimePeriod[] _years = [.. timeline.Years.Select(y => TimePeriod.OfYear(y.Year))];

    /// <summary>The place of an entry: on this page if it is listed here, and on that of its year or month otherwise.</summary>
    public OverviewPlace OfEntry(TimelineEntry entry) =>
        new(_listed is null || _listed.Contains(entry) ? null : site.PathOf(entry), entry.Anchor);

    /// <summary>How many entries are listed under the years or months of a period.</summary>
    public int CountIn(TimePeriod period) => _counts.Where(c => c.Key >= period.FirstDay && c.Key <= period.LastDay).Sum(c => c.Value);

    /// <summary>Where a tick leads.</summary>
    public OverviewPlace? OfTick(AxisTick tick) => timeline.Unit switch
    {
        AxisUnit.Year when FirstYearIn(tick.Period) is { } year => timeline.Subject is null ? new(year.Path, null) : OfYear(year),
        AxisUnit.Month when MonthIn(tick.Period) is { } month => month.Path is { } path ? new(path, null) : new(null, month.Anchor),
        _ => null,
    };

    /// <summary>Where a row of a strip leads: always to the list, if it is on this page.</summary>
    public OverviewPlace? OfRow(StripRow row, IReadOnlyList<TimelineEntry> entries)
    {
        if (row.Entries.Count == 0)
        {
            return null;
        }

        return timeline.Unit switch
        {
            AxisUnit.Year => OfYear(FirstYearIn(row.Period)!),
            AxisUnit.Month when MonthIn(row.Period) is { } month => new(null, month.Anchor),
            _ => OfEntry(entries[row.Entries[0]]),
        };
    }

    /// <summary>Where all entries of a year are listed: on this page, on one of the pages of an entity's own list, or on that of the year.</summary>
    private OverviewPlace OfYear(TimelineYear year) => !timeline.IsSummary ? new(null, year.Anchor)
        : timeline.Pages?.PlaceOf(year.Anchor) is { } place ? new(place.Path, year.Anchor) : new(year.Path, null);

    private TimelineYear? FirstYearIn(TimePeriod period) =>
        TimePeriod.LastBegunBy(_years, period.FirstDay - 1) + 1 is var next && next < _years.Length && _years[next].FirstDay <= period.LastDay ? timeline.Years[next] : null;

    private TimelineMonth? MonthIn(TimePeriod period) =>
        timeline.Years[0].Months.FirstOrDefault(m => m.Month is { } month && TimePeriod.OfMonth(m.Year, month) == period);
}
