using System.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

/// <summary>What a run of the command printed, and its exit status.</summary>
internal sealed record CommandRun(int ExitStatus, string Output, string Errors)
{
    /// <summary>The last line of the diagnostics.</summary>
    public string LastError => Errors.TrimEnd('\n').Split('\n')[^1];
}

/// <summary>The command as users run it: a process of its own.</summary>
internal static class SiteGenProcess
{
    /// <summary>The file to run with <c>dotnet</c>.</summary>
    public static readonly string Program = Path.Combine(AppContext.BaseDirectory, "SiteGen.Cli.dll");

    public static CommandRun Run(params IEnumerable<string> arguments) => RunIn(Path.GetTempPath(), arguments);

    /// <summary>Builds a site into its own output folder.</summary>
    public static CommandRun Build(TestSite site, params IEnumerable<string> options) => Run(["build", site.Root, .. options]);

    public static CommandRun RunIn(string folder, params IEnumerable<string> arguments) => RunIn(folder, path: null, arguments);

    /// <summary>Builds a site on a machine whose programs are all in one folder.</summary>
    public static CommandRun BuildWith(string programs, TestSite site, params IEnumerable<string> options) =>
        RunIn(Path.GetTempPath(), programs, ["build", site.Root, .. options]);

    private static CommandRun RunIn(string folder, string? path, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]) { WorkingDirectory = folder };
        if (path is not null)
        {
            start.FileName = DotnetOnPath();
            start.Environment["PATH"] = path;
        }

        return Run(start);
    }

    /// <summary>Runs a program that is the command.</summary>
    public static CommandRun Run(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromSeconds(60)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{start.FileName} {string.Join(' ', start.ArgumentList)} did not end");
        }

        process.WaitForExit();
        return new(process.ExitCode, Lines(output), Lines(errors));
    }

    private static string DotnetOnPath() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => (string[])[Path.Combine(folder, "dotnet"), Path.Combine(folder, "dotnet.exe")]).First(File.Exists);

    private static string Lines(Task<string> text) => text.GetAwaiter().GetResult().ReplaceLineEndings("\n");
}
