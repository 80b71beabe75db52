using System.Security.Cryptography;
using System.Text;

namespace SiteGen.Tests.Building;

/// <summary>Archive, lockfile and builds together: what an editor does, and what a build then reports.</summary>
public class VerificationTests
{
    private const string Archive = "content/archive/letter.txt";
    private const string QuotePath = "content/quotes/promise.md";

    private static readonly (string Path, string Text) Diary =
        ("content/sources/diary.md", "---\ntitle: A diary\ntype: book\n---\n");

    [Fact]
    public void The_lockfile_has_hashes_level_position_and_date()
    {
        const string Header =
            "# Written by 'sitegen verify'. It proves quotations without the texts of other people: "
            + "commit it, do not edit it.";
        using var site = VerifiedSite.Create((Archive, VerifiedSite.Letter));
        Assert.Equal("exact promise letter", site.Verify());
        Assert.Equal($"""
            {Header}
            version: 1
            quotes:
              promise:
                level: exact
                source: letter
                words: {Sha256(VerifiedSite.Words)}
                text: {Sha256(VerifiedSite.Letter)}
                position: 11-45
                paragraph: 2
                before: "Dear Bob, "
                after: " I mean it. Ann"
                verified: 2026-11-24

            """, site.Lock());
        Assert.Equal("", site.BuildDiagnostics());
    }

    [Fact]
    public void Verifying_again_on_another_day_changes_nothing()
    {
        using var site = VerifiedSite.Create((Archive, VerifiedSite.Letter));
        site.Verify();
        var before = site.Lock();
        site.Verify(VerifiedSite.Day.AddDays(30));
        Assert.Equal(before, site.Lock());
    }

    [Fact]
    public void One_changed_quotation_changes_only_its_own_entry()
    {
        using var site = VerifiedSite.Create(
            (Archive, VerifiedSite.Letter), ("content/quotes/also.md", VerifiedSite.Quote("I mean it.")));
        site.Verify();
        var before = site.Lock().Split('\n');
        site.Write("content/quotes/also.md", VerifiedSite.Quote("I mean it"));
        site.Verify(VerifiedSite.Day.AddDays(1));
        var changed = before.Zip(site.Lock().Split('\n'))
            .Where(l => l.First != l.Second)
            .Select(l => l.Second.Trim().Split(':')[0]);
        Assert.Equal(["words", "position", "after", "verified"], changed);
    }

    [Theory]
    [InlineData("Openness is a promise to nobody.")]
    [InlineData("Openness is a promise to everyone")]
    [InlineData("openness is a promise to everyone.")]
    public void Words_changed_after_verifying_are_an_error_with_and_without_the_archive(string words)
    {
        using var site = VerifiedSite.Create((Archive, VerifiedSite.Letter));
        site.Verify();
        site.Write(QuotePath, VerifiedSite.Quote(words));
        Assert.Equal("SG0505", site.Codes());
        site.Delete(Archive);
        Assert.Equal("SG0505", site.Codes());
    }

    [Fact]
    public void Rewrapping_the_words_is_not_a_change()
    {
        using var site = VerifiedSite.Create((Archive, VerifiedSite.Letter));
        site.Verify();
        site.Write(QuotePath, VerifiedSite.Quote("Openness is\na promise\nto everyone."));
        Assert.Equal("", site.BuildDiagnostics());
    }

    [Fact]
    public void A_changed_text_or_source_is_stale_until_it_is_verified()
    {
        using var site = VerifiedSite.Create((Archive, VerifiedSite.Letter));
        site.Verify();
        site.Write(Archive, VerifiedSite.Letter + "PS\n");
        Assert.Equal("SG0505", site.Codes());
        site.Verify();
        Assert.Equal("", site.Codes());

        site.Delete(Archive);
        site.Write(Diary.Path, Diary.Text);
        site.Write(QuotePath, VerifiedSite.Quote(VerifiedSite.Words).Replace("source: letter", "source: diary"));
        Assert.Contains("SG0505", site.Codes());
    }

    [Fact]
    public void Without_the_archive_the_record_still_proves_the_words()
    {
        using var site = VerifiedSite.Create((Archive, VerifiedSite.Letter));
        site.Verify();
        var (record, pages) = (site.Lock(), site.BuildPages());
        site.Delete(Archive);
        Assert.Equal("exact promise letter", site.Verify(VerifiedSite.Day.AddDays(9)));
        Assert.Equal(record, site.Lock());
        // A public build, without the archive, must show the same pages as the editor's.
        Assert.Equal(pages, site.BuildPages());
    }

    [Fact]
    public void Without_the_archive_changed_words_do_not_replace_the_record()
    {
        using var site = VerifiedSite.Create((Archive, VerifiedSite.Letter));
        site.Verify();
        var record = site.Lock();
        site.Delete(Archive);
        site.Write(QuotePath, VerifiedSite.Quote("Openness is a promise to nobody."));
        var (result, diagnostics) = site.TryVerify();
        Assert.Equal("SG0505", Assert.Single(diagnostics).Rule.Code);
        Assert.Equal(record, result!.Record.ToText());
    }

    [Theory]
    [InlineData("", "SG0506")]
    [InlineData("wording: transcript\n", "")]
    [InlineData("wording: translation\n", "")]
    [InlineData("status: disputed\n", "")]
    [InlineData("status: misattributed\n", "")]
    public void Altered_words_are_an_error_unless_wording_or_status_says_why(string keys, string codes)
    {
        using var site = VerifiedSite.Create(
            (Archive, VerifiedSite.Letter), (QuotePath, VerifiedSite.Quote("Openness is a gift to everyone.", keys)));
        Assert.Equal("altered promise letter", site.Verify());
        Assert.Equal(codes, site.Codes());
        // The record says the same when the archived text is not available.
        site.Delete(Archive);
        Assert.Equal(codes, site.Codes());
    }

    [Theory]
    [InlineData("", "SG0508")]
    [InlineData("wording: transcript\n", "SG0508")]
    [InlineData("wording: paraphrase\n", "")]
    [InlineData("status: retracted\n", "")]
    public void Absent_words_are_an_error_unless_wording_or_status_says_why(string keys, string codes)
    {
        using var site = VerifiedSite.Create(
            (Archive, VerifiedSite.Letter),
            (QuotePath, VerifiedSite.Quote("Nothing of that kind was ever put down.", keys)));
        Assert.Equal("absent promise letter", site.Verify());
        Assert.Equal(codes, site.Codes());
    }

    [Fact]
    public void Words_found_in_another_source_are_elsewhere_and_that_source_is_named()
    {
        using var site = VerifiedSite.Create(
            (Archive, "The weather is fine.\n"), ("content/archive/diary.txt", VerifiedSite.Letter), Diary);
        Assert.Equal("elsewhere promise letter", site.Verify());
        Assert.Contains("found_in: diary", site.Lock());
        Assert.Contains("in that of 'diary'", site.BuildDiagnostics());
    }

    [Fact]
    public void Versions_are_verified_in_their_own_sources_and_numbered()
    {
        const string Versions = """
            versions:
              - {source: diary, text: openness is a gift to everyone, wording: paraphrase}
              - {source: letter, text: 'Openness […] I mean it.'}
            elision: checked

            """;
        using var site = VerifiedSite.Create(
            (Archive, VerifiedSite.Letter),
            ("content/archive/diary.md",
                "# Diary\n\nShe wrote that *openness* is a [gift](https://example.com) to everyone.\n"),
            Diary,
            (QuotePath, VerifiedSite.Quote(VerifiedSite.Words, Versions)));
        Assert.Equal("exact promise letter\nexact promise#1 diary\nelided promise#2 letter", site.Verify());
        Assert.Equal("", site.BuildDiagnostics());
    }

    [Theory]
    [InlineData(
        "content/archive/letter.md",
        "---\ntitle: Clipped\n---\n\nHe: **Openness** is a [promise](x) to\neveryone\\. And more.\n",
        "Openness** is a [promise](x) to\neveryone\\.")]
    [InlineData(
        "content/archive/letter.txt",
        "\uFEFFHi 😀. Openness is a promise to everyone.\r\n",
        "Openness is a promise to everyone.")]
    public void Positions_count_the_characters_of_the_file(string path, string text, string passage)
    {
        using var site = VerifiedSite.Create((path, text));
        Assert.Equal("exact promise letter", site.Verify());
        var file = text.TrimStart('\uFEFF').EnumerateRunes().ToArray();
        var position = site.Lock().Split("position: ")[1].Split('\n')[0];
        var range = position.Split('-').Select(int.Parse).ToArray();
        Assert.Equal(passage, string.Concat(file[range[0]..range[1]]));
    }

    [Fact]
    public void The_text_of_an_archived_page_is_extracted_and_hashed()
    {
        const string Page =
            "<!doctype html><title>Openness is a promise</title><style>p{}</style>"
            + "<script>var a = 'Openness is a gift to everyone.';</script>"
            + "<div><p>Openness is&#32;a <em>promise</em> to<br>every&shy;one<sup><a href=\"#n1\">1</a></sup>.</p>"
            + "<p hidden>Not shown.</p><ul><li>One</li><li>Two</li></ul></div>";
        using var site = VerifiedSite.Create(("content/archive/letter.html", Page));
        Assert.Equal("typographic promise letter", site.Verify());
        Assert.Contains($"text: {Sha256("Openness is a promise to\nevery\u00ADone.\nOne\nTwo\n")}", site.Lock());

        // Other markup around the same text is not a change.
        site.Write("content/archive/letter.html", Page.Replace("<em>", "<b>").Replace("</em>", "</b>"));
        Assert.Equal("", site.BuildDiagnostics());
    }

    [Theory]
    [InlineData("on", "at a distance")]
    [InlineData("off", "I mean it.")]
    public void Archived_texts_are_never_published(string annotations, string inLetter)
    {
        // Annotations have 32 characters around the words.
        string[] secrets = [inLetter, "Nobody else may read this.", "Nor this."];
        using var site = VerifiedSite.Create(
            ("content/site.yaml",
                $"title: T\nbase_url: https://example.org/\noutputs: {{annotations: {annotations}}}\n"),
            (Archive, VerifiedSite.Letter + "This is said at a distance from the words.\n"),
            ("content/archive/README.md", secrets[1]),
            ("content/archive/diary.html", $"<p>{secrets[2]}</p>"),
            Diary,
            ("content/pages/about.md", "---\ntitle: About\n---\nSee [[diary]].\n"));
        site.Verify();
        var result = site.Build();
        Assert.False(result.HasFailed);
        Assert.True(result.Files.Count > 30);
        Assert.All(result.Files, f => Assert.DoesNotContain(
            secrets, s => Encoding.UTF8.GetString(f.Content.Span).Contains(s, StringComparison.Ordinal)));
        Assert.DoesNotContain(result.Files, f =>
            f.Path.Contains("archive", StringComparison.Ordinal)
            || f.Path.Contains("quotes.lock", StringComparison.Ordinal));
    }

    [Fact]
    public void A_mistake_in_a_quotation_leaves_the_record_unchanged()
    {
        using var site = VerifiedSite.Create((Archive, VerifiedSite.Letter));
        site.Verify();
        site.Write(QuotePath, "---\nspeaker: ann\n---\nWords.\n");
        var (result, diagnostics) = site.TryVerify();
        Assert.Null(result);
        Assert.Equal("SG0105", Assert.Single(diagnostics).Rule.Code);
    }

    [Fact]
    public void Drafts_are_verified_and_a_build_without_them_reports_nothing()
    {
        using var site = VerifiedSite.Create(
            (Archive, VerifiedSite.Letter),
            ("content/quotes/later.md", VerifiedSite.Quote("I mean it.", "draft: true\n")));
        Assert.Equal("exact later letter\nexact promise letter", site.Verify());
        Assert.Equal("", site.BuildDiagnostics());
        Assert.Equal("", site.BuildDiagnostics(drafts: true));
    }

    [Fact]
    public void A_site_without_archive_and_lockfile_builds_without_diagnostics_and_says_so_on_its_pages()
    {
        using var site = VerifiedSite.Create();
        var pages = site.BuildPages();
        Assert.Contains("We have not compared this with a copy yet", pages["quotes/promise/index.html"]);
        Assert.Contains("No quotation is proven yet", pages["verification/index.html"]);
    }

    private static string Sha256(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("我们相信\n开源是**必要的**，\n**也**是", "我们相信开源是必要的，也是。")]
    [InlineData("オープン\nソース", "オープンソース")]
    [InlineData("open\nsource", "open source")]
    [InlineData("저희는\n믿습니다", "저희는 믿습니다")]
    public void Lines_of_Chinese_and_Japanese_words_are_joined_without_a_space(string words, string text)
    {
        using var site = VerifiedSite.Create(
            ("content/archive/letter.txt", text), ("content/quotes/promise.md", VerifiedSite.Quote(words)));
        Assert.Equal("exact promise letter", site.Verify());
    }
}
