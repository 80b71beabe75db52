using SiteGen.Citations;
using SiteGen.Files;
using SiteGen.Linking;

namespace SiteGen.Formats;

/// <summary>The bibliography of all sources, for reference managers.</summary>
public static class Bibliography
{
    /// <summary>Plans the bibliography as CSL-JSON and as BibTeX.</summary>
    public static IEnumerable<PlannedFile> Plan(SiteGraph graph)
    {
        var works = new Lazy<CitedWork[]>(() => [.. graph.Sources.Select(s => CitedWork.Of(graph, s))]);
        yield return new("sources/bibliography.json", () => CslJson.Write(works.Value));
        yield return new("sources/bibliography.bib", () => BibTex.Write(works.Value));
    }
}
