using SiteGen.Tests.Linking;
using SiteGen.Tests.Markup;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Pages;

/// <summary>The drawn timeline on the pages of a site: its lanes, the names of its marks, and their links.</summary>
public class TimelineOverviewTests
{
    private static readonly (string Path, string Text)[] Everybody =
    [
        ContentFile.Person("ann"),
        ContentFile.Person("bob"),
        ContentFile.Organization("lab"),
        ContentFile.Source("s"),
        ContentFile.Topic("t"),
    ];

    /// <summary>Twelve years with an event, between which a day has little room.</summary>
    private static IEnumerable<(string Path, string Text)> Years =>
        Enumerable.Range(2011, 12).Select(year => ContentFile.Event($"in-{year}", $"{year}-07-01"));

    [Fact]
    public void Quotations_are_in_the_lane_of_their_speaker_and_what_organizations_did_is_in_that_of_events()
    {
        var lanes = Lanes(
            ContentFile.Quote("q", "ann", "date: 2018-02-20"),
            ContentFile.Quote("r", "bob", "date: 2018-03-20"),
            ContentFile.Event("e", "2019-01-01", "organizations: lab\npeople: ann"));
        Assert.Equal(
            [
                "Events: E, 1 January 2019", "ANN: ANN, 20 February 2018: “Words of q.”",
                "BOB: BOB, 20 March 2018: “Words of r.”",
            ],
            lanes);
    }

    [Fact]
    public void Events_have_a_lane_of_their_own_whoever_they_name() => Assert.Equal(
        ["Events: E, 1 January 2019 / F, 2020", "ANN: ANN, 20 February 2018: “Words of q.”"],
        Lanes(
            ContentFile.Quote("q", "ann", "date: 2018-02-20"),
            ContentFile.Event("e", "2019-01-01", "people: ann"),
            ContentFile.Event("f", "2020")));

    [Fact]
    public void The_settings_choose_the_lanes_and_who_has_none_is_among_the_others() => Assert.Equal(
        ["BOB: BOB, 20 March 2018: “Words of r.”", "Others: ANN, 20 February 2018: “Words of q.”"],
        Lanes(
            ("content/site.yaml", "title: T\nbase_url: https://example.org/\ntimeline: {lanes: [bob]}\n"),
            ContentFile.Quote("q", "ann", "date: 2018-02-20"),
            ContentFile.Quote("r", "bob", "date: 2018-03-20")));

    [Fact]
    public void Words_that_are_not_theirs_are_in_nobodys_lane() => Assert.Equal(
        ["ANN: ANN, 2019: “Words of r.”", "Others: Misattributed to ANN, 20 February 2018: “Words of q.”"],
        Lanes(
            ContentFile.Quote("q", "ann", "date: 2018-02-20\nstatus: misattributed"),
            ContentFile.Quote("r", "ann", "date: 2019")));

    [Theory]
    [InlineData("2018-03-05", "2018-03-05", "5 March 2018")]
    [InlineData("2018-03-05", "2018-03-09", "5 to 9 March 2018")]
    [InlineData("2018-03-30", "2018-04-02", "March to April 2018")]
    [InlineData("2018-12-30", "2019-01-02", "2018 to 2019")]
    [InlineData("2018-03-02", "2018-03-02?", "2 March 2018")]
    [InlineData("2018-03-01~", "2018-03-02?", "1 to 2 March 2018")]
    public void A_group_says_how_many_of_what_whose_and_when(string first, string second, string when) => Assert.Equal(
        $"ANN: 2 quotations, ANN, {when}",
        Lanes(
        [
            ContentFile.Quote("q", "ann", $"date: {first}"),
            ContentFile.Quote("r", "ann", $"date: {second}"),
            .. Years,
        ])[^1]);

    [Fact]
    public void A_month_of_a_year_that_is_too_long_has_a_page_of_its_own_to_which_the_year_leads()
    {
        using var site = new TestSite(
        [
            .. Everybody,
            ("content/site.yaml", "title: Test site\nbase_url: https://example.org/\npage_size: 24\n"),
            .. Enumerable.Range(1, 24).Select(d => ContentFile.Event($"e{d}", $"2018-03-{d:00}")),
            ContentFile.Event("f", "2018-05-01"),
        ]);
        var pages = site.Publish();
        var year = Cast.Parse(pages["timeline/2018/index.html"]);
        Assert.False(pages.ContainsKey("timeline/2018/05/index.html"));
        Assert.Equal(24, Cast.Parse(pages["timeline/2018/03/index.html"]).QuerySelectorAll(".entry").Length);
        Assert.Equal(["../../timeline/2018/03/"], year.QuerySelectorAll("h2 a").Select(a => a.GetAttribute("href")));
        Assert.Equal(
            ["../../timeline/2018/03/", "#m5"],
            year.QuerySelector(".drawing")!.QuerySelectorAll("a.tick").Select(a => a.GetAttribute("href")));
        Assert.Equal("t-event-f", Assert.Single(year.QuerySelectorAll(".entry")).Id);
    }

    [Fact]
    public void A_year_that_is_not_too_long_lists_every_month_itself()
    {
        using var site = new TestSite(
            [.. Everybody, .. Enumerable.Range(1, 24).Select(d => ContentFile.Event($"e{d}", $"2018-03-{d:00}"))]);
        var pages = site.Publish();
        var year = Cast.Parse(pages["timeline/2018/index.html"]);
        Assert.False(pages.ContainsKey("timeline/2018/03/index.html"));
        Assert.Empty(year.QuerySelectorAll("h2 a"));
        Assert.Equal(
            "#m3", year.QuerySelector(".drawing")!.QuerySelectorAll("a.tick").Single().GetAttribute("href"));
        Assert.Equal(24, year.QuerySelectorAll(".entry").Length);
    }

    [Fact]
    public void Beyond_400_entries_the_timeline_lists_what_is_decisive_and_the_years_list_all()
    {
        var events = Enumerable.Range(0, 401).Select(i => ContentFile.Event(
            $"e{i}",
            $"{2000 + (i % 10)}-{(i % 12) + 1:00}-{(i % 28) + 1:00}",
            i % 100 == 0 ? "importance: major" : ""));
        using var site = new TestSite([.. Everybody, .. events]);
        var pages = site.Publish();
        var page = Cast.Parse(pages["timeline/index.html"]);
        Assert.Equal(
            ["t-event-e0", "t-event-e100", "t-event-e200", "t-event-e300", "t-event-e400"],
            page.QuerySelectorAll(".entry").Select(e => e.Id!).Order(StringComparer.Ordinal));
        Assert.Equal(
            401,
            Enumerable.Range(2000, 10).Select(y => Cast.Parse(pages[$"timeline/{y}/index.html"]))
                .Sum(p => p.QuerySelectorAll(".entry").Length));
        // The drawing has them all, and its marks lead to where their entries are listed.
        var drawing = page.QuerySelector(".drawing")!;
        Assert.StartsWith("401 events, 2000 to 2009", drawing.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.All(drawing.QuerySelectorAll(".mark").Select(m => m.GetAttribute("href")!), href =>
        {
            var parts = href.Split('#');
            var path = parts[0].Replace("../", "", StringComparison.Ordinal);
            var target = path.Length == 0 ? page : Cast.Parse(pages[path + "index.html"]);
            Assert.NotNull(target.GetElementById(parts[1]));
        });
    }

    [Fact]
    public void At_400_entries_all_are_listed()
    {
        using var site = new TestSite(
            [.. Everybody, .. Enumerable.Range(0, 400).Select(i => ContentFile.Event($"e{i}", $"20{i % 20:00}"))]);
        Assert.Equal(400, Cast.Parse(site.Publish()["timeline/index.html"]).QuerySelectorAll(".entry").Length);
    }

    [Fact]
    public void A_person_has_a_drawing_of_their_own_with_their_roles()
    {
        using var site = new TestSite([
            .. Everybody.Skip(1),
            ContentFile.Person(
                "ann",
                "roles: [{title: Chair, organization: lab, from: 2017, to: 2018-02, source: s}, "
                + "{title: Adviser, source: s}]"),
            ContentFile.Quote("q", "ann", "date: 2018-02-20"),
            ContentFile.Event("e", "2019-01-01", "people: ann"),
            ContentFile.Quote("other", "bob", "date: 2011"),
        ]);
        var page = Cast.Parse(site.Publish()["people/ann/index.html"]);
        Assert.Equal(
            ["Roles", "Events", "Quotations"],
            page.QuerySelectorAll(".drawing .lane").Select(l => l.GetAttribute("aria-label")));
        Assert.Equal(
            ["Chair, LAB, from 2017, to February 2018"],
            page.QuerySelectorAll(".drawing .span").Select(l => l.GetAttribute("aria-label")));
    }

    [Fact]
    public void The_key_explains_only_what_is_drawn()
    {
        Assert.Equal(
            ["quotation", "event"],
            Key(ContentFile.Quote("q", "ann", "date: 2018-02-20"), ContentFile.Event("e", "2018-06-01")));
        Assert.Equal(
            [
                "quotation", "quotation, date uncertain", "turning point", "approximate date", "reply",
                "Years with more entries are wider.", "years without entries, left out",
            ],
            Key(
                ContentFile.Quote("q", "ann", "date: 1912-02-20"),
                ContentFile.Quote("r", "bob", "date: 2018-03-20?\nin_reply_to: q"),
                ContentFile.Quote("s", "bob", "date: 2017/2018"),
                ContentFile.Event("e", "2019-01-01", "importance: major")));

        static IEnumerable<string> Key(params (string Path, string Text)[] files)
        {
            using var site = new TestSite([.. Everybody, .. files]);
            return [.. Cast.Parse(site.Publish()["timeline/index.html"]).QuerySelectorAll(".overview .key")
                .Select(k => k.TextContent.Trim()).Where(k => !k.StartsWith("Months", StringComparison.Ordinal))];
        }
    }

    [Fact]
    public void Every_decisive_event_has_its_title_and_the_others_have_none()
    {
        using var site = new TestSite(
        [
            .. Everybody,
            .. Enumerable.Range(0, 20).Select(i => ContentFile.Event(
                $"e{i}", $"2018-03-{i + 1:00}", i % 2 == 0 ? "importance: major" : "")),
        ]);
        var drawings = Cast.Parse(site.Publish()["timeline/2018/index.html"]).QuerySelectorAll(".drawing");
        Assert.All(drawings, d => Assert.Equal(
            Enumerable.Range(0, 10).Select(i => $"E{i * 2}").Order(StringComparer.Ordinal),
            d.QuerySelectorAll(".mark .label").Select(l => l.TextContent).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_year_folds_what_is_neither_decisive_nor_cited_most_and_counts_it()
    {
        using var site = new TestSite(
        [
            .. Everybody,
            ContentFile.Event("decisive", "2018-01-01", "importance: major"),
            ContentFile.Event("minor", "2018-01-02"),
            .. Enumerable.Range(1, 6).Select(i => ContentFile.Quote($"q{i}", "ann", $"date: 2018-02-0{i}")),
            ContentFile.Quote("answer", "bob", "date: 2019-02-20\nin_reply_to: q6"),
        ]);
        var page = Cast.Parse(site.Publish()["timeline/index.html"]);
        Assert.Equal(
            ["t-event-minor", "t-quote-q4", "t-quote-q5"],
            page.QuerySelectorAll(".folded").Select(e => e.Id));
        Assert.Equal(["3 more in 2018"], page.QuerySelectorAll(".unfold").Select(p => p.TextContent));
    }

    [Fact]
    public void One_entry_needs_no_drawing()
    {
        using var site = new TestSite(
            [.. Everybody, ContentFile.Quote("q", "ann", "date: 2018-02-20"), ContentFile.Event("e", "2019")]);
        var page = Cast.Parse(site.Publish()["people/ann/index.html"]);
        Assert.Empty(page.QuerySelectorAll(".overview"));
        Assert.Single(page.QuerySelectorAll(".record .lines > li"));
    }

    /// <summary>The lanes of the widest drawing of the timeline with the names of their marks.</summary>
    private static string[] Lanes(params (string Path, string Text)[] files)
    {
        using var site = new TestSite([.. Everybody, .. files]);
        var widest = Cast.Parse(site.Publish()["timeline/index.html"]).QuerySelectorAll(".drawing")[^1];
        return
        [
            .. from lane in widest.QuerySelectorAll(".lane")
               let marks = lane.QuerySelectorAll(".mark > title").Select(t => t.TextContent)
               select $"{lane.GetAttribute("aria-label")}: {string.Join(" / ", marks)}",
        ];
    }
}
