using System.Text.Json;
using SiteGen.Content;
using SiteGen.Formats.Annotations;
using SiteGen.Linking;

namespace SiteGen.Formats;

/// <summary>
/// <c>/data/index.json</c>: the version of the data, and links to all of it. A program that knows this file finds the
/// others.
/// </summary>
internal static class DataIndex
{
    /// <summary>Its site path.</summary>
    public const string Path = "/data/index.json";

    /// <summary>
    /// The version of the format. It changes if a key is renamed, removed or means something else, so that programs
    /// must change; new keys do not change it.
    /// </summary>
    public const int Version = 1;

    /// <summary>What changed in which version, the latest first; docs/data.md lists the same.</summary>
    public static IReadOnlyList<(int Version, string Change)> Changes { get; } =
    [
        (1, "The index, JSON Schemas and tables are new, and the format has a version."),
        (1, "Quotations have the role of their speaker, their thread and the address of their annotation."),
    ];

    /// <summary>Writes the index.</summary>
    public static void Write(Utf8JsonWriter json, SiteGraph graph)
    {
        var settings = graph.Settings;
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteString("title", settings.Title);
        json.WriteString("url", settings.BaseUrl.AbsoluteUri);
        json.WriteString("language", settings.Language);
        json.WriteString("schema", settings.Absolute(DataSchemas.PathOf("index.json")));
        json.WriteStartArray("kinds");
        foreach (var kind in EntityKindNames.All)
        {
            WriteKind(json, graph, kind);
        }

        json.WriteEndArray();
        json.WriteStartArray("tables");
        foreach (var table in DataTable.All)
        {
            json.WriteStartObject();
            json.WriteString("url", settings.Absolute(table.Path));
            json.WriteString("type", "text/csv");
            json.WriteStartArray("columns");
            foreach (var column in table.Columns)
            {
                json.WriteStringValue(column);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("schemas");
        foreach (var (name, _) in DataSchemas.All)
        {
            json.WriteStringValue(settings.Absolute(DataSchemas.PathOf(name)));
        }

        json.WriteEndArray();
        json.WriteStartArray("other_files");
        foreach (var (path, type) in OtherFiles(graph))
        {
            json.WriteStartObject();
            json.WriteString("url", settings.Absolute(path));
            json.WriteString("type", type);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("changes");
        foreach (var (version, change) in Changes)
        {
            json.WriteStartObject();
            json.WriteNumber("version", version);
            json.WriteString("change", change);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteKind(Utf8JsonWriter json, SiteGraph graph, EntityKind kind)
    {
        var (settings, entities) = (graph.Settings, graph.OfKind(kind));
        json.WriteStartObject();
        json.WriteString("kind", kind.Name());
        json.WriteNumber("count", entities.Count);
        json.WriteString("url", settings.Absolute($"/data/{kind.Folder()}.json"));
        json.WriteString("schema", settings.Absolute(DataSchemas.PathOf(kind.Name() + ".json")));
        // A template of RFC 6570: ids may have letters that addresses encode.
        json.WriteString("entity_url", settings.Absolute($"/data/{kind.Folder()}/") + "{id}.json");
        json.WriteStartArray("ids");
        foreach (var entity in entities)
        {
            json.WriteStringValue(entity.Id);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The files in formats of other programs, with their media types.</summary>
    private static IEnumerable<(string Path, string Type)> OtherFiles(SiteGraph graph)
    {
        var outputs = graph.Settings.Outputs;
        yield return ("/feed.xml", "application/atom+xml");
        yield return ("/sitemap.xml", "application/xml");
        if (outputs.Annotations)
        {
            yield return (AnnotationContext.CollectionPath, "application/ld+json");
        }

        if (outputs.Exports)
        {
            yield return ("/sources/bibliography.json", "application/vnd.citationstyles.csl+json");
            yield return ("/sources/bibliography.bib", "application/x-bibtex");
            yield return ("/timeline/timeline.json", "application/json");
            yield return ("/timeline/timeline.ics", "text/calendar");
        }
    }
}
