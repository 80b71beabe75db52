using SiteGen.Evidence;
using SiteGen.Tests.Cli;

namespace SiteGen.Tests.Building;

/// <summary>Sources with several captures: a page that was got again, an account beside the original.</summary>
public sealed class CaptureTests
{
    private const string First = "content/archive/letter.txt";
    private const string Later = "content/archive/letter.2026-12-05.txt";
    private const string Changed = "Dear Bob,\n\nOpenness was a promise to everyone.\n";

    [Fact]
    public void A_quotation_is_proven_by_the_capture_that_has_its_words()
    {
        using var site = VerifiedSite.Create((First, Changed), (Later, VerifiedSite.Letter));
        Assert.Equal("exact promise letter", site.Verify());
        Assert.Contains($"    text: {HashOf(VerifiedSite.Letter)}\n", site.Lock());
        Assert.Equal("", site.Codes());
    }

    [Fact]
    public void A_later_capture_without_the_words_changes_nothing()
    {
        using var site = VerifiedSite.Create((First, VerifiedSite.Letter));
        site.Verify();
        var before = site.Lock();
        site.Write(Later, Changed);
        Assert.Equal("", site.Codes());
        Assert.Equal("exact promise letter", site.Verify());
        Assert.Equal(before, site.Lock());
    }

    [Fact]
    public void The_capture_that_proved_the_words_may_not_vanish_beside_others()
    {
        using var site = VerifiedSite.Create((First, Changed), (Later, VerifiedSite.Letter));
        site.Verify();
        File.Delete(Path.Combine(site.Root, Later));
        Assert.Equal("SG0505", site.Codes());
    }

    [Fact]
    public void The_difference_is_to_the_capture_that_is_most_alike()
    {
        using var site = VerifiedSite.Create(
            (First, "Dear Bob,\n\nOpenness was never a promise to all of us.\n"), (Later, Changed));
        Assert.Equal("altered promise letter", site.Verify());
        Assert.Contains("Openness [-was-]{+is+} a promise", site.BuildDiagnostics());
    }

    [Fact]
    public void The_original_comes_before_a_copy()
    {
        using var site = VerifiedSite.Create(
            (First, VerifiedSite.Letter),
            (Later, "From: Ann\n\n" + VerifiedSite.Letter),
            (ArchiveLock.Path, Lock("copy\n    whose: Bob", "original")));
        site.Verify();
        Assert.Contains(HashOf("From: Ann\n\n" + VerifiedSite.Letter), site.Lock());
    }

    [Fact]
    public void An_account_proves_nothing_that_the_whole_text_does_not_have()
    {
        using var site = VerifiedSite.Create(
            (First, Changed),
            (Later, "Ann wrote: “Openness is a promise to everyone.”\n"),
            (ArchiveLock.Path, Lock("original", "report\n    whose: a newspaper")));
        Assert.Equal("altered promise letter", site.Verify());
    }

    [Fact]
    public void Words_are_missing_only_if_a_capture_is_whole()
    {
        using var site = VerifiedSite.Create((First, Changed), (Later, Changed));
        site.Write(ArchiveLock.Path, Lock("original", "original").Replace("whole", "excerpt"));
        Assert.Equal("unarchived promise letter", site.Verify());
        site.Write(ArchiveLock.Path, Lock("original", "original"));
        Assert.Equal("altered promise letter", site.Verify());
    }

    [Fact]
    public void Verify_records_the_file_and_says_what_another_extractor_reads_differently()
    {
        using var site = VerifiedSite.Create(
            (First, VerifiedSite.Letter), (ArchiveLock.Path, Lock("original", "original")));
        SiteGenProcess.Run("verify", site.Root);
        var path = Path.Combine(site.Root, ArchiveLock.Path);
        var written = File.ReadAllText(path);
        var hash = HashOf(VerifiedSite.Letter);
        Assert.Contains($"    bytes: {hash}\n    text: {hash}\n    extractor: text 1\n", written);

        // As if an earlier version had read another text from the same file.
        const string Other = "0000000000000000000000000000000000000000000000000000000000000000";
        site.Write(ArchiveLock.Path, written.Replace("text: " + hash, "text: " + Other).Replace("text 1", "text 0"));
        site.Write(
            "content/quotes.lock.yaml", site.Lock().Replace("text: " + hash, $"text: {Other}\n    file: {hash}"));
        Assert.Equal("", site.Codes());
        var run = SiteGenProcess.Run("verify", site.Root);
        Assert.Contains(
            "The text of letter was read again with 'text 1' instead of 'text 0', and differs; "
                + "looked up again: promise.\n",
            run.Output);
        Assert.Equal(written, File.ReadAllText(path));
    }

    [Theory]
    [InlineData("letter", "letter", null)]
    [InlineData("letter.2026-12-05", "letter", "2026-12-05")]
    [InlineData("letter.2026-12-05-2", "letter", "2026-12-05")]
    [InlineData("letter.draft", "letter.draft", null)]
    [InlineData("letter-2026-12-05", "letter-2026-12-05", null)]
    public void Names_have_the_source_and_the_day(string name, string source, string? day)
    {
        Assert.Equal(source, CaptureName.SourceOf(name));
        Assert.Equal(day is null ? null : DateOnly.Parse(day), CaptureName.DayOf(name));
    }

    [Fact]
    public void No_capture_is_overwritten()
    {
        string[] taken = ["letter", "letter.2026-12-05", "letter.2026-12-05-2"];
        Assert.Equal("letter", CaptureName.Next("letter", new(2026, 12, 5), _ => false));
        Assert.Equal("letter.2026-12-06", CaptureName.Next("letter", new(2026, 12, 6), taken.Contains));
        Assert.Equal("letter.2026-12-05-3", CaptureName.Next("letter", new(2026, 12, 5), taken.Contains));
    }

    private static string HashOf(string text) => new ArchivedText("letter", text).Hash;

    private static string Lock(string first, string later) =>
        $"""
        version: 1
        sources:
          letter:
            extent: whole
            role: {first}
          letter.2026-12-05:
            extent: whole
            role: {later}

        """;
}
