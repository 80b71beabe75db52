using SiteGen.Content.Entities;
using SiteGen.Files;
using SiteGen.Pages;
using SiteGen.Rendering;

namespace SiteGen.Building;

/// <summary>Which pages of a build lie in the output folder as they would be rendered, and what is noted for the next build.</summary>
internal sealed class PageMemory : IDisposable
{
    private readonly LinkedSite _site;
    private readonly BuildInputs _inputs;
    private readonly FormerBuild? _former;
    private readonly TextPrint[] _texts;

    /// <param name="site">The site.</param>
    /// <param name="inputs">What it is made from.</param>
    /// <param name="former">A build whose output is still in the folder; null for none.</param>
    /// <param name="jobs">How many texts are looked at at a time.</param>
    public PageMemory(LinkedSite site, BuildInputs inputs, FormerBuild? former, int jobs)
    {
        (_site, _inputs, _former) = (site, inputs, former);
        Dictionary<Entity, int> numbers = TextPrint.Number(site);
        _texts = TextPrint.Of(site, inputs, numbers, jobs);
        Reads = new(numbers);
    }

    /// <summary>Is to be told whose texts pages show.</summary>
    public PageReads Reads { get; }

    /// <summary>The pages that are there as they would be rendered, with what the disk says of them.</summary>
    /// <param name="needed">The paths of pages that are wanted for more than their output.</param>
    public IReadOnlyDictionary<PlannedPage, FileStamp> FindKept(IReadOnlySet<string> needed) => _former?.PagesStill(_texts, _site.Plan.Pages, needed) ?? [];

    /// <summary>What is noted once all pages are there.</summary>
    /// <param name="rendered">Those that were rendered, in the order in which <see cref="Reads"/> knows them.</param>
    public SitePrint ToPrint(IReadOnlyList<PlannedPage> rendered)
    {
        var shown = new Dictionary<string, IReadOnlyList<int>>(_site.Plan.Pages.Count, StringComparer.Ordinal);
        foreach (var (i, page) in rendered.Index())
        {
            shown.Add(page.Path, Reads.Of(i)!);
        }

        foreach (var page in _site.Plan.Pages.Where(p => !shown.ContainsKey(p.Path)))
        {
            shown.Add(page.Path, _former!.Print.Pages[page.Path]);
        }

        return new(_inputs.Frame, _texts, shown);
    }

    public void Dispose() => Reads.Dispose();
}
