using SiteGen.Tests.Cli;

namespace SiteGen.Tests.Building;

/// <summary>Translations are verified by the words that were said.</summary>
public class OriginalTests
{
    private const string Archive = "content/archive/letter.txt";
    private const string QuotePath = "content/quotes/promise.md";
    private const string German = "Offenheit ist ein Versprechen an alle.";

    [Theory]
    [InlineData("translation")]
    [InlineData("official-translation")]
    [InlineData("back-translation")]
    public void A_translation_is_proven_by_its_original(string wording)
    {
        using var site = VerifiedSite.Create(
            (Archive, $"Lieber Bob, {German} Ann\n"), (QuotePath, Translation(wording)));
        Assert.Equal("unarchived promise letter\nexact promise#original letter", site.Verify());
        Assert.Equal("", site.BuildDiagnostics());
        Assert.Contains("promise#original:\n    level: exact\n", site.Lock());

        site.Delete(Archive);
        Assert.Equal("unarchived promise letter\nexact promise#original letter", site.Verify());
        Assert.Equal("", site.BuildDiagnostics());
    }

    [Fact]
    public void A_changed_original_is_stale_with_and_without_the_archive()
    {
        using var site = VerifiedSite.Create((Archive, $"Lieber Bob, {German} Ann\n"), (QuotePath, Translation()));
        site.Verify();
        site.Write(QuotePath, Translation().Replace("ein Versprechen", "kein Versprechen"));
        Assert.Equal("SG0505", site.Codes());
        site.Delete(Archive);
        Assert.Equal("SG0505", site.Codes());
        Assert.Contains("promise.md(5,", site.BuildDiagnostics());
    }

    [Fact]
    public void So_is_a_changed_translation_of_a_verified_original()
    {
        using var site = VerifiedSite.Create((Archive, $"Lieber Bob, {German} Ann\n"), (QuotePath, Translation()));
        site.Verify();
        site.Write(QuotePath, Translation().Replace("to everyone", "to nobody"));
        Assert.Equal("SG0505", site.Codes());
    }

    [Fact]
    public void An_original_that_differs_is_an_error_and_the_translation_is_none()
    {
        using var site = VerifiedSite.Create(
            (Archive, "Offenheit ist ein Geschenk an alle.\n"), (QuotePath, Translation()));
        Assert.Equal("unarchived promise letter\naltered promise#original letter", site.Verify());
        Assert.Equal("SG0506", site.Codes());
    }

    [Fact]
    public void The_text_of_a_translation_need_not_have_the_original()
    {
        using var site = VerifiedSite.Create((Archive, VerifiedSite.Letter), (QuotePath, Translation()));
        Assert.Equal("exact promise letter\nunarchived promise#original letter", site.Verify());
        Assert.Equal("", site.BuildDiagnostics());
    }

    [Fact]
    public void A_translation_without_an_archived_original_says_so()
    {
        using var site = VerifiedSite.Create(
            ("content/quotes/bare.md", VerifiedSite.Quote("Nothing like it.", "wording: translation\n")),
            (QuotePath, Translation()),
            ("content/quotes/other.md", Translation().Replace("source: letter", "source: diary")),
            ("content/sources/diary.md", "---\ntitle: A diary\ntype: book\n---\n"),
            (Archive, $"{German}\n"));
        var output = SiteGenProcess.Run("verify", site.Root).Output;
        Assert.StartsWith(
            """
            unarchived bare letter
                a translation without 'original': the words that were said cannot be looked up
            unarchived other diary
                a translation; there is no archived text of its original
            unarchived other#original diary
            unarchived promise letter
                a translation; verified by its original, promise#original
            exact promise#original letter
            5 quotations, originals and versions: 1 exact, 4 unarchived.
            """,
            output);
    }

    [Fact]
    public void In_the_lockfile_and_the_json_an_original_follows_its_quotation()
    {
        using var site = VerifiedSite.Create(
            (Archive, $"{German} It was a gift.\n"),
            (QuotePath, Translation().Replace(
                "---\nOpen", "versions: {source: letter, text: It was a gift.}\n---\nOpen")));
        site.Verify();
        Assert.Equal(
            ["promise:", "promise#original:", "promise#1:"],
            site.Lock().Split('\n').Where(l => l.StartsWith("  promise", StringComparison.Ordinal))
                .Select(l => l.Trim()));
        var json = SiteGenProcess.Run("verify", site.Root, "--format", "json").Output;
        Assert.Contains("\"version\": null,", json);
        Assert.Contains("\"version\": \"original\",", json);
    }

    private static string Translation(string wording = "translation") => VerifiedSite.Quote(
        VerifiedSite.Words, $"wording: {wording}\noriginal: {{language: de, text: '{German}'}}\n");
}
