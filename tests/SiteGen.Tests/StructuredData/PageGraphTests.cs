using System.IO.Compression;
using System.Text;
using AngleSharp.Html.Parser;
using SiteGen.Tests.Formats;
using SiteGen.Tests.Pages;
using SiteGen.Tests.Support;
using SiteGen.Tests.Translations;

namespace SiteGen.Tests.StructuredData;

/// <summary>The graph of a page: where it is, what every page has, and that it stays data.</summary>
public class PageGraphTests
{
    [Fact]
    public void Every_listed_page_has_one_graph_and_no_other_page_has_any()
    {
        var pages = SmallRecord.Build();
        var parser = new HtmlParser();

        Assert.All(pages.Where(p => p.Key.EndsWith(".html", StringComparison.Ordinal)), page =>
        {
            var document = parser.ParseDocument(page.Value);
            var isListed = document.QuerySelector("link[rel=canonical][property]") is not null;
            Assert.Equal(isListed ? 1 : 0, document.QuerySelectorAll("script[type='application/ld+json']").Length);
        });
        Assert.NotEmpty(pages.Nodes("people/ann/"));
    }

    [Fact]
    public void A_page_is_part_of_the_site_and_has_the_pages_above_it()
    {
        var pages = SmallRecord.Build();
        var page = pages.Node("people/ann/", "WebPage");

        Assert.Equal(SmallRecord.Root + "people/ann/", page.Text("@id"));
        Assert.Equal(["#site"], page.Ids("isPartOf"));
        Assert.Equal(["people/ann/#person"], page.Ids("mainEntity"));
        Assert.Equal(["people/ann/#breadcrumbs"], page.Ids("breadcrumb"));
        var list = pages.Node("people/ann/", "BreadcrumbList");
        var items = list.Values("itemListElement").ToArray();
        Assert.Equal(["Home", "People", "Ann Archer"], items.Select(i => i.Text("name")));
        Assert.Equal([1, 2, 3], items.Select(i => i.GetProperty("position").GetInt32()));
        Assert.Equal(["", "people/", "people/ann/"], items.SelectMany(i => i.Ids("item")));
        Assert.Equal("2022-07", pages.Node("pages/about/", "WebPage").Text("dateModified"));
        Assert.DoesNotContain(pages.Nodes("people/"), n => n.Text("@type") == "BreadcrumbList");
    }

    [Fact]
    public void Home_describes_the_site_and_its_search()
    {
        var site = SmallRecord.Build(("content/site.yaml", """
            title: Test site
            base_url: https://example.org/base/
            description: What it is.
            author: {name: The keepers, url: https://example.org/keepers}
            license: Under [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/).
            """)).Node("", "WebSite");

        Assert.Equal(("https://example.org/base/#site", "Test site", "What it is."), (
            site.Text("@id"), site.Text("name"), site.Text("description")));
        Assert.Equal("The keepers", site.GetProperty("author").Text("name"));
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", site.Text("license"));
        var search = site.GetProperty("potentialAction");
        Assert.Equal(
            "https://example.org/base/search/?q={q}", search.GetProperty("target").Text("urlTemplate"));

        var without = SmallRecord.Build(
            ("content/site.yaml", "title: Test site\nbase_url: https://example.org/base/\nsearch: off\n"));
        Assert.False(without.Node("", "WebSite").TryGetProperty("potentialAction", out _));
    }

    [Fact]
    public void The_page_of_a_record_has_its_corrections()
    {
        var pages = SmallRecord.Build(("content/people/bob.md",
            "---\nname: Bob\ncorrections: [{date: 2024-01-01, text: Was wrong.}]\n---\n"));
        var page = pages.Node("people/bob/", "WebPage");

        Assert.Equal("Was wrong.", page.GetProperty("correction").Text("text"));
    }

    [Fact]
    public void Text_cannot_end_the_block_or_begin_a_comment_in_it()
    {
        const string Text = "</script><script>alert(1)</script><!- - <SCRIPT & ]]> \" ' \\ “x”";
        using var site = new TestSite(
            ("content/people/bob.md", $"---\nname: '{Text.Replace("'", "''", StringComparison.Ordinal)}'\n---\n"));
        var pages = site.Build().Files.ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Content.Span));
        var block = Assert.Single(PageGraphs.Blocks(pages, "people/bob/"));

        Assert.Equal(Text, pages.Node("people/bob/", "Person").Text("name"));
        Assert.DoesNotContain(block, c => c is '<' or '>' or '&' or '\u2028' or '\u2029');
        Assert.Contains("“x”", block, StringComparison.Ordinal);
    }

    /// <summary>A block of data runs nowhere, so that the policy has no hash of it.</summary>
    [Fact]
    public void The_policy_is_as_strict_as_without_it()
    {
        string[] policies = [.. ((string[])["on", "off"]).Select(data =>
        {
            using var site = new TestSite(
                [.. SmallRecord.Files, ("content/site.yaml", Settings($"structured_data: {data}"))]);
            var page = site.Build().Files.Single(f => f.Path == "people/ann/index.html").Content;
            return new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page.Span))
                .QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
        })];

        Assert.Equal(policies[1], policies[0]);
    }

    [Fact]
    public void Off_leaves_the_graph_and_the_citation_out()
    {
        var pages = SmallRecord.Build(("content/site.yaml", Settings("structured_data: off")));

        Assert.All(pages.Where(p => p.Key.EndsWith(".html", StringComparison.Ordinal)), page =>
        {
            Assert.DoesNotContain("ld+json", page.Value, StringComparison.Ordinal);
            Assert.DoesNotContain("citation_title", page.Value, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_thing_has_one_id_in_all_languages_and_a_text_has_one_in_each()
    {
        var pages = TranslatedSite.Build();

        var ann = pages.Node("de/people/ann/", "Person");
        Assert.Equal("https://example.org/debate/people/ann/#person", ann.Text("@id"));
        Assert.Equal("https://example.org/debate/de/people/ann/", pages.Node("de/people/ann/", "WebPage").Text("@id"));
        Assert.Equal("Schrieb den Aufsatz.", ann.Text("description"));
        var article = pages.Node("de/articles/a/", "Article");
        Assert.Equal("https://example.org/debate/de/articles/a/#article", article.Text("@id"));
        var original = article.GetProperty("translationOfWork");
        Assert.Equal(("https://example.org/debate/articles/a/#article", "The first article"), (
            original.Text("@id"), original.Text("name")));
        var quote = pages.Node("de/quotes/said/", "Quotation");
        Assert.Equal(("Openness is a promise.", "en"), (quote.Text("text"), quote.Text("inLanguage")));
        var translated = quote.GetProperty("workTranslation");
        Assert.Equal(("Offenheit ist ein Versprechen.", "de", "Eva Dolm"), (
            translated.Text("text"), translated.Text("inLanguage"), translated.GetProperty("translator").Text("name")));
        Assert.Equal("https://example.org/debate/de/#site", pages.Node("de/", "WebSite").Text("@id"));
        // Bob is shown in English there, and the page stands for the original.
        Assert.Empty(PageGraphs.Blocks(pages, "de/people/bob/"));
    }

    [Fact]
    public void A_timeline_lists_its_entries_in_order()
    {
        var list = SmallRecord.Build().Node("timeline/", "ItemList");

        Assert.Equal(3, list.GetProperty("numberOfItems").GetInt32());
        Assert.Equal(
            ["events/founded/#event", "quotes/said/#quote", "quotes/answer/#quote"],
            list.Values("itemListElement").SelectMany(i => i.Ids("item")));
    }

    [Fact]
    public void A_long_timeline_lists_its_years_and_a_long_year_its_first_entries()
    {
        var pages = new LongSite().Pages;
        var (whole, year) = (pages.Node("timeline/", "ItemList"), pages.Node("timeline/2003/", "ItemList"));

        Assert.All(whole.Values("itemListElement").SelectMany(i => i.Ids("item")),
            id => Assert.Matches(@"^timeline/\d{4}/$", id));
        Assert.Equal(whole.Values("itemListElement").Count(), whole.GetProperty("numberOfItems").GetInt32());
        Assert.Equal(40, year.Values("itemListElement").Count());
        Assert.True(year.GetProperty("numberOfItems").GetInt32() > 40);
        Assert.All(pages.Where(p => p.Key.EndsWith("/index.html", StringComparison.Ordinal)), p =>
            Assert.All(
                PageGraphs.Blocks(pages, p.Key[..^"index.html".Length]), b => Assert.True(b.Length < 12_000, p.Key)));
    }

    /// <summary>What refers to many things with long names and ids stays light.</summary>
    [Fact]
    public void A_graph_of_many_things_adds_little_to_its_page()
    {
        var names = Enumerable.Range(0, 90).Select(i =>
            string.Join('-', Enumerable.Range(1, 6).Select(n => $"word{(i * 7919 * n) % 9973}"))).ToArray();
        var pages = SmallRecord.Build(
        [
            .. names.Select(name => ($"content/sources/{name}.md",
                $"---\ntitle: The {name.Replace('-', ' ')}\ntype: book\n---\n")),
            .. names.Select(name => ($"content/events/{name}.md",
                $"---\ntitle: The day of {name.Replace('-', ' ')}\ndate: 2018\n---\nText.\n")),
            ("content/articles/why.md", $"---\ntitle: Why\ndate: 2020\nsources: [{string.Join(", ", names)}]\n"
                + $"events: [{string.Join(", ", names)}]\n---\nText.\n"),
        ]);
        var page = pages["articles/why/index.html"];
        var block = Assert.Single(PageGraphs.Blocks(pages, "articles/why/"));
        var article = pages.Node("articles/why/", "Article");

        Assert.Equal((40, 40), (article.Values("citation").Count(), article.Values("about").Count()));
        Assert.Equal(12, article.Values("citation").Count(s => s.Text("name") is not null));
        Assert.InRange(Compressed(page) - Compressed(page.Replace(block, "", StringComparison.Ordinal)), 1, 2048);

        static long Compressed(string text)
        {
            using var stream = new MemoryStream();
            using (var gzip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true))
            {
                gzip.Write(Encoding.UTF8.GetBytes(text));
            }

            return stream.Length;
        }
    }

    private static string Settings(string output) =>
        $"title: Test site\nbase_url: https://example.org/base/\noutputs: {{{output}}}\n";
}
