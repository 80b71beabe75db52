using System.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

/// <summary>The exit status and the output of a run of the command.</summary>
internal sealed record CommandRun(int ExitStatus, string Output, string Errors)
{
    /// <summary>The last line on standard error.</summary>
    public string LastError => Errors.TrimEnd('\n').Split('\n')[^1];
}

/// <summary>Runs the command in a process, as users do.</summary>
internal static class SiteGenProcess
{
    /// <summary>The file to run with <c>dotnet</c>.</summary>
    public static readonly string Program = Path.Combine(AppContext.BaseDirectory, "SiteGen.Cli.dll");

    /// <summary>The path of <c>dotnet</c>.</summary>
    public static string Dotnet => FindOnPath("dotnet")!;

    public static CommandRun Run(params IEnumerable<string> arguments) => RunIn(Path.GetTempPath(), arguments);

    public static CommandRun RunIn(string folder, params IEnumerable<string> arguments) =>
        Run(new ProcessStartInfo("dotnet", [Program, .. arguments]) { WorkingDirectory = folder });

    /// <summary>Builds a site into its own output folder.</summary>
    public static CommandRun Build(TestSite site, params IEnumerable<string> options) =>
        Run(["build", site.Root, .. options]);

    /// <summary>Builds a site with a PATH that consists of one folder.</summary>
    public static CommandRun BuildWith(string path, TestSite site, params IEnumerable<string> options)
    {
        var start = new ProcessStartInfo(Dotnet, [Program, "build", site.Root, .. options]);
        start.Environment["PATH"] = path;
        return Run(start);
    }

    /// <summary>Runs a program and waits until it ends.</summary>
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

    /// <summary>Whether a program is on PATH.</summary>
    public static bool IsOnPath(string program) => FindOnPath(program) is not null;

    private static string? FindOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .SelectMany(folder => (string[])[Path.Combine(folder, program), Path.Combine(folder, program + ".exe")])
        .FirstOrDefault(File.Exists);

    private static string Lines(Task<string> text) => text.GetAwaiter().GetResult().ReplaceLineEndings("\n");
}
