using System.Globalization;
using System.Text.Json;
using SiteGen.BrowserTests.Support;
using SiteGen.Dates;
using SiteGen.Tests.Support;

namespace SiteGen.BrowserTests.Calendar;

/// <summary>A calendar program gets from <c>/timeline/timeline.ics</c> what the timeline says.</summary>
public class CalendarTests(SampleSite sample)
{
    [Fact]
    public void Every_entry_of_the_timeline_is_an_event_with_an_id_of_its_own()
    {
        var events = CalendarReader.Read(sample.Site.Bytes("timeline/timeline.ics"));
        using var json = JsonDocument.Parse(sample.Site.Bytes("timeline/timeline.json"));
        Assert.NotEmpty(events);
        Assert.Equal(
            json.RootElement.GetProperty("events").EnumerateArray()
                .Select(e => e.GetProperty("unique_id").GetString() + "@example.org/harbour"),
            events.Select(e => e.Uid));
        Assert.Equal(events.Count, events.Select(e => e.Uid).Distinct().Count());
        Assert.All(events, e => Assert.NotEmpty(e.Summary));
    }

    [Fact]
    public void An_event_of_one_day_ends_on_the_day_after()
    {
        var events = CalendarReader.Read(sample.Site.Bytes("timeline/timeline.ics"))
            .ToDictionary(e => e.Uid.Split('@')[0]);
        var days = sample.Site.Graph.Timeline.Where(e => !e.Date.IsInterval && e.Date.Precision == DatePrecision.Day)
            .ToArray();
        Assert.NotEmpty(days);
        Assert.All(days, e => Assert.Equal(
            (e.Anchor, Iso(e.Date.FirstDay), Iso(e.Date.FirstDay + 1)),
            (e.Anchor, events[e.Anchor].Start, events[e.Anchor].End)));
        // As the content has it, whatever the library makes of dates.
        var founded = events["t-event-harbour-institute-founded"];
        Assert.Equal(("2015-06-01", "2015-06-02"), (founded.Start, founded.End));
    }

    [Fact]
    public void Dates_of_every_kind_last_all_days_that_they_can_mean()
    {
        var events = CalendarReader.Read(DatedSite.Build().Bytes("timeline/timeline.ics")).ToDictionary(e => e.Uid);
        Assert.Equal(DatedSite.Events.Count, events.Count);
        Assert.All(DatedSite.Events, e =>
        {
            var uid = $"t-event-{e.Id}@example.org/dates";
            var title = DatedSite.TitleOf(e) + (e.InCalendar.Length == 0 ? "" : $" ({e.InCalendar})");
            Assert.Equal(new CalendarEvent(uid, e.First, e.After, title), events[uid]);
        });
    }

    [Fact]
    public void Ids_are_the_same_in_every_build()
    {
        var again = BuiltSite.Build(Repository.SampleSite, jobs: 1);
        Assert.Equal(
            CalendarReader.Read(sample.Site.Bytes("timeline/timeline.ics")).Select(e => e.Uid),
            CalendarReader.Read(again.Bytes("timeline/timeline.ics")).Select(e => e.Uid));
    }

    private static string Iso(int day) =>
        DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
