using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Tests.Cli;

namespace SiteGen.Tests.Documentation;

/// <summary>
/// The commands of docs/first-site.md work as they are written, one after another in one shell and an empty home.
/// Blocks of sh must succeed. A block of console shows a command that ends otherwise, with its output, or one that no
/// test can run.
/// </summary>
public sealed partial class FirstSiteTests : IDisposable
{
    private const string Page = "first-site.md";
    private const string Mark = "@@ end of block ";

    private readonly string _home =
        Directory.CreateTempSubdirectory("sitegen-first-site-").FullName;

    [Fact]
    public void The_commands_run_from_top_to_bottom()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The page is for shells of macOS and Linux.");
        InstallTool();
        var page = Guide.Read(Page);
        var blocks = Block().Matches(page);
        var run = RunShell(Script(blocks));

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

        if (Guide.IsUpdating && updated != page)
        {
            File.WriteAllText(Guide.PathOf(Page), updated);
            Assert.Fail("The output was written again; read the difference before you commit it.");
        }

        Assert.Equal(updated, page);
        Assert.True(File.Exists(Path.Combine(_home, "my-site", "output", "articles", "claws-and-beak", "index.html")));
    }

    [Fact]
    public void Each_file_is_shown_under_its_name()
    {
        foreach (Match block in Block().Matches(Guide.Read(Page)))
        {
            Assert.All(
                Written().Matches(block.Groups["text"].Value),
                m => Assert.Contains($"`{m.Groups["path"].Value}`\n", Guide.Read(Page), StringComparison.Ordinal));
        }
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);

    /// <summary>Whether a block shows a command with its output; <c>check</c> is the only one.</summary>
    private static bool IsShown(Match block) => CommandOf(block) == "$ sitegen check\n";

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
        start.Environment["PATH"] = $"{_home}/bin:{start.Environment["PATH"]}";
        return SiteGenProcess.Run(start);
    }

    /// <summary>Writes a <c>dotnet</c> that installs the command of this build, without a package.</summary>
    private void InstallTool()
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

    [GeneratedRegex("^cat > (?<path>\\S+) <<", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
