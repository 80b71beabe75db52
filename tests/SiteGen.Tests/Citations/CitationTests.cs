using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Tests.Formats;

namespace SiteGen.Tests.Citations;

/// <summary>The citations on pages of quotations and articles.</summary>
public class CitationTests
{
    [Fact]
    public void The_page_of_a_quotation_has_citations_of_the_page_and_of_the_source()
    {
        var page = Page(SmallRecord.Build(Quote("source: letter")), "quotes/said/index.html");

        Assert.Equal(
            [
                "Ann Archer, “Less closed.”, 20 February 2018, in “A letter”. "
                    + "Test site, https://example.org/base/quotes/said/",
                "Ann Archer, Carl Clerk, “A letter”, February 2018, Acme & Sons. https://example.com/letter",
            ],
            page.QuerySelectorAll("p.citation").Select(p => p.TextContent));
        Assert.Equal(["This page", "The source"], page.QuerySelectorAll(".cite h2").Select(h => h.TextContent));
    }

    [Fact]
    public void Csl_has_the_known_fields()
    {
        var item = Csl(Page(SmallRecord.Build(Quote("source: letter")), "quotes/said/index.html"), 0);

        Assert.Equal("said", item.Text("id"));
        Assert.Equal("webpage", item.Text("type"));
        Assert.Equal("“Less closed.”", item.Text("title"));
        Assert.Equal("Test site", item.Text("container-title"));
        Assert.Equal("https://example.org/base/quotes/said/", item.Text("URL"));
        Assert.Equal("Quoted from: A letter", item.Text("note"));
        Assert.Equal("""[{"family":"Archer","given":"Ann"}]""", JsonSerializer.Serialize(item.GetProperty("author")));
        Assert.Equal("""{"date-parts":[[2018,2,20]]}""", JsonSerializer.Serialize(item.GetProperty("issued")));
        Assert.False(item.TryGetProperty("accessed", out _));
    }

    [Fact]
    public void BibTex_has_the_known_fields() => Assert.Equal(
        """
        @online{said,
          title = {{“Less closed.”}},
          author = {Archer, Ann},
          organization = {{Test site}},
          date = {2018-02-20},
          year = {2018},
          url = {https://example.org/base/quotes/said/},
          note = {Quoted from: A letter},
        }
        """,
        Page(SmallRecord.Build(Quote("source: letter")), "quotes/said/index.html")
            .QuerySelector("pre.citation")!.TextContent);

    [Fact]
    public void The_citation_of_the_source_is_the_one_in_the_bibliography()
    {
        var pages = SmallRecord.Build(Quote("source: letter"));
        var page = Page(pages, "quotes/said/index.html");
        var item = pages.Json("sources/bibliography.json").EnumerateArray().Single(i => i.Text("id") == "letter");
        var bibTex = page.QuerySelectorAll("pre.citation")[2].TextContent;

        Assert.Contains(bibTex, pages["sources/bibliography.bib"], StringComparison.Ordinal);
        Assert.Equal(JsonSerializer.Serialize(item), JsonSerializer.Serialize(Csl(page, 1)));
    }

    [Theory]
    [InlineData("status: misattributed", "“Less closed.” (misattributed to Ann Archer)")]
    [InlineData("status: disputed", "Ann Archer, “Less closed.” (disputed)")]
    [InlineData("wording: back-translation", "Ann Archer, “Less closed.” (back-translation)")]
    public void A_citation_mentions_a_doubtful_attribution_or_wording(string key, string title)
    {
        var page = Page(SmallRecord.Build(Quote("source: minutes\n" + key)), "quotes/said/index.html");

        Assert.StartsWith(
            $"{title}, 20 February 2018, in “Minutes”.",
            page.QuerySelector("p.citation")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(key != "status: misattributed", Csl(page, 0).TryGetProperty("author", out _));
    }

    [Fact]
    public void The_page_of_an_article_has_a_citation()
    {
        var article = "---\ntitle: Why & how\ndate: 2020-03-04\nauthors: [ann, Carl]\n---\nText\n";
        var page = Page(SmallRecord.Build(("content/articles/why.md", article)), "articles/why/index.html");

        Assert.Equal(
            "Ann Archer, Carl, “Why & how”, 4 March 2020. Test site, https://example.org/base/articles/why/",
            Assert.Single(page.QuerySelectorAll("p.citation")).TextContent);
        Assert.Equal("Why & how", Csl(page, 0).Text("title"));
        Assert.Contains(
            "title = {{Why \\& how}},",
            page.QuerySelector("pre.citation")!.TextContent,
            StringComparison.Ordinal);
    }

    private static (string, string) Quote(string keys) =>
        ("content/quotes/said.md", $"---\nspeaker: ann\ndate: 2018-02-20\n{keys}\n---\nLess closed.\n");

    private static IDocument Page(IReadOnlyDictionary<string, string> pages, string path) =>
        new HtmlParser().ParseDocument(pages[path]);

    /// <summary>The CSL-JSON item of a citation on a page, counted from 0.</summary>
    private static JsonElement Csl(IDocument page, int number) =>
        Assert.Single(JsonDocument.Parse(page.QuerySelectorAll("pre.citation")[(2 * number) + 1].TextContent)
            .RootElement.EnumerateArray());
}
