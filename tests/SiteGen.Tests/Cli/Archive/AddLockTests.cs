using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using SiteGen.Tests.Building;
using SiteGen.Tests.Evidence.Pdf;

namespace SiteGen.Tests.Cli.Archive;

/// <summary>What <c>archive add</c> writes into the lock, and what it does with a second file of a source.</summary>
public class AddLockTests
{
    private const string Letter = VerifiedSite.Letter;

    [Fact]
    public void The_lock_has_a_line_for_each_value()
    {
        using var site = new ArchiveSite();
        site.Add("paper", site.Write("z.txt", Letter));
        site.Add("letter", site.Write("my letter.txt", Letter), "--excerpt", "--copy-of", "the Royal: Society");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Letter)));
        Assert.Equal(
            $"""
            # What the texts in content/archive/ are and where they came from. The texts are private; commit this file.
            version: 1
            sources:
              letter:
                extent: excerpt
                role: copy
                whose: "the Royal: Society"
                from: my letter.txt
                captured: 2026-11-28T12:31:05Z
                type: text/plain
                bytes: {hash}
                text: {hash}
                extractor: text 1
              paper:
                extent: whole
                role: original
                from: z.txt
                captured: 2026-11-28T12:31:05Z
                type: text/plain
                bytes: {hash}
                text: {hash}
                extractor: text 1

            """,
            site.Lock);
        var before = site.Lock;
        site.Run("verify");
        Assert.Equal(before, site.Lock);
    }

    [Theory]
    [InlineData("--report-by", "the Times", "role: report\n    whose: the Times\n    from: a.txt\n")]
    [InlineData("--from", "https://example.com/a?b=1#c", "role: original\n    from: https://example.com/a?b=1#c\n")]
    public void Options_say_what_it_is(string option, string value, string lines)
    {
        using var site = new ArchiveSite();
        site.Add("letter", site.Write("a.txt", Letter), option, value);
        Assert.Contains($"    extent: whole\n    {lines}", site.Lock, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cannot be combined", "--copy-of", "A", "--report-by", "B")]
    [InlineData("needs a value", "--copy-of")]
    [InlineData("cannot be combined", "--report-by", "A", "--copy-of")]
    [InlineData("is not an address", "--from", "a letter")]
    [InlineData("is not an address", "--from", "file:///etc/passwd")]
    public void Options_that_make_no_sense_are_refused(string reason, params string[] options)
    {
        using var site = new ArchiveSite();
        var run = site.Run(["archive", "add", "letter", site.Write("a.txt", Letter), .. options]);
        Assert.Equal(2, run.ExitStatus);
        Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
        Assert.Equal(("", 0), (site.Lock, site.Captures.Count));
    }

    [Fact]
    public void The_same_words_add_nothing()
    {
        using var site = new ArchiveSite();
        site.Add("letter", site.Write("a.txt", Letter));
        var before = site.Lock;
        site.Now = site.Now.AddDays(1);
        Assert.Equal(
            "The archive has these words already, as letter; nothing was added.\n",
            site.Add("letter", site.Write("b.txt", Letter), "--copy-of", "Bob"));
        Assert.Equal((before, "letter.txt"), (site.Lock, Assert.Single(site.Captures)));
    }

    [Fact]
    public void Other_words_stand_beside_with_their_day_and_the_first_is_never_changed()
    {
        using var site = new ArchiveSite();
        site.Add("letter", site.Write("a.txt", Letter));
        var first = site.Lock[site.Lock.IndexOf("  letter:", StringComparison.Ordinal)..];
        site.Now = new(2026, 12, 5, 0, 0, 0, DateTimeKind.Utc);
        Assert.Equal(
            "content/archive/letter.2026-12-05.html was written: 6 words. Its words differ from those of letter.\n",
            site.Add("letter", site.Write("b.html", "<!DOCTYPE html><p>Openness is a gift to everyone.")));
        site.Add("letter", site.Write("c.html", "<!DOCTYPE html><p>Openness is a curse to everyone."));
        site.Add("letter", site.Write("d.pdf", PdfFile.OfLines(["Openness is a threat to everyone."])));
        Assert.Equal(
            ["letter.2026-12-05-2.html", "letter.2026-12-05-3.pdf", "letter.2026-12-05.html", "letter.txt"],
                site.Captures);
        Assert.Contains(first, site.Lock, StringComparison.Ordinal);
        Assert.Equal(Letter, Encoding.UTF8.GetString(site.Capture("letter.txt")));
        Assert.Equal(
            ["letter", "letter.2026-12-05", "letter.2026-12-05-2", "letter.2026-12-05-3"],
            site.Lock.Split('\n').Where(l => l.StartsWith("  l", StringComparison.Ordinal)).Select(l => l.Trim(' ',
                ':')));
        Assert.Equal("exact promise letter\n", site.Verify());
    }

    [Fact]
    public void Words_that_only_a_later_capture_has_are_proven_by_it()
    {
        using var site = new ArchiveSite(
            ("content/quotes/promise.md", VerifiedSite.Quote("Openness is a gift to everyone.")));
        site.Add("letter", site.Write("a.txt", Letter));
        Assert.Equal("altered promise letter\n", site.Verify());
        site.Add("letter", site.Write("b.txt", "Openness is a gift to everyone."));
        Assert.Equal("exact promise letter\n", site.Verify());
        var hash = site.Lock.Split('\n').Last(l => l.StartsWith("    text: ", StringComparison.Ordinal)).Trim();
        Assert.Contains(hash, site.Site.Lock(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_collaborator_gets_the_files_that_the_lock_has()
    {
        using var site = new ArchiveSite();
        var (file, later) = (site.Write("a.txt", Letter), site.Write("b.txt", "Other words."));
        site.Add("letter", file);
        site.Add("letter", later);
        var before = site.Lock;
        Directory.Delete(Path.Combine(site.Site.Root, "content/archive"), recursive: true);
        site.Now = site.Now.AddYears(1);
        Assert.Equal(
            "content/archive/letter.2026-11-28.txt was written: its words are those that content/archive.lock.yaml "
                + "records for letter.2026-11-28.\n",
            site.Add("letter", later));
        Assert.Equal(
            "content/archive/letter.txt was written: its words are those that content/archive.lock.yaml records for "
                + "letter.\n",
            site.Add("letter", file));
        Assert.Equal(before, site.Lock);
        Assert.Equal(
            "content/archive/letter.2027-11-28.txt was written: 2 words. Its words differ from those of letter.\n",
            site.Add("letter", site.Write("c.txt", "Third words.")));
    }

    [Fact]
    public void The_same_words_in_other_bytes_are_read_as_the_lock_says_or_it_says_something_else()
    {
        using var site = new ArchiveSite(("content/quotes/promise.md", VerifiedSite.Quote("Un caf\u00E9.")));
        site.Add("letter", site.Write("a.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Un caf\u00E9.")]));
        var before = site.Lock;
        Directory.Delete(Path.Combine(site.Site.Root, "content/archive"), recursive: true);
        site.Add("letter", site.Write("b.txt", "Un caf\u00E9."));
        Assert.Equal("exact promise letter\n", site.Verify());
        Assert.Equal(before, site.Lock);
    }

    [Fact]
    public void A_file_that_was_put_there_by_hand_gets_its_entry()
    {
        using var site = new ArchiveSite(("content/archive/letter.txt", Letter));
        Assert.Contains(
            "has these words already, as letter",
            site.Add("letter", site.Write("a.txt", Letter), "--from", "https://e.org/"));
        Assert.Equal(["letter.txt"], site.Captures);
        Assert.Contains("    from: https://e.org/\n", site.Lock, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_killed_process_left_is_removed()
    {
        using var site = new ArchiveSite(("content/archive/.part-x", "half"));
        Assert.Equal("unarchived promise letter\n", site.Verify());
        site.Add("letter", site.Write("a.txt", Letter));
        Assert.Equal(["letter.txt"], site.Captures);
    }

    [Fact]
    public async Task Several_processes_wait_for_each_other()
    {
        using var site = new ArchiveSite(
            [.. Enumerable.Range(0, 4).Select(i => ($"content/sources/s{i}.md",
                "---\ntitle: T\ntype: article\n---\n"))]);
        var processes = Enumerable.Range(0, 4)
            .Select(i => Process.Start(site.Start("archive", "add", $"s{i}", site.Write($"{i}.txt", $"Words {i}.")))!)
            .ToArray();
        foreach (var process in processes)
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, process.ExitCode);
            process.Dispose();
        }

        Assert.Equal(["s0.txt", "s1.txt", "s2.txt", "s3.txt"], site.Captures);
        Assert.All(["s0", "s1", "s2", "s3"], s => Assert.Contains($"  {s}:\n", site.Lock, StringComparison.Ordinal));
    }
}
