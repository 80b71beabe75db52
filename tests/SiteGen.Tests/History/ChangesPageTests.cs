using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SiteGen.Building;
using SiteGen.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.History;

/// <summary>The page of what changed, and the days on pages, from the commits of small repositories.</summary>
public sealed partial class ChangesPageTests : IDisposable
{
    private const string Settings = "title: Test site\nbase_url: https://example.org/base/\nhistory: on\n";
    private const string Quote = "---\nspeaker: ann\nsource: letter\nstatus: disputed\n---\nWe drink a cup of tea.\n";

    private readonly TestRepository _repository = new();

    public ChangesPageTests()
    {
        _repository.Write("content/site.yaml", Settings);
        _repository.Write("content/people/ann.md", "---\nname: Ann Archer\n---\n");
        _repository.Write("content/sources/letter.md", "---\ntitle: A letter\ntype: letter\n---\n");
        _repository.Write("content/quotes/said.md", Quote);
        _repository.Commit("2024-05-06");
    }

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Each_day_has_what_changed_on_it_newest_first()
    {
        _repository.Write("content/quotes/said.md", Quote
            .Replace("status: disputed", "date: 2024-05", StringComparison.Ordinal)
            .Replace("cup", "pot", StringComparison.Ordinal));
        _repository.Write("content/people/bob.md", "---\nname: Bob\n---\n");
        _repository.Commit("2024-06-07");

        Assert.Equal(
            [
                "# 7 June 2024",
                "Bob New",
                "Ann Archer: “We drink a pot of tea.” Changed",
                "- Words: We drink a [-cup-] {+pot+} of tea.",
                "- Date: May 2024 (new)",
                "- Status: [-Disputed-] → {+Attributed+}",
                "# 6 May 2024",
                "Ann Archer New",
                "A letter New",
                "Ann Archer: “We drink a pot of tea.” New",
            ],
            Changes());
    }

    [Fact]
    public void Neither_messages_nor_authors_are_published()
    {
        var files = Build().Files;

        Assert.All(files, f => Assert.DoesNotContain(
            "secret", Encoding.UTF8.GetString(f.Content.Span), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_draft_has_no_history_and_its_publication_is_new()
    {
        _repository.Write("content/people/bob.md", "---\nname: Robert\ndraft: true\n---\n");
        _repository.Commit("2024-06-01");
        _repository.Write("content/people/bob.md", "---\nname: Bobby\ndraft: true\n---\n");
        _repository.Commit("2024-06-02");
        Assert.DoesNotContain(Changes(), l => l.StartsWith("# ", StringComparison.Ordinal) && l.Contains("June"));
        _repository.Write("content/people/bob.md", "---\nname: Bob\n---\n");
        _repository.Commit("2024-06-03");

        Assert.Equal(["# 3 June 2024", "Bob New", "# 6 May 2024"], Changes().Take(3));
        Assert.All(Build().Files, f => Assert.DoesNotContain(
            "Bobby", Encoding.UTF8.GetString(f.Content.Span), StringComparison.Ordinal));
    }

    [Fact]
    public void Of_what_is_gone_or_a_draft_now_only_the_address_is_shown()
    {
        _repository.Write("content/people/bob.md", "---\nname: Robert\nsummary: A liar.\n---\n");
        _repository.Write("content/people/cem.md", "---\nname: Cemil\n---\n");
        _repository.Commit("2024-06-01");
        _repository.Write("content/people/bob.md", "---\nname: Roberta\n---\n");
        _repository.Commit("2024-06-02");
        _repository.Delete("content/people/bob.md");
        _repository.Write("content/people/cem.md", "---\nname: Cemil\ndraft: true\n---\n");
        _repository.Commit("2024-06-03");

        Assert.Equal(
            ["# 3 June 2024", "/people/bob/ Removed", "/people/cem/ Removed", "# 6 May 2024"], Changes().Take(4));
        var page = Page("changes/index.html");
        Assert.All(
            (string[])["Robert", "liar", "Cemil"], w => Assert.DoesNotContain(w, page, StringComparison.Ordinal));
    }

    [Fact]
    public void Running_text_is_not_quoted_and_reformatting_is_no_change()
    {
        _repository.Write("content/people/ann.md", "---\nname: Ann Archer\nsummary: An infamous liar.\n---\n");
        _repository.Commit("2024-06-01");
        _repository.Write("content/people/ann.md", "---\nname: Ann Archer\nsummary: A teacher.\n---\n");
        _repository.Commit("2024-06-02");
        _repository.Write(
            "content/people/ann.md", "---\n# A note.\nsummary: 'A   teacher.'\nname: \"Ann Archer\"\n---\n\n");
        _repository.Commit("2024-06-03");

        Assert.Equal(
            ["# 2 June 2024", "Ann Archer Changed", "- Summary: changed"], Changes().Take(3));
        Assert.DoesNotContain("liar", Page("changes/index.html"), StringComparison.Ordinal);
        Assert.Contains("Facts last changed on <time datetime=\"2024-06-02\">", Page("people/ann/index.html"));
        Assert.Contains("Facts last changed on <time datetime=\"2024-05-06\">", Page("sources/letter/index.html"));
    }

    [Fact]
    public void A_level_changes_with_the_lockfile()
    {
        _repository.Write("content/quotes.lock.yaml", DiffTests.Lock(("said", "exact")));
        _repository.Commit("2024-06-01");
        _repository.Write("content/quotes.lock.yaml", DiffTests.Lock(("said", "typographic")));
        _repository.Commit("2024-06-02");
        // The recorded hashes are not those of the words: that is an error of the site now, not of its history.
        _repository.Delete("content/quotes.lock.yaml");

        Assert.Equal(
            [
                "# 2 June 2024", "Ann Archer: “We drink a cup of tea.” Changed",
                "- Verification: [-word for word-] → {+word for word, other typography+}",
                "# 1 June 2024", "Ann Archer: “We drink a cup of tea.” Changed", "- Verification: word for word (new)",
            ],
            Changes().Take(6));
    }

    [Fact]
    public void A_renamed_page_keeps_its_history_and_a_moved_file_has_none()
    {
        _repository.Git("mv", "content/people/ann.md", "content/people/ann-archer.md");
        _repository.Write("content/people/ann-archer.md",
            "---\nname: Ann Archer\nborn: 1970\nredirect_from: /people/ann/\n---\n");
        _repository.Write("content/quotes/said.md", Quote.Replace("ann", "ann-archer", StringComparison.Ordinal));
        _repository.Commit("2024-06-01");
        Directory.CreateDirectory(Path.Combine(_repository.Root, "content/sources/letters"));
        _repository.Git("mv", "content/sources/letter.md", "content/sources/letters/letter.md");
        _repository.Commit("2024-06-02");

        Assert.Equal(
            [
                "# 1 June 2024", "Ann Archer Moved here from /people/ann/", "- Born: 1970 (new)",
                "# 6 May 2024", "Ann Archer New", "A letter New", "Ann Archer: “We drink a cup of tea.” New",
            ],
            Changes());
    }

    [Fact]
    public void A_merge_has_what_it_brought_on_its_own_day()
    {
        _repository.Git("checkout", "--quiet", "-b", "branch");
        _repository.Write("content/people/bob.md", "---\nname: Bobby\n---\n");
        _repository.Commit("2024-06-01");
        _repository.Write("content/people/bob.md", "---\nname: Bob\n---\n");
        _repository.Commit("2024-06-02");
        _repository.Git("checkout", "--quiet", "main");
        _repository.Run(
            [("GIT_COMMITTER_DATE", "2024-06-09T12:00:00+0000")], "merge", "--quiet", "--no-ff", "-m", "m", "branch");

        Assert.Equal(["# 9 June 2024", "Bob New", "# 6 May 2024"], Changes().Take(3));
    }

    [Fact]
    public void A_day_is_that_of_the_place_where_it_was_committed()
    {
        _repository.Write("content/people/bob.md", "---\nname: Bob\n---\n");
        _repository.Git("add", "--all");
        _repository.Run(
            [("GIT_COMMITTER_DATE", "2024-06-01T23:30:00-0500")], "commit", "--quiet", "-m", "late");

        Assert.Equal("# 1 June 2024", Changes()[0]);
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
            Page("changes/index.html"));
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
            "content/quotes/said.md", Quote.Replace("disputed", "misattributed", StringComparison.Ordinal));
        _repository.Write("content/people/bob.md", "---\nname: Bob\n---\n");
        _repository.Commit("2024-06-01");
        _repository.Delete("content/people/bob.md");
        _repository.Commit("2024-06-02");

        using var feed = JsonDocument.Parse(Page("changes/feed.json"));

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
        var atom = Page("changes/feed.xml");
        Assert.Contains("<updated>2024-06-02T00:00:00Z</updated>", atom, StringComparison.Ordinal);
        Assert.Contains("changes/feed.json\"", Page("changes/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_setting_there_is_no_page()
    {
        _repository.Write("content/site.yaml", "title: Test site\nbase_url: https://example.org/base/\n");

        Assert.DoesNotContain(Build().Files, f => f.Path.StartsWith("changes/", StringComparison.Ordinal));
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
            ["# 2 June 2024", "The letter Changed", "- Title: [-A letter-] → {+The letter+}"], Changes().Take(3));
        Assert.DoesNotContain("private.example.org", Page("changes/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_link_to_the_commits_of_their_file()
    {
        _repository.Write("content/site.yaml", "title: Test site\nbase_url: https://example.org/base/\n"
            + "repository: https://github.com/someone/site\n");

        Assert.Contains(
            "<a href=\"https://github.com/someone/site/commits/main/content/people/ann.md\">History</a>",
            Page("people/ann/index.html"));
    }

    [Fact]
    public void An_edition_in_another_language_has_its_translations_too()
    {
        _repository.Write("content/site.yaml", Settings + "languages: [de]\n");
        _repository.Write("content/people/ann.de.md", "---\nname: Anna Archer\n---\n");
        _repository.Commit("2024-06-01");

        Assert.Equal(["# 1. Juni 2024", "Anna Archer Geändert", "- Übersetzung: ergänzt"], Changes("de/").Take(3));
        Assert.Equal("# 6 May 2024", Changes()[0]);
    }

    private BuildResult Build() => SiteBuilder.Build(new BuildOptions
    {
        SitePath = _repository.Root,
        Jobs = 2,
        ParsedTemplates = TestSite.BuiltInTemplates,
    });

    private string Page(string path)
    {
        var result = Build();
        Assert.Equal("", TestSite.Format(result.Diagnostics.Where(d => d.Rule.Severity != Severity.Note)));
        return TestSite.WithoutPolicy(
            Encoding.UTF8.GetString(result.Files.Single(f => f.Path == path).Content.Span));
    }

    /// <summary>The days and lines of the page.</summary>
    private string[] Changes(string folder = "")
    {
        var main = Listed().Match(Page(folder + "changes/index.html")).Value;
        main = main.Replace("<h2", "\n# <h2", StringComparison.Ordinal).Replace("<ul>", "", StringComparison.Ordinal);
        main = Inner().Replace(main, "\n- ");
        main = main.Replace("<li>", "\n", StringComparison.Ordinal)
            .Replace("<del>", "[-", StringComparison.Ordinal).Replace("</del>", "-]", StringComparison.Ordinal)
            .Replace("<ins>", "{+", StringComparison.Ordinal).Replace("</ins>", "+}", StringComparison.Ordinal)
            .Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);
        return
        [
            .. Tag().Replace(main, "").Split('\n').Select(l => string.Join(' ', l.Split(
                (char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(l => l.Length > 0),
        ];
    }

    [GeneratedRegex("<h2.*(?=</main>)", RegexOptions.Singleline)]
    private static partial Regex Listed();

    /// <summary>An entry of an inner list: others begin with what changed.</summary>
    [GeneratedRegex("<li>(?!<a |<span>)")]
    private static partial Regex Inner();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
