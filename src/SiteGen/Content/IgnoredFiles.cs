using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>Finds files below <c>content/</c> that an editor probably takes for content, and SiteGen does not.</summary>
internal static class IgnoredFiles
{
    private static readonly string[] Extensions = [".md", ".markdown", ".mdown", ".mkd", ".txt"];

    /// <summary>Reports texts with another extension than <c>.md</c>, and files in the place of folders.</summary>
    /// <param name="paths">Paths below <c>content/</c> of files that are not read.</param>
    public static IEnumerable<Diagnostic> Find(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (EntityKindNames.FromFolder(path) is { } kind)
            {
                yield return Warn(path, "is a file, not a folder, and is ignored", $"make it a folder: it holds a file for each {kind.Word()}");
            }
            else if (Extensions.FirstOrDefault(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase)) is { } extension)
            {
                yield return Warn(path, "is ignored, since its name does not end in '.md'",
                    $"rename it to '{path[(path.LastIndexOf('/') + 1)..^extension.Length]}.md', or begin its name with '_'");
            }
        }
    }

    private static Diagnostic Warn(string path, string problem, string help) =>
        new(Rules.FileMisplaced, SourceFile.Missing("content/" + path), default, $"'content/{path}' {problem}", help);
}
