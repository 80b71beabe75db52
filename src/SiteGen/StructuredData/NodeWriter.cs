using System.Text.Json;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Linking;

namespace SiteGen.StructuredData;

/// <summary>
/// Writes the nodes of a graph in the vocabulary of schema.org. Missing values are left out. Other things are referred
/// to by their ids, types and names: what else is known of them is on their own pages.
/// </summary>
internal sealed class NodeWriter(Utf8JsonWriter json, SiteGraph graph)
{
    /// <summary>The most things that one property refers to, so that no page grows with the site.</summary>
    public const int MostThings = 40;

    /// <summary>How many of them are named: titles are most of the weight of a long list.</summary>
    private const int MostNamed = 12;

    public SiteGraph Graph => graph;

    public ThingIds Ids { get; } = new(graph.Settings);

    /// <summary>Begins a node of the graph, or of a list.</summary>
    public void Start(string? type, string? id = null)
    {
        json.WriteStartObject();
        Text("@type", type);
        Text("@id", id);
    }

    /// <summary>Begins a node that is the value of a property.</summary>
    public void Start(string property, string? type, string? id)
    {
        json.WritePropertyName(property);
        Start(type, id);
    }

    public void End() => json.WriteEndObject();

    public void StartList(string property) => json.WriteStartArray(property);

    public void EndList() => json.WriteEndArray();

    public void Text(string property, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(property, value);
        }
    }

    public void Texts(string property, IReadOnlyList<string> values) =>
        Values(property, values, json.WriteStringValue);

    public void Number(string property, int value) => json.WriteNumber(property, value);

    /// <summary>Refers to a thing by its id alone.</summary>
    public void Id(string property, string id)
    {
        Start(property, null, id);
        End();
    }

    /// <summary>Refers to a thing that is no entity.</summary>
    public void Thing(string property, string type, string id, string? name = null)
    {
        Start(property, type, id);
        Text("name", name);
        End();
    }

    /// <summary>Refers to entities.</summary>
    public void Things(string property, IReadOnlyList<Entity> entities)
    {
        var written = 0;
        Values(property, entities, entity => WriteThing(entity, isNamed: written++ < MostNamed));
    }

    /// <summary>Refers to people and organizations; of those without a page, only the name is known.</summary>
    public void Names(string property, IReadOnlyList<ReferenceOrText> names, string? typeOfOthers = null) =>
        Values(property, names, name =>
        {
            if (graph.Find(name.Reference) is { } entity)
            {
                WriteThing(entity);
                return;
            }

            Start(typeOfOthers);
            Text("name", name.Text);
            End();
        });

    /// <summary>Refers to speakers.</summary>
    public void Speakers(string property, IReadOnlyList<QuoteSpeaker> speakers) =>
        Values(property, speakers, speaker =>
        {
            if (speaker.Entity is { } entity)
            {
                WriteThing(entity);
                return;
            }

            Start(null);
            Text("name", speaker.Name);
            Text("description", speaker.Role);
            End();
        });

    /// <summary>
    /// Refers to an entity. A quotation has no name here: its words stand only where their status does.
    /// </summary>
    private void WriteThing(Entity entity, bool isNamed = true)
    {
        Start(ThingType.Of(entity), Ids.Of(entity));
        Text("name", !isNamed || entity is Quote ? null : graph.TitleOf(entity));
        End();
    }

    /// <summary>Writes values of a property: one alone, several as a list.</summary>
    public void Values<T>(string property, IReadOnlyList<T> values, Action<T> write)
    {
        if (values.Count == 0)
        {
            return;
        }

        json.WritePropertyName(property);
        if (values.Count == 1)
        {
            write(values[0]);
            return;
        }

        json.WriteStartArray();
        for (var i = 0; i < values.Count && i < MostThings; i++)
        {
            write(values[i]);
        }

        json.WriteEndArray();
    }
}
