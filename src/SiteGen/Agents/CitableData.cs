using System.Text.Json.Nodes;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Formats;
using SiteGen.Quotations;
using SiteGen.Text;

namespace SiteGen.Agents;

/// <summary>
/// The data of an entity as <c>/data/</c> has it, made safe to cite from: each quotation that it refers to has its
/// status, and nobody is the speaker of misattributed words. Long lists and texts are cut.
/// </summary>
internal sealed class CitableData
{
    /// <summary>The most entries of a list, and the most characters of a text.</summary>
    private const int MostEntries = 100, MostCharacters = 100_000;

    /// <summary>The keys of speakers, and what they are called where nobody said the words.</summary>
    private static readonly (string Key, string Misattributed)[] SpeakerKeys =
        [("speaker", "first_misattributed_to"), ("speakers", "misattributed_to")];

    private readonly AgentSite _site;
    private readonly SortedDictionary<string, int> _cut = new(StringComparer.Ordinal);

    private CitableData(AgentSite site) => _site = site;

    /// <summary>Returns the data, and how many entries or characters cut lists and texts have, by their keys.</summary>
    public static (JsonObject Data, IReadOnlyDictionary<string, int> Cut) Of(AgentSite site, Entity entity)
    {
        var data = JsonNode.Parse(JsonText.WriteCompact(
            json => DataFiles.WriteEntity(json, site.Graph, site.Verification, site.Mentions, entity)))!.AsObject();
        var citable = new CitableData(site);
        citable.Change(data, "");
        if (entity is Quote { IsMisattributed: true })
        {
            foreach (var (key, misattributed) in SpeakerKeys)
            {
                if (data[key] is { } speakers)
                {
                    data.Remove(key);
                    data[misattributed] = speakers;
                }
            }
        }

        return (data, citable._cut);
    }

    private void Change(JsonNode? node, string path)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var (key, value) in map.ToArray())
                {
                    var at = path.Length == 0 ? key : $"{path}.{key}";
                    Change(value, at);
                    if (value is JsonValue text && text.TryGetValue<string>(out var words)
                        && words.Length > MostCharacters)
                    {
                        _cut[at] = words.Length;
                        map[key] = VisibleCharacters.Beginning(words, MostCharacters) + "…";
                    }
                }

                AddStatus(map);
                break;
            case JsonArray list:
                if (list.Count > MostEntries)
                {
                    _cut[path] = list.Count;
                    while (list.Count > MostEntries)
                    {
                        list.RemoveAt(list.Count - 1);
                    }
                }

                foreach (var entry in list)
                {
                    Change(entry, path);
                }

                break;
            default:
                break;
        }
    }

    /// <summary>Adds to a reference to a quotation whose words they are, and how certain that is.</summary>
    private void AddStatus(JsonObject map)
    {
        if (!map.ContainsKey("status") && TextOf(map, "kind") == EntityKind.Quote.Name()
            && TextOf(map, "id") is { } id && _site.Graph.Find(EntityKind.Quote, id) is Quote quote)
        {
            map["status"] = quote.Status;
            map["attribution"] = _site.Graph.AttributionOf(quote);
        }
    }

    private static string? TextOf(JsonObject map, string key) =>
        map[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
