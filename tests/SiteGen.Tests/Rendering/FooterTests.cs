using AngleSharp.Html.Parser;
using SiteGen.Tests.Formats;

namespace SiteGen.Tests.Rendering;

/// <summary>The parts of the footer that depend on the settings.</summary>
public sealed class FooterTests
{
    private const string Settings = "title: T\nbase_url: https://example.org/base/\n";

    [Theory]
    [InlineData(
        "repository: https://github.com/someone/site\n",
        "https://github.com/someone/site/edit/main/content/people/ann.md")]
    [InlineData(
        "repository: https://github.com/someone/site/\nbranch: trunk\n",
        "https://github.com/someone/site/edit/trunk/content/people/ann.md")]
    [InlineData("branch: trunk\n", null)]
    public void A_page_links_to_its_file_in_the_repository(string keys, string? url)
    {
        var pages = SmallRecord.Build(("content/site.yaml", Settings + keys));

        var links = new HtmlParser().ParseDocument(pages["people/ann/index.html"]).QuerySelectorAll("footer a");
        Assert.Equal(url, links.SingleOrDefault(a => a.TextContent == "Edit this page")?.GetAttribute("href"));
    }

    [Fact]
    public void The_license_is_on_every_page()
    {
        var pages = SmallRecord.Build(("content/site.yaml", Settings + "license: CC <BY> 4.0\n"));

        var footer = new HtmlParser().ParseDocument(pages["people/index.html"]).QuerySelector("footer")!;
        Assert.Contains("CC <BY> 4.0", footer.TextContent, StringComparison.Ordinal);
    }
}
