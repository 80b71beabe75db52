using System.Text.Json;
using SiteGen.Linking;
using SiteGen.Text;

namespace SiteGen.Formats.Feeds;

/// <summary>Writes feeds as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).</summary>
internal static class JsonFeed
{
    private const string Version = "https://jsonfeed.org/version/1.1";

    /// <summary>Writes a feed.</summary>
    public static byte[] Write(SiteGraph graph, Feed feed) => JsonText.Write(json =>
    {
        var settings = graph.Settings;
        json.WriteStartObject();
        json.WriteString("version", Version);
        json.WriteString("title", feed.Title);
        if (feed.Subtitle is not null)
        {
            json.WriteString("description", feed.Subtitle);
        }

        json.WriteString("home_page_url", settings.Absolute(feed.PagePath));
        json.WriteString("feed_url", settings.Absolute(feed.Path + Feed.JsonExtension));
        WriteAuthors(json, [FeedFiles.PublisherOf(settings)]);
        json.WriteString("language", settings.Language);
        json.WriteStartArray("items");
        foreach (var entry in feed.Entries())
        {
            WriteItem(json, entry);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteItem(Utf8JsonWriter json, FeedEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("url", entry.Address);
        json.WriteString("title", entry.Title);
        // Each item has a content in one of the two forms, or in both.
        if (entry.Html is { } html)
        {
            json.WriteString("content_html", html);
            json.WriteString("summary", entry.Summary);
        }
        else
        {
            json.WriteString("content_text", entry.Summary);
        }

        if (entry.Published is { } published)
        {
            json.WriteString("date_published", FeedTime.Format(published));
        }

        json.WriteString("date_modified", FeedTime.Format(entry.Updated));
        if (entry.Authors.Count > 0)
        {
            WriteAuthors(json, entry.Authors);
        }

        if (entry.Category is var (_, label))
        {
            json.WriteStartArray("tags");
            json.WriteStringValue(label);
            json.WriteEndArray();
        }

        if (entry.Language is { } language)
        {
            json.WriteString("language", language);
        }

        WriteQuotation(json, entry.Quotation);
        json.WriteEndObject();
    }

    /// <summary>An extension, whose name begins with an underscore.</summary>
    private static void WriteQuotation(Utf8JsonWriter json, QuotationMarking? quotation)
    {
        if (quotation is null)
        {
            return;
        }

        json.WriteStartObject("_quotation");
        json.WriteString("status", quotation.Status);
        json.WriteString("wording", quotation.Wording);
        if (quotation.Level is { } level)
        {
            json.WriteString("level", level);
        }

        json.WriteBoolean("proven", quotation.IsProven);
        json.WriteEndObject();
    }

    private static void WriteAuthors(Utf8JsonWriter json, IReadOnlyList<FeedAuthor> authors)
    {
        json.WriteStartArray("authors");
        foreach (var author in authors)
        {
            json.WriteStartObject();
            json.WriteString("name", author.Name);
            if (author.Address is { } address)
            {
                json.WriteString("url", address);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
