using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Files;
using SiteGen.Linking;

namespace SiteGen.Formats;

/// <summary>
/// All sources as CSL-JSON (citationstyles.org, schema 1.0.2) and as BibTeX (with the fields of biblatex, so that dates
/// keep their precision).
/// </summary>
public static class Bibliography
{
    /// <summary>Writes both files.</summary>
    public static IEnumerable<OutputFile> WriteAll(SiteGraph graph)
    {
        yield return new("sources/bibliography.json", WriteCsl(graph));
        yield return new("sources/bibliography.bib", WriteBibTex(graph));
    }

    private static byte[] WriteCsl(SiteGraph graph)
    {
        var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
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
                    json.WriteString("publisher", NameOf(graph, source.Publisher));
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
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

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
                json.WriteString("literal", NameOf(graph, author));
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

    private static byte[] WriteBibTex(SiteGraph graph)
    {
        var text = new StringBuilder();
        foreach (var source in graph.Sources)
        {
            text.Append(CultureInfo.InvariantCulture, $"@{BibTexType(source.Type)}{{{source.Id},\n");
            Field("title", $"{{{Escape(source.Title)}}}");
            Field("author", source.Authors.Count == 0 ? null : string.Join(" and ", source.Authors.Select(a => BibTexName(graph, a))));
            Field(source.Type is "article" or "op-ed" ? "journaltitle" : "publisher", source.Publisher is null ? null : $"{{{Escape(NameOf(graph, source.Publisher))}}}");
            Field("booktitle", source.Container is null ? null : Escape(source.Container));
            Field("date", source.Date?.ToString());
            Field("year", source.Date is null ? null : source.Date.Year.ToString("0000", CultureInfo.InvariantCulture));
            Field("url", source.Url);
            Field("urldate", source.Accessed?.ToString());
            Field("langid", source.Language);
            text.Append("}\n\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());

        void Field(string name, string? value)
        {
            if (value is not null)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {name} = {{{value}}},\n");
            }
        }
    }

    private static string NameOf(SiteGraph graph, ReferenceOrText name) => graph.Find(name.Reference)?.Name ?? name.Text;

    private static string BibTexName(SiteGraph graph, ReferenceOrText name) =>
        graph.Find(name.Reference) is Person { SortName: { } sortName } ? Escape(sortName) : $"{{{Escape(NameOf(graph, name))}}}";

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '\\' => "\\textbackslash{}",
                '{' or '}' or '%' or '&' or '#' or '_' or '$' => "\\" + c,
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
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

    private static string BibTexType(string type) => type switch
    {
        "article" or "op-ed" or "paper" => "article",
        "book" => "book",
        "report" => "report",
        "blog-post" or "social-post" or "web-page" or "press-release" or "podcast" => "online",
        "video" => "video",
        "letter" or "email" => "letter",
        "court-filing" => "legal",
        _ => "misc",
    };
}
