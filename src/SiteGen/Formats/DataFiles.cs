using System.Text.Json;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Files;
using SiteGen.Linking;
using SiteGen.Quotations;
using SiteGen.Text;

namespace SiteGen.Formats;

/// <summary>
/// The content as JSON: <c>/data/people/elon-musk.json</c> has all data of one entity, and <c>/data/people.json</c> all
/// data of all entities of a kind. docs/data.md explains the keys.
/// </summary>
public static class DataFiles
{
    /// <summary>Plans a file for each kind and one for each entity.</summary>
    public static IEnumerable<PlannedFile> Plan(SiteGraph graph, Verification verification)
    {
        foreach (var kind in EntityKindNames.All)
        {
            yield return new(
                $"data/{kind.Folder()}.json",
                () => JsonText.Write(json => WriteList(json, graph, verification, kind)));
            foreach (var entity in graph.OfKind(kind))
            {
                yield return new(
                    $"data/{kind.Folder()}/{entity.Id}.json",
                    () => JsonText.Write(json => WriteEntity(json, graph, verification, entity)));
            }
        }
    }

    private static void WriteList(Utf8JsonWriter json, SiteGraph graph, Verification verification, EntityKind kind)
    {
        json.WriteStartArray();
        foreach (var entity in graph.OfKind(kind))
        {
            WriteEntity(json, graph, verification, entity);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes all data of an entity as an object.</summary>
    internal static void WriteEntity(Utf8JsonWriter json, SiteGraph graph, Verification verification, Entity entity)
    {
        var data = new DataWriter(json, graph, verification, entity);
        json.WriteStartObject();
        data.WriteIdentity(entity);
        EntityData.Write(data, entity);
        ConnectionData.Write(data, entity);
        json.WriteEndObject();
    }
}
