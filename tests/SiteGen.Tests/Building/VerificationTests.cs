using System.Security.Cryptography;
using System.Text;

namespace SiteGen.Tests.Building;

/// <summary>Archive, lockfile and builds together: what an editor does, and what the site then says.</summary>
public class VerificationTests
{
    private const string Archive = "content/archive/letter.txt";
    private const string QuotePath = "content/quotes/promise.md";

    [Fact]
    public void The_lockfile_has_hashes_level_position_and_day()
    {
        using var site = VerifiedSite.Create((Archive, VerifiedSite.Letter));
        Assert.Equal("exact promise letter", site.Verify());
        Assert.Equal($"""
            # Written by 'sitegen verify'. It proves quotations without the texts of other people: commit it, do not edit it.
            version: 1
            quotes:
              promise:
                level: exact
                source: letter
                words: {Sha256(VerifiedSite.Words)}
                text: {Sha256(VerifiedSite.Letter)}
                position: 11-45
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
        using var site = VerifiedSite.Create((Archive, VerifiedSite.Letter), ("content/quotes/also.md", VerifiedSite.Quote("I mean it.")));
        site.Verify();
        var before = site.Lock().Split('\n');
        site.Write("content/quotes/also.md", VerifiedSite.Quote("I mean it"));
        site.Verify(VerifiedSite.Day.AddDays(1));
        var changed = before.Zip(site.Lock().Split('\n')).Where(l => l.First != l.Second).Select(l => l.Second.Trim().Split(':')[0]);
        Assert.Equal(["words", "position", "verified"], changed);
    }

    [Theory]
    [InlineData("Openness is a promise to nobody.")]
    [InlineData("Openness is a promise to everyone")]
    [InlineData("openness is a promise to everyone.")]
    public void Words_that_changed_since_are_an_error_with_and_without_the_archive(string words)
    {
        using var site = VerifiedSite.Create((Archive, VerifiedSite.Letter));
        site.Verify();
        site.Write(QuotePath, VerifiedSite.Quote(words));
        Assert.Equal("SG0505", site.Codes());
        site.Delete(Archive);
        Assert.Equal("SG0505", site.Codes());
    }

    [Fact]
    public void Wrapping_the_words_anew_is_no_change()
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
        site.Write("content/sources/diary.md", "---\ntitle: A diary\ntype: book\n---\n");
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
        // The same bytes, so that a public build shows what the editor's does.
        Assert.Equal(pages, site.BuildPages());
    }

    [Fact]
    public void Without_the_archive_changed_words_cannot_replace_what_was_verified()
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
        using var site = VerifiedSite.Create((Archive, VerifiedSite.Letter), (QuotePath, VerifiedSite.Quote("Openness is a gift to everyone.", keys)));
        Assert.Equal("altered promise letter", site.Verify());
        Assert.Equal(codes, site.Codes());
        // The record says the same where the text is not at hand.
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
        using var site = VerifiedSite.Create((Archive, VerifiedSite.Letter), (QuotePath, VerifiedSite.Quote("Nothing of that kind was ever put down.", keys)));
        Assert.Equal("absent promise letter", site.Verify());
        Assert.Equal(codes, site.Codes());
    }

    [Fact]
    public void Words_of_another_source_are_elsewhere_and_it_is_named()
    {
        using var site = VerifiedSite.Create(
            (Archive, "The weather is fine.\n"), ("content/archive/diary.txt", VerifiedSite.Letter), ("content/sources/diary.md", "---\ntitle: A diary\ntype: book\n---\n"));
        Assert.Equal("elsewhere promise letter", site.Verify());
        Assert.Contains("found_in: diary", site.Lock());
        Assert.Contains("in that of 'diary'", site.BuildDiagnostics());
    }

    [Fact]
    public void Versions_are_verified_in_their_own_sources_and_numbered()
    {
        using var site = VerifiedSite.Create(
            (Archive, VerifiedSite.Letter),
            ("content/archive/diary.md", "# Diary\n\nShe wrote that *openness* is a [gift](https://example.com) to everyone.\n"),
            ("content/sources/diary.md", "---\ntitle: A diary\ntype: book\n---\n"),
            (QuotePath, VerifiedSite.Quote(VerifiedSite.Words, "versions:\n  - {source: diary, text: openness is a gift to everyone, wording: paraphrase}\n  - {source: letter, text: 'Openness […] I mean it.'}\n")));
        Assert.Equal("exact promise letter\nexact promise#1 diary\nelided promise#2 letter", site.Verify());
        Assert.Equal("", site.BuildDiagnostics());
    }

    [Theory]
    [InlineData("content/archive/letter.md", "---\ntitle: Clipped\n---\n\nHe: **Openness** is a [promise](x) to\neveryone\\. And more.\n", "Openness** is a [promise](x) to\neveryone\\.")]
    [InlineData("content/archive/letter.txt", "\uFEFFHi 😀. Openness is a promise to everyone.\r\n", "Openness is a promise to everyone.")]
    public void Positions_are_characters_of_the_file(string path, string text, string passage)
    {
        using var site = VerifiedSite.Create((path, text));
        Assert.Equal("exact promise letter", site.Verify());
        var file = text.TrimStart('\uFEFF').EnumerateRunes().ToArray();
        var range = site.Lock().Split("position: ")[1].Split('\n')[0].Split('-').Select(int.Parse).ToArray();
        Assert.Equal(passage, string.Concat(file[range[0]..range[1]]));
    }

    [Fact]
    public void The_text_of_a_page_is_extracted_and_its_hash_is_that_of_the_text()
    {
        const string Page = "<!doctype html><title>Openness is a promise</title><style>p{}</style><script>var a = 'Openness is a gift to everyone.';</script>"
            + "<div><p>Openness is&#32;a <em>promise</em> to<br>every&shy;one<sup><a href=\"#n1\">1</a></sup>.</p><p hidden>Not shown.</p><ul><li>One</li><li>Two</li></ul></div>";
        using var site = VerifiedSite.Create(("content/archive/letter.html", Page));
        Assert.Equal("typographic promise letter", site.Verify());
        Assert.Contains($"text: {Sha256("Openness is a promise to\nevery\u00ADone.\nOne\nTwo\n")}", site.Lock());

        // Other marks around the same text are the same text.
        site.Write("content/archive/letter.html", Page.Replace("<em>", "<b>").Replace("</em>", "</b>"));
        Assert.Equal("", site.BuildDiagnostics());
    }

    [Fact]
    public void Archived_texts_are_never_published()
    {
        string[] secrets = ["I mean it.", "Nobody else may read this.", "Nor this."];
        using var site = VerifiedSite.Create(
            (Archive, VerifiedSite.Letter), ("content/archive/README.md", secrets[1]), ("content/archive/diary.html", $"<p>{secrets[2]}</p>"),
            ("content/sources/diary.md", "---\ntitle: A diary\ntype: book\n---\n"), ("content/pages/about.md", "---\ntitle: About\n---\nSee [[diary]].\n"));
        site.Verify();
        var result = site.Build();
        Assert.False(result.HasFailed);
        Assert.True(result.Files.Count > 30);
        Assert.All(result.Files, f => Assert.DoesNotContain(secrets, s => Encoding.UTF8.GetString(f.Content.Span).Contains(s, StringComparison.Ordinal)));
        Assert.DoesNotContain(result.Files, f => f.Path.Contains("archive", StringComparison.Ordinal) || f.Path.Contains("quotes.lock", StringComparison.Ordinal));
    }

    [Fact]
    public void Mistakes_in_quotations_keep_the_record_as_it_is()
    {
        using var site = VerifiedSite.Create((Archive, VerifiedSite.Letter));
        site.Verify();
        site.Write(QuotePath, "---\nspeaker: ann\n---\nWords.\n");
        var (result, diagnostics) = site.TryVerify();
        Assert.Null(result);
        Assert.Equal("SG0105", Assert.Single(diagnostics).Rule.Code);
    }

    [Fact]
    public void Drafts_are_verified_and_a_build_without_them_does_not_mind()
    {
        using var site = VerifiedSite.Create((Archive, VerifiedSite.Letter), ("content/quotes/later.md", VerifiedSite.Quote("I mean it.", "draft: true\n")));
        Assert.Equal("exact later letter\nexact promise letter", site.Verify());
        Assert.Equal("", site.BuildDiagnostics());
        Assert.Equal("", site.BuildDiagnostics(drafts: true));
    }

    [Fact]
    public void A_site_without_archive_and_lockfile_builds_in_silence_and_says_so_on_its_pages()
    {
        using var site = VerifiedSite.Create();
        var pages = site.BuildPages();
        Assert.Contains("no archived text", pages["quotes/promise/index.html"]);
        Assert.Contains("0 of 1 wording", pages["verification/index.html"]);
    }

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
