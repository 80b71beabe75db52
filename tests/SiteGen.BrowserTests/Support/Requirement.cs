using System.Diagnostics.CodeAnalysis;

namespace SiteGen.BrowserTests.Support;

/// <summary>
/// Programs that these tests need beside the .NET SDK. Without them tests are skipped, so that <c>dotnet test</c>
/// passes on any machine; with <c>SITEGEN_REQUIRE_BROWSER=1</c>, as in <c>.ci/run</c>, they fail.
/// </summary>
internal static class Requirement
{
    /// <summary>Skips the test, or fails it where everything is required.</summary>
    /// <param name="what">What is missing, and how to get it.</param>
    [DoesNotReturn]
    public static void Missing(string what)
    {
        if (Environment.GetEnvironmentVariable("SITEGEN_REQUIRE_BROWSER") == "1")
        {
            Assert.Fail(what);
        }

        Assert.Skip(what);
    }

    /// <summary>The files of a name in the folders of <c>PATH</c>, in their order.</summary>
    public static IEnumerable<string> OnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name)).Where(File.Exists);
}
