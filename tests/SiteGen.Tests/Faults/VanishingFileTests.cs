using SiteGen.Building;
using SiteGen.Files;
using SiteGen.Tests.Cli;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Faults;

/// <summary>Files that vanish and come back while a site is read: a clear message, or a site that is whole.</summary>
public sealed class VanishingFileTests : IDisposable
{
    private readonly TestSite _site = ChangingSite.Create();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_site_that_is_built_is_whole()
    {
        var (rounds, built, refused) = (LongRun.Rounds(40, 1_000), 0, 0);
        using var swapper = Swap();
        var options = new BuildOptions
        {
            SitePath = _site.Root,
            Jobs = 2,
            ParsedTemplates = TestSite.BuiltInTemplates,
            ChecksPages = true,
        };
        for (var round = 0; round < rounds; round++)
        {
            try
            {
                using var session = OutputFolder.Open(_site.Output).Begin();
                var result = SiteBuilder.Build(SiteBuilder.Read(options), options, session);
                if (result.HasFailed)
                {
                    continue;
                }

                session.Commit();
                built++;
                AssertWhole();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // It names the file, or the folder.
                Assert.Contains(_site.Root, exception.Message, StringComparison.Ordinal);
                refused++;
            }
        }

        Assert.True(built > 0, "every build failed");
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{rounds} rounds, {built} sites built, {refused} stopped, {swapper.Swaps} swaps");
    }

    [Theory]
    [InlineData("build", "{site}")]
    [InlineData("check", "{site}")]
    [InlineData("verify", "{site}")]
    [InlineData("archive", "list", "--site", "{site}")]
    public void Every_command_ends_with_a_message(params string[] command)
    {
        using var swapper = Swap();
        for (var round = 0; round < LongRun.Rounds(2, 25); round++)
        {
            var run = SiteGenProcess.Run(
                command.Select(a => a.Replace("{site}", _site.Root, StringComparison.Ordinal)));

            Assert.True(run.ExitStatus is 0 or 1 or 2, $"status {run.ExitStatus}: {run.Errors}");
            Assert.True(run.ExitStatus == 0 || run.Errors.Length > 0, "it says nothing");
            if (run.ExitStatus == 2)
            {
                Assert.Single(
                    run.Errors.Split('\n'), l => l.StartsWith("sitegen: ", StringComparison.Ordinal));
            }
        }
    }

    private Swapper Swap() => new(ChangingSite.PathsIn(_site), _ => null);

    /// <summary>What is copied is what its file has; pages were checked by the build.</summary>
    private void AssertWhole()
    {
        foreach (var (path, text) in ChangingSite.Files)
        {
            var name = path.StartsWith("static/", StringComparison.Ordinal) ? path["static/".Length..]
                : path.StartsWith("content/media/", StringComparison.Ordinal) ? path["content/".Length..]
                : null;
            var copy = Path.Combine(_site.Output, name ?? "");
            Assert.True(name is null || !File.Exists(copy) || File.ReadAllText(copy) == text, path);
        }

        foreach (var page in Directory.EnumerateFiles(_site.Output, "index.html", SearchOption.AllDirectories))
        {
            Assert.EndsWith("</html>\n", File.ReadAllText(page), StringComparison.Ordinal);
        }
    }
}
