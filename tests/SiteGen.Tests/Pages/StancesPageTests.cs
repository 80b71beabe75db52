using AngleSharp.Dom;
using SiteGen.Building;
using SiteGen.Tests.Markup;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Pages;

/// <summary>The page of stances: what each last said, when, in which words, and what they said before.</summary>
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
    public void Rows_are_people_and_then_organizations_that_took_a_stance_and_columns_the_topics_they_took_one_on()
    {
        var page = Page(
            Quote("a", "elon-musk", "2020", "open"),
            Quote("b", "openai", "2021", "closed"),
            Quote("c", "ann-zed", "2022", "half"));
        Assert.Equal(
            ["Speaker", "Openness Open Half open Closed 2020 – 2022"],
            page.QuerySelectorAll("thead th").Select(Text));
        Assert.Equal(["Ann Zed", "Elon Musk", "OpenAI"], page.QuerySelectorAll("tbody th").Select(Text));
        Assert.Equal("Latest stances of 3 speakers on 1 topic", Text(page.QuerySelector("caption")!));
        Assert.All(page.QuerySelectorAll("th"), th => Assert.True(th.GetAttribute("scope") is "row" or "col"));
    }

    [Fact]
    public void A_cell_has_the_latest_stance_its_date_and_the_quotation()
    {
        var cell = Cell(
            Quote("early", "elon-musk", "2019-05-01", "open"), Quote("late", "elon-musk", "2023-02-17", "closed"));
        Assert.Equal("Closed", Text(cell.QuerySelector(".stance")!));
        Assert.Equal("17 February 2023 “Words of late.”", Text(cell.QuerySelector(".evidence")!));
        Assert.Equal("../quotes/late/", cell.QuerySelector(".evidence a")!.GetAttribute("href"));
    }

    [Fact]
    public void Who_moved_shows_what_they_said_before_with_dates_and_quotations()
    {
        var cell = Cell(
            Quote("one", "elon-musk", "2019-05-01", "open"),
            Quote("two", "elon-musk", "2020-05", "half"),
            Quote("three", "elon-musk", "2023-02-17", "closed"));
        Assert.Equal("Moved: 2 more quotations of Elon Musk on Openness", Text(cell.QuerySelector("summary")!));
        Assert.Equal(
            ["Half open May 2020 “Words of two.”", "Open 1 May 2019 “Words of one.”"],
            cell.QuerySelectorAll("details li").Select(Text));
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
        foreach (var path in (string[])["stances", "people/elon-musk", "topics/openness"])
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
        foreach (var path in (string[])["stances", "people/elon-musk", "topics/openness"])
        {
            var page = Cast.Parse(pages[$"{path}/index.html"]);
            Assert.Equal(
                ["6 years before the latest quotation here"], page.QuerySelectorAll("main .age").Select(Text));
        }
    }

    [Fact]
    public void An_undated_quotation_is_never_later_than_a_dated_one_and_is_no_move()
    {
        var cell = Cell(Quote("aaa", "elon-musk", null, "closed"), Quote("zzz", "elon-musk", "2019", "open"));
        Assert.Equal("Open", Text(cell.QuerySelector(".stance")!));
        Assert.Equal("1 more quotation of Elon Musk on Openness", Text(cell.QuerySelector("summary")!));
        Assert.Equal("Closed undated “Words of aaa.”", Text(cell.QuerySelector("details li")!));
        Assert.Equal("Open, 2019", cell.QuerySelector("svg")!.GetAttribute("aria-label"));
    }

    [Fact]
    public void A_stance_without_any_date_is_shown_without_a_drawing()
    {
        var cell = Cell(Quote("a", "elon-musk", null, "half"));
        Assert.Equal("undated “Words of a.”", Text(cell.QuerySelector(".evidence")!));
        Assert.Null(cell.QuerySelector("svg"));
        Assert.Null(cell.QuerySelector("details"));
    }

    [Fact]
    public void On_one_day_the_order_that_editors_gave_decides_and_nobody_is_said_to_have_moved()
    {
        var cell = Cell(
            Quote("z", "elon-musk", "2020-01-01", "open", "order: 1\n"),
            Quote("a", "elon-musk", "2020-01-01", "closed", "order: 2\n"));
        Assert.Equal("Closed", Text(cell.QuerySelector(".stance")!));
        Assert.DoesNotContain("Moved", Text(cell));
    }

    [Fact]
    public void Dates_that_overlap_are_no_move() =>
        Assert.DoesNotContain(
            "Moved",
            Text(Cell(Quote("a", "elon-musk", "2020", "open"), Quote("b", "elon-musk", "2020-06-01", "closed"))));

    [Fact]
    public void An_uncertain_date_keeps_its_text()
    {
        var cell = Cell(Quote("a", "elon-musk", "2015-12-11?", "open"));
        Assert.Equal("possibly 11 December 2015", Text(cell.QuerySelector(".when")!));
        Assert.Equal("Open, possibly 11 December 2015", cell.QuerySelector("svg")!.GetAttribute("aria-label"));
    }

    [Fact]
    public void The_drawing_has_a_lane_for_each_stance_in_order_and_says_the_same_in_words()
    {
        var drawing = Cell(
            Quote("a", "elon-musk", "2020-01-01", "closed"), Quote("b", "elon-musk", "2021-01-01", "open"))
            .QuerySelector("svg")!;
        Assert.Equal("img", drawing.GetAttribute("role"));
        Assert.Equal("Closed, 1 January 2020; then Open, 1 January 2021", drawing.GetAttribute("aria-label"));
        Assert.Equal(["6.5", "19.5", "32.5"], drawing.QuerySelectorAll(".lane").Select(l => l.GetAttribute("y1")));
        Assert.Equal("4.5,32.5 155.5,6.5", drawing.QuerySelector("polyline")!.GetAttribute("points"));
        Assert.Equal(["29", "3"], drawing.QuerySelectorAll("rect").Select(r => r.GetAttribute("y")));
        Assert.Equal("3", Assert.Single(drawing.QuerySelectorAll("rect.latest")).GetAttribute("y"));
    }

    [Fact]
    public void Speakers_share_the_time_of_their_topic_and_a_mark_is_as_long_as_its_date_is_inexact()
    {
        var page = Page(
            Quote("a", "elon-musk", "2020-01-01", "open"),
            Quote("b", "openai", "2021", "open"),
            Quote("c", "ann-zed", "../2021-12-31", "half"));
        var marks = page.QuerySelectorAll("rect")
            .Select(r => (Left: Number(r, "x"), Length: Number(r, "width"))).ToArray();
        Assert.Equal((1, 158), marks[0]);
        Assert.Equal((1, 7), marks[1]);
        Assert.Equal(159, marks[2].Left + marks[2].Length);
        Assert.InRange(marks[2].Length, 80, 84);
    }

    [Fact]
    public void Several_quotations_of_one_day_and_stance_are_one_mark() => Assert.Single(
        Cell(Quote("a", "elon-musk", "2020-01-01", "open"), Quote("b", "elon-musk", "2020-01-01", "open"))
            .QuerySelectorAll("rect"));

    [Fact]
    public void Misattributed_words_are_no_stance_and_doubtful_ones_are_marked()
    {
        var cell = Cell(
            Quote("a", "elon-musk", "2021", "open", "status: disputed\n"),
            Quote("b", "elon-musk", "2022", "closed", "status: misattributed\n"));
        Assert.Equal("2021 “Words of a.” Disputed", Text(cell.QuerySelector(".evidence")!));
        Assert.Null(cell.QuerySelector("details"));
    }

    [Fact]
    public void A_site_without_stances_says_so()
    {
        var page = Page();
        Assert.Contains(
            "No quotation on this site takes a stance on a topic yet.",
            page.QuerySelector("main")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("table"));
    }

    [Fact]
    public void Pages_of_speakers_and_topics_lead_to_their_row_and_column()
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

    private static IElement Cell(params (string Path, string Text)[] quotes) => Page(quotes).QuerySelector("tbody td")!;

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

    private static double Number(IElement element, string attribute) =>
        double.Parse(element.GetAttribute(attribute)!, System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(IElement element) => Spaced.TextOf(element);
}
