using System.Globalization;
using System.Text.Json;
using SiteGen.Content.Settings;
using SiteGen.Evidence;
using SiteGen.Linking;
using SiteGen.Pages.Sharing;
using SiteGen.Quotations;
using SiteGen.Text;

namespace SiteGen.Formats.Annotations;

/// <summary>
/// The passage of the source that an annotation is about. Where words are left out, each part is a target of its own,
/// so that the words between them are not published.
/// </summary>
internal static class AnnotationTarget
{
    /// <summary>What <c>page=12</c> means in a PDF.</summary>
    private const string PdfFragments = "http://tools.ietf.org/rfc/rfc8118";

    /// <summary>What <c>t=751</c> means in a recording.</summary>
    private const string MediaFragments = "http://www.w3.org/TR/media-frags/";

    /// <summary>Writes <c>target</c> into the open object.</summary>
    public static void Write(
        Utf8JsonWriter json, SiteSettings settings, ArchiveLock archiveLock, AnnotatedWords words)
    {
        var parts = words.Parts;
        var (around, ranges) = (words.Found.Surroundings, RangesOf(words, parts.Count));
        var copies = PublicCopy.Of(archiveLock, words.Source);
        var source = words.Source.Url ?? settings.Absolute(words.Source.Path);
        if (parts.Count > 1)
        {
            json.WriteStartArray("target");
        }
        else
        {
            json.WritePropertyName("target");
        }

        for (var i = 0; i < parts.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("type", "SpecificResource");
            json.WriteString("source", source);
            json.WriteStartArray("selector");
            WriteQuote(
                json, parts[i], i == 0 ? around.Before : "", i == parts.Count - 1 ? around.After : "");
            if (ranges.Count > 0)
            {
                WritePosition(json, ranges[i]);
            }

            // Where the first words are is where all of them begin.
            if (i == 0)
            {
                WritePlace(json, words);
            }

            json.WriteEndArray();
            WriteStates(json, copies);
            json.WriteEndObject();
        }

        if (parts.Count > 1)
        {
            json.WriteEndArray();
        }
    }

    /// <summary>The position of each part; empty if the lockfile is older than its key for them.</summary>
    private static IReadOnlyList<TextRange> RangesOf(AnnotatedWords words, int count) =>
        words.Found.Level != VerificationLevel.Elided ? [words.Found.Range!.Value]
        : words.Found.Surroundings.Parts is { } parts && parts.Count == count ? parts : [];

    private static void WriteQuote(Utf8JsonWriter json, string words, string before, string after)
    {
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", WhiteSpace.Collapse(words));
        if (before.Length > 0)
        {
            json.WriteString("prefix", before);
        }

        if (after.Length > 0)
        {
            json.WriteString("suffix", after);
        }

        json.WriteEndObject();
    }

    private static void WritePosition(Utf8JsonWriter json, TextRange range)
    {
        json.WriteStartObject();
        json.WriteString("type", "TextPositionSelector");
        json.WriteNumber("start", range.Start);
        json.WriteNumber("end", range.End);
        json.WriteEndObject();
    }

    /// <summary>The page of a PDF, or the time in a recording.</summary>
    private static void WritePlace(Utf8JsonWriter json, AnnotatedWords words)
    {
        if (words.Source.Url is null)
        {
            return;
        }

        switch (SourceAddress.PlaceIn(words.Source, WordsPlace.Of(words.Quote), words.Found))
        {
            case ({ } page, _):
                WriteFragment(json, PdfFragments, string.Create(CultureInfo.InvariantCulture, $"page={page}"));
                break;
            case (_, { } seconds):
                WriteFragment(json, MediaFragments, string.Create(CultureInfo.InvariantCulture, $"t={seconds}"));
                break;
            default:
                break;
        }
    }

    private static void WriteFragment(Utf8JsonWriter json, string conformsTo, string value)
    {
        json.WriteStartObject();
        json.WriteString("type", "FragmentSelector");
        json.WriteString("conformsTo", conformsTo);
        json.WriteString("value", value);
        json.WriteEndObject();
    }

    /// <summary>The copies of the source in web archives, and when they were made, as far as it is known.</summary>
    private static void WriteStates(Utf8JsonWriter json, IReadOnlyList<PublicCopy> copies)
    {
        if (copies.Count == 0)
        {
            return;
        }

        json.WriteStartArray("state");
        foreach (var copy in copies)
        {
            json.WriteStartObject();
            json.WriteString("type", "TimeState");
            json.WriteString("cached", copy.Address);
            // The vocabulary has times only, and a day is none.
            if (copy.Time is { } time && time.Contains('T'))
            {
                json.WriteString("sourceDate", time);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
