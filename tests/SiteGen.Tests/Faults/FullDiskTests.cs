using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Tests.Building;
using SiteGen.Tests.Cli;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Faults;

/// <summary>A disk that is full at any moment has what was there, or the new files; never something between.</summary>
public sealed partial class FullDiskTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_output_is_the_old_site_or_the_new_one(bool isOfBlocks)
    {
        SmallDisk.Require();
        using var site = new TestSite();
        var (old, changed) = (At("old"), At("new"));
        WriteSite(site, "old", 12);
        Assert.Equal(0, SiteGenProcess.Build(site, "--output", old).ExitStatus);
        WriteSite(site, "new", 16);
        Assert.Equal(0, SiteGenProcess.Build(site, "--output", changed).ExitStatus);
        Directory.CreateDirectory(site.Output);

        // From no room at all to room for both sites.
        Func<string, long> sizeOf = isOfBlocks ? SmallDisk.BlocksOf : SmallDisk.InodesOf;
        var least = sizeOf(old);
        var most = least + sizeOf(changed) + 8;
        var (rounds, failed) = (isOfBlocks ? LongRun.Rounds(5, 60) : LongRun.Rounds(3, 20), 0);
        for (var round = 0; round < rounds; round++)
        {
            var room = least + ((most - least) * round / (rounds - 1));
            var run = SmallDisk.Run(
                site.Output, old, isOfBlocks ? room : null, isOfBlocks ? null : room, "build", site.Root);
            failed += AssertWhole(run, FolderSnapshot.Contents(old), FolderSnapshot.Contents(changed), $"room for "
                + $"{room}");
        }

        Assert.InRange(failed, 1, rounds - 1);
        TestContext.Current.TestOutputHelper?.WriteLine($"{failed} of {rounds} disks were full");
    }

    [Theory]
    [InlineData(true, "verify", "{site}")]
    [InlineData(false, "verify", "{site}")]
    [InlineData(true, "archive", "add", "letter", "{site}/new.txt", "--site", "{site}")]
    [InlineData(true, "quote", "letter", "I mean it.", "--speaker", "ann", "--site", "{site}")]
    [InlineData(false, "archive", "add", "letter", "{site}/new.txt", "--site", "{site}")]
    public void Lockfiles_are_the_old_ones_or_the_new_ones(bool isOfBlocks, params string[] command)
    {
        SmallDisk.Require();
        using var site = VerifiedSite.Create(
            ("content/archive/letter.txt", VerifiedSite.Letter), ("new.txt", VerifiedSite.Letter + "More words.\n"));
        for (var i = 0; i < 100; i++)
        {
            site.Write($"content/quotes/q{i}.md", VerifiedSite.Quote(VerifiedSite.Words, $"order: {i}\n"));
        }

        var content = Path.Combine(site.Root, "content");
        string[] arguments = [.. command.Select(a => a.Replace("{site}", site.Root, StringComparison.Ordinal))];
        var whole = SmallDisk.Run(content, content, null, null, arguments);
        Assert.Equal(0, whole.Run.ExitStatus);
        var (before, after) = (FolderSnapshot.Contents(content), WithoutTimes(whole.After));

        var least = isOfBlocks ? SmallDisk.BlocksOf(content) : SmallDisk.InodesOf(content);
        var (rounds, failed) = (LongRun.Rounds(3, 10), 0);
        for (var round = 0; round < rounds; round++)
        {
            var room = least + (isOfBlocks ? 14L * round / (rounds - 1) : 4L * round / (rounds - 1));
            var run = SmallDisk.Run(
                content, content, isOfBlocks ? room : null, isOfBlocks ? null : room, arguments);
            failed += AssertWhole(
                run with { After = WithoutTimes(run.After), AfterHealing = WithoutTimes(run.AfterHealing) },
                WithoutTimes(before), after, $"room for {room}, {least} used");
        }

        Assert.InRange(failed, 1, rounds - 1);
    }

    /// <summary>Returns 1 if the disk was full.</summary>
    private static int AssertWhole(SmallDiskRun result, string[] old, string[] changed, string room)
    {
        var (run, after, healed, afterHealing) = result;
        Assert.True(run.ExitStatus is 0 or 2, $"{room}: status {run.ExitStatus}: {run.Errors}");
        var said = run.Errors.Split('\n').Where(l => l.StartsWith("sitegen: ", StringComparison.Ordinal)).ToArray();
        if (run.ExitStatus == 2)
        {
            Assert.Matches("^sitegen: .*(No space left|full|room)", Assert.Single(said));
            Assert.Equal(old, after);
        }
        else
        {
            Assert.Empty(said);
            Assert.Equal(changed, after);
        }

        if (run.ExitStatus == 0)
        {
            return 0;
        }

        Assert.Equal("0", healed);
        Assert.Equal(changed, afterHealing);
        return 1;
    }

    private string At(string name) => Path.Combine(_folder.Path, name);

    /// <summary>Pages of every length: half of the new ones differ from the old ones, and there are more.</summary>
    private static void WriteSite(TestSite site, string state, int pages)
    {
        for (var i = 0; i < 16; i++)
        {
            var path = $"content/pages/p{i}.md";
            if (i < pages)
            {
                var words = i % 2 == 0 ? "same" : state;
                site.Write(path, $"---\ntitle: Page {i}\n---\n{string.Join(' ', Enumerable.Repeat(words, i * 400))}\n");
            }
        }

        site.Write($"static/{state}.txt", state);
        if (state == "new")
        {
            site.Delete("static/old.txt");
        }
    }

    /// <summary>The bytes of files, in which the time of a capture is left out.</summary>
    private static string[] WithoutTimes(string[] contents) =>
        [.. contents.Select(line => line.StartsWith("archive.lock.yaml ", StringComparison.Ordinal)
            ? CaptureTime().Replace(Encoding.UTF8.GetString(Convert.FromHexString(line.Trim().Split(' ')[1])), "")
            : line)];

    [GeneratedRegex("captured: .*")]
    private static partial Regex CaptureTime();
}
