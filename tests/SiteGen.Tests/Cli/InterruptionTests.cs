using System.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

/// <summary>A build that is stopped by a signal.</summary>
public class InterruptionTests
{
    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public void It_removes_what_it_has_written(string signal, int status)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The test sends signals with the programs of Linux.");
        using var site = new TestSite(("content/pages/one.md", "---\ntitle: One\n---\n"));
        // One page is fast; the others are slow.
        site.Write(
            "templates/document.html",
            "{{ if document.title != 'One' }}{{ for i in 1..50000000; end }}{{ end }}");
        for (var i = 0; i < 8; i++)
        {
            site.Write($"content/pages/slow-{i}.md", $"---\ntitle: Slow {i}\n---\n");
        }

        // Tests that run in the background may ignore SIGINT, and so would the processes they start.
        string[] command = ["dotnet", SiteGenProcess.Program, "build", site.Root];
        var start = new ProcessStartInfo("env", ["--default-signal=INT", .. command])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var staging = Path.Combine(site.Output, ".sitegen-staging");
        Assert.True(SpinWait.SpinUntil(() => Directory.Exists(staging), TimeSpan.FromSeconds(30)));
        using (var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]))
        {
            kill.WaitForExit();
        }

        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(60)));
        Assert.Equal(
            "sitegen: interrupted. Nothing was written: the site stays as it was.\n",
            process.StandardError.ReadToEnd().ReplaceLineEndings("\n"));
        Assert.Equal(status, process.ExitCode);
        Assert.False(Directory.Exists(site.Output));
    }
}
