using SiteGen.Tests.Markup;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Pages;

public class RedirectTests
{
    [Theory]
    [InlineData("/musk/", "musk/index.html")]
    [InlineData("/musk", "musk/index.html")]
    [InlineData("/people/old/musk/", "people/old/musk/index.html")]
    [InlineData("/a/b/musk.html", "a/b/musk.html")]
    [InlineData("/musk.html", "musk.html")]
    [InlineData("/élon%20musk/", "élon musk/index.html")]
    public void A_former_path_leads_to_the_page(string from, string file)
    {
        using var site = SiteWith($"redirect_from: {from}");
        var page = Cast.Parse(site.Publish()[file]);

        var refresh = page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content")!;
        Assert.StartsWith("0; url=", refresh, StringComparison.Ordinal);
        foreach (var address in (string[])[refresh["0; url=".Length..], page.QuerySelector("a")!.GetAttribute("href")!])
        {
            Assert.Equal(
                "https://site.invalid/people/a/",
                new Uri(new Uri("https://site.invalid/" + file), address).AbsoluteUri);
        }

        Assert.Equal(
            "https://example.org/base/people/a/",
            page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public void Redirects_may_be_linked_to_and_are_not_in_the_sitemap()
    {
        using var site = SiteWith("redirect_from: [/old/, /older/]");
        site.Write("content/pages/p.md", "---\ntitle: P\n---\n[x](/older/)\n");
        var pages = site.Publish();

        Assert.DoesNotContain("old", pages["sitemap.xml"], StringComparison.Ordinal);
        Assert.Contains("older/index.html", pages.Keys);
    }

    [Theory]
    [InlineData("/people/a/", "'/people/a/' is the path of this page itself")]
    [InlineData("/people/a", "'/people/a' is the path of this page itself")]
    [InlineData("/people/a/index.html", "'/people/a/index.html' is the path of this page itself")]
    [InlineData("/People/A/", "'/People/A/' is the path of this page itself")]
    [InlineData("/people/b/", "'/people/b/' is the path of the page of 'content/people/b.md'")]
    [InlineData("/PEOPLE/b/", "'/PEOPLE/b/' is the path of the page of 'content/people/b.md'")]
    [InlineData("/", "'/' is the path of the page '/'")]
    [InlineData("/Timeline/", "'/Timeline/' is the path of the page '/timeline/'")]
    [InlineData("/timeline/2020/", "'/timeline/2020/' is the path of the page '/timeline/2020/'")]
    [InlineData("/404.html", "'/404.html' is the path of the page '/404.html'")]
    [InlineData("/%70eople/b/", "'/%70eople/b/' is the path of the page of 'content/people/b.md'")]
    public void A_path_of_a_page_is_refused(string from, string message)
    {
        using var site = SiteWith($"redirect_from:\n  - /fine/\n  - {from}");

        var diagnostic = Assert.Single(site.Problems());
        Assert.Equal($"SG0702 {from}", Cast.Complaint(diagnostic));
        Assert.Equal(message, diagnostic.Message);
    }

    [Theory]
    [InlineData("/old/", "/OLD/")]
    [InlineData("/old", "/old/")]
    [InlineData("/old/", "/old/index.html")]
    [InlineData("/old/", "/Old/Index.html")]
    [InlineData("/old/", "/ol%64/")]
    [InlineData("/old/", "/old/")]
    public void Two_redirects_at_one_path_are_refused(string first, string second)
    {
        using var site = SiteWith($"redirect_from: {first}");
        site.Write("content/people/b.md", $"---\nname: B\nredirect_from: {second}\n---\n");

        var diagnostic = Assert.Single(site.Problems());
        Assert.Equal("content/people/b.md", diagnostic.File.Path);
        Assert.Equal($"SG0702 {second}", Cast.Complaint(diagnostic));
        Assert.Equal($"'{second}' is the path of a redirect in 'content/people/a.md'", diagnostic.Message);
    }

    [Fact]
    public void A_redirect_that_stands_twice_in_a_file_is_told_there()
    {
        using var site = SiteWith("redirect_from: [/old/, /old]");

        Assert.Equal("'/old' is the path of another redirect in this file", Assert.Single(site.Problems()).Message);
    }

    [Theory]
    [InlineData(
        "/old.html/deeper/",
        "'/old.html/deeper/' conflicts with '/old.html', a redirect in 'content/people/b.md'")]
    [InlineData(
        "/timeline/2020/index.html/x/",
        "'/timeline/2020/index.html/x/' conflicts with '/timeline/2020/index.html', the page '/timeline/2020/'")]
    [InlineData(
        "/people/b/index.html/x/",
        "'/people/b/index.html/x/' conflicts with '/people/b/index.html', the page of 'content/people/b.md'")]
    [InlineData("/404.html/x/", "'/404.html/x/' conflicts with '/404.html', the page '/404.html'")]
    public void A_file_in_the_place_of_a_folder_is_named(string from, string message)
    {
        using var site = new TestSite(
            ("content/people/b.md", "---\nname: B\nredirect_from: /old.html\n---\n"),
            ("content/people/c.md", $"---\nname: C\nredirect_from: {from}\n---\n"),
            ("content/events/e.md", "---\ntitle: E\ndate: 2020-05\n---\n"));

        var diagnostic = Assert.Single(site.Problems());
        Assert.Equal(("SG0702", message), (diagnostic.Rule.Code, diagnostic.Message));
    }

    [Theory]
    [InlineData("old", "write '/old'")]
    [InlineData("../old/", "write '/old/'")]
    [InlineData("https://example.org/old/", "write a path such as '/old/path/', without '..', '?' and '#'")]
    [InlineData("'old?x=1'", "write a path such as '/old/path/', without '..', '?' and '#'")]
    [InlineData("a/../old", "write a path such as '/old/path/', without '..', '?' and '#'")]
    public void What_is_suggested_is_a_path(string from, string help)
    {
        using var site = SiteWith($"redirect_from: {from}");

        Assert.Equal(("SG0115", help), (site.Problems()[0].Rule.Code, site.Problems()[0].Help));
    }

    [Theory]
    [InlineData("/feed.xml")]
    [InlineData("/Feed.xml")]
    [InlineData("/sitemap.xml")]
    [InlineData("/robots.txt")]
    [InlineData("/.nojekyll")]
    [InlineData("/feed.json")]
    [InlineData("/llms.txt")]
    [InlineData("/people/b/feed.xml")]
    [InlineData("/people/b/index.md")]
    [InlineData("/corrections/feed.json")]
    [InlineData("/sources/bibliography.bib")]
    [InlineData("/timeline/timeline.json")]
    [InlineData("/Timeline/timeline.ics")]
    [InlineData("/timeline/timeline.ics/old/")]
    [InlineData("/data/people.json")]
    [InlineData("/data/people/b.json")]
    [InlineData("/media/graph.png")]
    [InlineData("/assets/style.css")]
    [InlineData("/feed.xml/")]
    [InlineData("/media/graph.png/old/")]
    public void A_path_of_another_file_is_refused(string from)
    {
        using var site = SiteWith($"redirect_from: {from}");

        Assert.Equal([$"SG0702 {from}"], site.Problems().Select(Cast.Complaint));
    }

    /// <summary>Or switching them on again would break the site.</summary>
    [Theory]
    [InlineData("/sources/bibliography.bib")]
    [InlineData("/timeline/timeline.json")]
    [InlineData("/timeline/timeline.ics")]
    public void A_path_of_an_export_is_refused_also_where_exports_are_off(string from)
    {
        using var site = SiteWith($"redirect_from: {from}");
        site.Write("content/site.yaml", "title: T\nbase_url: https://example.org/\noutputs: {exports: false}\n");

        Assert.Equal([$"SG0702 {from}"], site.Problems().Select(Cast.Complaint));
    }

    [Fact]
    public void A_redirect_that_is_a_file_cannot_be_the_folder_of_another()
    {
        using var site = SiteWith("redirect_from: [/old.html, /old.html/deeper/]");

        Assert.Equal(["SG0702 /old.html/deeper/"], site.Problems().Select(Cast.Complaint));
    }

    [Theory]
    [InlineData("old/")]
    [InlineData("../old/")]
    [InlineData("/../old/")]
    [InlineData("/a/../../old/")]
    [InlineData("//example.com/old/")]
    [InlineData("https://example.com/")]
    [InlineData("'/old?x=1'")]
    [InlineData("'/old#x'")]
    [InlineData("'/old\\x'")]
    [InlineData("/%2e%2e/old/")]
    [InlineData("/%2E%2E/%2e%2e/old/")]
    [InlineData("/..%2fold/")]
    [InlineData("/..%5cold/")]
    [InlineData("/a%00b/")]
    [InlineData("/%2fold/")]
    public void A_path_that_is_none_or_leads_out_of_the_site_is_refused(string from)
    {
        using var site = SiteWith($"redirect_from: {from}");

        Assert.Equal([$"SG0115 {from}"], site.Problems().Select(Cast.Complaint));
    }

    [Fact]
    public void The_message_shows_the_path()
    {
        using var site = SiteWith("redirect_from: [/old/, /People/B/]");

        Assert.Equal("""
            content/people/a.md(3,24): error SG0702: '/People/B/' is the path of the page of 'content/people/b.md'
               3 | redirect_from: [/old/, /People/B/]
                 |                        ^^^^^^^^^^ every path can lead to one page only

            """, site.Report());
    }

    private static TestSite SiteWith(string keys) => new(
        ("content/people/a.md", $"---\nname: A\n{keys}\n---\n"),
        ("content/people/b.md", "---\nname: B\n---\n"),
        ("content/events/e.md", "---\ntitle: E\ndate: 2020-05\n---\n"),
        ("content/media/graph.png", "png"));
}
