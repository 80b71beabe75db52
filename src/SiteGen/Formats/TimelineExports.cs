using SiteGen.Files;
using SiteGen.Linking;

namespace SiteGen.Formats;

/// <summary>The timeline, events and dated quotations, for other programs. docs/data.md says what becomes of each date.</summary>
public static class TimelineExports
{
    /// <summary>The timeline in each format; a site without entries has it too, so that links to it hold.</summary>
    public static IEnumerable<PlannedFile> Plan(SiteGraph graph)
    {
        yield return new("timeline/timeline.json", () => TimelineJs.Write(graph));
        yield return new("timeline/timeline.ics", () => ICalendar.Write(graph));
    }
}
