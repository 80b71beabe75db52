using SiteGen.Files;
using SiteGen.Linking;

namespace SiteGen.Formats;

/// <summary>
/// The timeline for other programs: events and dated quotations. docs/data.md has the mapping of dates.
/// </summary>
public static class TimelineExports
{
    /// <summary>
    /// Plans the timeline in each format. Sites without entries have it too, so that links to it work.
    /// </summary>
    public static IEnumerable<PlannedFile> Plan(SiteGraph graph)
    {
        yield return new("timeline/timeline.json", () => TimelineJs.Write(graph));
        yield return new("timeline/timeline.ics", () => ICalendar.Write(graph));
    }
}
