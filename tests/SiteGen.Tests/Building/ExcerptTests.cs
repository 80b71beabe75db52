using SiteGen.Evidence;
using SiteGen.Tests.Cli;

namespace SiteGen.Tests.Building;

/// <summary>What the archive is said to have: <c>content/archive.lock.yaml</c>.</summary>
public class ExcerptTests
{
    private const string Excerpt =
        "version: 1\nsources:\n  letter:\n    extent: excerpt\n    role: copy\n    whose: Bob's newsletter\n";

    [Theory]
    [InlineData("Openness is a gift to everyone.")]
    [InlineData("Nothing of that kind was ever put down.")]
    [InlineData("The diary has these very words.")]
    public void Words_that_an_excerpt_does_not_have_are_unarchived(string words)
    {
        using var site = VerifiedSite.Create(
            ("content/archive/letter.txt", VerifiedSite.Letter),
            ("content/archive/diary.txt", "The diary has these very words.\n"),
            ("content/sources/diary.md", "---\ntitle: A diary\ntype: book\n---\n"),
            (ArchiveLock.Path, Excerpt),
            ("content/quotes/promise.md", VerifiedSite.Quote(words)));
        Assert.Equal("unarchived promise letter", site.Verify());
        Assert.Contains("level: unarchived", site.Lock());
        Assert.Contains("excerpt: true", site.Lock());
        Assert.DoesNotContain("SG05", site.Codes());
        var json = SiteGenProcess.Run("verify", site.Root, "--format", "json").Output;
        Assert.Contains("\"excerpt\": true", json);
    }

    [Fact]
    public void What_an_excerpt_lacks_stays_recorded_without_the_excerpt()
    {
        const string Lacking = "Nothing of that kind was ever put down.";
        using var site = VerifiedSite.Create(
            ("content/archive/letter.txt", VerifiedSite.Letter),
            (ArchiveLock.Path, Excerpt),
            ("content/quotes/promise.md", VerifiedSite.Quote(Lacking)));
        site.Verify();
        var recorded = site.Lock();
        File.Delete(Path.Combine(site.Root, "content/archive/letter.txt"));
        site.Verify();
        Assert.Equal(recorded, site.Lock());

        // Of other words nobody knows whether the excerpt has them.
        File.WriteAllText(Path.Combine(site.Root, "content/quotes/promise.md"), VerifiedSite.Quote(Lacking + " Ever."));
        site.Verify();
        Assert.Contains("level: unarchived", site.Lock());
        Assert.DoesNotContain("excerpt", site.Lock());
    }

    [Fact]
    public void Words_that_an_excerpt_has_are_verified()
    {
        using var site = VerifiedSite.Create(
            ("content/archive/letter.txt", VerifiedSite.Letter), (ArchiveLock.Path, Excerpt));
        Assert.Equal("exact promise letter", site.Verify());
        Assert.DoesNotContain("excerpt", SiteGenProcess.Run("verify", site.Root, "--format", "json").Output);
        Assert.Contains(
            "text       a copy kept by Bob's newsletter, an excerpt\n",
            SiteGenProcess.Run("verify", site.Root, "--explain", "promise").Output);
    }

    [Fact]
    public void Verify_writes_the_hashes_of_the_texts_and_keeps_what_editors_wrote()
    {
        using var site = VerifiedSite.Create(
            ("content/archive/letter.txt", VerifiedSite.Letter),
            ("content/sources/diary.md", "---\ntitle: A diary\ntype: book\n---\n"),
            (ArchiveLock.Path, Excerpt.Replace(
                "  letter:", "  diary:\n    role: original\n    extent: whole\n  letter:")
                + "    from: 'https://example.com/?a=1#b'\n"));
        var run = SiteGenProcess.Run("verify", site.Root);
        Assert.Contains("content/archive.lock.yaml was written.\n", run.Output);
        var hash = new ArchivedText("letter", VerifiedSite.Letter).Hash;
        var written = File.ReadAllText(Path.Combine(site.Root, ArchiveLock.Path));
        Assert.Equal(
            $"""
            # What the texts in content/archive/ are and where they came from. The texts are private; commit this file.
            version: 1
            sources:
              diary:
                extent: whole
                role: original
              letter:
                extent: excerpt
                role: copy
                whose: Bob's newsletter
                from: https://example.com/?a=1#b
                bytes: {hash}
                text: {hash}
                extractor: text 1

            """,
            written);
        Assert.DoesNotContain("archive.lock", SiteGenProcess.Run("verify", site.Root).Output);
        Assert.DoesNotContain("SG05", site.Codes());
    }

    [Fact]
    public void Without_the_file_none_is_written()
    {
        using var site = VerifiedSite.Create(("content/archive/letter.txt", VerifiedSite.Letter));
        SiteGenProcess.Run("verify", site.Root);
        Assert.False(File.Exists(Path.Combine(site.Root, ArchiveLock.Path)));
    }

    [Theory]
    [InlineData("    extent: excerpt\n", "", "the entry for 'letter' has no 'extent'")]
    [InlineData("excerpt", "exerpt", "did you mean 'excerpt'?")]
    [InlineData("    role: copy\n", "", "write 'role: original', 'role: copy' or 'role: report'")]
    [InlineData("role: copy", "role: original", "an original cannot have 'whose'")]
    [InlineData("    whose: Bob's newsletter\n", "", "the copy of 'letter' has no 'whose'")]
    [InlineData("extent:", "extend:", "did you mean 'extent'?")]
    [InlineData("version: 1", "version: 7", "update SiteGen")]
    [InlineData("    role: copy\n", "    role: copy\n    text: abc\n", "this is not a hash")]
    [InlineData("  letter:\n", "<<<<<<< ours\n  letter:\n", "the file has a merge conflict")]
    [InlineData("whose: Bob's newsletter", "whose: [Bob]", "'whose' needs a single value")]
    public void A_mistake_is_an_error_with_a_way_out_and_leaves_the_files_alone(string right, string wrong, string says)
    {
        using var site = VerifiedSite.Create(
            ("content/archive/letter.txt", VerifiedSite.Letter), (ArchiveLock.Path, Excerpt.Replace(right, wrong)));
        var text = site.BuildDiagnostics();
        Assert.StartsWith("content/archive.lock.yaml(", text);
        Assert.Contains("error SG0516", text);
        Assert.Contains(says, text);
        Assert.Equal(1, SiteGenProcess.Run("verify", site.Root).ExitStatus);
        Assert.Equal(Excerpt.Replace(right, wrong), File.ReadAllText(Path.Combine(site.Root, ArchiveLock.Path)));
    }
}
