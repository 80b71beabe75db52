using System.Text;
using System.Text.Json;
using SiteGen.Building;
using SiteGen.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.History;

/// <summary>Where and whether a site shows what changed: clones, feeds, languages, and what must not get out.</summary>
public sealed class ChangesOutputTests : IDisposable
{
    private readonly TestRepository _repository = ChangesPage.CreateRepository();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Neither_messages_nor_authors_are_published()
    {
        var files = ChangesPage.Build(_repository).Files;

        Assert.All(files, f => Assert.DoesNotContain(
            "secret", Encoding.UTF8.GetString(f.Content.Span), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Clones_have_the_same_bytes_and_edits_that_are_not_committed_are_not_shown()
    {
        using var clones = new TestSite();
        var clone = Path.Combine(clones.Root, "clone");
        TestRepository.RunIn(clones.Root, [], "clone", "--quiet", _repository.Root, clone);
        _repository.Write("content/people/ann.md", "---\nname: Ann Archer\nborn: 1970\n---\n");

        var result = SiteBuilder.Build(new BuildOptions { SitePath = clone, Jobs = 1 });

        Assert.Equal(
            TestSite.WithoutPolicy(Encoding.UTF8.GetString(
                result.Files.Single(f => f.Path == "changes/index.html").Content.Span)),
            Read("changes/index.html"));
    }

    [Fact]
    public void A_shallow_clone_has_a_warning_and_no_page()
    {
        _repository.Write("content/people/bob.md", "---\nname: Bob\n---\n");
        _repository.Commit("2024-06-01");
        using var clones = new TestSite();
        var clone = Path.Combine(clones.Root, "clone");
        TestRepository.RunIn(
            clones.Root, [], "clone", "--quiet", "--depth", "1", new Uri(_repository.Root).AbsoluteUri, clone);

        var result = SiteBuilder.Build(new BuildOptions { SitePath = clone, Jobs = 1 });

        var warning = Assert.Single(result.Diagnostics, d => d.Rule == Rules.HistoryMissing);
        Assert.Contains("shallow clone", warning.Message);
        Assert.Contains("fetch-depth: 0", warning.Help);
        Assert.DoesNotContain(result.Files, f => f.Path.StartsWith("changes/", StringComparison.Ordinal));
        var home = Encoding.UTF8.GetString(result.Files.Single(f => f.Path == "index.html").Content.Span);
        Assert.DoesNotContain("changes/", home, StringComparison.Ordinal);
    }

    [Fact]
    public void Feeds_have_an_entry_for_each_page_and_day()
    {
        _repository.Write(
            "content/quotes/said.md", ChangesPage.Quote.Replace("disputed", "misattributed", StringComparison.Ordinal));
        _repository.Write("content/people/bob.md", "---\nname: Bob\n---\n");
        _repository.Commit("2024-06-01");
        _repository.Delete("content/people/bob.md");
        _repository.Commit("2024-06-02");

        using var feed = JsonDocument.Parse(Read("changes/feed.json"));

        Assert.Equal(
            [
                "https://example.org/base/changes/#changed-2024-06-02/people/bob/ | /people/bob/ | Removed",
                "https://example.org/base/changes/#changed-2024-06-01/quotes/said/ | "
                    + "Misattributed to Ann Archer: “We drink a cup of tea.” | "
                    + "Changed; Status: Disputed → Misattributed",
                "https://example.org/base/changes/#changed-2024-05-06/people/ann/ | Ann Archer | New",
                "https://example.org/base/changes/#changed-2024-05-06/sources/letter/ | A letter | New",
                "https://example.org/base/changes/#changed-2024-05-06/quotes/said/ | "
                    + "Misattributed to Ann Archer: “We drink a cup of tea.” | New",
            ],
            feed.RootElement.GetProperty("items").EnumerateArray().Select(i => string.Join(" | ",
                ((string[])["id", "title", "content_text"]).Select(k => i.GetProperty(k).GetString()))));
        var atom = Read("changes/feed.xml");
        Assert.Contains("<updated>2024-06-02T00:00:00Z</updated>", atom, StringComparison.Ordinal);
        Assert.Contains("changes/feed.json\"", Read("changes/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_setting_there_is_no_page()
    {
        _repository.Write("content/site.yaml", "title: Test site\nbase_url: https://example.org/base/\n");

        Assert.DoesNotContain(
            ChangesPage.Build(_repository).Files, f => f.Path.StartsWith("changes/", StringComparison.Ordinal));
    }

    [Fact]
    public void The_address_of_a_source_that_is_not_public_is_not_shown()
    {
        _repository.Write("content/sources/letter.md",
            "---\ntitle: A letter\ntype: letter\nurl: https://private.example.org/1\naccess: private\n---\n");
        _repository.Commit("2024-06-01");
        _repository.Write("content/sources/letter.md",
            "---\ntitle: The letter\ntype: letter\nurl: https://private.example.org/2\naccess: private\n---\n");
        _repository.Commit("2024-06-02");

        Assert.Equal(
            ["# 2 June 2024", "The letter Changed", "- Title: [-A letter-] → {+The letter+}"], Lines().Take(3));
        Assert.DoesNotContain("private.example.org", Read("changes/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_link_to_the_commits_of_their_file()
    {
        _repository.Write("content/site.yaml", "title: Test site\nbase_url: https://example.org/base/\n"
            + "repository: https://github.com/someone/site\n");

        Assert.Contains(
            "<a href=\"https://github.com/someone/site/commits/main/content/people/ann.md\">History</a>",
            Read("people/ann/index.html"));
    }

    [Fact]
    public void An_edition_in_another_language_has_its_translations_too()
    {
        _repository.Write("content/site.yaml", ChangesPage.Settings + "languages: [de]\n");
        _repository.Write("content/people/ann.de.md", "---\nname: Anna Archer\n---\n");
        _repository.Commit("2024-06-01");

        Assert.Equal(["# 1. Juni 2024", "Anna Archer Geändert", "- Übersetzung: ergänzt"], Lines("de/").Take(3));
        Assert.Equal("# 6 May 2024", Lines()[0]);
    }

    [Fact]
    public void What_an_edition_has_not_translated_is_in_the_language_of_the_site()
    {
        _repository.Write("content/site.yaml", ChangesPage.Settings + "languages: [de]\n");
        _repository.Write("content/people/ann.md", "---\nname: Ann Baker\n---\n");
        _repository.Commit("2024-06-01");

        var page = Read("de/changes/index.html");
        Assert.Contains("<a lang=\"en\" href=\"../people/ann/\">Ann Baker</a>", page, StringComparison.Ordinal);
        Assert.Contains(
            "<li>Name: <del lang=\"en\">Ann Archer</del> → <ins lang=\"en\">Ann Baker</ins></li>", page,
            StringComparison.Ordinal);
        Assert.DoesNotContain("<del lang=", Read("changes/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Serve_reads_the_history_once()
    {
        var live = LiveSite.Open(new BuildOptions { SitePath = _repository.Root, Jobs = 1 });
        _repository.Write("content/people/bob.md", "---\nname: Bob\n---\n");
        _repository.Commit("2024-06-01");
        live.Update([Path.Combine(_repository.Root, "content/people/bob.md")]);

        Assert.NotNull(live.Current.Find("/people/bob/").File);
        var page = Encoding.UTF8.GetString(live.Current.Find("/changes/").File!.Content.Span);
        Assert.Contains("6 May 2024", page, StringComparison.Ordinal);
        Assert.DoesNotContain("1 June 2024", page, StringComparison.Ordinal);
    }

    private string[] Lines(string folder = "") => ChangesPage.Lines(_repository, folder);

    private string Read(string path) => ChangesPage.Read(_repository, path);
}
