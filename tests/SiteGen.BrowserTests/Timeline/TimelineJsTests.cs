using System.Globalization;
using System.Text.Json;
using SiteGen.BrowserTests.Support;
using SiteGen.Content.Interface;
using SiteGen.Dates;
using SiteGen.Languages;

namespace SiteGen.BrowserTests.Timeline;

/// <summary>TimelineJS shows what <c>/timeline/timeline.json</c> says, and no date as more exact than it is.</summary>
public class TimelineJsTests(SampleSite sample)
{
    [Fact]
    public async Task All_events_and_eras_of_a_site_are_shown_without_complaint()
    {
        using var json = JsonDocument.Parse(sample.Site.Bytes("timeline/timeline.json"));
        var events = json.RootElement.GetProperty("events").EnumerateArray()
            .Select(e => e.GetProperty("unique_id").GetString()).ToArray();
        var eras = json.RootElement.GetProperty("eras").EnumerateArray()
            .Select(e => e.GetProperty("text").GetProperty("headline").GetString()).ToArray();

        await using var timeline = await TimelineJs.OpenAsync(sample);
        var slides = await timeline.SlidesAsync();

        Assert.NotEmpty(events);
        // TimelineJS may swap entries of one instant.
        Assert.Equal(events.Order(StringComparer.Ordinal), slides.Select(s => s.Id).Order(StringComparer.Ordinal));
        Assert.All(slides, s => Assert.NotEmpty(s.Headline));
        Assert.Equal(events.Length, await timeline.CountMarkersAsync());
        Assert.Equal(sample.Site.Graph.Settings.Timeline.Eras.Count, eras.Length);
        Assert.Equal(eras.Order(StringComparer.Ordinal), (await timeline.ErasAsync()).Order(StringComparer.Ordinal));
        Assert.Empty(timeline.Complaints);
    }

    [Fact]
    public async Task Dates_of_a_site_are_shown_as_exact_as_they_are_known()
    {
        await using var timeline = await TimelineJs.OpenAsync(sample);
        var shown = (await timeline.SlidesAsync()).ToDictionary(s => s.Id, s => s.Date);
        var points = sample.Site.Graph.Timeline.Where(e => !e.Date.IsInterval).ToArray();

        Assert.Contains(points, e => e.Date.Precision != DatePrecision.Day);
        Assert.All(points, e => Assert.Equal($"{e.Anchor}: {Expected(e.Date)}", $"{e.Anchor}: {shown[e.Anchor]}"));
    }

    [Fact]
    public async Task Dates_of_every_kind_are_shown_as_exact_as_they_are_known()
    {
        await using var timeline =
            await TimelineJs.OpenAsync(sample, DatedSite.Build().Bytes("timeline/timeline.json"));
        var shown = (await timeline.SlidesAsync()).ToDictionary(s => s.Id, s => s.Date);

        Assert.Equal(DatedSite.Events.Count, shown.Count);
        Assert.All(DatedSite.Events,
            e => Assert.Equal($"{e.Edtf}: {e.InTimelineJs}", $"{e.Edtf}: {shown[$"t-event-{e.Id}"]}"));
        Assert.Empty(timeline.Complaints);
    }

    /// <summary>
    /// TimelineJS writes days as Americans do; anything coarser or doubtful is our own text.
    /// </summary>
    private static string Expected(EdtfDate date) =>
        date is { Precision: DatePrecision.Day, IsUncertain: false, IsApproximate: false }
        ? DateOnly.FromDayNumber(date.FirstDay).ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)
        : new Language("en", BuiltInWords.Of("en")).Dates.Long(date);
}
