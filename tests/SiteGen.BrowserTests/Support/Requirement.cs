using System.Diagnostics.CodeAnalysis;

namespace SiteGen.BrowserTests.Support;

/// <summary>
/// What these tests need beside the .NET SDK. Where it is not there they are skipped, so that <c>dotnet test</c> passes on
/// any machine; where <c>SITEGEN_REQUIRE_BROWSER</c> is 1, as in <c>.ci/run</c>, they fail, so that they cannot rot there.
/// </summary>
internal static class Requirement
{
    /// <summary>Ends the test: it is skipped, or fails where everything must be there.</summary>
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
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name)).Where(File.Exists);
}
