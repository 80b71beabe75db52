using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cases;

/// <summary>The golden cases on disk.</summary>
internal static class CaseFolders
{
    private const int CodeLength = 6;

    private static readonly string Root = Path.Combine(Repository.Root, "tests", "SiteGen.Tests", "Cases");

    /// <summary>Whether to update the expected output.</summary>
    public static bool IsUpdating => Environment.GetEnvironmentVariable("SITEGEN_UPDATE_GOLDEN") == "1";

    /// <summary>All cases, by name.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateDirectories(Root).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    public static string PathOf(string name, string file = "") => Path.Combine(Root, name, file);

    /// <summary>The code that a case is named after: <c>SG0203</c> of <c>SG0203-list</c>.</summary>
    public static string CodeOf(string name) => name[..CodeLength];

    /// <summary>The expected output of a case; empty for a new case.</summary>
    public static string ReadExpected(string name) =>
        File.Exists(PathOf(name, "expected.txt")) ? File.ReadAllText(PathOf(name, "expected.txt")) : "";
}
