using System.Text.Json;
using SiteGen.Dates;
using SiteGen.Text;

namespace SiteGen.Citations;

/// <summary>Writes works as CSL-JSON (citationstyles.org, schema 1.0.2).</summary>
internal static class CslJson
{
    /// <summary>Writes works as a list, in UTF-8.</summary>
    public static byte[] Write(IEnumerable<CitedWork> works) => JsonText.Write(json => Write(works, json));

    /// <summary>Writes works as a list.</summary>
    public static void Write(IEnumerable<CitedWork> works, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var work in works)
        {
            json.WriteStartObject();
            json.WriteString("id", work.Id);
            json.WriteString("type", CslType(work.Type));
            json.WriteString("title", work.Title);
            WriteAuthors(json, work);
            WriteText(json, "publisher", work.Publisher);
            WriteText(json, "container-title", work.Container ?? work.Site);
            WriteDate(json, "issued", work.Date);
            WriteDate(json, "accessed", work.Accessed);
            WriteText(json, "URL", work.Url);
            WriteText(json, "language", work.Language);
            WriteText(json, "archive_location", work.ArchiveUrl);
            WriteText(json, "note", work.QuotedFrom is null ? null : $"Quoted from: {work.QuotedFrom}");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteAuthors(Utf8JsonWriter json, CitedWork work)
    {
        if (work.Authors.Count == 0)
        {
            return;
        }

        json.WriteStartArray("author");
        foreach (var author in work.Authors)
        {
            json.WriteStartObject();
            // Without a sort name there is no telling which word is the family name.
            if (author.SortName?.Split(", ", 2) is [var family, var given])
            {
                json.WriteString("family", family);
                json.WriteString("given", given);
            }
            else
            {
                json.WriteString("literal", author.Name);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes only the known date parts; <c>circa</c> marks an approximate or uncertain date.</summary>
    private static void WriteDate(Utf8JsonWriter json, string name, EdtfDate? date)
    {
        if (date is null || (date.Start ?? date.End) is null)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteStartArray("date-parts");
        CalendarDate?[] points = date.IsInterval ? [date.Start, date.End] : [date.Start];
        foreach (var point in points.OfType<CalendarDate>())
        {
            json.WriteStartArray();
            json.WriteNumberValue(point.Year);
            if (point.Month > 0)
            {
                json.WriteNumberValue(point.Month);
            }

            if (point.Day > 0)
            {
                json.WriteNumberValue(point.Day);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        if (date.IsUncertain || date.IsApproximate)
        {
            json.WriteBoolean("circa", true);
        }

        json.WriteEndObject();
    }

    private static string CslType(string type) => type switch
    {
        "article" or "op-ed" => "article-newspaper",
        "blog-post" or "social-post" => "post-weblog",
        "email" or "letter" => "personal_communication",
        "court-filing" => "legal_case",
        "interview" => "interview",
        "podcast" => "broadcast",
        "speech" => "speech",
        "hearing" => "hearing",
        "book" => "book",
        "paper" => "article-journal",
        "report" => "report",
        "press-release" => "article",
        "video" => "motion_picture",
        _ => "webpage",
    };
}
