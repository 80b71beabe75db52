using System.Globalization;
using System.Text;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Linking;

namespace SiteGen.Agents;

/// <summary>The tool <c>get</c>.</summary>
internal static class GetTool
{
    public static AgentTool Tool { get; } = new()
    {
        Name = "get",
        Title = "Get a page as data",
        Description = "Returns all data of a person, organization, topic, source, quotation, event, article or page, "
            + "as the site publishes it in /data/: references with urls, dates in EDTF, the verification of "
            + "quotations. If there is none, the nearest ids are named.",
        Fields =
        [
            new("id", ToolFieldType.Text,
                "Its id ('elon-musk'), kind and id ('person:elon-musk'), name, site path or address.")
            {
                IsRequired = true,
                Range = (1, 2_000),
            },
            new("kind", ToolFieldType.Text, "What it is, where several have the id.")
            {
                Choices = [.. EntityKindNames.All.Select(k => k.Name())],
            },
        ],
        OutputSchema = $$"""
            {
              "type": "object",
              "properties": {
                "quotation": {{QuotationData.Schema}},
                "entity": {
                  "type": "object",
                  "properties": {
                    "kind": {"type": "string"}, "id": {"type": "string"},
                    "title": {"type": "string"}, "url": {"type": "string"}
                  },
                  "required": ["kind", "id", "title", "url"]
                },
                "cut": {
                  "type": "object",
                  "description": "How many entries or characters lists and texts have that were cut, by their keys.",
                  "additionalProperties": {"type": "integer"}
                }
              },
              "required": ["entity"]
            }
            """,
        Answer = Answer,
    };

    private static AgentAnswer Answer(ToolCall call)
    {
        var (site, arguments) = (call.Site, call.Arguments);
        var kinds = arguments.Text("kind") is { } name && EntityKindNames.FromName(name) is { } kind
            ? (EntityKinds)(1 << (int)kind) : EntityKinds.Any;
        if (site.Entities.Find(arguments.Text("id")!, kinds, out var problem) is not { } entity)
        {
            return new AgentAnswer.Failed(problem!);
        }

        var (data, cut) = CitableData.Of(site, entity);
        return AgentAnswer.Of(
            json =>
            {
                if (entity is Quote quote)
                {
                    json.WritePropertyName("quotation");
                    QuotationData.Write(json, site, quote);
                }

                json.WritePropertyName("entity");
                data.WriteTo(json);
                if (cut.Count > 0)
                {
                    json.WriteStartObject("cut");
                    foreach (var (key, count) in cut)
                    {
                        json.WriteNumber(key, count);
                    }

                    json.WriteEndObject();
                }
            },
            TextOf(site, entity));
    }

    private static string TextOf(AgentSite site, Entity entity)
    {
        var (graph, text) = (site.Graph, new StringBuilder());
        if (entity is Quote quote)
        {
            text.Append(QuotationData.TextOf(site, quote)).Append('\n');
        }
        else
        {
            text.Append(CultureInfo.InvariantCulture,
                $"{graph.TitleOf(entity)} ({entity}) {graph.Settings.Absolute(entity.Path)}\n");
            text.Append(graph.DescriptionOf(entity)).Append('\n');
        }

        var connections = graph.ConnectionsOf(entity);
        Append("Quotations", [.. connections.Said, .. connections.Quotes]);
        Append("Misattributed", connections.Misattributed);
        Append("Quotations about it", connections.QuotesAbout);
        Append("Replies", connections.Replies);
        Append("Events", connections.Events);
        Append("Articles", connections.Articles);
        Append("Sources", connections.Sources);
        return text.ToString();

        void Append(string heading, IReadOnlyList<Entity> entities)
        {
            if (entities.Count == 0)
            {
                return;
            }

            text.Append(CultureInfo.InvariantCulture, $"\n{heading} ({entities.Count:#,0}):\n");
            foreach (var other in entities.Take(20))
            {
                var title = other is Quote quote
                    ? $"{(quote.Status == QuoteStatuses.Attributed ? "" : $"[{quote.Status}] ")}"
                        + graph.AttributedTitleOf(quote)
                    : graph.TitleOf(other);
                text.Append(CultureInfo.InvariantCulture, $"- {title} ({other})\n");
            }
        }
    }
}
