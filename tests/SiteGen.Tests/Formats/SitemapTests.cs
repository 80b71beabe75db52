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

        var expected = pages.Keys.Where(p => p.EndsWith("index.html", StringComparison.Ordinal) && p != "old/about/index.html")
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

    [Fact]
    public void Robots_are_told_of_it()
    {
        Assert.Equal($"User-agent: *\nAllow: /\n\nSitemap: {SmallRecord.Root}sitemap.xml\n", SmallRecord.Build()["robots.txt"]);
    }
}
