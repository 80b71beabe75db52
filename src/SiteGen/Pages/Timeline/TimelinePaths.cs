using SiteGen.Content.Entities;
using SiteGen.Content.Settings;
using SiteGen.Dates;
using SiteGen.Linking;
using SiteGen.Pages.Lists;
using SiteGen.Timelines;

namespace SiteGen.Pages.Timeline;

/// <summary>
/// The paths of the pages that list the entries of the site's timeline: the page of their year, or, where a year has
/// too many entries for one page, one of the pages of their month.
/// </summary>
public sealed class TimelinePaths
{
    private readonly Dictionary<int, LongYear> _longYears = [];

    /// <summary>The entries that are not on the first page of their month.</summary>
    private readonly Dictionary<Entity, string> _onLaterPages = [];

    /// <param name="timeline">The timeline of the site.</param>
    /// <param name="months">The lists of its months.</param>
    /// <param name="settings">How it is drawn.</param>
    internal TimelinePaths(TimelineList timeline, IEnumerable<PaginatedList> months, TimelineSettings settings)
    {
        foreach (var month in months)
        {
            for (var i = month.PageSize; i < month.Count; i++)
            {
                _onLaterPages.Add(((TimelineEntry)month.Items[i]).Entity, month.PathOf((i / month.PageSize) + 1));
            }
        }

        Period = TimelineOverview.WholeYears(timeline.All.Select(e => e.Date)) is { } all
            ? TimelineOverview.Drawn(all, settings) : null;
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

    /// <summary>The whole years that are drawn of the timeline; null if nothing has a date.</summary>
    public TimePeriod? Period { get; }

    /// <summary>The site path of the page that lists an entry.</summary>
    public string PathOf(TimelineEntry entry) => PathOf(entry.Entity, entry.Date, entry.IsMajor);

    /// <summary>The site path of the page that lists an event or a quotation.</summary>
    /// <param name="entity">The event or quotation.</param>
    /// <param name="date">Its date.</param>
    /// <param name="isMajor">Whether it is a decisive event.</param>
    public string PathOf(Entity entity, EdtfDate date, bool isMajor)
    {
        if (!_longYears.TryGetValue(date.Year, out var year)
            || (isMajor && year.ShowsMajor)
            || year.MonthPaths[date.Month ?? 0] is not { } path)
        {
            return TimelineYear.PathOf(date.Year);
        }

        return _onLaterPages.GetValueOrDefault(entity, path);
    }

    /// <summary>A year with too many entries for its page.</summary>
    /// <param name="ShowsMajor">Whether the page lists its decisive events.</param>
    /// <param name="MonthPaths">The paths of its months, by number; null for those without a page.</param>
    private sealed record LongYear(bool ShowsMajor, string?[] MonthPaths);
}
