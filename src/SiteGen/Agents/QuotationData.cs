using System.Text.Json;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Linking;
using SiteGen.Quotations;
using SiteGen.Rendering.Models;

namespace SiteGen.Agents;

/// <summary>
/// A quotation as data for programs that cite. Its status comes first, and nobody is a speaker of misattributed words.
/// </summary>
internal static class QuotationData
{
    /// <summary>The JSON Schema of a quotation.</summary>
    public const string Schema = """
        {
          "type": "object",
          "description": "A quotation of the site.",
          "properties": {
            "status": {
              "enum": ["attributed", "unverified", "disputed", "misattributed", "retracted"],
              "description": "How certain the attribution is, not whether the speaker was right."
            },
            "warning": {"type": "string", "description": "What must be said wherever the words are cited."},
            "kind": {"const": "quote"},
            "id": {"type": "string"},
            "url": {"type": "string", "description": "The page of the quotation: cite it."},
            "words": {"type": "string", "description": "The words, exactly."},
            "attribution": {"type": "string"},
            "speakers": {
              "type": "array",
              "items": {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]},
              "description": "Who said it; left out for misattributed words."
            },
            "misattributed_to": {
              "type": "array",
              "items": {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]},
              "description": "Who is said to have said it, and did not."
            },
            "date": {"type": "string", "description": "When it was said, in EDTF."},
            "date_in_words": {"type": "string"},
            "published": {"type": "string"},
            "wording": {"type": "string", "description": "How the words relate to what was said."},
            "language": {"type": "string"},
            "level": {"type": "string", "description": "How the words were found in the text of their source."},
            "proven": {"type": "boolean", "description": "Whether the text of the source proves the words."},
            "line": {"type": "string", "description": "What readers are told about the verification."},
            "original": {"type": "object", "description": "The words before translation."},
            "source": {
              "type": "object",
              "properties": {
                "id": {"type": "string"},
                "title": {"type": "string"},
                "url": {"type": "string", "description": "The page of the source on the site."},
                "address": {"type": "string", "description": "The source itself, at the page or time of the words."},
                "page": {"type": "string"},
                "time": {"type": "string"}
              },
              "required": ["id", "title", "url"]
            }
          },
          "required": ["status", "id", "url", "words", "attribution", "wording", "proven", "source"]
        }
        """;

    /// <summary>Writes a quotation as an object.</summary>
    public static void Write(Utf8JsonWriter json, AgentSite site, Quote quote)
    {
        var (graph, line) = (site.Graph, LineOf(site, quote));
        json.WriteStartObject();
        WriteAttribution(json, site, quote);
        json.WriteString("kind", quote.Kind.Name());
        json.WriteString("id", quote.Id);
        json.WriteString("url", graph.Settings.Absolute(quote.Path));
        json.WriteString("words", graph.WordsOf(quote));
        WriteDate(json, site, "date", quote.Date);
        WriteText(json, "published", quote.Published?.ToString());
        json.WriteString("wording", quote.Wording);
        WriteText(json, "language", graph.LanguageOfWords(quote));
        WriteText(json, "level", site.Verification.Of(quote)?.Level.Name());
        WriteText(json, "outcome", line?.Outcome.Name());
        json.WriteBoolean("proven", line?.Outcome.IsProof() ?? false);
        WriteText(json, "line", line?.Text);
        WriteText(json, "primary_source", PrimarySource.Of(graph, quote));
        if (quote.Original is { } original)
        {
            json.WriteStartObject("original");
            json.WriteString("language", original.Language);
            json.WriteString("text", graph.MarkupOf(quote).Original);
            WriteText(json, "level", site.Verification.OfOriginal(quote)?.Level.Name());
            json.WriteEndObject();
        }

        if (site.SourceOf(quote) is { } source)
        {
            json.WritePropertyName("source");
            var verified = site.Verification.Of(quote);
            WriteSource(
                json, site, source, VerificationModel.AddressOf(site.Verification, quote, source),
                quote.Page ?? VerificationLine.PageOf(verified?.Finding.Position ?? Evidence.TextPosition.None),
                quote.Time?.ToString()
                    ?? VerificationLine.TimeOf(verified?.Finding.Position ?? Evidence.TextPosition.None));
        }

        json.WriteEndObject();
    }

    /// <summary>Writes the status of a quotation, and who said it or did not, into the open object.</summary>
    public static void WriteAttribution(Utf8JsonWriter json, AgentSite site, Quote quote)
    {
        json.WriteString("status", quote.Status);
        WriteText(json, "warning", WarningOf(site, quote));
        json.WriteStartArray(quote.IsMisattributed ? "misattributed_to" : "speakers");
        foreach (var speaker in site.Graph.SpeakersOf(quote))
        {
            json.WriteStartObject();
            json.WriteString("name", speaker.Name);
            WriteText(json, "role", speaker.Role);
            if (speaker.Entity is { } actor)
            {
                json.WriteString("kind", actor.Kind.Name());
                json.WriteString("id", actor.Id);
                json.WriteString("url", site.Graph.Settings.Absolute(actor.Path));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("attribution", site.Graph.AttributionOf(quote));
    }

    /// <summary>Writes a source, with where in it the words are, as an object.</summary>
    public static void WriteSource(
        Utf8JsonWriter json, AgentSite site, Source source, string? address, string? page, string? time)
    {
        json.WriteStartObject();
        json.WriteString("kind", source.Kind.Name());
        json.WriteString("id", source.Id);
        json.WriteString("title", source.Title);
        json.WriteString("type", source.Type);
        json.WriteString("url", site.Graph.Settings.Absolute(source.Path));
        WriteText(json, "address", address);
        WriteDate(json, site, "date", source.Date);
        WriteText(json, "access", source.IsPrivate ? "private" : null);
        WriteText(json, "page", page);
        WriteText(json, "time", time);
        json.WriteEndObject();
    }

    /// <summary>Writes a date, in EDTF and in words, into the open object.</summary>
    public static void WriteDate(Utf8JsonWriter json, AgentSite site, string name, EdtfDate? date)
    {
        if (date is not null)
        {
            json.WriteString(name, date.ToString());
            json.WriteString(name + "_in_words", site.Graph.Language.Dates.Long(date));
        }
    }

    /// <summary>Writes a text into the open object, unless it is null.</summary>
    public static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    /// <summary>Returns a quotation as text. Its status comes first, unless nobody doubts it.</summary>
    public static string TextOf(AgentSite site, Quote quote)
    {
        var (graph, line, source) = (site.Graph, LineOf(site, quote), site.SourceOf(quote));
        string?[] parts =
        [
            graph.AttributionOf(quote),
            quote.Date is { } date ? graph.Language.Dates.Long(date) : null,
            source is null ? null : $"“{source.Title}”",
        ];
        string?[] notes =
        [
            quote.Wording == QuoteWordings.Verbatim ? null : quote.Wording,
            line?.Text,
            line?.Outcome.IsProof() == true ? null : "not proven",
        ];
        var warning = WarningOf(site, quote) is { } words ? $"{words}\n" : "";
        return $"{warning}“{graph.WordsOf(quote)}”\n— {string.Join(", ", parts.OfType<string>())}"
            + $"\n({string.Join("; ", notes.OfType<string>())}) quote:{quote.Id} "
            + graph.Settings.Absolute(quote.Path);
    }

    /// <summary>What must be said wherever the words are cited; null for nothing.</summary>
    public static string? WarningOf(AgentSite site, Quote quote) => quote.Status switch
    {
        QuoteStatuses.Attributed => null,
        QuoteStatuses.Misattributed =>
            $"MISATTRIBUTED: these are not words of {site.Graph.SpeakerNamesOf(quote)}; do not cite them as theirs.",
        "disputed" => $"DISPUTED: it is disputed whether {site.Graph.SpeakerNamesOf(quote)} said this.",
        "retracted" => $"RETRACTED: {site.Graph.SpeakerNamesOf(quote)} took these words back.",
        _ => $"UNVERIFIED: it is not known for certain whether {site.Graph.SpeakerNamesOf(quote)} said this.",
    };

    private static VerificationLine? LineOf(AgentSite site, Quote quote) =>
        VerificationLine.Of(site.Graph, site.Verification, quote);
}
