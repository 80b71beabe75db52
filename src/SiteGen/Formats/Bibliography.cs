using SiteGen.Citations;
using SiteGen.Files;
using SiteGen.Linking;

namespace SiteGen.Formats;

/// <summary>All sources, for programs that manage references.</summary>
public static class Bibliography
{
    /// <summary>Writes the bibliography in each format.</summary>
    public static IEnumerable<OutputFile> WriteAll(SiteGraph graph)
    {
        CitedWork[] works = [.. graph.Sources.Select(s => CitedWork.Of(graph, s))];
        yield return new("sources/bibliography.json", CslJson.Write(works));
        yield return new("sources/bibliography.bib", BibTex.Write(works));
    }
}
