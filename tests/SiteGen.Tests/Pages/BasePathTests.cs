using SiteGen.Tests.Markup;

namespace SiteGen.Tests.Pages;

public class BasePathTests
{
    private const string One = "https://example.org/base/";
    private const string Other = "https://elsewhere.test/a/much/deeper/path/";

    [Fact]
    public void Pages_differ_only_in_absolute_addresses_of_the_site()
    {
        const string Text = "[[elon-musk#roles]] [t](/timeline/) [here](#there) ![g](../media/graph.png)\n\n"
            + "![[musk-closed]]\n\n## There\n";
        using var site = Cast.Site(
            Text,
            ("content/pages/moved.md", "---\ntitle: Moved\nredirect_from: [/old/place/, /old.html]\n---\nText.\n"));
        var one = site.Publish(baseUrl: One);
        var other = site.Publish(baseUrl: Other);

        Assert.Equal(one.Keys, other.Keys);
        var pages = one.Keys.Where(p => p.EndsWith(".html", StringComparison.Ordinal) && p != "404.html").ToArray();
        Assert.Contains("old/place/index.html", pages);
        Assert.All(pages, path =>
        {
            // What search engines are not told of knows no address of its own: previews and the search.
            Assert.Equal(
                path.EndsWith("/preview.html", StringComparison.Ordinal) || path == "search/index.html",
                one[path] == other[path]);
            // Links to share have the address inside another one.
            var moved = one[path]
                .Replace(One, Other, StringComparison.Ordinal)
                .Replace(Uri.EscapeDataString(One), Uri.EscapeDataString(Other), StringComparison.Ordinal);
            Assert.Equal(moved, other[path]);
        });
    }

    [Fact]
    public void The_page_for_what_is_not_found_links_from_the_base_path_since_it_is_shown_at_any_depth()
    {
        using var site = Cast.Site("");
        var page = Cast.Parse(site.Publish(baseUrl: Other)["404.html"]);

        Assert.All(
            page.QuerySelectorAll("[href]").Select(e => e.GetAttribute("href")!).Where(a => a[0] != '#'),
            a => Assert.StartsWith("/a/much/deeper/path/", a, StringComparison.Ordinal));
    }

    [Fact]
    public void No_address_on_a_page_begins_with_a_slash()
    {
        using var site = Cast.Site("[t](/timeline/) [[openai]]");
        var pages = site.Publish().Where(p => p.Key.EndsWith(".html", StringComparison.Ordinal) && p.Key != "404.html");

        Assert.All(pages, p => Assert.Empty(Cast.Parse(p.Value).QuerySelectorAll("[href^='/'], [src^='/']")));
    }

    [Theory]
    [InlineData("https://example.org/base", "https://example.org/base/people/")]
    [InlineData("https://example.org", "https://example.org/people/")]
    [InlineData("https://example.org/b%20c/", "https://example.org/b%20c/people/")]
    public void The_address_of_a_page_stands_below_the_base_address(string baseUrl, string canonical)
    {
        using var site = Cast.Site("", ("content/site.yaml", $"title: T\nbase_url: {baseUrl}\n"));
        var page = Cast.Parse(site.Publish()["people/index.html"]);

        Assert.Equal(canonical, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }
}
