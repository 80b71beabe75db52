using System.Text.Json;
using SiteGen.Content.Entities;
using SiteGen.Files;
using SiteGen.Linking;
using SiteGen.Pages;
using SiteGen.Pages.Sharing;
using SiteGen.Text;

namespace SiteGen.Formats;

/// <summary>
/// How other sites embed quotations, as responses of oEmbed 1.0 (https://oembed.com/). They are files: a consumer finds
/// them by the link on the page of the quotation, and cannot ask for another size. The frame shrinks with its page.
/// </summary>
public static class OEmbed
{
    /// <summary>How long a consumer may keep a response, in seconds: a day, since a status may change.</summary>
    private const int CacheAge = 24 * 60 * 60;

    /// <summary>Plans the response for each quotation that other sites can embed.</summary>
    public static IEnumerable<PlannedFile> Plan(SiteGraph graph) =>
        from quote in graph.Quotes
        let path = EmbedCode.DescriptionPathOf(graph, quote)
        where path is not null
        select new PlannedFile(SitePath.ToOutput(path), () => JsonText.Write(json => Write(json, graph, quote)));

    private static void Write(Utf8JsonWriter json, SiteGraph graph, Quote quote)
    {
        var (width, height) = EmbedCode.SizeOf(graph, quote);
        json.WriteStartObject();
        json.WriteString("type", "rich");
        json.WriteString("version", "1.0");
        json.WriteString("title", EntryText.TitleOf(graph, quote));
        WriteAuthor(json, graph, quote);
        json.WriteString("provider_name", graph.Settings.Title);
        json.WriteString("provider_url", graph.Settings.BaseUrl.AbsoluteUri);
        json.WriteNumber("cache_age", CacheAge);
        json.WriteString("html", EmbedCode.FrameOf(graph, quote));
        json.WriteNumber("width", width);
        json.WriteNumber("height", height);
        json.WriteEndObject();
    }

    /// <summary>Names the speakers as authors, unless somebody doubts that the words are theirs.</summary>
    private static void WriteAuthor(Utf8JsonWriter json, SiteGraph graph, Quote quote)
    {
        if (!VerificationLine.IsAttributed(quote))
        {
            return;
        }

        json.WriteString("author_name", graph.SpeakerNamesOf(quote));
        if (graph.SpeakersOf(quote) is [{ Entity: { } speaker }])
        {
            json.WriteString("author_url", graph.Settings.Absolute(speaker.Path));
        }
    }
}
