using System.Text.Json;
using SiteGen.Dates;
using SiteGen.Languages;
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
            var type = CitedType.Of(work);
            json.WriteString("type", type.Csl);
            json.WriteString("title", work.Title);
            WriteText(json, "genre", type.Genre);
            WriteNames(json, "author", work.Authors);
            WriteNames(json, "editor", work.Editors);
            WriteNames(json, "translator", work.Translators);
            WriteText(json, "publisher", work.Publisher);
            WriteText(json, "authority", type.Csl == "legal_case" ? work.Publisher : null);
            WriteText(json, type.Csl == "book" ? "collection-title" : "container-title", ContainerOf(work, type));
            WriteText(json, "edition", work.Edition);
            WriteText(json, "volume", work.Volume);
            WriteText(json, IssueOf(type), work.Issue);
            WriteText(json, "page", work.Pages);
            WriteText(json, "publisher-place", work.Place);
            WriteDate(json, "issued", work.Date, work.SiteLanguage.Dates);
            WriteDate(json, "accessed", work.Accessed, work.SiteLanguage.Dates);
            WriteText(json, "DOI", work.Doi);
            WriteText(json, "ISBN", work.Isbn);
            WriteText(json, "URL", work.Url);
            WriteText(json, "language", work.Language);
            WriteText(json, "call-number", work.ShelfMark);
            WriteText(json, "archive_location", work.ShelfMark ?? work.ArchiveUrl);
            WriteText(json, "note", work.Note);
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

    /// <summary>Where no newspaper or journal is named, its publisher is: the same words, as a rule.</summary>
    private static string? ContainerOf(CitedWork work, CitedType type) =>
        work.Container ?? work.Site ?? (type.BibTex == "article" ? work.Publisher : null);

    /// <summary>The number in a series is not that of an issue.</summary>
    private static string IssueOf(CitedType type) => type.Csl switch
    {
        "book" => "collection-number",
        "report" => "number",
        _ => "issue",
    };

    private static void WriteNames(Utf8JsonWriter json, string field, IReadOnlyList<CitedName> names)
    {
        if (names.Count == 0)
        {
            return;
        }

        json.WriteStartArray(field);
        foreach (var name in names)
        {
            json.WriteStartObject();
            // Without a sort name there is no telling which word is the family name.
            // Styles would turn the order of a name such as Mao Zedong; in other scripts they keep it.
            if (name.Parts is { } parts && !(parts.IsFamilyFirst && parts.IsTurned))
            {
                json.WriteString("family", parts.Family);
                json.WriteString("given", parts.Given);
                WriteText(json, "suffix", parts.Suffix);
                WriteText(json, "non-dropping-particle", parts.Particle);
                WriteText(json, "dropping-particle", parts.DroppingParticle);
            }
            else
            {
                json.WriteString("literal", name.Name);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>
    /// Writes only the known date parts; <c>circa</c> marks an approximate or uncertain date. A decade or century is
    /// its range of years. CSL has no choices, and no ranges with one end, so they are words.
    /// </summary>
    private static void WriteDate(Utf8JsonWriter json, string name, EdtfDate? date, DateFormat dates)
    {
        if (date is null)
        {
            return;
        }

        json.WriteStartObject(name);
        if (date.Choices.Count > 0 || date.Start is null || date.End is null)
        {
            json.WriteString("literal", dates.Long(date));
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
}
