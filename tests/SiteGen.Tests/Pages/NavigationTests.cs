using AngleSharp.Dom;
using SiteGen.Tests.Linking;
using SiteGen.Tests.Markup;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Pages;

/// <summary>The menus in the header of every page, the mark of where a reader is, and the pages above it.</summary>
public class NavigationTests
{
    private const string Settings =
        """
        title: T
        base_url: https://example.org/
        license: Ours is [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/), see https://example.org/terms.
        navigation:
          - {label: People, to: /people/}
          - {label: About us, to: /pages/about/}
          - {label: Elsewhere, to: "https://example.com/people/"}

        """;

    private static readonly (string Path, string Text)[] Files =
    [
        ("content/site.yaml", Settings),
        ContentFile.Person("p"),
        ContentFile.Source("s"),
        ContentFile.Event("e", "2018-02"),
        ContentFile.Quote("q", "p", "date: 2018-02-20"),
        ("content/pages/about.md", "---\ntitle: About\nnav: true\n---\nText.\n"),
        ("content/pages/method.md", "---\ntitle: Method\nnav: true\n---\nText.\n"),
        ("content/pages/notes/first.md", "---\ntitle: First\n---\nText.\n"),
    ];

    [Fact]
    public void Explore_has_every_section_with_content_that_the_settings_do_not_name_and_no_other()
    {
        using var site = new TestSite(Files);
        var page = Cast.Parse(site.Publish()["index.html"]);

        Assert.Equal(["People", "About us", "Elsewhere"], Labels(page, ".site-nav > ul a"));
        Assert.Equal(["At a glance", "Browse", "About this site"], Labels(page, ".explore > div p"));
        Assert.Equal(
            ["Timeline", "Quotations", "Events", "Sources", "Method", "Verification", "Pages"],
            Labels(page, ".explore a"));
        Assert.Empty(page.QuerySelectorAll("header [aria-current=true]"));
    }

    [Fact]
    public void A_site_with_nothing_to_explore_has_no_menu_for_it()
    {
        using var site = new TestSite(("content/site.yaml", "title: T\nbase_url: https://example.org/\n"));
        Assert.Empty(Cast.Parse(site.Publish()["index.html"]).QuerySelectorAll(".explore"));
    }

    [Theory]
    [InlineData("people/index.html", "People", "page")]
    [InlineData("people/p/index.html", "People", "true")]
    [InlineData("pages/about/index.html", "About us", "page")]
    [InlineData("pages/method/index.html", "Method", "page")]
    [InlineData("pages/notes/first/index.html", "Pages", "true")]
    [InlineData("events/e/index.html", "Events", "true")]
    [InlineData("timeline/2018/index.html", "Timeline", "true")]
    [InlineData("verification/index.html", "Verification", "page")]
    public void One_entry_is_marked_on_each_page(string path, string label, string mark)
    {
        using var site = new TestSite(Files);
        var marked = Assert.Single(
            Cast.Parse(site.Publish()[path]).QuerySelectorAll("header [aria-current]"));
        Assert.Equal((label, mark), (marked.TextContent, marked.GetAttribute("aria-current")));
    }

    [Theory]
    [InlineData("people/p/index.html", "Home ../../, People ../../people/")]
    [InlineData("timeline/2018/index.html", "Home ../../, Timeline ../../timeline/")]
    [InlineData("pages/notes/first/index.html", "Home ../../../, Pages ../../../pages/, Notes ../../../pages/notes/")]
    [InlineData("pages/about/index.html", "")]
    [InlineData("people/index.html", "")]
    [InlineData("index.html", "")]
    public void The_pages_above_a_page_lead_to_it(string path, string expected)
    {
        using var site = new TestSite(Files);
        var steps = Cast.Parse(site.Publish()[path]).QuerySelectorAll("nav[aria-label=Breadcrumb] a");
        Assert.Equal(expected, string.Join(", ", steps.Select(a => $"{a.TextContent} {a.GetAttribute("href")}")));
    }

    [Fact]
    public void The_heading_of_a_section_is_what_menus_call_it()
    {
        using var site = new TestSite(Files);
        var pages = site.Publish();
        foreach (var link in Cast.Parse(pages["404.html"]).QuerySelectorAll(".sections a").Skip(1))
        {
            var path = link.GetAttribute("href")!.TrimStart('/');
            var page = Cast.Parse(pages[$"{path}index.html"]);
            Assert.Equal(link.TextContent, page.QuerySelector("h1")!.TextContent);
            Assert.StartsWith($"{link.TextContent} · ", page.Title, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_licence_is_a_link_and_in_feeds_its_address_follows()
    {
        using var site = new TestSite(Files);
        var pages = site.Publish();
        var footer = Cast.Parse(pages["index.html"]).QuerySelector("footer p")!;
        Assert.Equal("Ours is CC BY 4.0, see example.org/terms.", Spaced.TextOf(footer));
        Assert.Equal(
            ["https://creativecommons.org/licenses/by/4.0/", "https://example.org/terms"],
            footer.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Contains(
            "<rights>Ours is CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), see https://example.org/terms.<",
            pages["feed.xml"],
            StringComparison.Ordinal);
    }

    private static string[] Labels(IDocument page, string selector) =>
        [.. page.QuerySelectorAll(selector).Select(e => e.TextContent)];
}
