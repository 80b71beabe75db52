using AngleSharp.Html.Parser;
using SiteGen.Content.Entities;
using SiteGen.Tests.Formats;

namespace SiteGen.Tests.Citations;

/// <summary>The tags from which reference managers take what a page cites.</summary>
public class CitationTagTests
{
    [Fact]
    public void The_page_of_a_source_has_the_source()
    {
        var tags = Tags("""
            type: paper
            authors: [ann, Carl Clerk]
            editors: [bob]
            date: 2018-02-20
            publisher: acme
            container: A journal
            volume: 3
            issue: 4
            pages: 235–237
            doi: 10.1000/182
            isbn: 978-0-521-84459-8
            language: fr
            url: https://example.com/a?b=1&c=2
            """);

        Assert.Equal(
            [
                ("z:itemType", "journalArticle"), ("citation_title", "On <closing>"),
                ("citation_author", "Archer, Ann"), ("citation_author", "Carl Clerk"), ("citation_editor", "Bob"),
                ("citation_publication_date", "2018/02/20"), ("citation_journal_title", "A journal"),
                ("citation_publisher", "Acme & Sons"), ("citation_volume", "3"), ("citation_issue", "4"),
                ("citation_firstpage", "235"), ("citation_lastpage", "237"), ("citation_doi", "10.1000/182"),
                ("citation_isbn", "978-0-521-84459-8"), ("citation_language", "fr"),
                ("citation_public_url", "https://example.com/a?b=1&c=2"),
            ],
            tags);
    }

    /// <summary>What is quoted is cited from where it stands, whoever it is ascribed to.</summary>
    [Fact]
    public void The_page_of_a_quotation_has_its_source_and_not_its_speaker()
    {
        var pages = SmallRecord.Build(
            ("content/quotes/said.md", "---\nspeaker: bob\nsource: letter\nstatus: misattributed\n---\nOpen.\n"));

        Assert.Equal(Tags(pages, "sources/letter/"), Tags(pages, "quotes/said/"));
        Assert.Contains(("citation_author", "Archer, Ann"), Tags(pages, "quotes/said/"));
    }

    [Fact]
    public void The_page_of_an_article_has_the_article()
    {
        var article = "---\ntitle: Why & how\ndate: 2020-03-04\nauthors: [ann, Carl]\n---\nText\n";

        Assert.Equal(
            [
                ("z:itemType", "webpage"), ("citation_title", "Why & how"), ("citation_author", "Archer, Ann"),
                ("citation_author", "Carl"), ("citation_publication_date", "2020/03/04"),
                ("prism.publicationName", "Test site"), ("citation_public_url", SmallRecord.Root + "articles/why/"),
            ],
            Tags(SmallRecord.Build(("content/articles/why.md", article)), "articles/why/"));
    }

    [Fact]
    public void Other_pages_have_none_and_name_who_makes_the_site()
    {
        var pages = SmallRecord.Build(("content/site.yaml",
            "title: Test site\nbase_url: https://example.org/base/\nauthor: {name: The keepers}\n"));

        Assert.Empty(Tags(pages, "people/ann/"));
        Assert.Contains("<meta name=\"author\" content=\"The keepers\">", pages["people/ann/index.html"],
            StringComparison.Ordinal);
        // Zotero would take them for the author of minutes that nobody signed.
        Assert.DoesNotContain("\"author\"", pages["sources/minutes/index.html"].Split("ld+json")[0],
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2018", "2018")]
    [InlineData("2018-02", "2018/02")]
    [InlineData("199X", "1990s")]
    [InlineData("2018~", "about 2018")]
    [InlineData("2018/2019", "2018 to 2019")]
    [InlineData("-0043", "44 BC")]
    public void A_date_is_as_exact_as_it_is_known(string date, string expected) => Assert.Contains(
        ("citation_publication_date", expected), Tags($"type: book\ndate: {date}"));

    [Fact]
    public void A_source_without_a_date_says_so() =>
        Assert.Contains(("citation_publication_date", "No date"), Tags("type: book"));

    [Theory]
    [InlineData("12", "12", null)]
    [InlineData("12-14", "12", "14")]
    [InlineData("1–6, 9–10", null, null)]
    public void Pages_are_a_range_or_a_page(string pages, string? first, string? last)
    {
        var tags = Tags($"type: paper\npages: {pages}").ToLookup(t => t.Name, t => t.Content);

        Assert.Equal((first, last), (
            tags["citation_firstpage"].SingleOrDefault(), tags["citation_lastpage"].SingleOrDefault()));
    }

    /// <summary>Zotero takes what has a journal for an article of it, whatever else is said of its type.</summary>
    [Fact]
    public void Every_type_is_one_that_Zotero_knows_and_only_papers_are_in_journals()
    {
        string[] known =
        [
            "blogPost", "book", "bookSection", "case", "dataset", "document", "email", "film", "forumPost", "hearing",
            "interview", "journalArticle", "letter", "manuscript", "map", "newspaperArticle", "podcast",
            "presentation", "report", "videoRecording", "webpage",
        ];
        Assert.All(SourceTypes.All, type =>
        {
            var tags = Tags($"type: {type}\ncontainer: The container\npublisher: acme")
                .ToLookup(t => t.Name, t => t.Content);
            Assert.Contains(Assert.Single(tags["z:itemType"]), known);
            Assert.Equal(type == "paper", tags.Contains("citation_journal_title"));
            Assert.Equal(type == "report", tags.Contains("citation_technical_report_institution"));
            Assert.Single(tags.SelectMany(t => t), "The container");
        });
    }

    [Theory]
    [InlineData("Martin Luther King, Jr.", "King, Martin Luther, Jr.", "King, Martin Luther Jr.")]
    [InlineData("Alexander von Humboldt", "Humboldt, Alexander von", "Humboldt, Alexander von")]
    [InlineData("Vincent van Gogh", "van Gogh, Vincent", "van Gogh, Vincent")]
    [InlineData("Voltaire", "Voltaire", "Voltaire")]
    public void A_name_has_the_family_name_first(string name, string sortName, string expected)
    {
        var pages = SmallRecord.Build(("content/people/ann.md", $"---\nname: {name}\nsort_name: {sortName}\n---\n"));

        Assert.Contains(("citation_author", expected), Tags(pages, "sources/letter/"));
    }

    private static IReadOnlyList<(string Name, string Content)> Tags(string keys)
    {
        var source = ("content/sources/letter.md", $"---\ntitle: On <closing>\n{keys}\n---\n");
        return Tags(SmallRecord.Build(source), "sources/letter/");
    }

    private static IReadOnlyList<(string Name, string Content)> Tags(
        IReadOnlyDictionary<string, string> pages, string path) =>
    [
        .. new HtmlParser().ParseDocument(pages[path + "index.html"]).QuerySelectorAll("head > meta[name]")
            .Select(m => (Name: m.GetAttribute("name")!, Content: m.GetAttribute("content")!))
            .Where(m => m.Name.StartsWith("citation_", StringComparison.Ordinal)
                || m.Name is "z:itemType" or "prism.publicationName"),
    ];
}
