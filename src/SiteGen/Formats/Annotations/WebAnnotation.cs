using System.Text.Json;
using SiteGen.Content.Entities;
using SiteGen.Content.Settings;
using SiteGen.Evidence;
using SiteGen.Linking;
using SiteGen.Pages.Sharing;
using SiteGen.Quotations;
using SiteGen.Text;

namespace SiteGen.Formats.Annotations;

/// <summary>
/// A verified quotation as a Web Annotation (https://www.w3.org/TR/annotation-model/): the page of the quotation and
/// what was checked, as bodies of the passage of the source that has the words.
/// </summary>
internal static class WebAnnotation
{
    /// <summary>Writes the members of an annotation into the open object, without a context.</summary>
    public static void Write(
        Utf8JsonWriter json, SiteGraph graph, Verification verification, AnnotatedWords words)
    {
        var settings = graph.Settings;
        json.WriteString("id", settings.Absolute(AnnotatedWords.PathOf(words.Quote)));
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", "linking");
        json.WriteStartArray("body");
        var line = VerificationLine.Of(graph, verification, words.Quote)!;
        WritePage(json, settings, words, line.Outcome);
        WriteWhatWasChecked(json, graph, verification, words.Quote);
        json.WriteEndArray();
        AnnotationTarget.Write(json, settings, verification.ArchiveLock, words);
    }

    /// <summary>The page of the quotation, with what programs must know before they take it for a proof.</summary>
    private static void WritePage(
        Utf8JsonWriter json, SiteSettings settings, AnnotatedWords words, VerificationOutcome outcome)
    {
        var (quote, found) = (words.Quote, words.Found);
        json.WriteStartObject();
        json.WriteString("id", settings.Absolute(quote.Path));
        json.WriteString("type", "Text");
        json.WriteString("format", "text/html");
        json.WriteString("language", settings.Language);
        json.WriteString("status", quote.Status);
        json.WriteString("wording", quote.Wording);
        json.WriteString("level", found.Level.Name());
        json.WriteString("outcome", outcome.Name());
        json.WriteBoolean("proven", outcome.IsProof());
        if (found.Day is { } day)
        {
            json.WriteString("verified", IsoDay.Format(day));
        }

        if (found.Finding.Omitted > 0)
        {
            json.WriteNumber("omitted", found.Finding.Omitted);
        }

        json.WriteString("words_hash", ContentHash.OfWords(words.Words));
        if (found.TextHash is { } text)
        {
            json.WriteString("text_hash", text);
        }

        if (found.FileHash is { } file)
        {
            json.WriteString("file_hash", file);
        }

        json.WriteEndObject();
    }

    /// <summary>What readers are told, for programs that show nothing but text.</summary>
    private static void WriteWhatWasChecked(
        Utf8JsonWriter json, SiteGraph graph, Verification verification, Quote quote)
    {
        var said = graph.Language.Quotes.Around(WhiteSpace.Collapse(graph.WordsOf(quote)));
        var by = quote.IsMisattributed
            ? graph.Language.Say("quote.misattributed", ("names", graph.SpeakerNamesOf(quote)))
            : graph.AttributionOf(quote) + EntryText.WordingSuffix(graph, quote) + EntryText.StatusSuffix(graph, quote);
        json.WriteStartObject();
        json.WriteString("type", "TextualBody");
        json.WriteString("value", $"{said}\n{by}\n{VerificationLine.Describe(graph, verification, quote)}");
        json.WriteString("format", "text/plain");
        json.WriteString("language", graph.Settings.Language);
        json.WriteString("purpose", "describing");
        json.WriteEndObject();
    }
}
