using SiteGen.Tests.Markup;

namespace SiteGen.Tests.Pages;

/// <summary>Plain pages in folders: their addresses, and the page of each folder.</summary>
public sealed class NestedPageTests
{
    private static readonly (string Path, string Text)[] Guide =
    [
        ("content/pages/guide/terms.md",
            "---\ntitle: Terms\norder: 2\n---\nSee [how](../how.md) and [[first-steps]].\n"),
        ("content/pages/guide/first-steps.md", "---\ntitle: First steps\norder: 1\nnav: true\n---\nText.\n"),
        ("content/pages/guide/deep/well.md", "---\ntitle: The well\n---\nText.\n"),
        ("content/pages/how.md", "---\ntitle: How\n---\nSee [terms](guide/terms.md).\n"),
    ];

    [Fact]
    public void A_page_has_the_folders_of_its_file_in_its_address()
    {
        using var site = Cast.Site("See [[terms]] and [well](../pages/guide/deep/well.md).\n", Guide);
        var pages = site.Publish();

        Assert.Contains("pages/guide/terms/index.html", pages.Keys);
        Assert.Contains("pages/guide/deep/well/index.html", pages.Keys);
        Assert.DoesNotContain("pages/terms/index.html", pages.Keys);
        Assert.Contains("data/pages/terms.json", pages.Keys);
        Assert.Equal(
            ["../../pages/guide/terms/", "../../pages/guide/deep/well/"],
            Cast.Parse(pages[Cast.ArticlePage]).QuerySelectorAll(".prose a").Select(a => a.GetAttribute("href")));
        Assert.Equal(
            ["../../../pages/how/", "../../../pages/guide/first-steps/"],
            Cast.Parse(pages["pages/guide/terms/index.html"]).QuerySelectorAll(".prose a")
                .Select(a => a.GetAttribute("href")));
        Assert.Contains(
            "https://example.org/base/pages/guide/first-steps/", pages["sitemap.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Each_folder_has_a_page_that_lists_its_pages_in_order()
    {
        using var site = Cast.Site("", Guide);
        var pages = site.Publish();

        var guide = Cast.Parse(pages["pages/guide/index.html"]);
        Assert.Equal("Guide", guide.QuerySelector("h1")!.TextContent);
        Assert.Equal(
            ["The well", "First steps", "Terms"], guide.QuerySelectorAll(".teaser a").Select(a => a.TextContent));
        var deep = Cast.Parse(pages["pages/guide/deep/index.html"]);
        Assert.Equal(["Home", "Pages", "Guide"], deep.QuerySelectorAll(".breadcrumbs a").Select(a => a.TextContent));
        Assert.Equal(
            ["Home", "Pages", "Guide", "Deep"],
            Cast.Parse(pages["pages/guide/deep/well/index.html"]).QuerySelectorAll(".breadcrumbs a")
                .Select(a => a.TextContent));
    }

    [Fact]
    public void A_page_with_the_name_of_a_folder_is_the_page_of_that_folder()
    {
        using var site = Cast.Site(
            "", [.. Guide, ("content/pages/guide.md", "---\ntitle: The guide\n---\nStart here.\n")]);
        var pages = site.Publish();

        var guide = Cast.Parse(pages["pages/guide/index.html"]);
        Assert.Equal("The guide", guide.QuerySelector("h1")!.TextContent);
        Assert.Contains("Start here.", guide.QuerySelector(".prose")!.TextContent);
        Assert.Equal(
            ["The well", "First steps", "Terms"], guide.QuerySelectorAll(".teaser a").Select(a => a.TextContent));
        Assert.Equal(
            ["Home", "Pages", "The guide"],
            Cast.Parse(pages["pages/guide/terms/index.html"]).QuerySelectorAll(".breadcrumbs a")
                .Select(a => a.TextContent));
    }

    [Fact]
    public void A_folder_whose_name_cannot_be_in_an_address_is_an_error()
    {
        using var site = Cast.Site("", ("content/pages/My Guide/terms.md", "---\ntitle: Terms\n---\nText.\n"));

        var diagnostic = Assert.Single(site.Problems());

        Assert.Equal(
            ("SG0110", "the folder name 'My Guide' cannot be part of an address", "rename the folder to 'my-guide'"),
            (diagnostic.Rule.Code, diagnostic.Message, diagnostic.Help));
    }

    [Fact]
    public void Ids_are_unique_among_all_folders()
    {
        using var site = Cast.Site("", [.. Guide, ("content/pages/terms.md", "---\ntitle: Others\n---\nText.\n")]);

        Assert.Equal("SG0111", Assert.Single(site.Problems()).Rule.Code);
    }
}
