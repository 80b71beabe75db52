using System.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

/// <summary>Standard output and error that are closed or full, and a folder that is gone.</summary>
public sealed class StandardStreamTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("build", "2>&-", 0)]
    [InlineData("build", ">&-", 0)]
    [InlineData("build", ">&- 2>&-", 0)]
    [InlineData("build", "<&- >&- 2>&-", 0)]
    [InlineData("build", ">/dev/full", 0)]
    [InlineData("build", "2>/dev/full", 0)]
    [InlineData("check", ">&-", 2)]
    [InlineData("check", ">/dev/full", 2)]
    [InlineData("check --format json", ">/dev/full", 2)]
    [InlineData("--help", ">/dev/full", 2)]
    public void What_cannot_be_printed_stops_nothing(string command, string streams, int status)
    {
        var run = RunShell($"dotnet \"$0\" {command} {(command[0] == '-' ? "" : "\"$1\"")} {streams}");

        Assert.Equal(status, run.ExitStatus);
        Assert.Equal(command == "build", File.Exists(Path.Combine(_site.Output, "index.html")));
        Assert.DoesNotContain("xception", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Directory.EnumerateFiles(_site.Output, "*", new EnumerationOptions { AttributesToSkip = 0 }),
            f => File.ReadAllText(f).Contains("sitegen:", StringComparison.Ordinal));
    }

    [Fact]
    public void Errors_have_their_status_when_nobody_can_read_them()
    {
        _site.Write("content/pages/x.md", "x");

        Assert.Equal(1, RunShell("dotnet \"$0\" build \"$1\" 2>/dev/full").ExitStatus);
        Assert.Equal(1, RunShell("dotnet \"$0\" check \"$1\" 2>&-").ExitStatus);
    }

    [Fact]
    public void A_full_standard_output_is_said()
    {
        Assert.StartsWith(
            "sitegen: standard output is closed or full, and not all was printed: ",
            RunShell("dotnet \"$0\" build \"$1\" >/dev/full").LastError, StringComparison.Ordinal);
    }

    [Fact]
    public void A_working_directory_that_is_gone_and_no_home_are_no_bugs()
    {
        var gone = RunShell("mkdir \"$1/x\" && cd \"$1/x\" && rmdir \"$1/x\" && dotnet \"$0\" init y");
        var build = RunShell(
            "mkdir \"$1/x\" && cd \"$1/x\" && rmdir \"$1/x\" && unset HOME && dotnet \"$0\" build \"$1\"");

        Assert.Equal((2, "sitegen: the working directory was removed"), (gone.ExitStatus, gone.LastError));
        Assert.Equal(0, build.ExitStatus);
    }

    [Fact]
    public void A_bug_is_one_line_that_says_how_to_report_it()
    {
        var line = SiteGen.Cli.Terminal.Bug.Describe(
            new AggregateException(new InvalidOperationException("The list\nis empty.")), isTraced: false);

        Assert.Matches(
            @"^sitegen: this is a mistake in SiteGen \S+: InvalidOperationException: The list\\nis empty\. "
            + "Please report it .+, with the command and what it prints if SITEGEN_TRACE=1 is set\\.$", line);
    }

    private CommandRun RunShell(string line)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems have no /dev/full.");
        Directory.CreateDirectory(_site.Output);
        return SiteGenProcess.Run(new ProcessStartInfo("sh", ["-c", line, SiteGenProcess.Program, _site.Root]));
    }
}
