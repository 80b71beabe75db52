using System.Text;

namespace SiteGen.Files;

/// <summary>Compares the lines of two <c>.gitignore</c> files.</summary>
internal static class IgnoreLines
{
    /// <summary>Returns the patterns that the file of a folder lacks.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="needed">A file with the patterns that it needs.</param>
    public static IReadOnlyList<string> FindMissing(string folder, OutputFile needed) =>
        FindMissing(ReadText(Path.Combine(folder, needed.Path)), Encoding.UTF8.GetString(needed.Content.Span));

    private static string ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (FileNotFoundException)
        {
            // It is a link that leads nowhere.
            return "";
        }
    }

    private static IReadOnlyList<string> FindMissing(string existing, string needed)
    {
        var present = Patterns(existing).Select(Normalize).ToHashSet(StringComparer.Ordinal);
        return [.. Patterns(needed).Where(p => !present.Contains(Normalize(p)))];
    }

    private static IEnumerable<string> Patterns(string text) =>
        text.Split('\n').Select(line => line.Trim()).Where(line => line is not ("" or ['#', ..]));

    /// <summary>In a site, <c>output</c>, <c>/output/</c> and <c>output/*</c> ignore the same files.</summary>
    private static string Normalize(string pattern) => pattern.TrimStart('/').TrimEnd('/', '*');
}
