using System.Diagnostics;
using SiteGen.Tests.Cli;
using SiteGen.Tests.Documentation;

namespace SiteGen.Tests.Installing;

/// <summary>From nothing to a published site, by the guide, with the packages that <c>dotnet pack</c> made.</summary>
public sealed class StrangerTests
{
    [Fact]
    public async Task A_stranger_installs_SiteGen_and_publishes_a_site_as_the_guide_says()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The commands are for shells of macOS and Linux.");
        using var stranger = new Stranger(Stranger.FindPackages());
        var clock = Stopwatch.StartNew();

        var commands = Guide.Blocks("first-site.md").Where(b => b.Info == "sh").Select(b => b.Text).ToList();
        Assert.StartsWith("dotnet tool install --global sitegen\n", commands[0], StringComparison.Ordinal);
        var guide = stranger.RunShell(string.Concat(commands));
        Assert.True(guide.ExitStatus == 0, guide.Output + guide.Errors);
        var built = clock.Elapsed;

        stranger.CopyPackages("my-site");
        var address = PublishedFolder.FreeAddress("/people/my-site/");
        var pages = RunWorkflow(stranger, ".github/workflows/pages.yml", "build", address);
        Assert.Contains("configure-pages", string.Join(' ', pages.Actions), StringComparison.Ordinal);
        var published = clock.Elapsed;

        using var site = new PublishedFolder(Path.Combine(stranger.Home, "my-site", "output"), address);
        var (count, dead) = await site.CrawlAsync();

        Assert.Empty(dead);
        Assert.True(count > 30, $"only {count} pages were found");
        TestContext.Current.SendDiagnosticMessage(
            "From nothing to a built site in {0:f1} s; published by the workflow after {1:f1} s.",
            built.TotalSeconds,
            published.TotalSeconds);
    }

    [Fact]
    public void Pull_requests_are_checked_without_permissions_and_annotated()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The commands are for shells of macOS and Linux.");
        using var stranger = new Stranger(Stranger.FindPackages());
        stranger.RunShell("dotnet tool install sitegen --tool-path tools && tools/sitegen init my-site");
        stranger.CopyPackages("my-site");
        var page = Path.Combine(stranger.Home, "my-site", "content", "people", "charles-darwin.md");
        File.AppendAllText(page, "\n[[alfred-wallace]]\n");

        var script = Workflow(stranger, ".github/workflows/check.yml", "check", new("http://127.0.0.1/"));
        var run = RunScript(stranger, script);

        Assert.Equal(1, run.ExitStatus);
        Assert.Matches(@"^::error file=content/people/charles-darwin\.md,line=\d+,col=\d+", AnnotationsOf(run.Output));
        Assert.False(Directory.Exists(Path.Combine(stranger.Home, "my-site", "output")));
    }

    private static string AnnotationsOf(string output) =>
        string.Join('\n', output.Split('\n').Where(l => l.StartsWith("::", StringComparison.Ordinal)));

    private static WorkflowScript RunWorkflow(Stranger stranger, string workflow, string job, Uri address)
    {
        var script = Workflow(stranger, workflow, job, address);
        var run = RunScript(stranger, script);
        Assert.True(run.ExitStatus == 0, run.Output + run.Errors);
        return script;
    }

    private static WorkflowScript Workflow(Stranger stranger, string workflow, string job, Uri address)
    {
        var values = new Dictionary<string, string>
        {
            ["runner.temp"] = Path.Combine(stranger.Home, "runner"),
            // Without a slash at the end, as configure-pages says it.
            ["steps.pages.outputs.base_url"] = address.ToString().TrimEnd('/'),
        };
        return new(Path.Combine(stranger.Home, "my-site"), workflow, job, values);
    }

    private static CommandRun RunScript(Stranger stranger, WorkflowScript script)
    {
        var path = Path.Combine(stranger.Home, "runner-path");
        File.WriteAllText(path, "");
        return stranger.RunShell(script.ToString(), "my-site", ("GITHUB_PATH", path));
    }
}
