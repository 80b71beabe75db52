using System.Text.Json;
using SiteGen.Text;

namespace SiteGen.Quotations;

/// <summary>The results of <c>verify</c> as a JSON array, an object for each quotation, original, version.</summary>
public static class VerificationReport
{
    /// <summary>Writes the report as UTF-8.</summary>
    public static void Write(Stream output, IReadOnlyList<VerifierEntry> lines) => JsonText.Write(output, json =>
    {
        json.WriteStartArray();
        foreach (var (text, finding, _) in lines)
        {
            json.WriteStartObject();
            json.WriteString("quote", text.Quote.Id);
            if (text.Version == VerifiableText.Original)
            {
                json.WriteString("version", "original");
            }
            else
            {
                WriteNumber(json, "version", text.Version == 0 ? null : text.Version);
            }

            json.WriteString("source", text.Source.Id);
            json.WriteString("level", finding.Level.Name());
            WriteNumber(json, "start", finding.Range?.Start);
            WriteNumber(json, "end", finding.Range?.End);
            WriteNumber(json, "page", finding.Position.Page);
            json.WriteString("time", finding.Position.Time is { } time ? RecordingTime.Format(time) : null);
            WriteNumber(json, "omitted", finding.Level == VerificationLevel.Elided ? finding.Omitted : null);
            json.WriteString("found_in", finding.FoundIn);
            if (finding.IsExcerpt)
            {
                json.WriteBoolean("excerpt", true);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

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
