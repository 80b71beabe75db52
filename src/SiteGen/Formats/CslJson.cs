using System.Text.Json;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Linking;
using SiteGen.Text;

namespace SiteGen.Formats;

/// <summary>Sources as CSL-JSON (citationstyles.org, schema 1.0.2).</summary>
internal static class CslJson
{
    /// <summary>Writes all sources of a site.</summary>
    public static byte[] Write(SiteGraph graph) => JsonText.Write(json =>
    {
        json.WriteStartArray();
        foreach (var source in graph.Sources)
        {
            json.WriteStartObject();
            json.WriteString("id", source.Id);
            json.WriteString("type", CslType(source.Type));
            json.WriteString("title", source.Title);
            WriteCslAuthors(json, graph, source);
            if (source.Publisher is not null)
            {
                json.WriteString("publisher", Bibliography.NameOf(graph, source.Publisher));
            }

            if (source.Container is not null)
            {
                json.WriteString("container-title", source.Container);
            }

            WriteCslDate(json, "issued", source.Date);
            WriteCslDate(json, "accessed", source.Accessed);
            if (source.Url is not null)
            {
                json.WriteString("URL", source.Url);
            }

            if (source.Language is not null)
            {
                json.WriteString("language", source.Language);
            }

            if (source.ArchiveUrl is not null)
            {
                json.WriteString("archive_location", source.ArchiveUrl);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void WriteCslAuthors(Utf8JsonWriter json, SiteGraph graph, Source source)
    {
        if (source.Authors.Count == 0)
        {
            return;
        }

        json.WriteStartArray("author");
        foreach (var author in source.Authors)
        {
            json.WriteStartObject();
            // Only a sort name says for sure which part is the family name.
            if (graph.Find(author.Reference) is Person { SortName: { } sortName } && sortName.Split(", ", 2) is [var family, var given])
            {
                json.WriteString("family", family);
                json.WriteString("given", given);
            }
            else
            {
                json.WriteString("literal", Bibliography.NameOf(graph, author));
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
