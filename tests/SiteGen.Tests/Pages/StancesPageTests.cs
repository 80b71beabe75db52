using AngleSharp.Dom;
using SiteGen.Building;
using SiteGen.Tests.Markup;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Pages;

/// <summary>The page of who moved: its tables say what each last said, when, in which words, and what before.</summary>
public class StancesPageTests
{
    private const string Openness =
        """
        ---
        title: Openness
        stances:
          - {id: open, label: Open}
          - {id: half, label: Half open}
          - {id: closed, label: Closed}
        ---

        """;

    [Fact]
    public void A_topic_has_a_row_for_each_speaker_people_first_and_those_without_a_page_last()
    {
        var page = Page(
            Quote("a", "elon-musk", "2020", "open"),
            Quote("b", "openai", "2021", "closed"),
            Quote("c", "ann-zed", "2022", "half"),
            Quote("d", "{name: Somebody Else}", "2022", "half"));
        Assert.Equal("Who moved", Text(page.QuerySelector("h1")!));
        Assert.Equal("Openness", Text(page.QuerySelector("h2#topic-openness")!));
        Assert.Equal(
            ["Speaker", "Latest position", "Date", "Quotation"], page.QuerySelectorAll("thead th").Select(Text));
        Assert.Equal(
            ["Ann Zed", "Elon Musk", "OpenAI", "Somebody Else"], page.QuerySelectorAll("tbody th").Select(Text));
        Assert.All(page.QuerySelectorAll("th"), th => Assert.True(th.GetAttribute("scope") is "row" or "col"));
    }

    [Fact]
    public void Topics_on_which_most_moved_come_first_and_those_without_a_dated_stance_last()
    {
        string[] topics = ["b", "c", "a"];
        using var site = Site(
            [
                .. topics.Select(t =>
                    ($"content/topics/{t}.md", Openness.Replace("Openness", t, StringComparison.Ordinal))),
                On("a", Quote("q1", "elon-musk", null, "open")),
                On("b", Quote("q2", "elon-musk", "2020-01-01", "open")),
                On("b", Quote("q3", "elon-musk", "2021-01-01", "closed")),
                On("c", Quote("q4", "openai", "2020-01-01", "open")),
            ]);
        var page = Cast.Parse(site.Publish()["stances/index.html"]);
        Assert.Equal(topics, page.QuerySelectorAll("h2").Select(Text));
        Assert.Contains("Of 2 speakers, 1 changed position.", page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public void A_row_has_the_latest_stance_its_date_and_the_quotation()
    {
        var row = Row(
            Quote("early", "elon-musk", "2019-05-01", "open"), Quote("late", "elon-musk", "2023-02-17", "closed"));
        Assert.Equal("Closed", Text(row.QuerySelector(".stance")!));
        Assert.Equal("17 February 2023", Text(row.QuerySelector(".when")!));
        Assert.Equal("“Words of late.”", Text(row.QuerySelector(".evidence a")!));
        Assert.Equal("../quotes/late/", row.QuerySelector(".evidence a")!.GetAttribute("href"));
    }

    [Fact]
    public void Who_moved_shows_what_they_said_before_with_dates_and_quotations()
    {
        var row = Row(
            Quote("one", "elon-musk", "2019-05-01", "open"),
            Quote("two", "elon-musk", "2020-05", "half"),
            Quote("three", "elon-musk", "2023-02-17", "closed"));
        Assert.Equal("Changed position · 2 earlier quotations of Elon Musk", Text(row.QuerySelector("summary")!));
        Assert.Equal(
            ["Half open May 2020 “Words of two.”", "Open 1 May 2019 “Words of one.”"],
            row.QuerySelectorAll("details li").Select(Text));
    }

    [Theory]
    [InlineData("2019-02-14", "2026-02-14", 7)]
    [InlineData("2019-02-14", "2026-02-13", 6)]
    [InlineData("2024-02-29", "2026-02-28", null)]
    [InlineData("2024-02-29", "2026-03-01", 2)]
    [InlineData("2024", "2026-12-30", null)]
    [InlineData("2024", "2026-12-31", 2)]
    [InlineData("2023-12", "2026", 2)]
    [InlineData("2019/2022", "2026-06", 3)]
    [InlineData("../2020", "2026-06", 5)]
    [InlineData("2019/..", "2026-06", null)]
    [InlineData("2026-06", "2026-06", null)]
    [InlineData(null, "2026-06", null)]
    public void A_stance_says_how_many_years_the_latest_quotation_is_later(string? date, string latest, int? years)
    {
        using var site = Site(
            Quote("old", "elon-musk", date, "open"),
            ("content/quotes/new.md", $"---\nspeaker: openai\nsource: book\ndate: {latest}\n---\nWords.\n"),
            ("content/quotes/undated.md", "---\nspeaker: openai\nsource: book\n---\nWords without a date.\n"));
        var pages = site.Publish();
        var expected = years is null ? null : $"{years} years before the latest quotation here";
        foreach (var path in (string[])["people/elon-musk", "topics/openness"])
        {
            var page = Cast.Parse(pages[$"{path}/index.html"]);
            Assert.Equal((path, expected), (path, page.QuerySelector("main .age")?.TextContent));
        }
    }

    [Fact]
    public void Only_the_latest_stance_of_a_speaker_says_how_old_it_is()
    {
        using var site = Site(
            Quote("first", "elon-musk", "2015", "open"), Quote("second", "elon-musk", "2018", "closed"),
            Quote("other", "openai", "2025-01-01", "half"));
        var pages = site.Publish();
        foreach (var path in (string[])["people/elon-musk", "topics/openness"])
        {
            var page = Cast.Parse(pages[$"{path}/index.html"]);
            Assert.Equal(
                ["6 years before the latest quotation here"], page.QuerySelectorAll("main .age").Select(Text));
        }
    }

    [Fact]
    public void An_undated_quotation_is_never_later_than_a_dated_one_and_is_no_move()
    {
        var row = Row(Quote("aaa", "elon-musk", null, "closed"), Quote("zzz", "elon-musk", "2019", "open"));
        Assert.Equal("Open", Text(row.QuerySelector(".stance")!));
        Assert.Equal("1 more quotation of Elon Musk", Text(row.QuerySelector("summary")!));
        Assert.Equal("Closed undated “Words of aaa.”", Text(row.QuerySelector("details li")!));
    }

    [Fact]
    public void A_stance_without_any_date_is_shown_without_a_drawing()
    {
        var page = Page(Quote("a", "elon-musk", null, "half"));
        Assert.Equal("undated", Text(page.QuerySelector("td.when")!));
        Assert.Null(page.QuerySelector(".moves"));
        Assert.Null(page.QuerySelector("main details"));
    }

    [Fact]
    public void On_one_day_the_order_that_editors_gave_decides_and_nobody_is_said_to_have_moved()
    {
        var row = Row(
            Quote("z", "elon-musk", "2020-01-01", "open", "order: 1\n"),
            Quote("a", "elon-musk", "2020-01-01", "closed", "order: 2\n"));
        Assert.Equal("Closed", Text(row.QuerySelector(".stance")!));
        Assert.DoesNotContain("Changed", Text(row));
    }

    [Fact]
    public void Dates_that_overlap_are_no_move() =>
        Assert.DoesNotContain(
            "Changed",
            Text(Row(Quote("a", "elon-musk", "2020", "open"), Quote("b", "elon-musk", "2020-06-01", "closed"))));

    [Fact]
    public void An_uncertain_date_keeps_its_text() => Assert.Equal(
        "possibly 11 December 2015",
        Text(Row(Quote("a", "elon-musk", "2015-12-11?", "open")).QuerySelector(".when")!));

    [Fact]
    public void Misattributed_words_are_no_stance_and_doubtful_ones_are_marked()
    {
        var row = Row(
            Quote("a", "elon-musk", "2021", "open", "status: disputed\n"),
            Quote("b", "elon-musk", "2022", "closed", "status: misattributed\n"));
        Assert.Equal("“Words of a.” Disputed", Text(row.QuerySelector(".evidence")!));
        Assert.Null(row.QuerySelector("details"));
    }

    [Fact]
    public void A_site_without_stances_says_so()
    {
        var page = Page();
        Assert.Contains(
            "No quotation on this site takes a position on a topic yet.",
            page.QuerySelector("main")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("table"));
    }

    [Fact]
    public void Pages_of_speakers_and_topics_lead_to_their_row_and_section()
    {
        using var site = Site(Quote("a", "elon-musk", "2020", "open"), Quote("b", "openai", "2021", "closed"));
        var pages = site.Publish();
        Assert.Contains("../../stances/#person-elon-musk", pages["people/elon-musk/index.html"]);
        Assert.Contains("../../stances/#organization-openai", pages["organizations/openai/index.html"]);
        Assert.Contains("../../stances/#topic-openness", pages["topics/openness/index.html"]);
        Assert.DoesNotContain("/stances/#", pages["people/sam-altman/index.html"]);
        Assert.Contains("https://example.org/base/stances/", pages["sitemap.xml"]);
        Assert.Empty(
            Cast.Problems(SiteBuilder.Build(new BuildOptions { SitePath = site.Root, Jobs = 2, ChecksPages = true })));
    }

    private static (string Path, string Text) On(string topic, (string Path, string Text) quote) =>
        (quote.Path, quote.Text.Replace("topic: openness", $"topic: {topic}", StringComparison.Ordinal));

    private static IElement Row(params (string Path, string Text)[] quotes) => Page(quotes).QuerySelector("tbody tr")!;

    private static IDocument Page(params (string Path, string Text)[] quotes)
    {
        using var site = Site(quotes);
        return Cast.Parse(site.Publish()["stances/index.html"]);
    }

    private static TestSite Site(params (string Path, string Text)[] quotes) => Cast.Site("",
        [
            ("content/topics/openness.md", Openness),
            ("content/people/ann-zed.md", "---\nname: Ann Zed\n---\n"),
            ("content/sources/book.md", "---\ntitle: A book\ntype: book\n---\n"),
            .. quotes,
        ]);

    private static (string Path, string Text) Quote(
        string id, string speaker, string? date, string stance, string keys = "")
    {
        var dateKey = date is null ? "" : $"date: {date}\n";
        return (
            $"content/quotes/{id}.md",
            $"---\nspeaker: {speaker}\nsource: book\n{dateKey}{keys}stances: [{{topic: openness, stance: {stance}}}]\n"
            + $"---\nWords of {id}.\n");
    }

    private static string Text(IElement element) => Spaced.TextOf(element);
}
