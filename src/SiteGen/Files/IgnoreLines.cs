namespace SiteGen.Files;

/// <summary>Compares the lines of two <c>.gitignore</c> files.</summary>
internal static class IgnoreLines
{
    /// <summary>Returns the patterns that a file lacks.</summary>
    /// <param name="existing">The text of the file.</param>
    /// <param name="needed">A text with the patterns that it needs.</param>
    public static IReadOnlyList<string> FindMissing(string existing, string needed)
    {
        var present = Patterns(existing).Select(Normalize).ToHashSet(StringComparer.Ordinal);
        return [.. Patterns(needed).Where(p => !present.Contains(Normalize(p)))];
    }

    private static IEnumerable<string> Patterns(string text) =>
        text.Split('\n').Select(line => line.Trim()).Where(line => line is not ("" or ['#', ..]));

    /// <summary>At the top of a site, <c>output</c>, <c>/output/</c> and <c>output/*</c> ignore the same files.</summary>
    private static string Normalize(string pattern) => pattern.TrimStart('/').TrimEnd('/', '*');
}
