using System.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

/// <summary>A build that somebody ends before its time.</summary>
public class InterruptionTests
{
    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public void It_puts_away_what_it_has_begun(string signal, int status)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Signals are another matter elsewhere.");
        using var site = new TestSite(("content/pages/one.md", "---\ntitle: One\n---\n"));
        // A page that is there at once, and others that take long.
        site.Write("templates/document.html", "{{ if document.title != 'One' }}{{ for i in 1..50000000; end }}{{ end }}");
        for (var i = 0; i < 8; i++)
        {
            site.Write($"content/pages/slow-{i}.md", $"---\ntitle: Slow {i}\n---\n");
        }

        // Whoever runs tests in the background may have them ignore SIGINT, and all that they start.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", SiteGenProcess.Program, "build", site.Root]) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var staging = Path.Combine(site.Output, ".sitegen-staging");
        Assert.True(SpinWait.SpinUntil(() => Directory.Exists(staging), TimeSpan.FromSeconds(30)));
        using (var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]))
        {
            kill.WaitForExit();
        }

        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(60)));
        Assert.Equal("sitegen: interrupted. Nothing was written: the site stays as it was.\n", process.StandardError.ReadToEnd().ReplaceLineEndings("\n"));
        Assert.Equal(status, process.ExitCode);
        Assert.False(Directory.Exists(site.Output));
    }
}
