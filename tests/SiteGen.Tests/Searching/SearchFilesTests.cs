using SiteGen.Building;
using SiteGen.Content;
using SiteGen.Tests.Formats;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Searching;

/// <summary>The search index has the text of all pages of entities, and nothing else.</summary>
public class SearchFilesTests
{
    private const string Settings = "title: Test site\nbase_url: https://example.org/base/\n";

    [Fact]
    public void Every_entity_is_indexed_under_its_kind()
    {
        using var site = new TestSite(SmallRecord.Files);
        var result = site.Build();
        var index = new SearchIndex(result);

        var entities = EntityKindNames.All.SelectMany(result.Graph!.OfKind).Select(e => (e.Kind.Name(), e.Id));
        Assert.Equal(entities, index.Documents.Select(d => (d.Kind, d.Id)));
        Assert.Equal(index.Documents.Count, index.Lengths);
    }

    [Fact]
    public void A_document_has_the_title_date_and_text_as_readers_see_them()
    {
        var index = new SearchIndex(SmallRecord.Build(("content/quotes/said.md", """
            ---
            speaker: ann
            source: minutes
            date: 2018-02-20
            context: At *noon*.
            original: {language: fr, text: Ouvert}
            versions:
              - {source: letter, text: Another wording}
            ---
            Less \<closed> & **mo**re open.
            """)));

        var said = index.Documents.Single(d => d.Id == "said");
        Assert.Equal("Ann Archer: “Less <closed> & more open.”", said.Title);
        Assert.Equal("20 February 2018", said.Note);
        Assert.Equal("Less <closed> & more open. At noon. Ouvert Another wording", said.Text);
        Assert.Equal("Acme & Sons, February 2018", index.Documents.Single(d => d.Id == "letter").Note);
        Assert.Contains("Bob: “No.” [disputed]", index.Documents.Select(d => d.Title));
    }

    [Fact]
    public void All_text_is_indexed_except_embeds_and_footnote_references()
    {
        var index = new SearchIndex(SmallRecord.Build(("content/articles/why.md", $"""
            ---
            title: Why
            date: 2020
            key_points: [One key]
            ---
            See [[ann]] there.[^1]

            ![[said]]

            {string.Concat(Enumerable.Repeat("Filling words.\n\n", 200))}
            | Cell | zebra |
            | - | - |
            | last | one |

            [^1]: A note.
            """)));

        var text = index.Documents.Single(d => d.Id == "why").Text;
        Assert.StartsWith("One key See Ann Archer there. Filling words.", text, StringComparison.Ordinal);
        Assert.EndsWith("Cell zebra last one A note.", text, StringComparison.Ordinal);
        Assert.Equal(["why"], index.Find("zebra"));
    }

    [Fact]
    public void Involved_people_are_speakers_participants_and_authors()
    {
        var index = new SearchIndex(SmallRecord.Build(
            ("content/quotes/false.md", """
                ---
                speaker: ann
                source: minutes
                status: misattributed
                ---
                They never said so.
                """),
            ("content/articles/by.md", "---\ntitle: By Bob\ndate: 2020\nauthors: [bob]\npeople: [ann]\n---\nText\n")));

        IReadOnlyList<string> Involved(string id) => index.Documents.Single(d => d.Id == id).Involved;
        Assert.Equal(["ann"], Involved("said"));
        Assert.Equal([], Involved("false"));
        Assert.Equal(["ann"], Involved("founded"));
        Assert.Equal(["ann"], Involved("letter"));
        Assert.Equal(["ann", "bob"], Involved("by"));
        Assert.Equal(["bob"], Involved("bob"));
        Assert.Equal([], Involved("acme"));
    }

    [Fact]
    public void Names_titles_and_dates_are_in_the_head_and_occurrences_in_the_body_are_counted()
    {
        var page = "---\ntitle: Numbers\n---\nOnce: twice, twice. Often often often often numbers.\n";
        var index = new SearchIndex(SmallRecord.Build(("content/pages/count.md", page)));

        Assert.Equal((true, 1), index.Posting("numbers", "count"));
        Assert.Equal((false, 1), index.Posting("once", "count"));
        Assert.Equal((false, 2), index.Posting("twice", "count"));
        Assert.Equal((false, 3), index.Posting("often", "count"));
        Assert.Equal((true, 0), index.Posting("2018", "said"));
        Assert.Equal(["answer"], index.Find("2019"));
        Assert.Contains("said", index.Find("archer"));
    }

    [Fact]
    public void Words_with_hyphens_somewhere_are_one_word_everywhere()
    {
        using var site = new TestSite(
            ("content/pages/a.md", "---\ntitle: A\n---\nAn open-source licence, up-to-date, of 1990-1995.\n"),
            ("content/pages/b.md", "---\ntitle: B\n---\nThe open source is up to date.\n"),
            ("content/pages/c.md", "---\ntitle: C\n---\nOpen, source: up and to a date, the opensource.\n"));
        var index = new SearchIndex(site.BuildPages());

        Assert.Equal(["a", "b", "c"], index.Find("opensource"));
        Assert.Equal(["a", "b"], index.Find("uptodate"));
        Assert.DoesNotContain("theopen", index.Terms);
        Assert.DoesNotContain("19901995", index.Terms);
    }

    [Theory]
    [InlineData("de-AT", true)]
    [InlineData("nb", true)]
    [InlineData("en", false)]
    public void Ends_of_words_are_terms_where_compounds_are_one_word(string language, bool are)
    {
        using var site = new TestSite(
            ("content/site.yaml", $"{Settings}language: {language}\n"),
            ("content/pages/a.md", "---\ntitle: A\n---\nNetzwerksicherheit\n"),
            ("content/pages/b.md", "---\ntitle: B\n---\nUnsicherheit\n"));
        var index = new SearchIndex(site.Build());

        Assert.Equal(are ? ["a", "b"] : [], index.Find("~sicherheit"));
        Assert.Equal(are ? ["a", "b"] : [], index.Find("~heit"));
        Assert.Empty(index.Find("~eit"));
        Assert.Empty(index.Find("~nsicherheit"));
        Assert.Empty(index.Find("sicherheit"));
    }

    [Fact]
    public void Drafts_and_archived_texts_are_not_indexed()
    {
        using var site = new TestSite(
        [
            .. SmallRecord.Files,
            ("content/pages/draft.md", "---\ntitle: Unfinished\ndraft: true\n---\nUnripe.\n"),
            ("content/archive/letter.txt", "Somebody said: Less <closed> & more open. The confidential rest.\n"),
        ]);

        var index = new SearchIndex(site.BuildPages());
        Assert.Empty(index.Find("unripe"));
        Assert.Empty(index.Find("unfinished"));
        Assert.DoesNotContain(index.Files.Values, f => f.Contains("confidential", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(["draft"], new SearchIndex(site.BuildPages(drafts: true)).Find("unripe"));
    }

    [Theory]
    [InlineData("off", false, false)]
    [InlineData("pagefind", true, false)]
    [InlineData("built-in", true, true)]
    public void The_setting_decides_on_the_search_page_links_and_index(string search, bool hasPage, bool hasIndex)
    {
        var files = SmallRecord.Build(("content/site.yaml", $"{Settings}search: {search}\n"));

        Assert.Equal(hasPage, files.ContainsKey("search/index.html"));
        Assert.Equal(hasIndex, files.ContainsKey("search/index.json"));
        Assert.Equal(hasIndex, files.Keys.Any(p => p.StartsWith("search/t", StringComparison.Ordinal)));
        var pages = files
            .Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal))
            .Where(f => !f.Key.EndsWith("/preview.html", StringComparison.Ordinal))
            .Where(f => !f.Key.EndsWith("/card/index.html", StringComparison.Ordinal))
            .Where(f => !f.Value.Contains("http-equiv", StringComparison.Ordinal));
        Assert.All(pages, p => Assert.Equal(hasPage, p.Value.Contains("search/\"", StringComparison.Ordinal)));
        Assert.DoesNotContain("/search/", files["sitemap.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Pagefind_indexes_pages_of_entities_and_nothing_else()
    {
        var files = SmallRecord.Build(("content/site.yaml", $"{Settings}search: pagefind\n"));

        var said = files["quotes/said/index.html"];
        Assert.All(
            [
                """<main id="content" data-pagefind-body>""",
                """<meta data-pagefind-filter="kind[content]" content="quote">""",
                """<meta data-pagefind-filter="person[content]" content="ann">""",
                """<meta data-pagefind-meta="date[content]" content="20 February 2018">""",
            ],
            element => Assert.Contains(element, said, StringComparison.Ordinal));
        var entities = files.Keys
            .Where(p => p.EndsWith("/index.html", StringComparison.Ordinal) && p.Count(c => c == '/') == 2)
            .Where(p => !p.StartsWith("timeline/", StringComparison.Ordinal))
            .Where(p => !p.StartsWith("old/", StringComparison.Ordinal));
        var indexed = files.Where(f => f.Value.Contains("data-pagefind-body", StringComparison.Ordinal));
        Assert.Equal(entities.Order(), indexed.Select(f => f.Key).Order());
        Assert.DoesNotContain("pagefind", SmallRecord.Build()["quotes/said/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_redirect_cannot_replace_the_search_page_or_index()
    {
        using var site = new TestSite(("content/pages/about.md", """
            ---
            title: About
            redirect_from: [/search/index.json, /pagefind/, /search/]
            ---
            Text
            """));

        Assert.Equal(["SG0702", "SG0702", "SG0702"], site.Build().Diagnostics.Select(d => d.Rule.Code));
    }

    [Fact]
    public void A_large_index_is_split_and_a_small_one_is_not()
    {
        static string Words(int page) =>
            string.Join(' ', Enumerable.Range(0, 250).Select(n => $"word{(page * 31) + (n * 7)}"));

        using var site = new TestSite(Enumerable.Range(0, 300).Select(i =>
            ($"content/pages/p{i:000}.md", $"---\ntitle: Page {i}\n---\n{Words(i)}\n")));
        var result = site.Build();
        var index = new SearchIndex(result);

        Assert.InRange(index.FirstTerms.Count, 4, 300);
        Assert.InRange(index.FirstDocuments.Count, 11, 300);
        Assert.All(
            result.Files.Where(f => f.Path.StartsWith("search/t", StringComparison.Ordinal)),
            f => Assert.InRange(f.Content.Length, 1, 100_000));
        Assert.Equal(index.FirstTerms.Order(StringComparer.Ordinal), index.FirstTerms);
        Assert.Equal(["p000", "p007"], index.Find("word217"));
        Assert.Equal(300, index.Documents.Count);

        var small = new SearchIndex(SmallRecord.Build());
        Assert.Single(small.FirstTerms);
        Assert.Single(small.FirstDocuments);

        var again = SiteBuilder.Build(new BuildOptions { SitePath = site.Root, Jobs = 1 });
        Assert.All(result.Files.Zip(again.Files), pair =>
            Assert.True(pair.First.Content.Span.SequenceEqual(pair.Second.Content.Span), pair.First.Path));
    }

    [Fact]
    public void The_version_changes_only_with_the_content()
    {
        static string Version(params IEnumerable<(string, string)> files) =>
            SmallRecord.Build(files).Json("search/index.json").Text("version")!;

        Assert.Equal(Version(), Version());
        Assert.NotEqual(Version(), Version(("content/people/bob.md", "---\nname: Bob\n---\nA new word.\n")));
    }

    [Fact]
    public void A_site_without_entities_has_an_empty_index()
    {
        using var site = new TestSite();
        var index = new SearchIndex(site.BuildPages());

        Assert.Empty(index.Documents);
        Assert.Empty(index.Terms);
    }
}
