using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Linking;
using SiteGen.Timelines;

namespace SiteGen.Pages;

/// <summary>
/// On which pages the entries of the site's timeline are listed: on that of their year, or, where a year has too many for one
/// page, on one of those of their month.
/// </summary>
public sealed class TimelinePlaces
{
    private readonly Dictionary<int, LongYear> _longYears = [];

    /// <summary>Of months with several pages, what is not on the first one.</summary>
    private readonly Dictionary<Entity, string> _later = [];

    /// <param name="timeline">The timeline of the site.</param>
    /// <param name="months">The pages of its months.</param>
    internal TimelinePlaces(TimelineList timeline, IEnumerable<PagedList> months)
    {
        foreach (var month in months)
        {
            for (var page = 2; page <= month.PageCount; page++)
            {
                var (path, part) = (month.PathOf(page), month.PartOn(page));
                for (var i = part.Start; i < part.End; i++)
                {
                    _later.Add(((TimelineEntry)month.Items[i]).Entity, path);
                }
            }
        }

        Period = TimelineOverview.WholeYears(timeline.All.Select(e => e.Date));
        foreach (var year in timeline.WholeYears.Where(y => y.IsLong))
        {
            var paths = new string?[13];
            foreach (var month in year.Months)
            {
                paths[month.Month ?? 0] = month.Path;
            }

            _longYears.Add(year.Year, new(year.ShowsMajor, paths));
        }
    }

    /// <summary>The whole years of the timeline; null if nothing has a date.</summary>
    public TimePeriod? Period { get; }

    /// <summary>The site path of the page that lists an entry.</summary>
    public string PathOf(TimelineEntry entry) => PathOf(entry.Entity, entry.Date, entry.IsMajor);

    /// <summary>The same for what is not in an entry.</summary>
    /// <param name="entity">The event or quotation.</param>
    /// <param name="date">Its date.</param>
    /// <param name="isMajor">Whether it is a decisive event.</param>
    public string PathOf(Entity entity, EdtfDate date, bool isMajor) =>
        _longYears.TryGetValue(date.Year, out var year) && !(isMajor && year.ShowsMajor) && year.MonthPaths[date.Month ?? 0] is { } path
            ? _later.GetValueOrDefault(entity, path)
            : TimelineYear.PathOf(date.Year);

    /// <summary>A year with too many entries for its page.</summary>
    /// <param name="ShowsMajor">Whether the page lists its decisive events.</param>
    /// <param name="MonthPaths">The pages of its months, by their numbers; null for those without one.</param>
    private sealed record LongYear(bool ShowsMajor, string?[] MonthPaths);
}
