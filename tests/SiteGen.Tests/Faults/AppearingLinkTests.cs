using System.Diagnostics;
using System.Text;
using SiteGen.Building;
using SiteGen.Files;
using SiteGen.Tests.Building;
using SiteGen.Tests.Cli;
using SiteGen.Tests.Serving;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Faults;

/// <summary>Links to files outside, which come and go while a command runs: nothing of these files gets out.</summary>
public sealed class AppearingLinkTests : IDisposable
{
    /// <summary>A word that only files outside the site have.</summary>
    private const string Canary = "xyzzycanary";

    private readonly TestSite _site = ChangingSite.Create();
    private readonly TemporaryFolder _outside = new();

    public AppearingLinkTests()
    {
        foreach (var (path, text) in ChangingSite.Files)
        {
            // The same file with another word, so that it is read like the one it replaces.
            var full = Path.Combine(_outside.Path, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text.Insert(text.TrimEnd().LastIndexOf(' ') + 1, Canary + " "));
        }

        File.WriteAllText(Path.Combine(_outside.Path, "content/media/b/new.txt"), Canary);
        File.WriteAllText(Path.Combine(_outside.Path, "static/t/new.txt"), Canary);
        File.WriteAllText(Path.Combine(_outside.Path, "content/pages/deep/new.md"), $"---\ntitle: {Canary}\n---\n");
    }

    public void Dispose()
    {
        _site.Dispose();
        _outside.Dispose();
    }

    [Fact]
    public void Nothing_from_outside_is_built_or_verified()
    {
        var (rounds, built) = (LongRun.Rounds(40, 1_000), 0);
        using var swapper = Swap();
        var options = new BuildOptions { SitePath = _site.Root, Jobs = 2, ParsedTemplates = TestSite.BuiltInTemplates };
        for (var round = 0; round < rounds; round++)
        {
            var said = new StringBuilder();
            try
            {
                using var session = OutputFolder.Open(_site.Output).Begin();
                var result = SiteBuilder.Build(SiteBuilder.Read(options), options, session);
                said.Append(TestSite.Format(result.Diagnostics));
                if (!result.HasFailed)
                {
                    session.Commit();
                    built++;
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                said.Append(exception.Message);
            }

            try
            {
                var (result, diagnostics) = SiteVerifier.Verify(SiteFolder.Read(_site.Root, 2), VerifiedSite.Day, 2);
                said.Append(TestSite.Format(diagnostics)).Append(result?.Record.ToText());
                said.AppendJoin('\n', result?.Lines.Select(l => $"{l}") ?? []);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                said.Append(exception.Message);
            }

            Assert.DoesNotContain(Canary, said.ToString(), StringComparison.Ordinal);
            AssertNoCanaryInOutput();
        }

        Assert.True(built > 0, "every build failed");
        Assert.True(swapper.Swaps > rounds, $"only {swapper.Swaps} swaps");
        TestContext.Current.TestOutputHelper?.WriteLine($"{rounds} rounds, {built} sites built, {swapper.Swaps} swaps");
    }

    [Theory]
    [InlineData("build", "{site}")]
    [InlineData("check", "{site}")]
    [InlineData("verify", "{site}")]
    [InlineData("archive", "list", "--site", "{site}")]
    public void No_command_says_what_is_outside(params string[] command)
    {
        using var swapper = Swap();
        for (var round = 0; round < LongRun.Rounds(2, 25); round++)
        {
            var run = SiteGenProcess.Run(
                command.Select(a => a.Replace("{site}", _site.Root, StringComparison.Ordinal)));

            Assert.True(run.ExitStatus is 0 or 1 or 2, $"status {run.ExitStatus}: {run.Errors}");
            Assert.DoesNotContain(Canary, run.Output + run.Errors, StringComparison.Ordinal);
            AssertNoCanaryInOutput();
        }
    }

    [Fact]
    public async Task Nothing_from_outside_is_served()
    {
        await using var served = await ServedSite.StartAsync(_site);
        string[] paths =
        [
            "people/bob/", "down/", "media/a.txt", "media/b/picture.svg", "media/b/new.txt", "404.html", "nothing/",
            "s.txt",
            "t/u.txt", "t/new.txt", "new/", "assets/x.css", "assets/style.css", "", "data/site.json",
        ];
        using var swapper = Swap();
        var clock = Stopwatch.StartNew();
        var requests = 0;
        while (clock.Elapsed < TimeSpan.FromSeconds(LongRun.Rounds(3, 60)))
        {
            var (_, text, _) = await served.GetAsync(paths[requests++ % paths.Length]);
            Assert.DoesNotContain(Canary, text, StringComparison.Ordinal);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{requests} requests, {swapper.Swaps} swaps");
    }

    private Swapper Swap() => new(
        ChangingSite.PathsIn(_site), path => Path.Combine(_outside.Path, Path.GetRelativePath(_site.Root, path)));

    private void AssertNoCanaryInOutput()
    {
        if (!Directory.Exists(_site.Output))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(
            _site.Output, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }))
        {
            Assert.False(File.ReadAllText(file).Contains(Canary, StringComparison.Ordinal), file);
        }
    }
}
