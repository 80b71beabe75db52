using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>Finds files below <c>content/</c> that are not part of the site, and says where they belong.</summary>
internal static class IgnoredFiles
{
    private static readonly string[] TextExtensions = [".md", ".markdown", ".mdown", ".mkd", ".txt"];

    private const string IfNotForTheSite = "start its name with '_' if it is not for the site";

    /// <summary>Reports the files; those of one folder that have the same problem are one diagnostic.</summary>
    /// <param name="paths">
    /// The paths, below <c>content/</c>, of files that are not read. Names that begin with <c>_</c> or <c>.</c> are not
    /// among them.
    /// </param>
    public static IEnumerable<Diagnostic> Find(IEnumerable<string> paths)
    {
        foreach (var folder in paths.Where(p => !IsKnown(p)).GroupBy(FolderOf))
        {
            var misplaced = new List<string>();
            foreach (var path in folder)
            {
                if (Explain(path) is var (problem, help))
                {
                    yield return Warn(path, problem, help);
                }
                else
                {
                    misplaced.Add(path);
                }
            }

            if (misplaced.Count > 0)
            {
                yield return WarnMisplaced(misplaced);
            }
        }
    }

    /// <summary>The problem of a file that is ignored because of its name; null for others.</summary>
    private static (string Problem, string Help)? Explain(string path)
    {
        if (EntityKindNames.FromFolder(path) is { } kind)
        {
            return (
                "is ignored because it is a file, not a folder",
                $"make it a folder with a file for each {kind.Name()}");
        }

        if (path.Equals("site.yml", StringComparison.OrdinalIgnoreCase)
            || path.Equals("site.yaml", StringComparison.OrdinalIgnoreCase))
        {
            return ("is ignored because of its name", "rename it to 'site.yaml'");
        }

        // Texts beside the folders, such as robots.txt, are no content.
        var isText = FolderOf(path).Length > 0 || !path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);
        return isText
            && TextExtensions.FirstOrDefault(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase)) is { } extension
            ? ("is ignored because its name does not end in '.md'",
                $"rename it to '{Path.GetFileName(path[..^extension.Length])}.md', or start its name with '_' "
                + "if it is not content")
            : null;
    }

    private static Diagnostic WarnMisplaced(List<string> paths)
    {
        var others = paths.Count - 1;
        var more = others == 0 ? "" : $", like {others} more {(others == 1 ? "file" : "files")} in its folder";
        return Warn(
            paths[0],
            $"is ignored because it is not a Markdown file{more}",
            "move it to the folder 'static' beside 'content' if it is for the root of the site, or to 'content/media' "
            + $"if it is a picture or a download; {IfNotForTheSite}");
    }

    /// <summary>Whether a file has its place in <c>content/</c>: there it is used, or Obsidian made it.</summary>
    private static bool IsKnown(string path) =>
        path == "archive.lock.yaml" || path.StartsWith("i18n/", StringComparison.Ordinal)
        || Path.GetExtension(path) is ".canvas" or ".base" || LeftoverFile.Is(Path.GetFileName(path));

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    private static Diagnostic Warn(string path, string problem, string help) =>
        new(Rules.FileMisplaced, SourceFile.Missing("content/" + path), default, $"'content/{path}' {problem}", help);
}
