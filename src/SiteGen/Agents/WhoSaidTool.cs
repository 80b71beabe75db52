using System.Globalization;
using System.Text;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Dates;

namespace SiteGen.Agents;

/// <summary>The tool <c>who_said_about</c>.</summary>
internal static class WhoSaidTool
{
    public static AgentTool Tool { get; } = new()
    {
        Name = "who_said_about",
        Title = "Who said what about something",
        Description = "Returns the quotations about or to a person or organization, on a topic, or about anything else "
            + "of the site, in order of time. Misattributed ones are apart: nobody here said them.",
        Fields =
        [
            new("about", ToolFieldType.Text, "The id or name of a person, organization, topic or anything else.")
            {
                IsRequired = true,
                Range = (1, 500),
            },
            new("speaker", ToolFieldType.Text, "Only what this person or organization said: an id or a name.")
            {
                Range = (1, 500),
            },
            new("from", ToolFieldType.Text, "Only from this date on, in EDTF: 2018, 2018-02, 2018-02-20.")
            {
                Range = (1, 100),
            },
            new("to", ToolFieldType.Text, "Only up to this date, in EDTF.") { Range = (1, 100) },
            new("status", ToolFieldType.Texts, "Only with one of these statuses.") { Choices = QuoteStatuses.All },
            new("limit", ToolFieldType.Number, "How many quotations at most.") { Range = (1, 100), Default = 30 },
            new("offset", ToolFieldType.Number, "How many of the earliest to leave out, to get those after them.")
            {
                Range = (0, 100_000),
                Default = 0,
            },
        ],
        OutputSchema = $$"""
            {
              "type": "object",
              "properties": {
                "about": {
                  "type": "object",
                  "properties": {
                    "kind": {"type": "string"}, "id": {"type": "string"},
                    "title": {"type": "string"}, "url": {"type": "string"}
                  },
                  "required": ["kind", "id", "title", "url"]
                },
                "total": {"type": "integer", "description": "How many there are, without misattributed ones."},
                "undated": {"type": "integer", "description": "How many have no date, and are left out for it."},
                "quotations": {"type": "array", "items": {{QuotationData.Schema}}},
                "misattributed": {"type": "array", "items": {{QuotationData.Schema}}}
              },
              "required": ["about", "total", "quotations", "misattributed"]
            }
            """,
        Answer = Answer,
    };

    private static AgentAnswer Answer(ToolCall call)
    {
        var (site, arguments) = (call.Site, call.Arguments);
        if (site.Entities.Find(arguments.Text("about")!, EntityKinds.Any, out var problem) is not { } about)
        {
            return new AgentAnswer.Failed(problem!);
        }

        if (DateOf(arguments, "from", out var from) is { } wrongFrom)
        {
            return new AgentAnswer.Failed(wrongFrom);
        }

        if (DateOf(arguments, "to", out var to) is { } wrongTo)
        {
            return new AgentAnswer.Failed(wrongTo);
        }

        if (SpeakerOf(site, arguments, out problem) is not { } isSpeaker)
        {
            return new AgentAnswer.Failed(problem!);
        }

        var connections = site.Graph.ConnectionsOf(about);
        var statuses = arguments.Texts("status");
        var concerned = connections.QuotesAbout.Concat(connections.Quotes).ToHashSet();
        Quote[] asked =
        [
            .. site.Graph.Quotes.Where(q => concerned.Contains(q) && isSpeaker(q)
                && (statuses.Count == 0 || statuses.Contains(q.Status))),
        ];
        var isDated = from is not null || to is not null;
        Quote[] inTime =
        [
            .. asked.Where(q => !isDated || (q.Date is { } date
                && date.LastDay >= (from?.FirstDay ?? int.MinValue) && date.FirstDay <= (to?.LastDay ?? int.MaxValue))),
        ];
        Quote[] said = [.. inTime.Where(q => !q.IsMisattributed)];
        Quote[] shown = [.. said.Skip(arguments.Number("offset")).Take(arguments.Number("limit"))];
        Quote[] misattributed = [.. inTime.Where(q => q.IsMisattributed).Take(arguments.Number("limit"))];
        var undated = isDated ? asked.Count(q => q.Date is null) : 0;
        return AgentAnswer.Of(
            json =>
            {
                json.WriteStartObject("about");
                json.WriteString("kind", about.Kind.Name());
                json.WriteString("id", about.Id);
                json.WriteString("title", site.Graph.TitleOf(about));
                json.WriteString("url", site.Graph.Settings.Absolute(about.Path));
                json.WriteEndObject();
                json.WriteNumber("total", said.Length);
                if (undated > 0)
                {
                    json.WriteNumber("undated", undated);
                }

                json.WriteStartArray("quotations");
                Array.ForEach(shown, q => QuotationData.Write(json, site, q));
                json.WriteEndArray();
                json.WriteStartArray("misattributed");
                Array.ForEach(misattributed, q => QuotationData.Write(json, site, q));
                json.WriteEndArray();
            },
            TextOf(site, about, said.Length, shown, misattributed));
    }

    private static string TextOf(AgentSite site, Entity about, int total, Quote[] shown, Quote[] misattributed)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture,
            $"About {site.Graph.TitleOf(about)} ({about}): {total:#,0} quotations, {shown.Length} here.\n\n");
        foreach (var quote in shown.Concat(misattributed))
        {
            text.Append(QuotationData.TextOf(site, quote)).Append("\n\n");
        }

        return text.ToString();
    }

    /// <summary>Reads a date; returns what is wrong with it, or null.</summary>
    private static string? DateOf(ToolArguments arguments, string name, out EdtfDate? date)
    {
        date = null;
        return arguments.Text(name) is not { } text || EdtfDate.TryParse(text.Trim(), out date, out var error) ? null
            : $"'{name}': {error.Message}{(error.Suggestion is { } right ? $"; write '{right}'" : "")}";
    }

    /// <summary>Returns whether a quotation is of the speaker that was asked for, who may have no page.</summary>
    private static Func<Quote, bool>? SpeakerOf(AgentSite site, ToolArguments arguments, out string? problem)
    {
        problem = null;
        if (arguments.Text("speaker") is not { } name)
        {
            return _ => true;
        }

        if (site.Entities.Find(name, EntityKinds.Actor, out problem) is { } actor)
        {
            return quote => site.Graph.ActorsOf(quote).Contains(actor);
        }

        var key = WrittenReference.KeyOf(name);
        bool IsNamed(Quote quote) =>
            site.Graph.SpeakersOf(quote).Any(s => s.Entity is null && WrittenReference.KeyOf(s.Name) == key);
        return site.Graph.Quotes.Any(IsNamed) ? IsNamed : null;
    }
}
