using SiteGen.Content.Entities;
using SiteGen.Evidence;
using SiteGen.Linking;

namespace SiteGen.StructuredData;

/// <summary>Writes a source: the work itself, whose address is not on the site.</summary>
internal static class SourceNode
{
    /// <summary>Writes a source.</summary>
    /// <param name="node">Receives it.</param>
    /// <param name="source">The source.</param>
    /// <param name="archiveLock">Where copies of it are.</param>
    public static void Write(NodeWriter node, Source source, ArchiveLock archiveLock)
    {
        var (graph, type) = (node.Graph, ThingType.Of(source));
        ThingNode.Start(node, source, source.Title, source.Url);
        node.Text("sameAs", source.DoiUrl);
        node.Texts("archivedAt", [.. PublicCopy.Of(archiveLock, source).Select(c => c.Address)]);
        node.Names("author", source.Authors);
        // schema.org has no organizations as editors.
        node.Names("editor", [.. source.Editors.Where(e => graph.Find(e.Reference) is not Organization)]);
        node.Names("contributor", [.. source.Editors.Where(e => graph.Find(e.Reference) is Organization)]);
        node.Names("translator", source.Translators);
        node.Names("publisher", source.Publisher is { } publisher ? [publisher] : [], "Organization");
        node.Text(IsPublished(source) ? "datePublished" : "dateCreated", SchemaDate.Of(source.Date));
        node.Text("inLanguage", source.Language);
        node.Text("bookEdition", type == "Book" ? source.Edition : null);
        node.Text("isbn", type == "Book" ? source.Isbn : null);
        node.Text("pagination", ThingType.HasPages(type) ? source.Pages : null);
        node.Text("license", IsAddress(source.Licence) ? source.Licence : null);
        WriteContainer(node, source);
        node.End();
    }

    /// <summary>Whether a type of source is made to be published; the date of others is when they were made.</summary>
    private static bool IsPublished(Source source) =>
        source.Type is not ("letter" or "email" or "diary" or "manuscript" or "speech" or "hearing" or "interview");

    private static bool IsAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    /// <summary>Writes what it appeared in, with volume and issue where that is a periodical.</summary>
    private static void WriteContainer(NodeWriter node, Source source)
    {
        if (source.Container is not { } name)
        {
            return;
        }

        var isPeriodical = source.Type is "article" or "op-ed" or "paper";
        var open = 1;
        if (isPeriodical && source.Issue is { } issue)
        {
            node.Start("isPartOf", "PublicationIssue", null);
            node.Text("issueNumber", issue);
            open++;
        }

        if (isPeriodical && source.Volume is { } volume)
        {
            node.Start("isPartOf", "PublicationVolume", null);
            node.Text("volumeNumber", volume);
            open++;
        }

        node.Start("isPartOf", isPeriodical ? "Periodical" : "CreativeWork", null);
        node.Text("name", name);
        for (; open > 0; open--)
        {
            node.End();
        }
    }
}
