using System.Text.Json;
using SiteGen.Dates;
using SiteGen.Text;

namespace SiteGen.Citations;

/// <summary>Works as CSL-JSON (citationstyles.org, schema 1.0.2).</summary>
internal static class CslJson
{
    /// <summary>Writes a list of works.</summary>
    public static byte[] Write(IEnumerable<CitedWork> works) => JsonText.Write(json => Write(works, json));

    /// <inheritdoc cref="Write(IEnumerable{CitedWork})"/>
    public static void Write(IEnumerable<CitedWork> works, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var work in works)
        {
            json.WriteStartObject();
            json.WriteString("id", work.Id);
            json.WriteString("type", CslType(work.Type));
            json.WriteString("title", work.Title);
            WriteCslAuthors(json, work);
            if (work.Publisher is not null)
            {
                json.WriteString("publisher", work.Publisher);
            }

            if ((work.Container ?? work.Site) is { } container)
            {
                json.WriteString("container-title", container);
            }

            WriteCslDate(json, "issued", work.Date);
            WriteCslDate(json, "accessed", work.Accessed);
            if (work.Url is not null)
            {
                json.WriteString("URL", work.Url);
            }

            if (work.Language is not null)
            {
                json.WriteString("language", work.Language);
            }

            if (work.ArchiveUrl is not null)
            {
                json.WriteString("archive_location", work.ArchiveUrl);
            }

            if (work.QuotedFrom is not null)
            {
                json.WriteString("note", $"Quoted from: {work.QuotedFrom}");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCslAuthors(Utf8JsonWriter json, CitedWork work)
    {
        if (work.Authors.Count == 0)
        {
            return;
        }

        json.WriteStartArray("author");
        foreach (var author in work.Authors)
        {
            json.WriteStartObject();
            // Only a sort name says for sure which part is the family name.
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

    /// <summary>Date parts give the known parts only; <c>circa</c> says that even these are not sure.</summary>
    private static void WriteCslDate(Utf8JsonWriter json, string name, EdtfDate? date)
    {
        if (date is null || (date.Start ?? date.End) is null)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteStartArray("date-parts");
        foreach (var point in (ReadOnlySpan<CalendarDate?>)[date.Start, date.IsInterval ? date.End : null])
        {
            if (point is not { } known)
            {
                continue;
            }

            json.WriteStartArray();
            json.WriteNumberValue(known.Year);
            if (known.Month > 0)
            {
                json.WriteNumberValue(known.Month);
            }

            if (known.Day > 0)
            {
                json.WriteNumberValue(known.Day);
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
