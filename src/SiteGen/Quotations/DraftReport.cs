using System.Text.Json;
using SiteGen.Text;

namespace SiteGen.Quotations;

/// <summary>What was found of the passages of a draft, as a JSON array with an object for each.</summary>
public static class DraftReport
{
    /// <summary>Writes the report as UTF-8.</summary>
    /// <param name="output">The stream to write to.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="findings">What was found, in the order of the draft.</param>
    public static void Write(Stream output, SourceFile draft, IReadOnlyList<DraftFinding> findings) =>
        JsonText.Write(output, json =>
        {
            json.WriteStartArray();
            foreach (var finding in findings)
            {
                Write(json, draft, finding);
            }

            json.WriteEndArray();
        });

    private static void Write(Utf8JsonWriter json, SourceFile draft, DraftFinding found)
    {
        var (passage, finding) = (found.Passage, found.Finding);
        var (start, end) = (draft.GetPosition(passage.Span.Start), draft.GetPosition(passage.Span.End));
        json.WriteStartObject();
        json.WriteString("file", draft.Path);
        json.WriteNumber("line", start.Line);
        json.WriteNumber("column", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        json.WriteString("words", passage.Words);
        json.WriteString("level", found.Level);
        json.WriteString("source", found.SourceId);
        json.WriteString("quote", found.Quotation?.Id);
        json.WriteString("status", found.Status);
        WriteNumber(json, "start", finding.Range?.Start);
        WriteNumber(json, "end", finding.Range?.End);
        WriteNumber(json, "page", finding.Position.Page);
        json.WriteString("time", finding.Position.Time is { } time ? RecordingTime.Format(time) : null);
        json.WriteString("difference", finding.Difference?.ToLine());
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
