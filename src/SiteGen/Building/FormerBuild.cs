using SiteGen.Files;
using SiteGen.Pages;

namespace SiteGen.Building;

/// <summary>
/// A build whose output is still as it left it, of a site that differs from the present one in content files only. Where only
/// words of bodies are others, pages that show none of them need not be rendered again.
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
    /// <param name="texts">The content files as they are now.</param>
    /// <param name="pages">The pages that the site has now.</param>
    /// <param name="needed">The paths of pages that are to be rendered all the same.</param>
    internal Dictionary<PlannedPage, FileStamp> PagesStill(IReadOnlyList<TextPrint> texts, IReadOnlyList<PlannedPage> pages, IReadOnlySet<string> needed)
    {
        var still = new Dictionary<PlannedPage, FileStamp>();
        if (texts.Count != Print.Texts.Count || pages.Count != Print.Pages.Count)
        {
            return still;
        }

        var isChanged = new bool[texts.Count];
        for (var i = 0; i < isChanged.Length; i++)
        {
            var (former, text) = (Print.Texts[i], texts[i]);
            if (former.Path != text.Path || former.Shape != text.Shape)
            {
                return still;
            }

            isChanged[i] = former.Whole != text.Whole;
        }

        foreach (var page in pages.Where(p => !needed.Contains(p.Path)))
        {
            if (Print.Pages.TryGetValue(page.Path, out var shown) && !shown.Any(i => isChanged[i]) && _files.TryGetValue(page.OutputPath, out var stamp))
            {
                still.Add(page, stamp);
            }
        }

        return still;
    }
}
