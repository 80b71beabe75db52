using System.Text;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.History;

/// <summary>What the page of what changed says, and other pages of their own days, for small repositories.</summary>
public sealed class ChangesPageTests : IDisposable
{
    private readonly TestRepository _repository = ChangesPage.CreateRepository();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Each_day_has_what_changed_on_it_newest_first()
    {
        _repository.Write("content/quotes/said.md", ChangesPage.Quote
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
            Lines());
    }

    [Fact]
    public void A_draft_has_no_history_and_its_publication_is_new()
    {
        _repository.Write("content/people/bob.md", "---\nname: Robert\ndraft: true\n---\n");
        _repository.Commit("2024-06-01");
        _repository.Write("content/people/bob.md", "---\nname: Bobby\ndraft: true\n---\n");
        _repository.Commit("2024-06-02");
        Assert.DoesNotContain(Lines(), l => l.StartsWith("# ", StringComparison.Ordinal) && l.Contains("June"));
        _repository.Write("content/people/bob.md", "---\nname: Bob\n---\n");
        _repository.Commit("2024-06-03");

        Assert.Equal(["# 3 June 2024", "Bob New", "# 6 May 2024"], Lines().Take(3));
        Assert.All(ChangesPage.Build(_repository).Files, f => Assert.DoesNotContain(
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
            ["# 3 June 2024", "/people/bob/ Removed", "/people/cem/ Removed", "# 6 May 2024"], Lines().Take(4));
        var page = Read("changes/index.html");
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
            ["# 2 June 2024", "Ann Archer Changed", "- Summary: changed"], Lines().Take(3));
        Assert.DoesNotContain("liar", Read("changes/index.html"), StringComparison.Ordinal);
        Assert.Contains("Facts last changed on <time datetime=\"2024-06-02\">", Read("people/ann/index.html"));
        Assert.Contains("Facts last changed on <time datetime=\"2024-05-06\">", Read("sources/letter/index.html"));
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
                "# 2 June 2024", "Ann Archer: “We drink a cup of tea.” Disputed Changed",
                "- Verification: [-word for word-] → {+word for word, other typography+}",
                "# 1 June 2024", "Ann Archer: “We drink a cup of tea.” Disputed Changed",
                "- Verification: word for word (new)",
            ],
            Lines().Take(6));
    }

    [Fact]
    public void A_renamed_page_keeps_its_history_and_a_moved_file_has_none()
    {
        _repository.Git("mv", "content/people/ann.md", "content/people/ann-archer.md");
        _repository.Write("content/people/ann-archer.md",
            "---\nname: Ann Archer\nborn: 1970\nredirect_from: /people/ann/\n---\n");
        _repository.Write(
            "content/quotes/said.md", ChangesPage.Quote.Replace("ann", "ann-archer", StringComparison.Ordinal));
        _repository.Commit("2024-06-01");
        Directory.CreateDirectory(Path.Combine(_repository.Root, "content/sources/letters"));
        _repository.Git("mv", "content/sources/letter.md", "content/sources/letters/letter.md");
        _repository.Commit("2024-06-02");

        Assert.Equal(
            [
                "# 1 June 2024", "Ann Archer Moved here from /people/ann/", "- Born: 1970 (new)",
                "# 6 May 2024", "Ann Archer New", "A letter New", "Ann Archer: “We drink a cup of tea.” Disputed New",
            ],
            Lines());
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

        Assert.Equal(["# 9 June 2024", "Bob New", "# 6 May 2024"], Lines().Take(3));
    }

    [Fact]
    public void A_day_is_that_of_the_place_where_it_was_committed()
    {
        _repository.Write("content/people/bob.md", "---\nname: Bob\n---\n");
        _repository.Git("add", "--all");
        _repository.Run(
            [("GIT_COMMITTER_DATE", "2024-06-01T23:30:00-0500")], "commit", "--quiet", "-m", "late");

        Assert.Equal("# 1 June 2024", Lines()[0]);
    }

    private string[] Lines(string folder = "") => ChangesPage.Lines(_repository, folder);

    private string Read(string path) => ChangesPage.Read(_repository, path);
}
