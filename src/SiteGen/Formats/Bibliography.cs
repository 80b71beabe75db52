using SiteGen.Citations;
using SiteGen.Files;
using SiteGen.Linking;

namespace SiteGen.Formats;

/// <summary>All sources, for programs that manage references.</summary>
public static class Bibliography
{
    /// <summary>The bibliography in each format.</summary>
    public static IEnumerable<PlannedFile> Plan(SiteGraph graph)
    {
        var works = new Lazy<CitedWork[]>(() => [.. graph.Sources.Select(s => CitedWork.Of(graph, s))]);
        yield return new("sources/bibliography.json", () => CslJson.Write(works.Value));
        yield return new("sources/bibliography.bib", () => BibTex.Write(works.Value));
    }
}
