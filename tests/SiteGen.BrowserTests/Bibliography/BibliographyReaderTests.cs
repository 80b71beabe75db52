using System.Text;
using System.Text.Json;
using SiteGen.BrowserTests.Support;
using SiteGen.Content.Entities;
using SiteGen.Tests.Support;

namespace SiteGen.BrowserTests.Bibliography;

/// <summary>Pandoc and Biber read the bibliographies of a site with sources of every type, names and dates.</summary>
public sealed class BibliographyReaderTests
{
    private static readonly string[] Dates =
    [
        "2018", "2018-02", "2018-02-20", "2018~", "2018-02?", "2018-21", "199X", "18XX", "-0043", "2018/2019",
        "2018/..", "2018/", "../2018", "'[1927,1929]'", "2018-XX", "2018-02-XX", "Y-12000",
    ];

    private static readonly (string Id, string Name, string Sort, string Shown)[] People =
    [
        ("king", "Martin Luther King, Jr.", "King, Martin Luther, Jr.", "King"),
        ("humboldt", "Alexander von Humboldt", "Humboldt, Alexander von", "Humboldt"),
        ("gogh", "Vincent van Gogh", "van Gogh, Vincent", "Gogh"),
        ("mao", "Mao Zedong", "Mao, Zedong", "Mao Zedong"),
        ("voltaire", "Voltaire", "Voltaire", "Voltaire"),
        ("cruz", "Juan García de la Cruz", "García de la Cruz, Juan", "García de la Cruz"),
    ];

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Pages = new(Build);

    [Fact]
    public void Pandoc_sets_every_item_of_the_csl()
    {
        var json = Pages.Value["sources/bibliography.json"];
        var text = Cite(json);
        // The style sets titles in capitals.
        Assert.All(
            Items(json), i => Assert.Contains(TitleOf(Text(i, "id")), text, StringComparison.OrdinalIgnoreCase));
        Assert.All(People, p => Assert.Contains(p.Shown, text, StringComparison.Ordinal));
        Assert.Contains("Acme & Sons", text, StringComparison.Ordinal);
        Assert.Contains("Jr.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zedong Mao", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Pandoc_reads_from_the_BibTex_what_the_csl_says()
    {
        var expected = Items(Pages.Value["sources/bibliography.json"])
            .ToDictionary(i => i.GetProperty("id").GetString()!);
        var read = Items(BibliographyReaders.Pandoc(
            ["-f", "biblatex", "-t", "csljson"], Pages.Value["sources/bibliography.bib"]))
            .ToDictionary(i => i.GetProperty("id").GetString()!);
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), read.Keys.Order(StringComparer.Ordinal));
        foreach (var (id, item) in expected)
        {
            foreach (var field in (string[])["title", "volume", "DOI", "ISBN", "URL", "publisher-place", "edition"])
            {
                Assert.Equal((id, field, Text(item, field)), (id, field, Text(read[id], field)));
            }

            Assert.Equal((id, Issue(item)), (id, Issue(read[id])));

            Assert.Equal((id, Authors(item)), (id, Authors(read[id])));
        }

        foreach (var (type, csl) in (ReadOnlySpan<(string, string)>)
        [
            // This one has pages in a container.
            ("book", "chapter"), ("paper", "article-journal"), ("report", "report"),
            ("letter", "personal_communication"),
            ("court-filing", "legal_case"), ("film", "motion_picture"), ("video", "motion_picture"),
            ("diary", "manuscript"), ("manuscript", "manuscript"), ("dataset", "dataset"), ("web-page", "webpage"),
        ])
        {
            Assert.Equal((type, csl), (type, Text(read["type-" + type], "type")));
        }
    }

    [Fact]
    public void Biber_reads_the_BibTex_without_a_warning()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "sources.bib");
        // Words in place of a year are all that can be said of a choice and of a year of five digits.
        var entries = Pages.Value["sources/bibliography.bib"].Split("\n\n")
            .Where(e => !e.Contains("year = {12,001 BC}", StringComparison.Ordinal)
                && !e.Contains(" or ", StringComparison.Ordinal));
        File.WriteAllText(path, string.Join("\n\n", entries));
        Assert.Equal("", BibliographyReaders.Biber(path));
    }

    private static string Cite(string bibliography)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "sources.json");
        File.WriteAllText(path, bibliography);
        return BibliographyReaders.Pandoc(
            ["--citeproc", "--bibliography", path, "-f", "markdown", "-t", "plain", "--wrap=none"],
            "---\nnocite: '@*'\n---\n\nText.\n");
    }

    private static IEnumerable<JsonElement> Items(string json) => JsonDocument.Parse(json).RootElement.EnumerateArray();

    private static string? Text(JsonElement item, string field) =>
        item.TryGetProperty(field, out var value) ? value.GetString() : null;

    private static string? Issue(JsonElement item) =>
        Text(item, "issue") ?? Text(item, "number") ?? Text(item, "collection-number");

    /// <summary>The names of authors.</summary>
    private static string Authors(JsonElement item) => !item.TryGetProperty("author", out var authors) ? ""
        : string.Join("; ", authors.EnumerateArray().Select(a =>
            Text(a, "literal") ?? string.Join(' ', new[]
            {
                Text(a, "given"), Text(a, "dropping-particle"), Text(a, "non-dropping-particle"), Text(a, "family"),
                Text(a, "suffix"),
            }.OfType<string>())));

    private static Dictionary<string, string> Build()
    {
        using var site = new TestSite(Files());
        var result = site.Build();
        Assert.False(result.HasFailed, TestSite.Format(result.Diagnostics));
        return result.Files.Where(f => f.Path.StartsWith("sources/bibliography", StringComparison.Ordinal))
            .ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Content.Span));
    }

    private static IEnumerable<(string Path, string Text)> Files()
    {
        yield return ("content/organizations/acme.md", "---\nname: Acme & Sons\n---\n");
        foreach (var (id, name, sort, _) in People)
        {
            yield return ($"content/people/{id}.md", $"---\nname: {name}\nsort_name: {sort}\n---\n");
        }

        foreach (var type in SourceTypes.All)
        {
            yield return Source($"type-{type}", $$"""
                type: {{type}}
                authors: [acme, 'A {strange} name & co']
                editors: [king]
                translators: [humboldt]
                publisher: acme
                container: 'The "Container" of $5'
                edition: 2
                volume: 14
                issue: 3
                pages: 235-237
                place: London_on_Thames
                doi: 10.1000/a_b-{{type}}
                isbn: 978-0-521-84459-8
                shelf_mark: Add MS ~1
                language: de
                translated_from: fr
                date: 2018-02-20
                url: https://example.com/a_b%20c?{{type}}=1&x=2
                accessed: 2020-01-02
                """);
        }

        foreach (var (id, _, _, _) in People)
        {
            yield return Source($"by-{id}", $"type: letter\nauthors: {id}\ndate: 2018");
        }

        foreach (var (index, date) in Dates.Index())
        {
            yield return Source($"of-{index}", $"type: book\nauthors: king\ndate: {date}");
        }
    }

    private static (string, string) Source(string id, string keys) =>
        ($"content/sources/{id}.md", $"---\ntitle: '{TitleOf(id)}'\n{keys}\n---\n");

    private static string TitleOf(string? id) => "Title of " + id + " & {50%} #1";
}
