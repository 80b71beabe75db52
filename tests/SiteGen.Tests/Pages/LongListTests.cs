using SiteGen.Tests.Support;

namespace SiteGen.Tests.Pages;

/// <summary>Lists that are too long for one page.</summary>
public class LongListTests(LongSite site) : IClassFixture<LongSite>
{
    /// <summary>What no page of the site is longer than, save one that its editors wrote.</summary>
    private const int LargestPage = 300_000;

    /// <summary>Every link leads to a page and every fragment to an id, and no id is on a page twice.</summary>
    [Fact]
    public void Every_link_of_every_page_holds() => Assert.Equal("", site.Diagnostics);

    [Theory]
    [InlineData("/quotes/", ".said a", LongSiteFiles.Quotes, 3)]
    [InlineData("/events/", ".dated a", LongSiteFiles.Events, 2)]
    [InlineData("/people/", ".people h2 a, .people h3 a", 262, 2)]
    [InlineData("/people/ann/quotations/", ".quote .permalink", LongSiteFiles.Quotes / 2, 2)]
    [InlineData("/people/ann/timeline/", ".lines > li:not(.said) > div > a", LongSiteFiles.Events, 3)]
    [InlineData("/people/ann/cited-in/", ".backlinks > li > a", LongSiteFiles.Events, 2)]
    [InlineData("/people/ann/talks-about/", ".dated a", LongSiteFiles.Quotes / 2, 2)]
    [InlineData("/people/ann/stances/", ".dated a", LongSiteFiles.Quotes / 4, 1)]
    [InlineData("/topics/openness/quotations/", ".quote .permalink", LongSiteFiles.Quotes, 3)]
    [InlineData("/topics/openness/stances/", ".dated li > span > a:last-of-type", LongSiteFiles.Quotes / 4, 1)]
    [InlineData("/sources/paper/quotations/", ".quote a.when", LongSiteFiles.Quotes, 3)]
    [InlineData("/sources/paper/versions/", ".dated a", 123, 1)]
    [InlineData("/verification/not-verified/", ".unverified > li > a:first-child", LongSiteFiles.Quotes + 123, 3)]
    [InlineData("/wording/", ".wording-change h2 a", 123, 2)]
    [InlineData("/corrections/", ".corrections > li > div > a", LongSiteFiles.Quotes / 2, 2)]
    [InlineData("/mentions/exchanges/", ".thread .permalink", LongSiteFiles.Quotes / 2, 2)]
    public void Each_item_is_on_one_page_of_its_list(string path, string items, int count, int pages)
    {
        var list = site.Follow(path).ToArray();

        Assert.Equal(pages, list.Length);
        var links = list
            .SelectMany(p => p.Document.QuerySelectorAll(items)
                .Select(a => LongSite.Resolve(p.Path, a.GetAttribute("href")!)))
            .ToArray();
        Assert.Equal(count, links.Length);
        // A quotation with a version is twice among what is not verified.
        Assert.Equal(path == "/verification/not-verified/" ? LongSiteFiles.Quotes : count, links.Distinct().Count());
    }

    [Fact]
    public void The_pages_of_a_list_go_on_where_the_one_before_ends()
    {
        var quotes = site.Follow("/quotes/")
            .SelectMany(p => p.Document.QuerySelectorAll(".said a"))
            .Select(a => a.GetAttribute("href")!.Split('/')[^2]).ToArray();

        var order = Enumerable.Range(0, LongSiteFiles.Quotes).Select(i => $"q{i:0000}").ToArray();
        Assert.Equal([.. order.Where((_, i) => i % 10 != 9), .. order.Where((_, i) => i % 10 == 9)], quotes);
    }

    [Fact]
    public void Each_page_says_which_it_is_and_has_an_address_of_its_own()
    {
        var page = site.Read("/quotes/page/2/");

        Assert.Equal("Quotations, page 2 of 3 · Test site", page.Title);
        Assert.Equal(
            "https://example.org/base/quotes/page/2/",
            page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(
            "Quotations: 251 to 500 of 612 quotations, 2006 to 2013.",
            page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.Contains("612 quotations", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Quotations · Test site", site.Read("/quotes/").Title);
        Assert.Equal("Ann: quotations, page 2 of 2 · Test site", site.Read("/people/ann/quotations/page/2/").Title);
        var titles = site.Pages
            .Where(p => p.Key.Contains("/page/", StringComparison.Ordinal))
            .Where(p => p.Key.EndsWith("index.html", StringComparison.Ordinal))
            .Select(p => p.Value.Split("<title>")[1].Split("</title>")[0]);
        Assert.All(titles.CountBy(t => t), t => Assert.Equal(1, t.Value));
    }

    [Fact]
    public void Pages_lead_to_those_around_them()
    {
        var nav = site.Read("/quotes/page/2/").QuerySelector("nav.pages")!;

        Assert.Equal("Pages", nav.GetAttribute("aria-label"));
        Assert.Equal(["/quotes/", "/quotes/", "/quotes/page/2/", "/quotes/page/3/", "/quotes/page/3/"],
            nav.QuerySelectorAll("a").Select(a => LongSite.Resolve("/quotes/page/2/", a.GetAttribute("href")!)));
        Assert.Equal("Page 2", nav.QuerySelector("[aria-current=page]")!.TextContent);
        Assert.Null(site.Read("/quotes/").QuerySelector("nav.pages [rel=prev]"));
        Assert.Null(site.Read("/quotes/page/3/").QuerySelector("nav.pages [rel=next]"));
    }

    [Fact]
    public void Years_lead_to_the_page_on_which_they_begin()
    {
        foreach (var (path, page) in site.Follow("/quotes/").Concat(site.Follow("/people/ann/quotations/")).ToArray())
        {
            foreach (var link in page.QuerySelectorAll("nav.years a"))
            {
                var target = new Uri(new Uri("https://example.org" + path), link.GetAttribute("href")!);
                var heading = site.Read(target.AbsolutePath).GetElementById(target.Fragment[1..])!;
                Assert.Equal("H2", heading.TagName);
                Assert.Equal(link.TextContent, heading.TextContent);
            }
        }

        Assert.Equal(17, site.Read("/quotes/page/3/").QuerySelectorAll("nav.years a").Length);
    }

    /// <summary>
    /// A link from elsewhere to a year of a list that had one page still leads to something about that year.
    /// </summary>
    [Theory]
    [InlineData("/quotes/", "said-")]
    [InlineData("/events/", "happened-")]
    [InlineData("/people/ann/", "y")]
    [InlineData("/topics/openness/", "y")]
    public void Ids_of_years_stay_on_the_first_page(string path, string prefix)
    {
        var page = site.Read(path);
        var last = prefix == "said-" ? 2015 : 2014;
        for (var year = 2000; year <= last; year++)
        {
            Assert.Contains(
                year.ToString(System.Globalization.CultureInfo.InvariantCulture),
                page.GetElementById($"{prefix}{year}")!.TextContent,
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_year_that_goes_on_says_so()
    {
        var first = site.Read("/quotes/page/2/").QuerySelector(".by-year")!;

        Assert.Equal("2006 continued", first.TextContent);
        Assert.Equal("2006", site.Read("/quotes/").QuerySelectorAll(".by-year")[^1].TextContent);
    }

    [Fact]
    public void A_long_record_shows_what_is_decisive_and_leads_to_all()
    {
        var record = site.Read("/people/ann/").QuerySelector(".record")!;

        var lines = record.QuerySelectorAll("#entries .lines > li");
        Assert.Equal(31, lines.Length);
        Assert.All(lines, l => Assert.Contains("major", l.ClassList));
        Assert.Equal(
            [("All 607 entries", "/people/ann/timeline/"), ("All 306 quotations in full", "/people/ann/quotations/")],
            record.QuerySelectorAll(".more a").Take(2)
                .Select(a => (a.TextContent, LongSite.Resolve("/people/ann/", a.GetAttribute("href")!))));
        var all = site.Follow("/people/ann/timeline/")
            .SelectMany(p => p.Document.QuerySelectorAll(".lines > li[id]")).Select(e => e.Id).ToArray();
        Assert.Equal(all.Distinct().Count(), all.Length);
        Assert.Contains("t-event-e0300", all);
        Assert.Contains("t-quote-q0000", all);
    }

    [Fact]
    public void A_long_record_without_turning_points_shows_the_latest()
    {
        var lines = site.Read("/people/ben/").QuerySelectorAll("#entries .lines > li");

        Assert.Equal(50, lines.Length);
        Assert.Equal("t-quote-q0611", lines[^1].Id);
    }

    [Fact]
    public void No_page_grows_with_the_site() =>
        Assert.Equal(
            [],
            site.Pages.Where(p => p.Key.EndsWith(".html", StringComparison.Ordinal))
                .Where(p => !p.Key.StartsWith("timeline/", StringComparison.Ordinal) && p.Value.Length > LargestPage)
                .Select(p => $"{p.Key} {p.Value.Length}"));

    [Fact]
    public void Search_engines_are_told_of_every_page()
    {
        string[] paths =
        [
            "quotes/page/3/", "people/ann/quotations/", "people/ann/quotations/page/2/", "verification/not-verified/",
            "corrections/page/2/",
        ];
        foreach (var path in paths)
        {
            Assert.Contains(
                $"<loc>https://example.org/base/{path}</loc>",
                site.Pages["sitemap.xml"],
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_same_site_gives_the_same_pages()
    {
        var again = new LongSite();
        Assert.Equal(site.Pages.Keys.Order(), again.Pages.Keys.Order());
        Assert.Equal([], again.Pages.Where(p => site.Pages[p.Key] != p.Value).Select(p => p.Key));
    }
}
