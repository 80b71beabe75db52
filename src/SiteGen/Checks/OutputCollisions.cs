using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Pages;
using SiteGen.Text;

namespace SiteGen.Checks;

/// <summary>
/// Finds files of the finished site that cannot exist side by side: two at one path, also where the paths differ only
/// in letter case, which many disks and servers ignore, and a file where another needs a folder.
/// </summary>
internal static class OutputCollisions
{
    /// <summary>Finds them.</summary>
    /// <param name="files">
    /// All files, in ordinal order of their paths, so that messages do not depend on timing.
    /// </param>
    /// <param name="plan">The pages and redirects.</param>
    public static IEnumerable<Diagnostic> Find(IReadOnlyList<OutputFile> files, PagePlan plan)
    {
        // A redirect may have the path of a file: then one of the two is left here.
        var redirects = plan.Redirects.Select(r => r.OutputPath).ToHashSet(StringComparer.Ordinal);
        var paths = new UsedPaths();
        foreach (var file in files.Where(f => !redirects.Remove(f.Path)))
        {
            if (paths.Add(file.Path) is { } other)
            {
                var folder = file.CopyOf is null ? "templates/" : "content/";
                yield return new(
                    Rules.UrlCollision, SourceFile.Missing(folder + file.Path), default,
                    $"'/{file.Path}' and '/{other}' are one URL where letter case does not count",
                    "rename one of the files");
            }
        }

        foreach (var redirect in plan.Redirects)
        {
            if (paths.Add(redirect.OutputPath) is { } other)
            {
                var entity = redirect.To;
                yield return new(
                    Rules.RedirectInvalid, entity.File, entity.RedirectFrom.First(r => r.Path == redirect.From).Span,
                    $"'{redirect.From}' cannot stand beside '/{other}'{Owner(other, plan)}",
                    "every path can lead to one page only");
            }
        }
    }

    /// <summary>The page or redirect that a file belongs to, if any.</summary>
    private static string Owner(string path, PagePlan plan)
    {
        var owner = plan.Redirects.FirstOrDefault(r => r.OutputPath == path)?.InWords
            ?? plan.Pages.FirstOrDefault(p => p.OutputPath == path)?.InWords;
        return owner is null ? "" : ", " + owner;
    }
}
