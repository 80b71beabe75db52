using AngleSharp.Dom;
namespace SiteGen.Tests.Markup;

/// <summary>One rendering of a text is shown on many pages, and its links work on all of them.</summary>
public class RichTextTests
{
    [Fact]
    public void Links_reach_the_same_page_from_any_depth()
    {
        const string Linked = "---\nspeaker: elon-musk\nsource: tweet\ndate: 2023\n---\n"
            + "Words [[openai]], [there](../people/sam-altman.md), ![a graph](../media/graph.png) "
            + "and [then](/timeline/).\n";
        string[] paths =
        [
            "index.html",
            "quotes/linked/index.html",
            "people/elon-musk/index.html",
            "sources/tweet/index.html",
            Cast.ArticlePage,
        ];
        using var site = Cast.Site("![[linked]]\n", ("content/quotes/linked.md", Linked));
        var pages = site.Publish();
        var shown = 0;
        foreach (var path in paths)
        {
            var quotes = Cast.Parse(pages[path]).QuerySelectorAll("blockquote");
            foreach (var words in quotes.Where(b => b.TextContent.Contains("Words", StringComparison.Ordinal)))
            {
                shown++;
                Assert.Equal(
                    ["organizations/openai/", "people/sam-altman/", "timeline/"],
                    words.QuerySelectorAll("a").Select(a => Follow(path, a.GetAttribute("href")!)));
                Assert.Equal("media/graph.png", Follow(path, words.QuerySelector("img")!.GetAttribute("src")!));
            }
        }

        Assert.Equal(5, shown);
    }

    [Fact]
    public void An_excerpt_leaves_out_footnote_marks()
    {
        using var site = Cast.Site("He[^1] asked [[elon-musk]][^2] it.\n\n[^1]: A.\n[^2]: See [[sam-altman]].\n");
        var pages = site.Publish();

        Assert.Equal("He asked Elon Musk it.", CitingIn(pages["people/elon-musk/index.html"]).TextContent);
        Assert.Equal("See Sam Altman.", CitingIn(pages["people/sam-altman/index.html"]).TextContent);
    }

    [Fact]
    public void Same_page_links_in_an_excerpt_lead_back_to_its_page()
    {
        using var site = Cast.Site("As [said above](#above), [[elon-musk]] [is][r].\n\n## Above\n\n[r]: #above\n");

        var page = site.Publish()["people/elon-musk/index.html"];
        var addresses = CitingIn(page).QuerySelectorAll("a").Select(a => a.GetAttribute("href"));

        Assert.Equal(
            ["../../articles/article/#above", "../../people/elon-musk/", "../../articles/article/#above"], addresses);
    }

    [Fact]
    public void An_excerpt_is_the_paragraph_and_nothing_around_it()
    {
        using var site = Cast.Site("Not this.\n\n- nor this\n- but *[[elon-musk|him]]*\n\n> And not this.\n");

        Assert.Equal(
            "but <em><a data-kind=\"person\" href=\"../../people/elon-musk/\">him</a></em>",
            CitingIn(site.Publish()["people/elon-musk/index.html"]).InnerHtml);
    }

    [Theory]
    [InlineData("## Of [[elon-musk]]\n", "Of Elon Musk")]
    [InlineData("| a | b |\n|---|---|\n| of [[elon-musk]] | c |\n", "of Elon Musk")]
    [InlineData("> of [[elon-musk]]\n", "of Elon Musk")]
    [InlineData("Of [[elon-musk]]\n:   a definition\n", "Of Elon Musk")]
    [InlineData("A term\n:   of [[elon-musk]]\n", "of Elon Musk")]
    [InlineData("a[^1]\n\n[^1]: of [[elon-musk]]\n", "of Elon Musk")]
    public void The_paragraph_of_a_link_is_the_block_that_contains_it(string markdown, string paragraph)
    {
        using var site = Cast.Site(markdown);

        Assert.Equal(paragraph, CitingIn(site.Publish()["people/elon-musk/index.html"]).TextContent.Trim());
    }

    private static IElement CitingIn(string html) => Assert.Single(Cast.Parse(html).QuerySelectorAll(".passages p"));

    private static string Follow(string path, string address) =>
        new Uri(new Uri("https://site.invalid/" + path), address).AbsolutePath[1..];
}
