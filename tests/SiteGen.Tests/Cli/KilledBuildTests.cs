using System.Diagnostics;
using System.Globalization;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

/// <summary>A build that is killed at any moment leaves each file old or new, and none is missing.</summary>
public sealed class KilledBuildTests : IDisposable
{
    private const int Files = 2_000;

    private readonly TestSite _site = new();

    private string Staging => Path.Combine(_site.Output, ".sitegen-staging");

    public void Dispose() => _site.Dispose();

    [Fact]
    public void No_file_is_missing_or_half_and_the_next_build_is_whole()
    {
        WriteState("0");
        Assert.Equal(0, SiteGenProcess.Build(_site).ExitStatus);
        var home = File.ReadAllText(Path.Combine(_site.Output, "index.html"));
        var random = new Random(20150723);
        var (rounds, mixed) = (LongRun.Rounds(8, 200), 0);
        for (var round = 1; round <= rounds; round++)
        {
            var changed = round.ToString(CultureInfo.InvariantCulture);
            string[] before = [.. Enumerable.Range(0, Files).Select(ReadFile)];
            WriteState(changed);
            // Most rounds aim at the commit, which has begun when the build keeps a replaced file.
            var kept = Path.Combine(NextStaging(), "replaced", $"{random.Next(Files)}");
            var isAimed = round % 4 > 0;
            KillBuild(() => isAimed && File.Exists(kept), isAimed ? 30_000 : random.Next(100, 1_500));

            string[] after = [.. Enumerable.Range(0, Files).Select(ReadFile)];
            Assert.All(after, (text, i) => Assert.Contains(text, (string[])[before[i], TextOf(i, changed)]));
            mixed += after.Select((text, i) => text == TextOf(i, changed)).Distinct().Count() > 1 ? 1 : 0;
            Assert.Equal(home, File.ReadAllText(Path.Combine(_site.Output, "index.html")));
            if (round % 8 == 0)
            {
                var run = SiteGenProcess.Build(_site);
                Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
                Assert.All(Enumerable.Range(0, Files), i => Assert.Equal(TextOf(i, changed), ReadFile(i)));
                Assert.False(Directory.Exists(Staging));
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{mixed} of {rounds} builds died in the commit");
    }

    /// <summary>The first folder that no killed build has left.</summary>
    private string NextStaging() => Enumerable.Range(0, int.MaxValue)
        .Select(i => Path.Combine(Staging, i.ToString(CultureInfo.InvariantCulture))).First(f => !Directory.Exists(f));

    private static string TextOf(int file, string state) => $"{state} of {file}";

    private void WriteState(string state)
    {
        for (var i = 0; i < Files; i++)
        {
            _site.Write(NameOf(i), TextOf(i, state));
        }
    }

    private static string NameOf(int file) =>
        string.Create(CultureInfo.InvariantCulture, $"static/f{file % 20}/{file}.txt");

    private string ReadFile(int file) =>
        File.ReadAllText(Path.Combine(_site.Output, NameOf(file)["static/".Length..]));

    private void KillBuild(Func<bool> isTime, int milliseconds)
    {
        var start = new ProcessStartInfo("dotnet", [SiteGenProcess.Program, "build", _site.Root])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var clock = Stopwatch.StartNew();
        while (!process.HasExited && !isTime() && clock.ElapsedMilliseconds < milliseconds)
        {
            Thread.SpinWait(1_000);
        }

        process.Kill();
        process.WaitForExit();
    }
}
