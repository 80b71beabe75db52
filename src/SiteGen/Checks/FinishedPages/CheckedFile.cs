using SiteGen.Files;
using SiteGen.Linking;
using SiteGen.Pages;
using SiteGen.Text;

namespace SiteGen.Checks.FinishedPages;

/// <summary>A file of the finished site, with the files it was made from.</summary>
/// <param name="Output">The file.</param>
/// <param name="SitePath">The site path at which readers find it.</param>
/// <param name="Origin">The file of the site it was made from; null for a page made only by templates.</param>
/// <param name="Template">The template of the page; null if there is none.</param>
internal sealed record CheckedFile(OutputFile Output, string SitePath, SourceFile? Origin, string? Template)
{
    /// <summary>Returns the files that contain addresses, by path: pages, stylesheets, feeds and sitemaps.</summary>
    public static IReadOnlyList<CheckedFile> Among(IReadOnlyList<OutputFile> files, SiteGraph graph, PagePlan plan)
    {
        var pages = plan.Pages.ToDictionary(p => p.OutputPath, StringComparer.Ordinal);
        var redirects = plan.Redirects.ToDictionary(r => r.OutputPath, StringComparer.Ordinal);
        return
        [
            .. files.Where(f => f.CopyOf is null).OrderBy(f => f.Path, StringComparer.Ordinal)
                .Select(Find).OfType<CheckedFile>(),
        ];

        CheckedFile? Find(OutputFile file)
        {
            var path = SiteAddresses.ToSitePath(file.Path);
            switch (Path.GetExtension(file.Path))
            {
                case ".html":
                    var page = pages.GetValueOrDefault(file.Path);
                    var origin = page?.ContentFile ?? redirects.GetValueOrDefault(file.Path)?.To.File;
                    return new(file, path, origin, page?.Template);
                case ".css":
                    var stylesheet = SourceFile.Decode("templates/" + file.Path, file.Content.Span, out _);
                    return new(file, path, stylesheet, null);
                case ".xml":
                    // A feed is in the folder of its page.
                    var folder = file.Path[..(file.Path.LastIndexOf('/') + 1)];
                    var owner = pages.GetValueOrDefault(folder + "index.html");
                    return new(file, path, owner?.ContentFile ?? graph.Settings.File, null);
                default:
                    return null;
            }
        }
    }
}
