using System.Xml.Linq;

namespace SiteGen.Tests.Formats;

public class SitemapTests
{
    private static readonly XNamespace Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public void Every_page_is_listed_once_by_its_absolute_address()
    {
        var pages = SmallRecord.Build();
        var urls = pages.Xml("sitemap.xml").Elements(Namespace + "url").Select(u => u.Element(Namespace + "loc")!.Value).ToArray();

        var expected = pages.Keys.Where(p => p.EndsWith("index.html", StringComparison.Ordinal) && p != "old/about/index.html" && p != "search/index.html" && !p.EndsWith("/card/index.html", StringComparison.Ordinal))
            .Select(p => SmallRecord.Root + p[..^"index.html".Length]);
        Assert.Equal(expected.Order(StringComparer.Ordinal), urls.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("pages/about/", "2022-07")]
    [InlineData("articles/why/", "2021-05-06")]
    [InlineData("people/ann/", null)]
    public void The_last_change_has_the_precision_that_is_known(string page, string? modified)
    {
        var url = SmallRecord.Build().Xml("sitemap.xml").Elements(Namespace + "url")
            .Single(u => u.Element(Namespace + "loc")!.Value == SmallRecord.Root + page);

        Assert.Equal(modified, url.Element(Namespace + "lastmod")?.Value);
    }

    /// <summary>W3C date-times: a year, a month or a day. There is none for an interval, nor for what is not certain.</summary>
    [Theory]
    [InlineData("2018", "2018")]
    [InlineData("2018-02", "2018-02")]
    [InlineData("2018-02-20", "2018-02-20")]
    [InlineData("2018-02~", null)]
    [InlineData("2018?", null)]
    [InlineData("2018/2019", null)]
    public void The_last_change_of_a_page_is_never_more_than_is_known(string updated, string? modified)
    {
        var url = SmallRecord.Build(("content/people/ann.md", $"---\nname: Ann\nupdated: {updated}\n---\nSee [[letter]].\n")).Xml("sitemap.xml").Elements(Namespace + "url")
            .Single(u => u.Element(Namespace + "loc")!.Value == SmallRecord.Root + "people/ann/");

        Assert.Equal(modified, url.Element(Namespace + "lastmod")?.Value);
    }

    [Fact]
    public void Robots_are_told_of_it()
    {
        Assert.Equal($"User-agent: *\nAllow: /\n\nSitemap: {SmallRecord.Root}sitemap.xml\n", SmallRecord.Build()["robots.txt"]);
    }
}
