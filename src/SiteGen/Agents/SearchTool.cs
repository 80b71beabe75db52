using System.Globalization;
using System.Text;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Searching;
using SiteGen.Text;

namespace SiteGen.Agents;

/// <summary>The tool <c>search</c>.</summary>
internal static class SearchTool
{
    /// <summary>How much of a text is shown, in characters.</summary>
    private const int ExcerptLength = 240;

    public static AgentTool Tool { get; } = new()
    {
        Name = "search",
        Title = "Search the site",
        Description = "Finds people, organizations, topics, sources, quotations, events, articles and pages by words, "
            + "the best first. A quotation comes with its status, speakers, date, level and source.",
        Fields =
        [
            new("query", ToolFieldType.Text, "Some words, such as a name and a subject.")
            {
                IsRequired = true,
                Range = (1, 1_000),
            },
            new("kinds", ToolFieldType.Texts, "What to find; everything if it is left out.")
            {
                Choices = [.. EntityKindNames.All.Select(k => k.Name())],
            },
            new("limit", ToolFieldType.Number, "How many results at most.") { Range = (1, 50), Default = 10 },
            new("offset", ToolFieldType.Number, "How many of the best to leave out, to get those after them.")
            {
                Range = (0, 100_000),
                Default = 0,
            },
        ],
        OutputSchema = $$"""
            {
              "type": "object",
              "properties": {
                "total": {"type": "integer"},
                "results": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": {
                      "kind": {"type": "string"},
                      "id": {"type": "string"},
                      "title": {"type": "string"},
                      "url": {"type": "string"},
                      "note": {"type": "string"},
                      "excerpt": {"type": "string"},
                      "quotation": {{QuotationData.Schema}}
                    },
                    "required": ["kind", "id", "title", "url"]
                  }
                }
              },
              "required": ["total", "results"]
            }
            """,
        Answer = Answer,
    };

    private static AgentAnswer Answer(ToolCall call)
    {
        var (site, arguments) = (call.Site, call.Arguments);
        var kinds = arguments.Texts("kinds").Select(k => EntityKindNames.FromName(k)).ToHashSet();
        var query = arguments.Text("query")!;
        var all = site.Search.Find(query, e => kinds.Count == 0 || kinds.Contains(e.Kind));
        SearchDocument[] found = [.. all.Skip(arguments.Number("offset")).Take(arguments.Number("limit"))];
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{all.Count:#,0} found, {found.Length} here.\n\n");
        foreach (var document in found)
        {
            text.Append(document.Entity is Quote quote ? QuotationData.TextOf(site, quote)
                : $"{document.Title} ({document.Entity}) {site.Graph.Settings.Absolute(document.Entity.Path)}"
                    + $"\n{ExcerptOf(document, query)}").Append("\n\n");
        }

        return AgentAnswer.Of(json =>
        {
            json.WriteNumber("total", all.Count);
            json.WriteStartArray("results");
            foreach (var document in found)
            {
                json.WriteStartObject();
                json.WriteString("kind", document.Entity.Kind.Name());
                json.WriteString("id", document.Entity.Id);
                json.WriteString("title", document.Title);
                json.WriteString("url", site.Graph.Settings.Absolute(document.Entity.Path));
                QuotationData.WriteText(json, "note", document.Note.Length > 0 ? document.Note : null);
                if (document.Entity is Quote quote)
                {
                    json.WritePropertyName("quotation");
                    QuotationData.Write(json, site, quote);
                }
                else
                {
                    json.WriteString("excerpt", ExcerptOf(document, query));
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }, text.ToString());
    }

    /// <summary>The beginning of the text, or what is around the first of the words that it has.</summary>
    private static string ExcerptOf(SearchDocument document, string query)
    {
        var body = document.Body;
        var at = WhiteSpace.Split(query).Where(w => w.Length > 2)
            .Select(w => body.IndexOf(w, StringComparison.OrdinalIgnoreCase)).Where(i => i >= 0)
            .DefaultIfEmpty(0).Min();
        if (at < ExcerptLength)
        {
            return Excerpt.Shorten(body, ExcerptLength);
        }

        var from = body.LastIndexOf(' ', at - (ExcerptLength / 3));
        from = from < 0 ? at : from + 1;
        return (from > 0 ? "…" : "") + Excerpt.Shorten(body[from..], ExcerptLength);
    }
}
