using System.Xml.Linq;

namespace SiteGen.Tests.Formats;

public class SitemapTests
{
    private static readonly XNamespace Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public void Every_page_is_listed_once_by_its_absolute_url()
    {
        var pages = SmallRecord.Build();
        var urls = pages.Xml("sitemap.xml").Elements(Namespace + "url")
            .Select(u => u.Element(Namespace + "loc")!.Value);

        var expected = pages.Keys
            .Where(p => p.EndsWith("index.html", StringComparison.Ordinal)
                && p is not ("old/about/index.html" or "search/index.html")
                && !p.EndsWith("/card/index.html", StringComparison.Ordinal))
            .Select(p => SmallRecord.Root + p[..^"index.html".Length]);
        Assert.Equal(expected.Order(StringComparer.Ordinal), urls.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("pages/about/", "2022-07")]
    [InlineData("articles/why/", "2021-05-06")]
    [InlineData("people/ann/", null)]
    public void The_last_change_has_the_precision_of_the_date(string page, string? modified)
    {
        Assert.Equal(modified, LastModified(SmallRecord.Build(), page));
    }

    /// <summary>A W3C date-time is a year, a month or a day, but not an interval or an uncertain date.</summary>
    [Theory]
    [InlineData("2018", "2018")]
    [InlineData("2018-02", "2018-02")]
    [InlineData("2018-02-20", "2018-02-20")]
    [InlineData("2018-02~", null)]
    [InlineData("2018?", null)]
    [InlineData("2018/2019", null)]
    public void The_last_change_is_never_more_exact_than_the_date(string updated, string? modified)
    {
        var person = $"---\nname: Ann\nupdated: {updated}\n---\nSee [[letter]].\n";

        Assert.Equal(modified, LastModified(SmallRecord.Build(("content/people/ann.md", person)), "people/ann/"));
    }

    [Fact]
    public void Robots_txt_has_its_url() => Assert.Equal(
        $"User-agent: *\nAllow: /\n\nSitemap: {SmallRecord.Root}sitemap.xml\n",
        SmallRecord.Build()["robots.txt"]);

    private static string? LastModified(IReadOnlyDictionary<string, string> pages, string page) =>
        pages.Xml("sitemap.xml").Elements(Namespace + "url")
            .Single(u => u.Element(Namespace + "loc")!.Value == SmallRecord.Root + page)
            .Element(Namespace + "lastmod")?.Value;
}
