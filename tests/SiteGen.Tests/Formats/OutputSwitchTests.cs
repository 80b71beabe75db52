using AngleSharp.Html.Parser;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Formats;

public class OutputSwitchTests
{
    private const string Settings = "title: Test site\nbase_url: https://example.org/base/\n";

    [Theory]
    [InlineData("data", "data/", "data/")]
    [InlineData("exports", "sources/bibliography", "bibliography")]
    [InlineData("exports", "timeline/timeline.json", "timeline/timeline.json")]
    [InlineData("exports", "timeline/timeline.ics", "timeline/timeline.ics")]
    [InlineData("entity_feeds", "people/ann/feed.xml", "people/ann/feed.xml")]
    [InlineData("entity_feeds", "people/ann/feed.json", "people/ann/feed.json")]
    [InlineData("entity_feeds", "organizations/acme/feed.xml", "organizations/acme/feed.xml")]
    [InlineData("entity_feeds", "topics/open/feed.xml", "topics/open/feed.xml")]
    [InlineData("markdown", "people/ann/index.md", "people/ann/index.md")]
    [InlineData("cards", "quotes/said/oembed.json", "quotes/said/oembed.json")]
    public void Off_removes_the_files_and_the_links_to_them(string output, string file, string link)
    {
        var on = SmallRecord.Build();
        var off = SmallRecord.Build(("content/site.yaml", $"{Settings}outputs:\n  {output}: off\n"));

        Assert.Contains(on.Keys, p => p.StartsWith(file, StringComparison.Ordinal));
        Assert.DoesNotContain(off.Keys, p => p.StartsWith(file, StringComparison.Ordinal));
        Assert.NotEmpty(Links(on, link));
        Assert.Empty(Links(off, link));
    }

    [Theory]
    [InlineData("data")]
    [InlineData("exports")]
    [InlineData("entity_feeds")]
    [InlineData("markdown")]
    public void Off_does_not_affect_other_files(string output)
    {
        var on = SmallRecord.Build();
        var off = SmallRecord.Build(("content/site.yaml", $"{Settings}outputs: {{{output}: false}}\n"));

        Assert.Equal([], off.Keys.Except(on.Keys));
        Assert.Contains("feed.xml", off.Keys);
        Assert.Contains("sitemap.xml", off.Keys);
        Assert.Equal(output != "data", off.ContainsKey("data/people.json"));
        Assert.Equal(output != "exports", off.ContainsKey("sources/bibliography.bib"));
        Assert.Equal(output != "entity_feeds", off.ContainsKey("people/ann/feed.xml"));
        Assert.Equal(output != "markdown", off.ContainsKey("llms.txt"));
        Assert.Equal(output != "markdown", off.ContainsKey("index.md"));
    }

    [Fact]
    public void The_timeline_page_links_to_the_calendar_as_an_alternate()
    {
        var calendars = SmallRecord.Build().Where(p => p.Key.EndsWith(".html", StringComparison.Ordinal))
            .SelectMany(p => new HtmlParser().ParseDocument(p.Value)
                .QuerySelectorAll("link[rel=alternate][type='text/calendar']")
                .Select(l => (p.Key, l.GetAttribute("href"))));

        Assert.Equal([("timeline/index.html", "../timeline/timeline.ics")], calendars);
    }

    [Theory]
    [InlineData("/sources/bibliography.json")]
    [InlineData("/sources/bibliography.bib")]
    [InlineData("/timeline/timeline.json")]
    [InlineData("/timeline/timeline.ics")]
    [InlineData("/feed.json")]
    [InlineData("/corrections/feed.xml")]
    [InlineData("/llms.txt")]
    [InlineData("/people/index.md")]
    public void A_link_to_an_export_is_valid(string path)
    {
        using var site = new TestSite(("content/pages/about.md", $"---\ntitle: About\n---\nThe [file]({path}).\n"));

        Assert.Equal("", site.BuildDiagnostics());
    }

    [Fact]
    public void A_link_to_a_file_that_is_off_is_broken()
    {
        using var site = new TestSite(
            ("content/site.yaml", $"{Settings}outputs: {{exports: false}}\n"),
            ("content/pages/about.md", """
                ---
                title: About
                ---
                The [sources](/sources/bibliography.bib), the [calendar](/timeline/timeline.ics).
                """));

        Assert.Equal(["SG0403", "SG0403"], site.Build().Diagnostics.Select(d => d.Rule.Code));
    }

    [Fact]
    public void The_404_page_links_with_the_base_path()
    {
        var page = new HtmlParser().ParseDocument(SmallRecord.Build()["404.html"]);
        var links = page.QuerySelectorAll("a[href], link[href]")
            .Select(e => e.GetAttribute("href")!)
            .Where(h => !h.StartsWith('#'))
            .ToArray();

        Assert.Contains("/base/people/", links);
        Assert.All(links, l => Assert.True(l.StartsWith("/base/", StringComparison.Ordinal), l));
    }

    [Fact]
    public void Every_other_page_has_relative_links()
    {
        var pages = SmallRecord.Build();

        Assert.All(pages.Where(p => p.Key.EndsWith("index.html", StringComparison.Ordinal)), page =>
        {
            var links = new HtmlParser().ParseDocument(page.Value).QuerySelectorAll("a[href], link[rel=stylesheet]");
            Assert.DoesNotContain(links, e => e.GetAttribute("href")!.StartsWith('/'));
        });
    }

    [Fact]
    public void Jekyll_is_disabled() => Assert.Equal("", SmallRecord.Build()[".nojekyll"]);

    private static IEnumerable<string> Links(IReadOnlyDictionary<string, string> pages, string link) =>
        pages.Where(p => p.Key.EndsWith(".html", StringComparison.Ordinal))
            .SelectMany(p => new HtmlParser().ParseDocument(p.Value).QuerySelectorAll("[href]")
                .Select(e => new Uri(new Uri(SmallRecord.Root + p.Key), e.GetAttribute("href")!).AbsoluteUri))
            .Where(h => h.StartsWith(SmallRecord.Root, StringComparison.Ordinal)
                && h[SmallRecord.Root.Length..].Contains(link, StringComparison.Ordinal));
}
