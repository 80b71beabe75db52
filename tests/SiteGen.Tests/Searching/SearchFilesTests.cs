using SiteGen.Building;
using SiteGen.Content;
using SiteGen.Tests.Formats;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Searching;

/// <summary>The index has what the pages of the site say, and nothing else.</summary>
public class SearchFilesTests
{
    private const string Settings = "title: Test site\nbase_url: https://example.org/base/\n";

    [Fact]
    public void Every_page_of_an_entity_is_in_it_under_its_kind()
    {
        using var site = new TestSite(SmallRecord.Files);
        var result = site.Build();
        var index = new SearchIndex(result);

        var entities = EntityKindNames.All.SelectMany(result.Graph!.OfKind).Select(e => (e.Kind.Word(), e.Id));
        Assert.Equal(entities, index.Documents.Select(d => (d.Kind, d.Id)));
        Assert.Equal(index.Documents.Count, index.Lengths);
    }

    [Fact]
    public void A_result_has_its_title_date_and_text_as_a_reader_reads_them()
    {
        var index = new SearchIndex(SmallRecord.Build(("content/quotes/said.md",
            "---\nspeaker: ann\nsource: minutes\ndate: 2018-02-20\ncontext: At *noon*.\noriginal: {language: fr, text: Ouvert}\n"
            + "versions:\n  - {source: letter, text: Another wording}\n---\nLess \\<closed> & **mo**re open.\n")));

        var said = index.Documents.Single(d => d.Id == "said");
        Assert.Equal("Ann Archer: “Less <closed> & more open.”", said.Title);
        Assert.Equal("20 February 2018", said.Note);
        Assert.Equal("Less <closed> & more open. At noon. Ouvert Another wording", said.Text);
        Assert.Equal("Acme & Sons, February 2018", index.Documents.Single(d => d.Id == "letter").Note);
        Assert.Contains("Bob: “No.” [disputed]", index.Documents.Select(d => d.Title));
    }

    [Fact]
    public void Whole_texts_are_in_it_without_cards_and_marks_of_notes()
    {
        var index = new SearchIndex(SmallRecord.Build(("content/articles/why.md",
            "---\ntitle: Why\ndate: 2020\nkey_points: [One key]\n---\nSee [[ann]] there.[^1]\n\n![[said]]\n\n" + string.Concat(Enumerable.Repeat("Filling words.\n\n", 200)) + "| Cell | zebra |\n| - | - |\n| last | one |\n\n[^1]: A note.\n")));

        var text = index.Documents.Single(d => d.Id == "why").Text;
        Assert.StartsWith("One key See Ann Archer there. Filling words.", text, StringComparison.Ordinal);
        Assert.EndsWith("Cell zebra last one A note.", text, StringComparison.Ordinal);
        Assert.Equal(["why"], index.Find("zebra"));
    }

    [Fact]
    public void People_are_those_who_said_it_took_part_or_wrote_it()
    {
        var index = new SearchIndex(SmallRecord.Build(
            ("content/quotes/false.md", "---\nspeaker: ann\nsource: minutes\nstatus: misattributed\n---\nThey never said so.\n"),
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
    public void Names_titles_and_dates_are_in_the_head_and_occurrences_are_counted()
    {
        var index = new SearchIndex(SmallRecord.Build(("content/pages/count.md", "---\ntitle: Numbers\n---\nOnce: twice, twice. Often often often often numbers.\n")));

        Assert.Equal((true, 1), index.Place("numbers", "count"));
        Assert.Equal((false, 1), index.Place("once", "count"));
        Assert.Equal((false, 2), index.Place("twice", "count"));
        Assert.Equal((false, 3), index.Place("often", "count"));
        Assert.Equal((true, 0), index.Place("2018", "said"));
        Assert.Equal(["answer"], index.Find("2019"));
        Assert.Contains("said", index.Find("archer"));
    }

    [Fact]
    public void Drafts_and_archived_texts_are_not_in_it()
    {
        using var site = new TestSite([.. SmallRecord.Files,
            ("content/pages/draft.md", "---\ntitle: Unfinished\ndraft: true\n---\nUnripe.\n"),
            ("content/archive/letter.txt", "Somebody said: Less <closed> & more open. The confidential rest.\n")]);

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
    public void The_setting_decides_on_page_links_and_index(string search, bool hasPage, bool hasIndex)
    {
        var files = SmallRecord.Build(("content/site.yaml", $"{Settings}search: {search}\n"));

        Assert.Equal(hasPage, files.ContainsKey("search/index.html"));
        Assert.Equal(hasIndex, files.Keys.Any(p => p.StartsWith("search/", StringComparison.Ordinal) && p.EndsWith(".json", StringComparison.Ordinal)));
        var pages = files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal) && !f.Value.Contains("http-equiv", StringComparison.Ordinal)
            && !f.Key.EndsWith("/preview.html", StringComparison.Ordinal) && !f.Key.EndsWith("/card/index.html", StringComparison.Ordinal)).ToArray();
        Assert.All(pages, p => Assert.Equal(hasPage, p.Value.Contains("search/\"", StringComparison.Ordinal)));
        Assert.DoesNotContain("/search/", files["sitemap.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Pagefind_is_told_of_pages_of_entities_and_of_nothing_else()
    {
        var files = SmallRecord.Build(("content/site.yaml", $"{Settings}search: pagefind\n"));

        Assert.Contains("<main id=\"content\" data-pagefind-body>", files["quotes/said/index.html"], StringComparison.Ordinal);
        Assert.Contains("<meta data-pagefind-filter=\"kind[content]\" content=\"quote\">", files["quotes/said/index.html"], StringComparison.Ordinal);
        Assert.Contains("<meta data-pagefind-filter=\"person[content]\" content=\"ann\">", files["quotes/said/index.html"], StringComparison.Ordinal);
        Assert.Contains("<meta data-pagefind-meta=\"date[content]\" content=\"20 February 2018\">", files["quotes/said/index.html"], StringComparison.Ordinal);
        var entities = files.Keys.Where(p => p.EndsWith("/index.html", StringComparison.Ordinal) && p.Count(c => c == '/') == 2 && !p.StartsWith("timeline/", StringComparison.Ordinal) && !p.StartsWith("old/", StringComparison.Ordinal));
        Assert.Equal(entities.Order(), files.Where(f => f.Value.Contains("data-pagefind-body", StringComparison.Ordinal)).Select(f => f.Key).Order());
        Assert.DoesNotContain("pagefind", SmallRecord.Build()["quotes/said/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void No_former_path_takes_the_place_of_the_index()
    {
        using var site = new TestSite(("content/pages/about.md", "---\ntitle: About\nredirect_from: [/search/index.json, /pagefind/, /search/]\n---\nText\n"));

        Assert.Equal(["SG0702", "SG0702", "SG0702"], site.Build().Diagnostics.Select(d => d.Rule.Code));
    }

    [Fact]
    public void A_large_index_is_split_and_a_small_one_is_not()
    {
        using var site = new TestSite(Enumerable.Range(0, 300).Select(i =>
            ($"content/pages/p{i:000}.md", $"---\ntitle: Page {i}\n---\n{string.Join(' ', Enumerable.Range(0, 250).Select(n => $"word{(i * 31) + (n * 7)}"))}\n")));
        var result = site.Build();
        var index = new SearchIndex(result);

        Assert.True(index.TermParts.Count > 3 && index.TextParts.Count > 10, $"{index.TermParts.Count} files of terms, {index.TextParts.Count} of texts");
        Assert.All(result.Files.Where(f => f.Path.StartsWith("search/t", StringComparison.Ordinal)), f => Assert.InRange(f.Content.Length, 1, 100_000));
        Assert.Equal(index.TermParts.Order(StringComparer.Ordinal), index.TermParts);
        Assert.Equal(["p000", "p007"], index.Find("word217"));
        Assert.Equal(300, index.Documents.Count);

        var small = new SearchIndex(SmallRecord.Build());
        Assert.Equal((1, 1), (small.TermParts.Count, small.TextParts.Count));

        var again = SiteBuilder.Build(new BuildOptions { SitePath = site.Root, Jobs = 1 });
        Assert.All(result.Files.Zip(again.Files), pair => Assert.True(pair.First.Content.Span.SequenceEqual(pair.Second.Content.Span), pair.First.Path));
    }

    [Fact]
    public void The_version_changes_with_the_content_and_only_then()
    {
        static string Version(params IEnumerable<(string, string)> files) => SmallRecord.Build(files).Json("search/index.json").Text("version")!;

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
