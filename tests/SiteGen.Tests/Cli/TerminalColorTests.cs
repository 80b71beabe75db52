using System.Diagnostics;
using SiteGen.Cli.Terminal;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

public class TerminalColorTests
{
    [Theory]
    [InlineData(true, true, null, "xterm-256color")]
    [InlineData(true, true, null, null)]
    [InlineData(true, true, "", "xterm")]
    [InlineData(false, false, null, "xterm")]
    [InlineData(false, true, "1", "xterm")]
    [InlineData(false, true, "0", "xterm")]
    [InlineData(false, true, "false", "xterm")]
    [InlineData(false, true, " ", "xterm")]
    [InlineData(false, true, null, "dumb")]
    public void Color_is_for_terminals_unless_the_user_forbids_it(
        bool expected, bool isTerminal, string? noColor, string? term) =>
        Assert.Equal(expected, TerminalColor.IsWanted(isTerminal, noColor, term));

    [Theory]
    [InlineData(true, "NO_COLOR=", "TERM=xterm")]
    [InlineData(false, "NO_COLOR=1", "TERM=xterm")]
    [InlineData(false, "NO_COLOR=", "TERM=dumb")]
    public void No_escape_sequences_are_written_if_the_user_forbids_color(bool expected, params string[] variables)
    {
        const string script = "/usr/bin/script";
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && File.Exists(script),
            "The test needs 'script' of util-linux to create a terminal.");
        using var site = new TestSite(("content/pages/a.md", "---\ntitle: A\n---\n<br>\n"));
        var command = $"env {string.Join(' ', variables)} dotnet '{SiteGenProcess.Program}' check '{site.Root}'";
        var start = new ProcessStartInfo(script, ["-qec", command, "/dev/null"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();

        Assert.Contains("SG0401", output, StringComparison.Ordinal);
        Assert.Equal(expected, output.Contains('\u001b', StringComparison.Ordinal));
    }
}
