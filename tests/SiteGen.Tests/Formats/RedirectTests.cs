using AngleSharp.Html.Parser;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Formats;

public class RedirectTests
{
    [Theory]
    [InlineData("/old/about/", "old/about/index.html", "../../pages/about/")]
    [InlineData("/about.html", "about.html", "./pages/about/")]
    [InlineData("/a/b.html", "a/b.html", "../pages/about/")]
    [InlineData("/about", "about/index.html", "../pages/about/")]
    [InlineData("/caf%C3%A9/", "café/index.html", "../pages/about/")]
    public void A_previous_path_redirects_to_the_page(string from, string file, string target)
    {
        using var site = new TestSite(
            ("content/pages/about.md", $"---\ntitle: About <us>\nredirect_from: {from}\n---\nText\n"));

        var page = new HtmlParser().ParseDocument(site.BuildPages()[file]);

        Assert.Equal($"0; url={target}", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Equal(target, page.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("About <us>", page.QuerySelector("a")!.TextContent);
        const string Url = "https://example.org/base/pages/about/";
        Assert.Equal(Url, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        // The relative target must lead to the page from the URL at which the redirect is served.
        var servedAt = new Uri(new Uri("https://example.org/base/"), from == "/about" ? "about/" : from[1..]);
        Assert.Equal(Url, new Uri(servedAt, target).AbsoluteUri);
    }

    [Theory]
    [InlineData("/pages/")]
    [InlineData("/people/index.html")]
    [InlineData("/Pages/About/")]
    [InlineData("/feed.xml")]
    [InlineData("/sitemap.xml")]
    [InlineData("/robots.txt")]
    [InlineData("/data/pages.json")]
    [InlineData("/media/x.txt")]
    [InlineData("/assets/style.css")]
    public void The_path_of_another_file_is_refused(string from)
    {
        using var site = new TestSite(
            ("content/pages/about.md", $"---\ntitle: About\nredirect_from: {from}\n---\nText\n"),
            ("content/media/x.txt", "x"));

        var diagnostic = Assert.Single(site.Build().Diagnostics);

        Assert.Equal("SG0702", diagnostic.Rule.Code);
        Assert.Equal(from, diagnostic.File.Slice(diagnostic.Span).ToString());
    }

    [Theory]
    [InlineData("/../out/")]
    [InlineData("/%2e%2e/out/")]
    [InlineData("/%2E%2E/%2e%2e/out.html")]
    [InlineData("/a%2f..%2f..%2fout/")]
    [InlineData("/a%5c..%5cout/")]
    public void A_path_outside_the_site_is_refused(string from)
    {
        using var site = new TestSite(
            ("content/pages/about.md", $"---\ntitle: About\nredirect_from: '{from}'\n---\nText\n"));

        var diagnostic = Assert.Single(site.Build().Diagnostics);

        Assert.Equal("SG0115", diagnostic.Rule.Code);
    }
}
