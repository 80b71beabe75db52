using System.Text;
using System.Text.Json;
using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Pages;
using SiteGen.Text;

namespace SiteGen.Formats;

/// <summary>
/// Writes the timeline for TimelineJS 3 (https://timeline.knightlab.com/docs/json-format.html): a slide for the site,
/// one for each entry, and the eras. Headlines, texts and credits are HTML; lanes and alternative texts are plain text.
/// </summary>
internal static class TimelineJs
{
    /// <summary>Writes all entries, in order of time.</summary>
    public static byte[] Write(SiteGraph graph) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        // The scale of dates with months and days; without it TimelineJS inspects all years to find out.
        json.WriteString("scale", "human");
        WriteTitle(json, graph);
        json.WriteStartArray("events");
        foreach (var entry in graph.Timeline)
        {
            WriteEntry(json, graph, entry);
        }

        json.WriteEndArray();
        TimelineJsEras.Write(json, graph);
        json.WriteEndObject();
    });

    private static void WriteTitle(Utf8JsonWriter json, SiteGraph graph)
    {
        var settings = graph.Settings;
        json.WriteStartObject("title");
        // TimelineJS would derive an id from the headline, which could equal that of an entry.
        json.WriteString("unique_id", "title");
        using var html = new Utf8Builder();
        if ((settings.Description ?? settings.Tagline) is { } description)
        {
            WriteParagraph(html, description);
        }

        WriteLink(html, settings.BaseUrl.AbsoluteUri, settings.Title);
        WriteText(json, settings.Title, html);
        json.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter json, SiteGraph graph, TimelineEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("unique_id", entry.Anchor);
        TimelineJsDates.Write(json, entry.Date, graph.Language.Dates);
        json.WriteString("group", EscapeLane(LaneOf(graph, entry.Entity)));
        using var html = new Utf8Builder(1024);
        WriteBody(html, graph, entry.Entity);
        WriteText(json, EntryText.TitleOf(graph, entry.Entity), html);
        WritePicture(json, graph, entry.Entity);
        json.WriteEndObject();
    }

    private static string LaneOf(SiteGraph graph, Entity entity) => entity switch
    {
        // They are never in the lane of the supposed speaker.
        Quote { IsMisattributed: true } => graph.Language.Say("lanes.misattributed"),
        // A slide has one lane: that of the first speaker who has a page. Its headline names all.
        Quote quote => graph.ActorsOf(quote) is [var speaker, ..] ? speaker.Name
            : graph.Language.Say("lanes.others"),
        _ => graph.Language.Say("lanes.events"),
    };

    /// <summary>
    /// Escapes the name of a lane twice if it looks like HTML, since TimelineJS 3.9 parses it as HTML twice. Most names
    /// do not and stay plain text, which all other programs can show.
    /// </summary>
    private static string EscapeLane(string name) =>
        name.Replace("& ", "", StringComparison.Ordinal).AsSpan().ContainsAny('<', '&') ? Escape(Escape(name)) : name;

    private static void WriteBody(Utf8Builder html, SiteGraph graph, Entity entity)
    {
        if (entity is not Quote quote)
        {
            if (graph.DescriptionOf(entity) is { Length: > 0 } description)
            {
                WriteParagraph(html, description);
            }

            WriteLink(html, graph.Settings.Absolute(entity.Path), graph.TitleOf(entity));
            return;
        }

        html.Write(DataHtml.WriteFigure(graph, quote));
        if (graph.Find(quote.Source) is { } source)
        {
            html.Write("\n<p>");
            LinkPhrase.Write(
                html, graph.Language, "entries.source_link", graph.TitleOf(source),
                graph.Settings.Absolute(source.Path));
            html.WriteEscaped(EntryText.WordingSuffix(graph, quote));
            html.Write("</p>\n");
        }
    }

    private static void WriteText(Utf8JsonWriter json, string headline, Utf8Builder html)
    {
        json.WriteStartObject("text");
        json.WriteString("headline", Escape(headline));
        json.WriteString("text", html.WrittenSpan.TrimEnd((byte)'\n'));
        json.WriteEndObject();
    }

    private static void WritePicture(Utf8JsonWriter json, SiteGraph graph, Entity entity)
    {
        if (Picture.Of(graph, entity) is not { } picture)
        {
            return;
        }

        json.WriteStartObject("media");
        json.WriteString("url", graph.Settings.Absolute(picture.Path));
        if (picture.Alt is { } alt)
        {
            json.WriteString("alt", alt);
        }

        if (picture.Credit is { } credit)
        {
            json.WriteString("credit", Escape(credit));
        }

        json.WriteEndObject();
    }

    private static void WriteParagraph(Utf8Builder html, string text)
    {
        html.Write("<p>");
        html.WriteEscaped(text);
        html.Write("</p>\n");
    }

    private static void WriteLink(Utf8Builder html, string url, string text)
    {
        html.Write("<p><a href=\"");
        html.WriteEscaped(url);
        html.Write("\">");
        html.WriteEscaped(text);
        html.Write("</a></p>\n");
    }

    /// <summary>Escapes plain text as HTML.</summary>
    internal static string Escape(string text)
    {
        using var html = new Utf8Builder(256);
        html.WriteEscaped(text);
        return Encoding.UTF8.GetString(html.WrittenSpan);
    }
}
