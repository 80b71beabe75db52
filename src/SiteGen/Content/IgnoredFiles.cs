using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>Finds files below <c>content/</c> that look like content, but are ignored.</summary>
internal static class IgnoredFiles
{
    private static readonly string[] Extensions = [".md", ".markdown", ".mdown", ".mkd", ".txt"];

    /// <summary>Reports texts whose name does not end in <c>.md</c>, and files named like a content folder.</summary>
    /// <param name="paths">The paths, below <c>content/</c>, of files that are not read.</param>
    public static IEnumerable<Diagnostic> Find(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            var extension = Extensions.FirstOrDefault(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));
            if (EntityKindNames.FromFolder(path) is { } kind)
            {
                yield return Warn(path, "is ignored because it is a file, not a folder",
                    $"make it a folder with a file for each {kind.Name()}");
            }
            else if (extension is not null)
            {
                var name = path[(path.LastIndexOf('/') + 1)..^extension.Length];
                yield return Warn(path, "is ignored because its name does not end in '.md'",
                    $"rename it to '{name}.md', or start its name with '_' if it is not content");
            }
        }
    }

    private static Diagnostic Warn(string path, string problem, string help) =>
        new(Rules.FileMisplaced, SourceFile.Missing("content/" + path), default, $"'content/{path}' {problem}", help);
}
