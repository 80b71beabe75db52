using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Formats;

/// <summary>
/// The timeline conforms to https://timeline.knightlab.com/docs/json-format.html as TimelineJS 3.9 implements it.
/// </summary>
public class TimelineJsTests
{
    private const string Settings = "title: Test site\nbase_url: https://example.org/base/\n";

    [Fact]
    public void The_timeline_has_a_slide_for_the_site_and_one_for_each_entry_in_order_of_time()
    {
        var timeline = SmallRecord.Build().Json("timeline/timeline.json");

        Assert.Equal<string>(["scale", "title", "events"], timeline.EnumerateObject().Select(p => p.Name));
        Assert.Equal("human", timeline.Text("scale"));
        var title = timeline.GetProperty("title");
        Assert.Equal("title", title.Text("unique_id"));
        Assert.Equal("Test site", title.GetProperty("text").Text("headline"));
        Assert.Contains(
            "https://example.org/base/", title.GetProperty("text").Text("text"), StringComparison.Ordinal);
        Assert.Equal(
            ["t-event-founded", "t-quote-said", "t-quote-answer"],
            timeline.GetProperty("events").EnumerateArray().Select(e => e.Text("unique_id")));
    }

    [Theory]
    [InlineData("2018", """{"year":2018}""", null)]
    [InlineData("2018-02", """{"year":2018,"month":2}""", null)]
    [InlineData("2018-02-20", """{"year":2018,"month":2,"day":20}""", null)]
    [InlineData("2018~", """{"year":2018}""", "about 2018")]
    [InlineData("2018-02?", """{"year":2018,"month":2}""", "possibly February 2018")]
    [InlineData("2018-02-20%", """{"year":2018,"month":2,"day":20}""", "perhaps about 20 February 2018")]
    [InlineData("0000", """{"year":-1}""", "1 BC")]
    [InlineData("-0043-03-15", """{"year":-44,"month":3,"day":15}""", "15 March 44 BC")]
    [InlineData("Y-12000", """{"year":-12001}""", "12,001 BC")]
    [InlineData("2018-02-XX", """{"year":2018,"month":2}""", "February 2018 (day unknown)")]
    [InlineData("[1927,1929]", """{"year":1927}""", "1927 or 1929")]
    [InlineData("0476-09-04", """{"year":476,"month":9,"day":4}""", null)]
    public void A_date_has_its_known_parts_and_words_for_everything_else(string date, string start, string? words) =>
        AssertDates(date, start, null, words);

    [Theory]
    [InlineData("2017/2018-02", """{"year":2017}""", """{"year":2018,"month":2}""", null)]
    [InlineData(
        "2018-02-20/2018-03-05",
        """{"year":2018,"month":2,"day":20}""",
        """{"year":2018,"month":3,"day":5}""",
        null)]
    [InlineData("199X", """{"year":1990}""", """{"year":1999}""", "1990s")]
    [InlineData("18XX", """{"year":1800}""", """{"year":1899}""", "19th century")]
    [InlineData("2018-24", """{"year":2018,"month":12}""", """{"year":2019,"month":2}""", "winter 2018")]
    [InlineData("2017~/2018", """{"year":2017}""", """{"year":2018}""", "about 2017 to 2018")]
    [InlineData("2018/2018", """{"year":2018}""", """{"year":2018}""", "2018")]
    [InlineData(
        "2018-02/2018-02-20",
        """{"year":2018,"month":2,"display_date":"February 2018"}""",
        """{"year":2018,"month":2,"day":20}""",
        "February 2018 to 20 February 2018")]
    public void A_closed_interval_has_both_ends(string date, string start, string end, string? words) =>
        AssertDates(date, start, end, words);

    /// <summary>No end is invented, but TimelineJS requires a start.</summary>
    [Theory]
    [InlineData("2018/..", """{"year":2018}""", "since 2018")]
    [InlineData("2018-02-20/..", """{"year":2018,"month":2,"day":20}""", "since 20 February 2018")]
    [InlineData("../2018-02", """{"year":2018,"month":2}""", "until February 2018")]
    [InlineData("2018-03?/..", """{"year":2018,"month":3}""", "since possibly March 2018")]
    [InlineData("2018-03/2018", """{"year":2018,"month":3}""", "March 2018 to 2018")]
    public void An_open_end_and_an_end_that_TimelineJS_would_draw_before_the_start_are_in_words(
        string date, string start, string words) =>
        AssertDates(date, start, null, words);

    [Theory]
    [InlineData("attributed", "Ann Archer", "Ann Archer: “Words.”", "")]
    [InlineData("unverified", "Ann Archer", "Ann Archer: “Words.” [unverified]", " [unverified]")]
    [InlineData("disputed", "Ann Archer", "Ann Archer: “Words.” [disputed]", " [disputed]")]
    [InlineData("retracted", "Ann Archer", "Ann Archer: “Words.” [retracted]", " [retracted]")]
    public void A_doubtful_attribution_is_marked(string status, string lane, string headline, string suffix) =>
        AssertAttribution(status, lane, headline, $"Ann Archer, 20 February 2018{suffix}");

    [Fact]
    public void A_misattributed_quotation_is_not_in_the_lane_of_the_speaker() => AssertAttribution(
        "misattributed",
        "Misattributed",
        "Misattributed to Ann Archer: “Words.”",
        "Misattributed to Ann Archer, 20 February 2018 [misattributed]");

    [Fact]
    public void A_quotation_is_in_the_lane_of_its_speaker_with_its_words_and_absolute_links_to_page_and_source()
    {
        var slide = Slide("t-quote-said", ("content/quotes/said.md", """
            ---
            speaker: ann
            source: letter
            date: 2018-02-20
            wording: back-translation
            ---
            First.

            See [[acme]] & *\<b>*.
            """));
        var body = Body(slide);

        Assert.Equal("Ann Archer", slide.Text("group"));
        Assert.Equal(
            ["First.", "See Acme & Sons & <b>."],
            body.QuerySelectorAll("blockquote p").Select(p => p.TextContent));
        Assert.Equal("Source: A letter (back translation)", body.QuerySelector("figure ~ p")!.TextContent);
        Assert.Equal(
            [
                "https://example.org/base/organizations/acme/",
                "https://example.org/base/quotes/said/",
                "https://example.org/base/sources/letter/",
            ],
            body.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void An_event_is_in_the_lane_of_events_with_a_link_to_its_page()
    {
        var slide = Slide("t-event-founded", ("content/events/founded.md", """
            ---
            title: Acme <b>begins</b>
            summary: A & B
            date: 2015
            people: ann
            organizations: acme
            ---
            """));

        Assert.Equal("Events", slide.Text("group"));
        Assert.Equal("Acme &lt;b&gt;begins&lt;/b&gt;", slide.GetProperty("text").Text("headline"));
        Assert.Equal(
            """
            <p>A &amp; B</p>
            <p><a href="https://example.org/base/events/founded/">Acme &lt;b&gt;begins&lt;/b&gt;</a></p>
            """,
            slide.GetProperty("text").Text("text"));
        Assert.False(slide.TryGetProperty("media", out _));
    }

    /// <summary>TimelineJS parses the name of a lane as HTML, and the text of the result again.</summary>
    [Theory]
    [InlineData("Acme & Sons", "Acme & Sons")]
    [InlineData("AT&amp;T", "AT&amp;amp;amp;T")]
    [InlineData("A <b>C", "A &amp;lt;b&amp;gt;C")]
    public void The_name_of_a_lane_survives_the_parsing_of_TimelineJS(string name, string group)
    {
        var slide = Slide("t-quote-said", ("content/people/ann.md", $"---\nname: {name}\n---\n"));

        Assert.Equal(group, slide.Text("group"));
        var shown = new HtmlParser().ParseDocument("").CreateElement("div");
        shown.InnerHtml = new HtmlParser().ParseDocument(group).Body!.TextContent;
        Assert.Equal(name, shown.TextContent);
    }

    [Fact]
    public void A_picture_has_an_absolute_url_an_alternative_text_and_a_credit()
    {
        var slide = Slide("t-event-founded",
            ("content/media/the house.png", ""),
            ("content/events/founded.md", """
                ---
                title: E
                date: 2015
                image: {src: ../media/the house.png, alt: A house & <garden>, credit: A & B}
                ---
                """));

        var media = slide.GetProperty("media");
        Assert.Equal("https://example.org/base/media/the%20house.png", media.Text("url"));
        Assert.Equal("A house & <garden>", media.Text("alt"));
        Assert.Equal("A &amp; B", media.Text("credit"));
        Assert.Equal(3, media.EnumerateObject().Count());
    }

    [Theory]
    [InlineData(
        "2015-05-25/2018-02-19",
        """{"year":2015,"month":5,"day":25}""",
        """{"year":2018,"month":2,"day":19}""",
        null)]
    [InlineData("2015/2018-02", """{"year":2015}""", """{"year":2018,"month":2}""", null)]
    [InlineData("2015~/2018", """{"year":2015}""", """{"year":2018}""", "about 2015 to 2018")]
    // TimelineJS drops an end that has all parts of the start, and then shows nothing at all.
    [InlineData("2018/2018-06", """{"year":2018,"display_date":"2018"}""", """{"year":2018,"month":6}""", null)]
    [InlineData(
        "2018/2018-01",
        """{"year":2018,"display_date":"2018"}""",
        """{"year":2018,"month":2}""",
        "2018 to January 2018")]
    [InlineData("2018", """{"year":2018}""", """{"year":2019}""", "2018")]
    [InlineData("2018-12", """{"year":2018,"month":12}""", """{"year":2019,"month":1}""", "December 2018")]
    [InlineData(
        "2020-02-29",
        """{"year":2020,"month":2,"day":29}""",
        """{"year":2020,"month":3,"day":1}""",
        "29 February 2020")]
    [InlineData("2018-03/2018", """{"year":2018,"month":3}""", """{"year":2019}""", "March 2018 to 2018")]
    // An open end reaches to the first entry, which began in December 2015, or to the last, which is of 2019.
    [InlineData("2018-03/..", """{"year":2018,"month":3}""", """{"year":2019}""", "since March 2018")]
    [InlineData("../2018", """{"year":2015,"month":12}""", """{"year":2018}""", "until 2018")]
    public void An_era_has_both_ends_and_ends_after_it_starts(string date, string start, string end, string? words)
    {
        var text = words is null ? "" : $",\"text\":\"{words}\"";

        Assert.Equal(
            $$$"""{"start_date":{{{start}}},"end_date":{{{end}}},"text":{"headline":"A &amp; B"{{{text}}}}}""",
            Assert.Single(Eras(date)));
    }

    [Theory]
    [InlineData("2025/..")]
    [InlineData("../2010")]
    [InlineData("Y999999")]
    public void An_era_without_a_duration_is_left_out(string date) => Assert.Empty(Eras(date));

    [Fact]
    public void A_site_without_dates_has_a_timeline_without_entries_and_open_eras()
    {
        using var site = new TestSite(("content/site.yaml", WithEra("2018/..")));
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

    private static void AssertAttribution(string status, string lane, string headline, string caption)
    {
        var quote = $"---\nspeaker: ann\nsource: letter\ndate: 2018-02-20\nstatus: {status}\n---\nWords.\n";
        var slide = Slide("t-quote-said", ("content/quotes/said.md", quote));

        Assert.Equal(lane, slide.Text("group"));
        Assert.Equal(headline, slide.GetProperty("text").Text("headline"));
        Assert.Equal(caption, Body(slide).QuerySelector("figcaption")!.TextContent);
    }

    private static JsonElement Slide(string id, params IEnumerable<(string Path, string Text)> files) =>
        SmallRecord.Build(files).Json("timeline/timeline.json")
            .GetProperty("events").EnumerateArray().Single(e => e.Text("unique_id") == id);

    private static IEnumerable<string> Eras(string date) =>
        SmallRecord.Build(("content/site.yaml", WithEra(date))).Json("timeline/timeline.json")
            .GetProperty("eras").EnumerateArray().Select(Compact);

    private static string WithEra(string date) =>
        $"{Settings}timeline:\n  eras:\n    - {{title: A & B, date: {date}}}\n";

    private static IHtmlElement Body(JsonElement slide) =>
        new HtmlParser().ParseDocument(slide.GetProperty("text").Text("text")!).Body!;

    private static string Compact(JsonElement element) => string.Concat(element.GetRawText().Split('\n')
        .Select(line => line.Trim().Replace("\": ", "\":", StringComparison.Ordinal)));
}
