using System.Text.Json;
using SiteGen.Evidence;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>What the archive has as a JSON array, an object for each source.</summary>
public static class ArchiveReport
{
    /// <summary>Writes the report as UTF-8.</summary>
    public static void Write(Stream output, IEnumerable<ArchivedSource> sources) => JsonText.Write(output, json =>
    {
        json.WriteStartArray();
        foreach (var source in sources)
        {
            json.WriteStartObject();
            json.WriteString("source", source.Source.Id);
            json.WriteString("url", source.Source.Url);
            json.WriteStartArray("captures");
            foreach (var capture in source.Captures)
            {
                Write(json, capture);
            }

            json.WriteEndArray();
            json.WriteStartArray("quotations");
            foreach (var id in source.QuotationIds)
            {
                json.WriteStringValue(id);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, ArchivedCapture capture)
    {
        json.WriteStartObject();
        json.WriteString("name", capture.Name);
        json.WriteString("file", capture.Path);
        if (capture.Record is { } record)
        {
            json.WriteString("role", ArchiveRoles.Name(record.Role));
            json.WriteBoolean("excerpt", record.IsExcerpt);
            json.WriteString("captured", ArchiveLock.Format(record.Captured));
        }

        json.WriteEndObject();
    }
}
