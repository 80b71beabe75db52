using System.Security.Cryptography;
using System.Text;

namespace SiteGen.Tests.Building;

/// <summary>Records of an earlier version, whose texts were extracted in another way, are taken over.</summary>
public class RecordTests
{
    [Theory]
    // The text of the file was searched as it is, and now it is extracted.
    [InlineData("content/archive/letter.html", "<p>Openness is a promise to everyone.</p>", "an earlier one", "")]
    [InlineData("content/archive/letter.html", "<p>Openness is a gift to everyone.</p>", "an earlier one", "SG0505")]
    [InlineData("content/archive/letter.md", "Openness is *a promise* to everyone.\n", null, "")]
    // The file changed.
    [InlineData("content/archive/letter.txt", VerifiedSite.Letter, "an earlier text", "SG0505")]
    public void A_hash_that_only_extraction_changed_is_not_stale(string path, string file, string? before, string codes)
    {
        using var site = VerifiedSite.Create((path, file));
        site.Write("content/quotes.lock.yaml", $"""
            version: 1
            quotes:
              promise:
                level: exact
                source: letter
                words: {Sha256(VerifiedSite.Words)}
                text: {Sha256(before ?? file)}
                position: 11-45
                verified: 2026-11-24

            """);
        Assert.Equal(codes, site.Codes());
        // 'verify' makes the record new.
        if (codes.Length == 0)
        {
            site.Verify();
            Assert.DoesNotContain(Sha256(before ?? "nothing"), site.Lock());
            Assert.Equal("", site.Codes());
        }
    }

    [Fact]
    public void A_page_whose_words_changed_is_stale_even_if_the_quotation_is_still_there()
    {
        const string Page = "<p>Openness is a promise to everyone.</p>";
        using var site = VerifiedSite.Create(("content/archive/letter.html", Page));
        site.Verify();
        Assert.Contains($"file: {Sha256(Page)}", site.Lock());
        site.Write("content/archive/letter.html", Page + "<p>Or not.</p>");
        Assert.Equal("SG0505", site.Codes());
    }

    [Fact]
    public void The_number_of_words_left_out_is_recorded_and_shown()
    {
        using var site = VerifiedSite.Create(
            ("content/archive/letter.txt", VerifiedSite.Letter),
            ("content/quotes/promise.md", VerifiedSite.Quote("Openness is […] to everyone.")));
        Assert.Equal("elided promise letter", site.Verify());
        Assert.Contains("    position: 11-45\n    paragraph: 2\n    omitted: 2\n", site.Lock());
        var run = Cli.SiteGenProcess.Run("verify", site.Root);
        Assert.StartsWith("elided promise letter\n    leaves out 2 words\n", run.Output);
        Assert.Contains("\"omitted\": 2", Cli.SiteGenProcess.Run("verify", site.Root, "--format", "json").Output);
    }

    [Fact]
    public void What_an_elision_leaves_out_is_a_warning_at_its_brackets_until_an_editor_looked()
    {
        const string Words = "[…] Openness [W]e *want* (a) […] to everyone";
        using var site = VerifiedSite.Create(
            ("content/archive/letter.txt", "Openness we want (a) not ever to everyone.\n"),
            ("content/quotes/promise.md", VerifiedSite.Quote(Words)));
        Assert.Equal("elided promise letter", site.Verify());
        Assert.StartsWith(
            """
            content/quotes/promise.md(5,30): warning SG0515: 'promise' leaves out a negation (“not”): “not ever”
               5 | […] Openness [W]e *want* (a) […] to everyone
                 |                              ^^^ quote these words; or write 'elision: checked'
            """,
            site.BuildDiagnostics());
        Assert.Equal(0, Cli.SiteGenProcess.Run("verify", site.Root).ExitStatus);
        Assert.Equal(1, Cli.SiteGenProcess.Run("check", site.Root, "--strict").ExitStatus);

        site.Write("content/quotes/promise.md", VerifiedSite.Quote(Words, "elision: checked\n"));
        Assert.Equal("", site.BuildDiagnostics());
        Assert.Contains("\"elision\": \"checked\"", site.BuildPages()["data/quotes/promise.json"]);
    }

    private static string Sha256(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
