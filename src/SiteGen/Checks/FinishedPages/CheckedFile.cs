using SiteGen.Content.Settings;
using SiteGen.Files;
using SiteGen.Linking;
using SiteGen.Pages;
using SiteGen.Text;

namespace SiteGen.Checks.FinishedPages;

/// <summary>A file of the finished site, with where it came from.</summary>
/// <param name="Output">The file.</param>
/// <param name="SitePath">Where readers find it.</param>
/// <param name="Origin">The file of the site it was made from; null for a page that only templates make.</param>
/// <param name="Template">The template of the page; null where there is none.</param>
internal sealed record CheckedFile(OutputFile Output, string SitePath, SourceFile? Origin, string? Template)
{
    /// <summary>Pages, stylesheets, feeds and sitemaps: everything that holds addresses, in the order of the paths.</summary>
    public static IReadOnlyList<CheckedFile> Among(IReadOnlyList<OutputFile> files, SiteGraph graph, PagePlan plan)
    {
        SiteSettings settings = graph.Settings;
        var pages = plan.Pages.ToDictionary(p => p.OutputPath, StringComparer.Ordinal);
        var redirects = plan.Redirects.ToDictionary(r => r.OutputPath, StringComparer.Ordinal);
        var found = new List<CheckedFile>();
        foreach (var file in files.Where(f => f.CopyOf is null).OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            var path = SiteAddresses.ToSitePath(file.Path);
            switch (Path.GetExtension(file.Path))
            {
                case ".html":
                    found.Add(new(file, path, pages.GetValueOrDefault(file.Path)?.ContentFile ?? redirects.GetValueOrDefault(file.Path)?.To.File,
                        pages.GetValueOrDefault(file.Path)?.Template));
                    break;
                case ".css":
                    found.Add(new(file, path, SourceFile.Decode("templates/" + file.Path, file.Content.Span, out _), null));
                    break;
                case ".xml":
                    // A feed stands beside the page it is the feed of.
                    var page = pages.GetValueOrDefault(file.Path[..(file.Path.LastIndexOf('/') + 1)] + "index.html");
                    found.Add(new(file, path, page?.ContentFile ?? settings.File, null));
                    break;
                default:
                    break;
            }
        }

        return found;
    }
}
