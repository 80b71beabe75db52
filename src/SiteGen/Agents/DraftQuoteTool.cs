using System.Text;
using SiteGen.Building;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Diagnostics;
using SiteGen.Linking;
using SiteGen.Quotations;
using SiteGen.Text;

namespace SiteGen.Agents;

/// <summary>The tool <c>draft_quote</c>: what <c>sitegen quote</c> does, for a program.</summary>
internal static class DraftQuoteTool
{
    public static AgentTool Tool { get; } = new()
    {
        Name = "draft_quote",
        Title = "Draft a quotation",
        Description = "Finds words in the text of a source that is kept on this machine, and returns the file of a "
            + "quotation: the words as they are there, speaker, source, date, page or time, and the level. It is "
            + "written to content/quotes/ only with 'write', and only if the server was started with --write. It "
            + "never overwrites a file.",
        IsReadOnly = false,
        Fields =
        [
            new("source", ToolFieldType.Text, "The source: an id or a title.") { IsRequired = true, Range = (1, 500) },
            new("words", ToolFieldType.Text, "The words; […] stands for words left out.") { IsRequired = true },
            new("speaker", ToolFieldType.Text,
                "Who said it: the id or name of a person or organization, several with commas. The author of the "
                + "source if it is left out.")
            {
                Range = (1, 1_000),
            },
            new("date", ToolFieldType.Text, "When it was said, in EDTF. The date of the source if it is left out.")
            {
                Range = (1, 100),
            },
            new("page", ToolFieldType.Text, "The page of the words, if the text has them more than once.")
            {
                Range = (1, 40),
            },
            new("time", ToolFieldType.Text, "The time of the words in a recording, as in 12:34 or 1:02:03.")
            {
                Range = (1, 40),
            },
            new("id", ToolFieldType.Text, "The id of the quotation. Made of speaker, words and year if left out.")
            {
                Range = (1, 200),
            },
            new("write", ToolFieldType.Flag, "Whether to write the file."),
        ],
        OutputSchema = """
            {
              "type": "object",
              "properties": {
                "path": {"type": "string", "description": "Where the file is, or would be."},
                "written": {"type": "boolean"},
                "file": {"type": "string", "description": "The whole file."},
                "level": {"type": "string"},
                "page": {"type": "string"},
                "time": {"type": "string"},
                "source": {"type": "object"},
                "warnings": {"type": "array", "items": {"type": "string"}}
              },
              "required": ["path", "written", "file", "level", "source", "warnings"]
            }
            """,
        Answer = Answer,
    };

    private static AgentAnswer Answer(ToolCall call)
    {
        var (site, arguments, options) = (call.Site, call.Arguments, call.Options);
        if (arguments.Flag("write") && !options.MayWrite)
        {
            return new AgentAnswer.Failed(
                "this server writes nothing: it was started without --write. Leave 'write' out to get the file "
                + "as text");
        }

        if (Read(site, arguments, call.Shown, out var source, out var problem) is not { } wanted)
        {
            return new AgentAnswer.Failed(problem!);
        }

        var today = options.Today();
        var result = QuoteWriter.Draft(site.Folder, wanted, today, options.Jobs, options.IncludeDrafts);
        if (result is not QuoteResult.Drafted drafted)
        {
            return new AgentAnswer.Failed(Explain(result));
        }

        var path = drafted.File.Path;
        if (arguments.Flag("write"))
        {
            // Drafts count now: the record of the lockfile is theirs too.
            result = QuoteWriter.Write(options.SitePath, wanted, today, options.Jobs, static () => { });
            if (result is not QuoteResult.Written written)
            {
                // Without drafts it could be written, and nothing is said of them.
                return new AgentAnswer.Failed(options.IncludeDrafts ? Explain(result)
                    : "a draft of the site is in the way, and nothing was written; choose another id");
            }

            path = Path.GetRelativePath(options.SitePath, written.Path).Replace('\\', '/');
        }

        var position = drafted.Entry.Finding.Position;
        string[] warnings = [.. drafted.Diagnostics.Select(DiagnosticFormatter.Header)];
        var text = drafted.File.Text;
        var state = arguments.Flag("write") ? "written" : "not written";
        return AgentAnswer.Of(
            json =>
            {
                json.WriteString("path", path);
                json.WriteBoolean("written", arguments.Flag("write"));
                json.WriteString("file", text);
                json.WriteString("level", drafted.Entry.Finding.Level.Name());
                QuotationData.WriteText(json, "page", VerificationLine.PageOf(position));
                QuotationData.WriteText(json, "time", VerificationLine.TimeOf(position));
                json.WritePropertyName("source");
                QuotationData.WriteSource(json, site, source!, source!.Url, null, null);
                json.WriteStartArray("warnings");
                Array.ForEach(warnings, json.WriteStringValue);
                json.WriteEndArray();
            },
            $"{path} ({state}, {drafted.Entry.Finding.Level.Name()})\n\n{text}\n{string.Join('\n', warnings)}");
    }

    /// <summary>Reads what is wanted; null and a problem if something of it does not exist.</summary>
    private static NewQuote? Read(
        AgentSite site, ToolArguments arguments, ShownTexts shown, out Source? source, out string? problem)
    {
        source = site.Entities.Find(arguments.Text("source")!, EntityKinds.Source, out problem) as Source;
        string? speakers = null;
        if (source is null
            || (arguments.Text("speaker") is { } names && (speakers = Speakers(site, names, out problem)) is null))
        {
            return null;
        }

        EdtfDate? date = null;
        if (arguments.Text("date") is { } written && !EdtfDate.TryParse(written.Trim(), out date, out var error))
        {
            problem = $"'date': {error.Message}{(error.Suggestion is { } right ? $"; write '{right}'" : "")}";
            return null;
        }

        TimeSpanOfWords? time = null;
        if (arguments.Text("time") is { } at)
        {
            if (!RecordingTime.TryParse(at.Trim(), out var seconds))
            {
                problem = $"'time': '{at}' is not a time in a recording; write it as in 12:34 or 1:02:03";
                return null;
            }

            time = new(seconds, null);
        }

        if (arguments.Text("id") is { } id && !EntityId.IsValid(id))
        {
            problem = $"'id': '{id}' is not an id; ids are lower-case letters and digits, joined by hyphens";
            return null;
        }

        var words = arguments.Text("words")!.Trim();
        if (!words.EnumerateRunes().Any(Rune.IsLetterOrDigit))
        {
            problem = "'words' has no words";
            return null;
        }

        return new(source.Id, words)
        {
            Speaker = speakers,
            Date = date,
            Page = arguments.Text("page"),
            Time = time,
            Id = arguments.Text("id"),
            MostShown = shown.MayShow(source.Id) ? Surroundings.Longest : 0,
        };
    }

    /// <summary>The speakers by kind and id, so that names of drafts are not looked at.</summary>
    private static string? Speakers(AgentSite site, string names, out string? problem)
    {
        // A name may have a comma itself.
        if (site.Entities.Find(names, EntityKinds.Actor, out problem) is { } only)
        {
            return only.ToString();
        }

        var speakers = new List<string>();
        foreach (var name in names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (site.Entities.Find(name, EntityKinds.Actor, out problem) is not { } speaker)
            {
                return null;
            }

            speakers.Add(speaker.ToString());
        }

        return speakers.Count == 0 ? null : string.Join(',', speakers);
    }

    private static string Explain(QuoteResult result) => result switch
    {
        // Options of the command are arguments here.
        QuoteResult.Refused refused => refused.Help is null ? refused.Problem
            : $"{refused.Problem}; {refused.Help.Replace("--", "", StringComparison.Ordinal)}",
        QuoteResult.Unreadable unreadable => "the lockfiles of the site cannot be read: "
            + string.Join('\n', unreadable.Diagnostics.Select(DiagnosticFormatter.Header)),
        _ => "nothing was written",
    };
}
