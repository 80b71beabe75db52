using SiteGen.Files;
using SiteGen.Pages;

namespace SiteGen.Building;

/// <summary>
/// A build whose output is still as it left it, of a site that differs from the present one in content files only. Pages for
/// which nothing has changed of what they were rendered with need not be rendered again.
/// </summary>
public sealed class FormerBuild
{
    private readonly Dictionary<string, FileStamp> _files;

    internal FormerBuild(SitePrint print, OutputState output)
    {
        Print = print;
        _files = output.Files.ToDictionary(f => f.Path, f => f.Stamp, StringComparer.Ordinal);
    }

    /// <summary>What it noted of the site.</summary>
    internal SitePrint Print { get; }

    /// <summary>The pages that would be rendered as they lie in the output folder, with what the disk says of them.</summary>
    /// <param name="difference">In what the site is another now.</param>
    /// <param name="pages">The pages that the site has now.</param>
    /// <param name="needed">The paths of pages that are to be rendered all the same.</param>
    internal Dictionary<PlannedPage, FileStamp> PagesStill(SiteDifference difference, IReadOnlyList<PlannedPage> pages, IReadOnlySet<string> needed)
    {
        var still = new Dictionary<PlannedPage, FileStamp>();
        foreach (var page in pages.Where(p => !needed.Contains(p.Path)))
        {
            if (Print.Pages.TryGetValue(page.Path, out var print) && difference.Leaves(print) && _files.TryGetValue(page.OutputPath, out var stamp))
            {
                still.Add(page, stamp);
            }
        }

        return still;
    }
}
