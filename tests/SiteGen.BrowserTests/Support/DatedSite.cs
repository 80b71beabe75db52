namespace SiteGen.BrowserTests.Support;

/// <summary>An event with a date, and what other programs should make of it.</summary>
/// <param name="Edtf">The date as it is written in content.</param>
/// <param name="First">The first day that it can mean.</param>
/// <param name="After">The day after the last that it can mean.</param>
/// <param name="InCalendar">The words for it after the title in a calendar; empty where the days say it all.</param>
/// <param name="InTimelineJs">The words for it in TimelineJS.</param>
internal sealed record DatedEvent(string Edtf, string First, string After, string InCalendar, string InTimelineJs)
{
    public string Id => "date-" + Edtf
        .Replace("/", "to", StringComparison.Ordinal).Replace(".", "x", StringComparison.Ordinal)
        .Replace("~", "about", StringComparison.Ordinal).Replace("?", "possibly", StringComparison.Ordinal);
}

/// <summary>A small site with an event for each kind of date in docs/data.md.</summary>
internal static class DatedSite
{
    public static IReadOnlyList<DatedEvent> Events { get; } =
    [
        new("2018-02-20", "2018-02-20", "2018-02-21", "", "February 20, 2018"),
        new("2018-12-31", "2018-12-31", "2019-01-01", "", "December 31, 2018"),
        new("2018-03", "2018-03-01", "2018-04-01", "March 2018", "March 2018"),
        new("2016-02", "2016-02-01", "2016-03-01", "February 2016", "February 2016"),
        new("2018-01", "2018-01-01", "2018-02-01", "January 2018", "January 2018"),
        new("2018", "2018-01-01", "2019-01-01", "2018", "2018"),
        new("2018-02-20?", "2018-02-20", "2018-02-21", "possibly 20 February 2018", "possibly 20 February 2018"),
        new("2018~", "2018-01-01", "2019-01-01", "about 2018", "about 2018"),
        new("2018-02-20/2018-02-22", "2018-02-20", "2018-02-23", "", "February 20, 2018 — February 22, 2018"),
        new("2015-12/2016-01", "2015-12-01", "2016-02-01", "December 2015 to January 2016",
            "December 2015 — January 2016"),
        new("2018/2018-06", "2018-01-01", "2018-07-01", "2018 to June 2018", "2018 to June 2018"),
        new("2018/..", "2018-01-01", "2019-01-01", "since 2018", "since 2018"),
        new("../2018-02", "2018-02-01", "2018-03-01", "until February 2018", "until February 2018"),
    ];

    /// <summary>The title of the event in content.</summary>
    public static string TitleOf(DatedEvent dated) => $"What happened {dated.Id}";

    public static BuiltSite Build()
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/site.yaml", "title: Dates\nbase_url: https://example.org/dates/\n");
        foreach (var dated in Events)
        {
            folder.Write($"content/events/{dated.Id}.md",
                $"---\ntitle: {TitleOf(dated)}\ndate: {dated.Edtf}\nsummary: It happened.\n---\n");
        }

        return BuiltSite.Build(folder.Path);
    }
}
