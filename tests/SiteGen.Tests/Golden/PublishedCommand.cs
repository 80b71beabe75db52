using System.Diagnostics;
using SiteGen.Tests.Cli;

namespace SiteGen.Tests.Golden;

/// <summary>
/// The published command: compiled ahead of time, one program without .NET beside it. Making it takes minutes, so its
/// tests are skipped unless <c>SITEGEN_PUBLISHED</c> names it; with <c>SITEGEN_REQUIRE_PUBLISHED=1</c>, as in
/// <c>.ci/run</c>, they fail instead.
/// </summary>
internal static class PublishedCommand
{
    private const string Variable = "SITEGEN_PUBLISHED";

    /// <summary>Runs it and waits for its end.</summary>
    public static CommandRun Run(params IEnumerable<string> arguments) => SiteGenProcess.Run(Start(arguments));

    /// <summary>How to start it; skips the test where it is missing.</summary>
    public static ProcessStartInfo Start(params IEnumerable<string> arguments) =>
        new(Find(), arguments) { WorkingDirectory = Path.GetTempPath() };

    private static string Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path)
        {
            // A variable that names no file is a mistake, and no reason to skip the test.
            Assert.True(File.Exists(path), $"{Variable} names '{path}', which is not there.");
            return Path.GetFullPath(path);
        }

        const string Missing = "The command compiled ahead of time is missing: "
            + "'dotnet pack src/SiteGen.Cli -o DIR' packs it, "
            + "'dotnet tool install sitegen --source DIR --tool-path TOOL' installs it, "
            + $"and {Variable}=TOOL/sitegen names it.";
        if (Environment.GetEnvironmentVariable("SITEGEN_REQUIRE_PUBLISHED") == "1")
        {
            Assert.Fail(Missing);
        }

        Assert.Skip(Missing);
        throw new UnreachableException();
    }
}
