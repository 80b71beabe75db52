using System.Text;
using System.Xml;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Content.Settings;
using SiteGen.Dates;
using SiteGen.Files;
using SiteGen.Linking;
using SiteGen.Pages;

namespace SiteGen.Formats;

/// <summary>
/// Atom feeds (RFC 4287): of the site, and of each person and topic. Atom knows only points in time; an entry whose
/// date is less exact carries one only where the format demands it (<see cref="FeedTime"/>), and its true date in its text.
/// </summary>
public static class AtomFeed
{
    private const int MaximumEntries = 50;

    /// <summary>For a site that knows no day at all: no reader takes it for news.</summary>
    private const string NoTime = "1970-01-01T00:00:00Z";

    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>All feeds of a site.</summary>
    public static IEnumerable<PlannedFile> Plan(SiteGraph graph)
    {
        var time = new Lazy<FeedTime>(() => new(graph));
        var everything = graph.Articles.Cast<Entity>().Concat(graph.Timeline.Select(t => t.Entity));
        yield return Plan("/feed.xml", "/", graph.Settings.Title, graph.Settings.Tagline, () => everything);
        if (!graph.Settings.Outputs.EntityFeeds)
        {
            yield break;
        }

        foreach (var entity in graph.People.Cast<Entity>().Concat(graph.Topics))
        {
            yield return Plan(entity.Path + "feed.xml", entity.Path, $"{entity.Name} · {graph.Settings.Title}", entity.Summary, () =>
            {
                var connections = graph.ConnectionsOf(entity);
                return connections.Articles.Union(connections.ArticlesWritten).Cast<Entity>().Concat(connections.Timeline.Select(t => t.Entity));
            });
        }

        PlannedFile Plan(string path, string pagePath, string title, string? subtitle, Func<IEnumerable<Entity>> entities) =>
            new(SitePath.ToOutput(path), () => Write(graph, time.Value, path, pagePath, title, subtitle, entities()));
    }

    private static byte[] Write(SiteGraph graph, FeedTime time, string path, string pagePath, string title, string? subtitle, IEnumerable<Entity> entities)
    {
        var entries = entities.Select(e => (Entity: e, Updated: time.UpdatedOf(e)))
            .OrderByDescending(e => e.Updated.FirstDay).ThenBy(e => e.Entity.Path, StringComparer.Ordinal).Take(MaximumEntries).ToList();
        var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            var root = graph.Settings.BaseUrl.AbsoluteUri;
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, graph.Settings.Language);
            xml.WriteElementString("title", Atom, Clean(title));
            if (subtitle is not null)
            {
                xml.WriteElementString("subtitle", Atom, Clean(subtitle));
            }

            xml.WriteElementString("id", Atom, root + path[1..]);
            WriteLink(xml, "self", "application/atom+xml", root + path[1..]);
            WriteLink(xml, "alternate", "text/html", root + pagePath[1..]);
            xml.WriteElementString("updated", Atom, (entries.Count > 0 ? entries[0].Updated : time.Newest) is { } newest ? FeedTime.Format(newest) : NoTime);
            WriteMaker(xml, graph.Settings);
            xml.WriteStartElement("generator", Atom);
            xml.WriteAttributeString("version", Generator.Version);
            xml.WriteString("SiteGen");
            xml.WriteEndElement();
            foreach (var (entity, updated) in entries)
            {
                WriteEntry(xml, graph, entity, updated);
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void WriteMaker(XmlWriter xml, SiteSettings settings)
    {
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, Clean(settings.Author?.Name ?? settings.Title));
        if (settings.Author?.Url is { } address)
        {
            xml.WriteElementString("uri", Atom, Clean(address));
        }

        xml.WriteEndElement();
        if (settings.License is { } license)
        {
            xml.WriteElementString("rights", Atom, Clean(license));
        }
    }

    private static void WriteEntry(XmlWriter xml, SiteGraph graph, Entity entity, CalendarDate updated)
    {
        var address = graph.Settings.Absolute(entity.Path);
        var date = FeedTime.DateOf(entity)!;
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("title", Atom, Clean(EntryText.TitleOf(graph, entity)));
        xml.WriteElementString("id", Atom, address);
        WriteLink(xml, "alternate", "text/html", address);
        xml.WriteElementString("updated", Atom, FeedTime.Format(updated));
        if (FeedTime.Known(date) is { } day)
        {
            xml.WriteElementString("published", Atom, FeedTime.Format(day));
        }

        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", entity.Kind.Word());
        xml.WriteEndElement();
        xml.WriteStartElement("summary", Atom);
        xml.WriteAttributeString("type", "text");
        xml.WriteString(Clean($"{DateText.Long(date)}. {EntryText.SummaryOf(graph, entity)}"));
        xml.WriteEndElement();
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

    /// <summary>Leaves out characters that XML 1.0 has no way to write.</summary>
    private static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!XmlConvert.IsXmlChar(text[i]) && !char.IsSurrogate(text[i]))
            {
                return string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
            }
        }

        return text;
    }
}
