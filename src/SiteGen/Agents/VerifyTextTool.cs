using System.Globalization;
using System.Text;
using SiteGen.Building;
using SiteGen.Quotations;
using SiteGen.Text;

namespace SiteGen.Agents;

/// <summary>
/// The tool <c>verify_text</c>: what <c>sitegen verify --text</c> does, for a text that a program wrote.
/// </summary>
internal static class VerifyTextTool
{
    public static AgentTool Tool { get; } = new()
    {
        Name = "verify_text",
        Title = "Verify the quotations of a text",
        Description = "Looks up each passage in quotation marks, and each block quotation, of a text in the quotations "
            + "of the site and in the texts of its sources that are kept on this machine. Says of each whether it is "
            + "exact, typographic (only typography differs), elided (words are left out), altered (with the words that "
            + "differ), nowhere, ambiguous (one or two words), or unarchived (a quotation of the site that is not "
            + "proven); whose quotation it is, with its status, and in which source.",
        Fields =
        [
            new("text", ToolFieldType.Text, "The text, with the quotations in quotation marks.")
            {
                IsRequired = true,
                Range = (1, Limits.ToolText),
            },
            new("format", ToolFieldType.Text, "What the text is: markdown if it is left out.")
            {
                Choices = ["markdown", "plain"],
            },
        ],
        OutputSchema = $$"""
            {
              "type": "object",
              "properties": {
                "counts": {
                  "type": "object",
                  "description": "How many passages have each level.",
                  "additionalProperties": {"type": "integer"}
                },
                "passages": {"type": "array", "items": {{PassageData.Schema}}}
              },
              "required": ["counts", "passages"]
            }
            """,
        Answer = Answer,
    };

    private static AgentAnswer Answer(ToolCall call)
    {
        var (site, arguments) = (call.Site, call.Arguments);
        var draft = new SourceFile(
            arguments.Text("format") == "plain" ? "text.txt" : "text.md", arguments.Text("text")!);
        var passages = DraftVerifier.PassagesOf(draft);
        if (passages.Count > Limits.ToolPassages)
        {
            return new AgentAnswer.Failed(string.Create(CultureInfo.InvariantCulture,
                $"the text has {passages.Count:#,0} passages in quotation marks, more than {Limits.ToolPassages:#,0}; "
                + $"send it in parts"));
        }

        if (passages.FirstOrDefault(p => p.Words.Length > Limits.ToolQuery) is { } tooLong)
        {
            var (line, column) = draft.GetPosition(tooLong.Span.Start);
            return new AgentAnswer.Failed(string.Create(CultureInfo.InvariantCulture,
                $"the passage at line {line}, column {column} has more than {Limits.ToolQuery:#,0} characters: "
                + $"is a quotation mark not closed?"));
        }

        PassageData[] found =
        [
            .. DraftVerifier.LookUp(site.Lookup, passages, call.Options.Jobs)
                .Select(f => PassageData.Of(site, draft, f, call.Shown)),
        ];
        var counts = found.GroupBy(p => p.Found.Finding.Level).OrderBy(g => g.Key)
            .Select(g => (g.First().Found.Level, Count: g.Count())).ToArray();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{found.Length:#,0} passages: ")
            .AppendJoin(
                ", ", counts.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Count:#,0} {c.Level}")))
            .Append("\n\n").AppendJoin("\n", found.Select(p => p.ToText(site)));
        return AgentAnswer.Of(json =>
        {
            json.WriteStartObject("counts");
            foreach (var (level, count) in counts)
            {
                json.WriteNumber(level, count);
            }

            json.WriteEndObject();
            json.WriteStartArray("passages");
            Array.ForEach(found, p => p.Write(json, site));
            json.WriteEndArray();
        }, text.ToString());
    }
}
