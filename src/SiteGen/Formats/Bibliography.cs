using SiteGen.Content;
using SiteGen.Files;
using SiteGen.Linking;

namespace SiteGen.Formats;

/// <summary>All sources, for programs that manage references.</summary>
public static class Bibliography
{
    /// <summary>Writes the bibliography in each format.</summary>
    public static IEnumerable<OutputFile> WriteAll(SiteGraph graph)
    {
        yield return new("sources/bibliography.json", CslJson.Write(graph));
        yield return new("sources/bibliography.bib", BibTex.Write(graph));
    }

    /// <summary>The name of an author or publisher: that of the entity it means, or the text itself.</summary>
    internal static string NameOf(SiteGraph graph, ReferenceOrText name) => graph.Find(name.Reference)?.Name ?? name.Text;
}
