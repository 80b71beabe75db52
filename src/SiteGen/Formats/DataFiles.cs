using System.Text.Json;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Files;
using SiteGen.Linking;
using SiteGen.Pages;
using SiteGen.Pages.Mentions;
using SiteGen.Quotations;
using SiteGen.Text;

namespace SiteGen.Formats;

/// <summary>
/// The content as JSON: <c>/data/people/elon-musk.json</c> has all data of one entity, and <c>/data/people.json</c> all
/// data of all entities of a kind. <c>/data/index.json</c> leads to them, to their schemas and to the tables.
/// docs/data.md explains the keys.
/// </summary>
public static class DataFiles
{
    /// <summary>Plans a file for each kind and one for each entity, the tables, the schemas and the index.</summary>
    public static IEnumerable<PlannedFile> Plan(SiteGraph graph, PagePlan plan)
    {
        foreach (var kind in EntityKindNames.All)
        {
            yield return new(
                $"data/{kind.Folder()}.json",
                () => JsonText.Write(json => WriteList(json, graph, plan, kind)));
            foreach (var entity in graph.OfKind(kind))
            {
                yield return new(
                    $"data/{kind.Folder()}/{entity.Id}.json",
                    () => JsonText.Write(
                        json => WriteEntity(json, graph, plan.Verification, plan.Lists.Mentions, entity)));
            }
        }

        foreach (var table in DataTable.All)
        {
            yield return new(table.Path[1..], () => table.Write(graph, plan.Verification));
        }

        foreach (var (name, content) in DataSchemas.All)
        {
            yield return new(DataSchemas.PathOf(name)[1..], () => content.ToArray());
        }

        yield return new(DataIndex.Path[1..], () => JsonText.Write(json => DataIndex.Write(json, graph)));
    }

    /// <summary>The site paths of all files.</summary>
    public static IEnumerable<string> Paths(SiteGraph graph) =>
        EntityKindNames.All.SelectMany(kind => graph.OfKind(kind).Select(e => $"/data/{kind.Folder()}/{e.Id}.json")
                .Append($"/data/{kind.Folder()}.json"))
            .Concat(DataTable.All.Select(t => t.Path))
            .Concat(DataSchemas.All.Select(s => DataSchemas.PathOf(s.Name)))
            .Append(DataIndex.Path);

    private static void WriteList(Utf8JsonWriter json, SiteGraph graph, PagePlan plan, EntityKind kind)
    {
        json.WriteStartArray();
        foreach (var entity in graph.OfKind(kind))
        {
            WriteEntity(json, graph, plan.Verification, plan.Lists.Mentions, entity);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes all data of an entity as an object.</summary>
    internal static void WriteEntity(
        Utf8JsonWriter json, SiteGraph graph, Verification verification, MentionLists mentions, Entity entity)
    {
        var data = new DataWriter(json, graph, verification, mentions, entity);
        json.WriteStartObject();
        data.WriteIdentity(entity);
        EntityData.Write(data, entity);
        ConnectionData.Write(data, entity);
        json.WriteEndObject();
    }
}
