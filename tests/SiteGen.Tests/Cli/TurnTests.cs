using System.Diagnostics;
using SiteGen.Tests.Building;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

/// <summary>Commands that write the same files take turns.</summary>
public sealed class TurnTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_build_says_what_it_waits_for_and_goes_on()
    {
        using var site = new TestSite();
        await AssertWaits(
            Path.Combine(site.Output, ".sitegen-lock"),
            $"sitegen: waiting up to a minute for another build into '{site.Output}'\n",
            ["build", site.Root]);
        Assert.False(File.Exists(Path.Combine(site.Output, ".sitegen-lock")));
        Assert.True(File.Exists(Path.Combine(site.Output, "index.html")));
    }

    [Theory]
    [InlineData("verify", "{site}")]
    [InlineData("archive", "add", "letter", "{site}/new.txt", "--site", "{site}")]
    [InlineData("quote", "letter", "who reads", "--speaker", "ann", "--site", "{site}")]
    [InlineData("theme", "eject", "partials/footer", "--site", "{site}")]
    public async Task Commands_that_change_lockfiles_wait_for_each_other(params string[] command)
    {
        using var site = VerifiedSite.Create(
            ("content/archive/letter.txt", VerifiedSite.Letter + " To anyone who reads."), ("new.txt", "New words."));
        await AssertWaits(
            Path.Combine(site.Root, "content/.lock"),
            "sitegen: waiting up to a minute for another command that changes files of the site "
            + $"'{site.Root}'\n",
            [.. command.Select(a => a.Replace("{site}", site.Root, StringComparison.Ordinal))]);
        Assert.False(File.Exists(Path.Combine(site.Root, "content/.lock")));
    }

    [Fact]
    public async Task A_build_that_waits_can_be_interrupted()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The test sends a signal with a program of Linux.");
        using var site = new TestSite();
        await AssertWaits(
            Path.Combine(site.Output, ".sitegen-lock"),
            $"sitegen: waiting up to a minute for another build into '{site.Output}'\n",
            ["build", site.Root],
            isInterrupted: true);
        Assert.False(File.Exists(Path.Combine(site.Output, "index.html")));
    }

    [Fact]
    public async Task Builds_at_once_write_what_one_build_writes()
    {
        using var site = new TestSite();
        for (var i = 0; i < 30; i++)
        {
            site.Write($"content/pages/p{i}.md", $"---\ntitle: Page {i}\n---\nText {i}.\n");
        }

        var alone = Path.Combine(site.Root, "alone");
        SiteGenProcess.Build(site, "--output", alone);
        var expected = FolderSnapshot.Contents(alone);
        for (var round = 0; round < LongRun.Rounds(2, 100); round++)
        {
            var builds = Enumerable.Range(0, 2 + (round % 4))
                .Select(_ => Task.Run(() => SiteGenProcess.Build(site, round % 3 == 2 ? ["--clean"] : []))).ToArray();
            Assert.All(await Task.WhenAll(builds), run => Assert.Equal(0, run.ExitStatus));

            Assert.Equal(expected, FolderSnapshot.Contents(site.Output));
            if (round % 2 == 0)
            {
                Directory.Delete(site.Output, recursive: true);
            }
        }
    }

    /// <summary>Holds a lock until the command says that it waits for it.</summary>
    private static async Task AssertWaits(
        string path, string message, IEnumerable<string> command, bool isInterrupted = false)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var held = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var start = new ProcessStartInfo("dotnet", [SiteGenProcess.Program, .. command])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        try
        {
            var line = await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken).AsTask()
                .WaitAsync(Soon, TestContext.Current.CancellationToken);
            Assert.Equal(message, line + "\n");
            Assert.False(process.HasExited);
            if (isInterrupted)
            {
                using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
                Assert.True(process.WaitForExit(Soon));
                Assert.Equal(
                    (143, "sitegen: interrupted. Nothing was written: the site stays as it was.\n"),
                    (process.ExitCode, process.StandardError.ReadToEnd()));
                return;
            }
        }
        finally
        {
            await held.DisposeAsync();
        }

        Assert.True(process.WaitForExit(Soon));
        Assert.Equal((0, ""), (process.ExitCode, process.StandardError.ReadToEnd()));
    }
}
