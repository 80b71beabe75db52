using System.Text.Json;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Files;
using SiteGen.Linking;
using SiteGen.Text;

namespace SiteGen.Formats;

/// <summary>
/// The content as JSON: <c>/data/people.json</c> lists a kind, <c>/data/people/elon-musk.json</c> gives one entity.
/// The keys are those of the front matter; every reference becomes an object with kind, id, title and URL, dates stay
/// EDTF, and Markdown is given as plain text beside what it links to.
/// </summary>
public static class DataFiles
{
    /// <summary>Writes the data of all kinds.</summary>
    public static IEnumerable<OutputFile> WriteAll(SiteGraph graph)
    {
        foreach (var kind in EntityKindNames.All)
        {
            yield return new($"data/{kind.Folder()}.json", JsonText.Write(json => WriteList(json, graph, kind)));
            foreach (var entity in graph.OfKind(kind))
            {
                yield return new($"data/{kind.Folder()}/{entity.Id}.json", JsonText.Write(json => WriteEntity(json, graph, entity)));
            }
        }
    }

    private static void WriteList(Utf8JsonWriter json, SiteGraph graph, EntityKind kind)
    {
        json.WriteStartArray();
        foreach (var entity in graph.OfKind(kind))
        {
            WriteEntity(json, graph, entity);
        }

        json.WriteEndArray();
    }

    private static void WriteEntity(Utf8JsonWriter json, SiteGraph graph, Entity entity)
    {
        json.WriteStartObject();
        json.WriteString("kind", entity.Kind.Word());
        json.WriteString("id", entity.Id);
        json.WriteString("title", graph.TitleOf(entity));
        json.WriteString("url", graph.Settings.BaseUrl.AbsoluteUri + entity.Path[1..]);
        var data = new EntityData(json, graph);
        switch (entity)
        {
            case Person person:
                data.Write(person);
                break;
            case Organization organization:
                data.Write(organization);
                break;
            case Topic topic:
                data.Write(topic);
                break;
            case Source source:
                data.Write(source);
                break;
            case Quote quote:
                data.Write(quote);
                break;
            case Event e:
                data.Write(e);
                break;
            case Article article:
                data.Write(article);
                break;
            default:
                data.Text("summary", entity.Summary);
                break;
        }

        if (entity is not Quote)
        {
            data.Text("excerpt", graph.MarkupOf(entity).PlainText is { Length: > 0 } text ? text : null);
        }

        data.Date("updated", entity.Updated);
        data.Entities("links_to", [.. graph.MarkupOf(entity).References.Select(r => r.Target).Distinct()]);
        data.Entities("cited_in", [.. graph.ConnectionsOf(entity).Backlinks.Select(b => b.From)]);
        json.WriteEndObject();
    }
}
