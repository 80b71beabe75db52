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

    /// <summary>
    /// Writes only the known date parts; <c>circa</c> marks an approximate or uncertain date. A decade or century is
    /// its range of years; CSL has no choices, so they are words.
    /// </summary>
    private static void WriteDate(Utf8JsonWriter json, string name, EdtfDate? date)
    {
        if (date is null)
        {
            return;
        }

        json.WriteStartObject(name);
        if (date.Choices.Count > 0)
        {
            json.WriteString("literal", DateText.Long(date));
            json.WriteEndObject();
            return;
        }

        json.WriteStartArray("date-parts");
        foreach (var part in PartsOf(date))
        {
            WriteParts(json, part);
        }

        json.WriteEndArray();
        if (date.Point is { Season: > 0 and var season })
        {
            json.WriteNumber("season", season - 20);
        }

        if (date.IsUncertain || date.IsApproximate)
        {
            json.WriteBoolean("circa", true);
        }

        json.WriteEndObject();
    }

    /// <summary>The date, or the first and the last of a range.</summary>
    private static IEnumerable<CalendarDate> PartsOf(EdtfDate date) => date.Point switch
    {
        { Season: > 0 } => [new(date.Year, 0, 0, DateQualifier.None)],
        { Precision: < DatePrecision.Year } range => [range.Bounds.First, range.Bounds.Last],
        { } point => [point],
        null => new[] { date.Start?.Bounds.First, date.End?.Bounds.Last }.OfType<CalendarDate>(),
    };

    private static void WriteParts(Utf8JsonWriter json, CalendarDate date)
    {
        json.WriteStartArray();
        // CSL has no year 0: its year -1 is 1 BC.
        json.WriteNumberValue(date.Year < 1 ? date.Year - 1 : date.Year);
        if (date.Month > 0)
        {
            json.WriteNumberValue(date.Month);
        }

        if (date.Day > 0)
        {
            json.WriteNumberValue(date.Day);
        }

        json.WriteEndArray();
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
