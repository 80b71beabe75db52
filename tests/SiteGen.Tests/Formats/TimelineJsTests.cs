using System.Text.Json;
using AngleSharp.Html.Parser;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Formats;

/// <summary>https://timeline.knightlab.com/docs/json-format.html, and what the source of TimelineJS 3.9 makes of it.</summary>
public class TimelineJsTests
{
    private const string Settings = "title: Test site\nbase_url: https://example.org/base/\n";

    private static readonly string[] Objects = ["scale", "title", "events"];

    [Fact]
    public void The_timeline_has_a_slide_for_the_site_and_one_for_each_entry_in_order_of_time()
    {
        var timeline = SmallRecord.Build().Json("timeline/timeline.json");

        Assert.Equal(Objects, timeline.EnumerateObject().Select(p => p.Name));
        Assert.Equal("human", timeline.Text("scale"));
        Assert.Equal("Test site", timeline.GetProperty("title").GetProperty("text").Text("headline"));
        Assert.Equal("title", timeline.GetProperty("title").Text("unique_id"));
        Assert.Contains("https://example.org/base/", timeline.GetProperty("title").GetProperty("text").Text("text"), StringComparison.Ordinal);
        Assert.Equal(["t-event-founded", "t-quote-said", "t-quote-answer"], timeline.GetProperty("events").EnumerateArray().Select(e => e.Text("unique_id")));
    }

    [Theory]
    [InlineData("2018", """{"year":2018}""", null)]
    [InlineData("2018-02", """{"year":2018,"month":2}""", null)]
    [InlineData("2018-02-20", """{"year":2018,"month":2,"day":20}""", null)]
    [InlineData("2018~", """{"year":2018}""", "about 2018")]
    [InlineData("2018-02?", """{"year":2018,"month":2}""", "possibly February 2018")]
    [InlineData("2018-02-20%", """{"year":2018,"month":2,"day":20}""", "perhaps about 20 February 2018")]
    [InlineData("0000", """{"year":0}""", "1 BC")]
    [InlineData("0476-09-04", """{"year":476,"month":9,"day":4}""", null)]
    public void A_date_has_the_parts_that_are_known_and_words_for_what_has_no_parts(string date, string start, string? words) =>
        AssertDates(date, start, null, words);

    [Theory]
    [InlineData("2017/2018-02", """{"year":2017}""", """{"year":2018,"month":2}""", null)]
    [InlineData("2018-02-20/2018-03-05", """{"year":2018,"month":2,"day":20}""", """{"year":2018,"month":3,"day":5}""", null)]
    [InlineData("2017~/2018", """{"year":2017}""", """{"year":2018}""", "about 2017 to 2018")]
    [InlineData("2018/2018", """{"year":2018}""", """{"year":2018}""", "2018")]
    [InlineData("2018-02/2018-02-20", """{"year":2018,"month":2,"display_date":"February 2018"}""", """{"year":2018,"month":2,"day":20}""", "February 2018 to 20 February 2018")]
    public void A_closed_interval_has_both_ends(string date, string start, string end, string? words) => AssertDates(date, start, end, words);

    /// <summary>No end is invented; the start is what TimelineJS asks of every entry.</summary>
    [Theory]
    [InlineData("2018/..", """{"year":2018}""", "since 2018")]
    [InlineData("2018-02-20/..", """{"year":2018,"month":2,"day":20}""", "since 20 February 2018")]
    [InlineData("../2018-02", """{"year":2018,"month":2}""", "until February 2018")]
    [InlineData("2018-03?/..", """{"year":2018,"month":3}""", "since possibly March 2018")]
    [InlineData("2018-03/2018", """{"year":2018,"month":3}""", "March 2018 to 2018")]
    public void An_end_that_is_open_or_that_TimelineJS_would_draw_before_the_start_is_said_in_words(string date, string start, string words) =>
        AssertDates(date, start, null, words);

    [Theory]
    [InlineData("attributed", "Ann Archer: “Words.”", "Ann Archer", "Ann Archer, 20 February 2018")]
    [InlineData("unverified", "Ann Archer: “Words.” [unverified]", "Ann Archer", "Ann Archer, 20 February 2018 [unverified]")]
    [InlineData("disputed", "Ann Archer: “Words.” [disputed]", "Ann Archer", "Ann Archer, 20 February 2018 [disputed]")]
    [InlineData("retracted", "Ann Archer: “Words.” [retracted]", "Ann Archer", "Ann Archer, 20 February 2018 [retracted]")]
    [InlineData("misattributed", "Misattributed to Ann Archer: “Words.”", "Misattributed", "Misattributed to Ann Archer, 20 February 2018 [misattributed]")]
    public void A_doubtful_attribution_is_marked_and_words_that_are_not_somebodys_are_not_in_their_lane(string status, string headline, string lane, string caption)
    {
        var slide = Slide("t-quote-said", ("content/quotes/said.md", $"---\nspeaker: ann\nsource: letter\ndate: 2018-02-20\nstatus: {status}\n---\nWords.\n"));

        Assert.Equal(headline, slide.GetProperty("text").Text("headline"));
        Assert.Equal(lane, slide.Text("group"));
        Assert.Equal(caption, Body(slide).QuerySelector("figcaption")!.TextContent);
    }

    [Fact]
    public void A_quotation_stands_in_the_lane_of_its_speaker_with_its_words_and_absolute_links_to_its_page_and_source()
    {
        var slide = Slide("t-quote-said", ("content/quotes/said.md", "---\nspeaker: ann\nsource: letter\ndate: 2018-02-20\nwording: back-translation\n---\nFirst.\n\nSee [[acme]] & *\\<b>*.\n"));
        var body = Body(slide);

        Assert.Equal("Ann Archer", slide.Text("group"));
        Assert.Equal(["First.", "See Acme & Sons & <b>."], body.QuerySelectorAll("blockquote p").Select(p => p.TextContent));
        Assert.Equal("Source: A letter (back translation)", body.QuerySelector("figure ~ p")!.TextContent);
        Assert.Equal(
            ["https://example.org/base/organizations/acme/", "https://example.org/base/quotes/said/", "https://example.org/base/sources/letter/"],
            body.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void An_event_stands_in_the_lane_of_events_with_a_link_to_its_page()
    {
        var slide = Slide("t-event-founded", ("content/events/founded.md", "---\ntitle: Acme <b>begins</b>\nsummary: A & B\ndate: 2015\npeople: ann\norganizations: acme\n---\n"));

        Assert.Equal("Events", slide.Text("group"));
        Assert.Equal("Acme &lt;b&gt;begins&lt;/b&gt;", slide.GetProperty("text").Text("headline"));
        Assert.Equal("<p>A &amp; B</p>\n<p><a href=\"https://example.org/base/events/founded/\">Acme &lt;b&gt;begins&lt;/b&gt;</a></p>", slide.GetProperty("text").Text("text"));
        Assert.False(slide.TryGetProperty("media", out _));
    }

    /// <summary>TimelineJS takes the text of a lane's name as HTML, and shows that text as HTML.</summary>
    [Theory]
    [InlineData("Acme & Sons", "Acme & Sons")]
    [InlineData("AT&amp;T", "AT&amp;amp;amp;T")]
    [InlineData("A <b>C", "A &amp;lt;b&amp;gt;C")]
    public void The_name_of_a_lane_is_what_TimelineJS_makes_the_name_of(string name, string group)
    {
        var slide = Slide("t-quote-said", ("content/people/ann.md", $"---\nname: {name}\n---\n"));

        Assert.Equal(group, slide.Text("group"));
        var shown = new HtmlParser().ParseDocument("").CreateElement("div");
        shown.InnerHtml = new HtmlParser().ParseDocument(group).Body!.TextContent;
        Assert.Equal(name, shown.TextContent);
    }

    [Fact]
    public void A_picture_has_an_absolute_address_a_text_and_a_credit()
    {
        var slide = Slide("t-event-founded",
            ("content/media/the house.png", ""),
            ("content/events/founded.md", "---\ntitle: E\ndate: 2015\nimage: {src: ../media/the house.png, alt: A house & <garden>, credit: A & B}\n---\n"));

        Assert.Equal("""{"url":"https://example.org/base/media/the%20house.png","alt":"A house & <garden>","credit":"A &amp; B"}""", Compact(slide.GetProperty("media")));
    }

    [Theory]
    [InlineData("2015-05-25/2018-02-19", """{"start_date":{"year":2015,"month":5,"day":25},"end_date":{"year":2018,"month":2,"day":19},"text":{"headline":"A &amp; B"}}""")]
    [InlineData("2015/2018-02", """{"start_date":{"year":2015},"end_date":{"year":2018,"month":2},"text":{"headline":"A &amp; B"}}""")]
    [InlineData("2015~/2018", """{"start_date":{"year":2015},"end_date":{"year":2018},"text":{"headline":"A &amp; B","text":"about 2015 to 2018"}}""")]
    // TimelineJS drops an end that has all parts of the start, and then shows nothing at all.
    [InlineData("2018/2018-06", """{"start_date":{"year":2018,"display_date":"2018"},"end_date":{"year":2018,"month":6},"text":{"headline":"A &amp; B"}}""")]
    [InlineData("2018/2018-01", """{"start_date":{"year":2018,"display_date":"2018"},"end_date":{"year":2018,"month":2},"text":{"headline":"A &amp; B","text":"2018 to January 2018"}}""")]
    [InlineData("2018", """{"start_date":{"year":2018},"end_date":{"year":2019},"text":{"headline":"A &amp; B","text":"2018"}}""")]
    [InlineData("2018-12", """{"start_date":{"year":2018,"month":12},"end_date":{"year":2019,"month":1},"text":{"headline":"A &amp; B","text":"December 2018"}}""")]
    [InlineData("2020-02-29", """{"start_date":{"year":2020,"month":2,"day":29},"end_date":{"year":2020,"month":3,"day":1},"text":{"headline":"A &amp; B","text":"29 February 2020"}}""")]
    [InlineData("2018-03/2018", """{"start_date":{"year":2018,"month":3},"end_date":{"year":2019},"text":{"headline":"A &amp; B","text":"March 2018 to 2018"}}""")]
    // The first entry began in December 2015, the last is of 2019: an open edge is a date that is there already.
    [InlineData("2018-03/..", """{"start_date":{"year":2018,"month":3},"end_date":{"year":2019},"text":{"headline":"A &amp; B","text":"since March 2018"}}""")]
    [InlineData("../2018", """{"start_date":{"year":2015,"month":12},"end_date":{"year":2018},"text":{"headline":"A &amp; B","text":"until 2018"}}""")]
    public void An_era_has_both_ends_and_ends_after_it_starts(string date, string era) => Assert.Equal([era], Eras(date));

    [Theory]
    [InlineData("2025/..")]
    [InlineData("../2010")]
    [InlineData("9999")]
    [InlineData("9999-12-31")]
    public void An_era_without_a_stretch_of_time_is_left_out(string date) => Assert.Equal([], Eras(date));

    [Fact]
    public void A_site_without_dates_has_a_timeline_without_entries_and_its_open_eras_are_left_out()
    {
        using var site = new TestSite(("content/site.yaml", $"{Settings}timeline:\n  eras:\n    - {{title: E, date: 2018/..}}\n"));
        var timeline = site.BuildPages().Json("timeline/timeline.json");

        Assert.Equal("[]", Compact(timeline.GetProperty("events")));
        Assert.Equal("[]", Compact(timeline.GetProperty("eras")));
    }

    private static void AssertDates(string date, string start, string? end, string? words)
    {
        var slide = Slide("t-event-founded", ("content/events/founded.md", $"---\ntitle: E\ndate: {date}\n---\n"));

        Assert.Equal(start, Compact(slide.GetProperty("start_date")));
        Assert.Equal(end, slide.TryGetProperty("end_date", out var given) ? Compact(given) : null);
        Assert.Equal(words, slide.Text("display_date"));
    }

    private static JsonElement Slide(string id, params IEnumerable<(string Path, string Text)> files) =>
        SmallRecord.Build(files).Json("timeline/timeline.json").GetProperty("events").EnumerateArray().Single(e => e.Text("unique_id") == id);

    private static IEnumerable<string> Eras(string date) =>
        SmallRecord.Build(("content/site.yaml", $"{Settings}timeline:\n  eras:\n    - {{title: A & B, date: {date}}}\n"))
            .Json("timeline/timeline.json").GetProperty("eras").EnumerateArray().Select(Compact);

    private static AngleSharp.Html.Dom.IHtmlElement Body(JsonElement slide) => new HtmlParser().ParseDocument(slide.GetProperty("text").Text("text")!).Body!;

    private static string Compact(JsonElement element) => element.GetRawText().ReplaceLineEndings("\n").Split('\n').Aggregate("", (all, line) => all + line.Trim().Replace("\": ", "\":", StringComparison.Ordinal));
}
