using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cases;

/// <summary>The folders of the golden cases.</summary>
internal static class CaseFolders
{
    private const int CodeLength = 6;

    private static readonly string Root = Path.Combine(Repository.Root, "tests", "SiteGen.Tests", "Cases");

    /// <summary>Whether the tests write the expected files instead of comparing them.</summary>
    public static bool IsUpdating => Environment.GetEnvironmentVariable("SITEGEN_UPDATE_GOLDEN") == "1";

    /// <summary>All cases, sorted by name.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateDirectories(Root).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    public static string PathOf(string name, string file = "") => Path.Combine(Root, name, file);

    /// <summary>The code in the name of a case: <c>SG0203</c> for <c>SG0203-list</c>.</summary>
    public static string CodeOf(string name) => name[..CodeLength];

    /// <summary>The expected output of a case; empty for a new case.</summary>
    public static string ReadExpected(string name) =>
        File.Exists(PathOf(name, "expected.txt")) ? File.ReadAllText(PathOf(name, "expected.txt")) : "";
}
