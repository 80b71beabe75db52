using System.IO.Enumeration;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>What a <c>.gitignore</c> ignores.</summary>
internal sealed class IgnoreLines
{
    private readonly string[] _patterns;

    private IgnoreLines(string text) =>
        _patterns = [.. text.Split('\n').Select(line => line.Trim()).Where(line => line is not ("" or ['#', ..]))];

    /// <summary>Reads the file of a folder; one that leads nowhere is empty.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The name of the file.</param>
    public static IgnoreLines Read(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        // A pipe or a device would be read for ever.
        return FileKind.Follow(path) is { Length: <= Limits.TextFile } file && FileKind.IsOrdinary(file)
            ? new(File.ReadAllText(path)) : new("");
    }

    /// <summary>Returns the patterns of another file whose files this one does not ignore.</summary>
    /// <param name="needed">The other file, which has no exceptions.</param>
    public IReadOnlyList<string> FindMissing(OutputFile needed) =>
        [.. new IgnoreLines(Encoding.UTF8.GetString(needed.Content.Span))._patterns.Where(p => !Ignores(PathOf(p)))];

    /// <summary>Whether a path is ignored, or a folder that contains it.</summary>
    public bool Ignores(string path)
    {
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (IsMatch(path[..slash]))
            {
                return true;
            }
        }

        return IsMatch(path);
    }

    /// <summary>Whether the last pattern that a path matches ignores it.</summary>
    private bool IsMatch(string path) =>
        _patterns.LastOrDefault(p => IsMatch(PathOf(p.TrimStart('!')), p.TrimStart('!'), path)) is [not '!', ..];

    /// <summary>A pattern with a slash before its end is that of a path, others are of a name in any folder.</summary>
    private static bool IsMatch(string pattern, string written, string path) =>
        written.StartsWith("**/", StringComparison.Ordinal)
            ? IsGlob(pattern["**/".Length..], path) || IsGlob("*/" + pattern["**/".Length..], path)
            : IsGlob(
                pattern, written.TrimEnd('/').Contains('/', StringComparison.Ordinal) ? path : Path.GetFileName(path));

    private static bool IsGlob(string pattern, string path) =>
        FileSystemName.MatchesSimpleExpression(pattern, path, ignoreCase: false);

    /// <summary>In a site, <c>/output</c>, <c>output/</c> and <c>output/*</c> ignore the same files.</summary>
    private static string PathOf(string pattern) =>
        pattern.TrimStart('/') is var path && path.EndsWith("/**", StringComparison.Ordinal) ? path[..^3]
        : path.EndsWith("/*", StringComparison.Ordinal) ? path[..^2] : path.TrimEnd('/');
}
