using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Pages;
using SiteGen.Text;

namespace SiteGen.Checks;

/// <summary>
/// Finds files of the finished site that conflict: two files with one path, even if the paths differ in letter case,
/// which many disks and servers ignore, and a file whose path is a folder of another file.
/// </summary>
internal static class OutputCollisions
{
    /// <summary>Finds all conflicts.</summary>
    /// <param name="files">
    /// All files, in ordinal order of their paths, so that messages do not depend on timing.
    /// </param>
    /// <param name="folder">The files that the site is made of.</param>
    /// <param name="plan">The pages and redirects.</param>
    public static IEnumerable<Diagnostic> Find(IReadOnlyList<OutputFile> files, SiteFolder folder, PagePlan plan)
    {
        // Redirects are checked below. If one has the path of another file, only one of the two is skipped here.
        var redirects = plan.Redirects.Select(r => r.OutputPath).ToHashSet(StringComparer.Ordinal);
        var paths = new UsedPaths();
        foreach (var file in files.Where(f => !redirects.Remove(f.Path) && !IsStatic(f, folder)))
        {
            if (paths.Add(file.Path) is { } other)
            {
                var origin = folder.Media.ContainsKey(file.Path) ? "content/" : "templates/";
                yield return new(
                    Rules.UrlCollision, SourceFile.Missing(origin + file.Path), default,
                    $"'/{file.Path}' and '/{other}' are the same URL where letter case is ignored",
                    "rename one of the files");
            }
        }

        foreach (var path in folder.Static.Keys)
        {
            if (Conflict(path, paths, plan) is { } problem)
            {
                yield return new(
                    Rules.UrlCollision, SourceFile.Missing("static/" + path), default,
                    $"'static/{path}' {problem}", "rename or remove the file");
            }
        }

        foreach (var redirect in plan.Redirects)
        {
            if (paths.Add(redirect.OutputPath) is { } other)
            {
                var entity = redirect.To;
                yield return new(
                    Rules.RedirectInvalid, entity.File, entity.RedirectFrom.First(r => r.Path == redirect.From).Span,
                    $"'{redirect.From}' conflicts with '/{other}'{Owner(other, plan)}",
                    "every path can lead to one page only");
            }
        }
    }

    private static bool IsStatic(OutputFile file, SiteFolder folder) =>
        file.CopyOf is not null && folder.Static.GetValueOrDefault(file.Path) == file.CopyOf;

    /// <summary>The conflict of a static file with another file; null for none.</summary>
    private static string? Conflict(string path, UsedPaths paths, PagePlan plan)
    {
        if (OutputFolder.IsOwnName(path.Split('/')[0]))
        {
            return "has a name that SiteGen uses itself in the output folder";
        }

        return paths.Add(path) is not { } other ? null
            : other != path ? $"conflicts with '/{other}'{Owner(other, plan)}"
            : Owner(other, plan) is { Length: > 0 } owner ? $"has the path of{owner[1..]}"
            : $"has the path of '/{other}', a file that SiteGen writes";
    }

    /// <summary>The page or redirect that a file belongs to, if any.</summary>
    private static string Owner(string path, PagePlan plan)
    {
        var owner = plan.Redirects.FirstOrDefault(r => r.OutputPath == path)?.InWords
            ?? plan.Pages.FirstOrDefault(p => p.OutputPath == path)?.InWords;
        return owner is null ? "" : ", " + owner;
    }
}
