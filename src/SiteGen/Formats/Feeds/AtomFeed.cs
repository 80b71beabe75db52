using System.Xml;
using SiteGen.Content.Settings;
using SiteGen.Dates;
using SiteGen.Linking;

namespace SiteGen.Formats.Feeds;

/// <summary>Writes feeds as Atom (RFC 4287).</summary>
internal static class AtomFeed
{
    /// <summary>The time of a feed on a site without dates: too old to be taken for news.</summary>
    private const string NoTime = "1970-01-01T00:00:00Z";

    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Writes a feed.</summary>
    /// <param name="graph">The site.</param>
    /// <param name="newestDay">The time of a feed without entries; null if the site has no dates.</param>
    /// <param name="feed">The feed.</param>
    public static byte[] Write(SiteGraph graph, CalendarDate? newestDay, Feed feed)
    {
        FeedEntry[] entries = [.. feed.Entries()];
        var updated = entries.Length > 0 ? entries[0].Updated : newestDay;
        return XmlText.Write(xml =>
        {
            var settings = graph.Settings;
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, settings.Language);
            xml.WriteElementString("title", Atom, Clean(feed.Title));
            if (feed.Subtitle is not null)
            {
                xml.WriteElementString("subtitle", Atom, Clean(feed.Subtitle));
            }

            xml.WriteElementString("id", Atom, settings.Absolute((feed.FirstPath ?? feed.Path) + Feed.AtomExtension));
            WriteLink(xml, "self", "application/atom+xml", settings.Absolute(feed.Path + Feed.AtomExtension));
            WriteLink(xml, "alternate", "text/html", settings.Absolute(feed.PagePath));
            WriteLink(xml, "alternate", "application/feed+json", settings.Absolute(feed.Path + Feed.JsonExtension));
            xml.WriteElementString("updated", Atom, updated is { } day ? FeedTime.Format(day) : NoTime);
            WriteAuthor(xml, FeedFiles.PublisherOf(settings));
            if (settings.License is { } license)
            {
                xml.WriteElementString("rights", Atom, Clean(LicenseText.ToPlainText(license)));
            }

            // Without the version: a new one of SiteGen is no reason to change every feed.
            xml.WriteElementString("generator", Atom, "SiteGen");
            foreach (var entry in entries)
            {
                WriteEntry(xml, entry);
            }

            xml.WriteEndElement();
        });
    }

    private static void WriteAuthor(XmlWriter xml, FeedAuthor author)
    {
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, Clean(author.Name));
        if (author.Address is { } address)
        {
            xml.WriteElementString("uri", Atom, Clean(address));
        }

        xml.WriteEndElement();
    }

    private static void WriteEntry(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("entry", Atom);
        if (entry.Language is { } language)
        {
            xml.WriteAttributeString("xml", "lang", null, language);
        }

        xml.WriteElementString("title", Atom, Clean(entry.Title));
        xml.WriteElementString("id", Atom, entry.Id);
        WriteLink(xml, "alternate", "text/html", entry.Address);
        xml.WriteElementString("updated", Atom, FeedTime.Format(entry.Updated));
        if (entry.Published is { } published)
        {
            xml.WriteElementString("published", Atom, FeedTime.Format(published));
        }

        // Without an author of its own, an entry is of the author of the feed (section 4.2.1).
        foreach (var author in entry.Authors)
        {
            WriteAuthor(xml, author);
        }

        if (entry.Category is var (term, label))
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("term", term);
            xml.WriteAttributeString("label", Clean(label));
            xml.WriteEndElement();
        }

        WriteText(xml, "summary", "text", entry.Summary);
        if (entry.Html is { } html)
        {
            WriteText(xml, "content", "html", html);
        }

        xml.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, string element, string type, string text)
    {
        xml.WriteStartElement(element, Atom);
        xml.WriteAttributeString("type", type);
        xml.WriteString(Clean(text));
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    /// <summary>Removes characters that XML 1.0 cannot represent.</summary>
    private static string Clean(string text) =>
        text.All(XmlConvert.IsXmlChar) ? text
            : string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
}
