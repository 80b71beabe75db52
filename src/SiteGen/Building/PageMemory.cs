using System.Security.Cryptography;
using System.Text;
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
    private readonly Lazy<int[][]> _influences;
    private readonly Lazy<byte[]> _places;
    private readonly SiteDifference? _difference;

    /// <param name="site">The site.</param>
    /// <param name="inputs">What it is made from.</param>
    /// <param name="former">A build whose output is still in the folder; null for none.</param>
    /// <param name="jobs">How many texts are looked at at a time.</param>
    public PageMemory(LinkedSite site, BuildInputs inputs, FormerBuild? former, int jobs)
    {
        (_site, _inputs, _former) = (site, inputs, former);
        var numbers = TextPrint.Number(site);
        _texts = TextPrint.Of(site, inputs, numbers, jobs);
        _influences = new(() => site.Graph.InfluencesOf(numbers));
        _places = new(HashPlaces);
        _difference = former is null ? null : new(former.Print, _texts, () => _influences.Value, () => _places.Value, site, numbers);
        Reads = new(numbers);
    }

    /// <summary>Is to be told what pages show.</summary>
    public PageReads Reads { get; }

    /// <summary>The pages that are there as they would be rendered, with what the disk says of them.</summary>
    /// <param name="needed">The paths of pages that are wanted for more than their output.</param>
    public IReadOnlyDictionary<PlannedPage, FileStamp> FindKept(IReadOnlySet<string> needed) => _former?.PagesStill(_difference!, _site.Plan.Pages, needed) ?? [];

    /// <summary>What is noted once all pages are there.</summary>
    /// <param name="rendered">Those that were rendered, in the order in which <see cref="Reads"/> knows them.</param>
    public SitePrint ToPrint(IReadOnlyList<PlannedPage> rendered)
    {
        var shown = new Dictionary<string, PagePrint>(_site.Plan.Pages.Count, StringComparer.Ordinal);
        foreach (var (i, page) in rendered.Index())
        {
            shown.Add(page.Path, Reads.Of(i));
        }

        foreach (var page in _site.Plan.Pages.Where(p => !shown.ContainsKey(p.Path)))
        {
            shown.Add(page.Path, _difference!.Renumber(_former!.Print.Pages[page.Path]));
        }

        return _difference is { IsOfWords: true } ? _former!.Print with { Texts = _texts, Pages = shown }
            : new(_inputs.Frame, _texts, _influences.Value, _places.Value, shown);
    }

    public void Dispose() => Reads.Dispose();

    private byte[] HashPlaces()
    {
        var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            _site.Plan.WritePlaces(writer);
        }

        return SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }
}
