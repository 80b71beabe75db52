using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Tests.Cli;

namespace SiteGen.Tests.Documentation;

/// <summary>
/// The commands of a page work as they are written, one after another in one shell and an empty home. Blocks of sh must
/// succeed. A block of console shows a command with its output, or one that no test can run.
/// </summary>
public sealed partial class WalkThroughTests : IDisposable
{
    private const string Mark = "@@ end of block ";

    /// <summary>How a page installs the tool; the other pages need it.</summary>
    private const string Installation =
        "dotnet tool install --global sitegen\nexport PATH=\"$PATH:$HOME/.dotnet/tools\"\n";

    private readonly string _home = Directory.CreateTempSubdirectory("sitegen-guide-").FullName;

    [Theory]
    [InlineData("first-site.md", "my-site/output/articles/claws-and-beak/index.html")]
    [InlineData("verification.md", "letters/content/quotes.lock.yaml")]
    [InlineData("coming-from.md", "sheet/content/quotes/darwin-agrees-1866.md")]
    public void The_commands_run_from_top_to_bottom(string name, string result)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The commands are for shells of macOS and Linux.");
        var page = Guide.Read(name);
        Assert.SkipUnless(
            !page.Contains("python3 ", StringComparison.Ordinal) || SiteGenProcess.IsOnPath("python3"),
            "Python is not installed.");
        WritePackage();
        var blocks = Block().Matches(page);
        var installs = page.Contains(Installation, StringComparison.Ordinal);
        var run = RunShell((installs ? "" : Installation) + Script(blocks));

        Assert.True(run.ExitStatus == 0, run.Output + run.Errors);
        var outputs = run.Output.Split(Mark);
        Assert.Equal(blocks.Count + 1, outputs.Length);
        var updated = page;
        foreach (var (block, output) in blocks.Zip(outputs).Reverse())
        {
            if (IsShown(block))
            {
                var text = $"```console\n{CommandOf(block)}{output[(output.IndexOf('\n') + 1)..]}```\n";
                updated = updated[..block.Index] + text + updated[(block.Index + block.Length)..];
            }
        }

        Guide.Update(name, page, updated);
        Assert.True(File.Exists(Path.Combine(_home, result)));
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);

    /// <summary>Whether a block shows a command with its output.</summary>
    private static bool IsShown(Match block) => CommandOf(block)
        is "$ sitegen check\n" or "$ sitegen verify\n" or "$ sitegen verify --text draft.md\n"
        || CommandOf(block).StartsWith("$ sitegen quote ", StringComparison.Ordinal);

    private static string CommandOf(Match block) => block.Groups["info"].Value == "console"
        ? block.Groups["text"].Value[..(block.Groups["text"].Value.IndexOf('\n') + 1)] : "";

    private static string Script(MatchCollection blocks)
    {
        var script = new StringBuilder();
        foreach (Match block in blocks)
        {
            script.Append(block.Groups["info"].Value == "sh" ? $"set -e\n{block.Groups["text"].Value}set +e\n"
                : IsShown(block) ? CommandOf(block)[2..]
                : "");
            script.Append($"echo '{Mark}'\n");
        }

        return script.ToString();
    }

    private CommandRun RunShell(string script)
    {
        var start = new ProcessStartInfo("bash", ["-c", "exec 2>&1\n" + script]) { WorkingDirectory = _home };
        start.Environment["HOME"] = _home;
        // The day that verify records.
        start.Environment["SOURCE_DATE_EPOCH"] = "1795478400";
        start.Environment["PATH"] = $"{_home}/bin:{start.Environment["PATH"]}";
        return SiteGenProcess.Run(start);
    }

    /// <summary>Writes a <c>dotnet</c> that installs the command of this build, without a package.</summary>
    private void WritePackage()
    {
        var script = $"""
            #!/bin/sh
            [ "$*" = 'tool install --global sitegen' ] || exit 1
            mkdir -p "$HOME/.dotnet/tools"
            cat > "$HOME/.dotnet/tools/sitegen" <<'END'
            #!/bin/sh
            exec '{SiteGenProcess.Dotnet}' '{SiteGenProcess.Program}' "$@"
            END
            chmod +x "$HOME/.dotnet/tools/sitegen"
            """;
        Directory.CreateDirectory(Path.Combine(_home, "bin"));
        var path = Path.Combine(_home, "bin", "dotnet");
        File.WriteAllText(path, script + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [GeneratedRegex(
        @"^```(?<info>sh|console)\n(?<text>.*?)^```\n",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Block();
}
