using System.Xml;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Content.Settings;
using SiteGen.Dates;
using SiteGen.Files;
using SiteGen.Linking;
using SiteGen.Pages;
using SiteGen.Quotations;

namespace SiteGen.Formats;

/// <summary>
/// Atom feeds (RFC 4287) of the site and of each person and topic. Atom only has exact times. An entry with a less
/// exact date gets one only where the format requires it (<see cref="FeedTime"/>), and its summary has the date in
/// words.
/// </summary>
public static class AtomFeed
{
    private const int MaxEntries = 50;

    /// <summary>The time of a feed on a site without dates: too old to be taken for news.</summary>
    private const string NoTime = "1970-01-01T00:00:00Z";

    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Plans all feeds of a site.</summary>
    public static IEnumerable<PlannedFile> Plan(SiteGraph graph, Verification verification)
    {
        var time = new Lazy<FeedTime>(() => new(graph));
        var everything = graph.Articles.Cast<Entity>().Concat(graph.Timeline.Select(t => t.Entity));
        yield return PlanFeed(new("/feed.xml", "/", graph.Settings.Title, graph.Settings.Tagline, () => everything));
        if (!graph.Settings.Outputs.EntityFeeds)
        {
            yield break;
        }

        foreach (var entity in graph.People.Cast<Entity>().Concat(graph.Topics))
        {
            yield return PlanFeed(new(
                entity.Path + "feed.xml",
                entity.Path,
                graph.Language.Say(
                    "page_titles.with_site", ("title", entity.Name), ("site", graph.Settings.Title)),
                entity.Summary,
                () => EntitiesOf(graph.ConnectionsOf(entity))));
        }

        PlannedFile PlanFeed(Feed feed) => new(
            SitePath.ToOutput(feed.Path), () => Write(graph, verification, time.Value, feed));
    }

    private static IEnumerable<Entity> EntitiesOf(Connections connections) =>
        connections.Articles.Union(connections.ArticlesWritten).Cast<Entity>()
            .Concat(connections.Timeline.Select(t => t.Entity));

    private static byte[] Write(SiteGraph graph, Verification verification, FeedTime time, Feed feed)
    {
        var entries = feed.Entities()
            .Select(e => (Entity: e, Updated: time.UpdatedOf(e)))
            .OrderByDescending(e => e.Updated.FirstDay)
            .ThenBy(e => e.Entity.Path, StringComparer.Ordinal)
            .Take(MaxEntries)
            .ToList();
        var updated = entries.Count > 0 ? entries[0].Updated : time.NewestDay;
        return XmlText.Write(xml =>
        {
            var root = graph.Settings.BaseUrl.AbsoluteUri;
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, graph.Settings.Language);
            xml.WriteElementString("title", Atom, Clean(feed.Title));
            if (feed.Subtitle is not null)
            {
                xml.WriteElementString("subtitle", Atom, Clean(feed.Subtitle));
            }

            xml.WriteElementString("id", Atom, root + feed.Path[1..]);
            WriteLink(xml, "self", "application/atom+xml", root + feed.Path[1..]);
            WriteLink(xml, "alternate", "text/html", root + feed.PagePath[1..]);
            xml.WriteElementString("updated", Atom, updated is { } day ? FeedTime.Format(day) : NoTime);
            WriteAuthor(xml, graph.Settings);
            // Without the version: a new one of SiteGen is no reason to change every feed.
            xml.WriteElementString("generator", Atom, "SiteGen");
            foreach (var entry in entries)
            {
                WriteEntry(xml, graph, verification, entry.Entity, entry.Updated);
            }

            xml.WriteEndElement();
        });
    }

    private static void WriteAuthor(XmlWriter xml, SiteSettings settings)
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
            xml.WriteElementString("rights", Atom, Clean(LicenseText.ToPlainText(license)));
        }
    }

    private static void WriteEntry(
        XmlWriter xml, SiteGraph graph, Verification verification, Entity entity, CalendarDate updated)
    {
        var address = graph.Settings.Absolute(entity.Path);
        var date = FeedTime.DateOf(entity)!;
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("title", Atom, Clean(EntryText.TitleOf(graph, entity)));
        xml.WriteElementString("id", Atom, address);
        WriteLink(xml, "alternate", "text/html", address);
        xml.WriteElementString("updated", Atom, FeedTime.Format(updated));
        if (FeedTime.ExactDay(date) is { } exact)
        {
            xml.WriteElementString("published", Atom, FeedTime.Format(exact));
        }

        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", entity.Kind.Name());
        xml.WriteEndElement();
        xml.WriteStartElement("summary", Atom);
        xml.WriteAttributeString("type", "text");
        var told = entity is Quote quote ? " " + VerificationLine.Describe(graph, verification, quote) : "";
        var day = graph.Language.Dates.Long(date);
        var summary = graph.Language.Say(
            "entries.summary", ("date", day), ("text", EntryText.SummaryOf(graph, entity) + told));
        xml.WriteString(Clean(summary.TrimEnd()));
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

    /// <summary>Removes characters that XML 1.0 cannot represent.</summary>
    private static string Clean(string text) =>
        string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));

    /// <summary>A feed of the site, a person or a topic.</summary>
    /// <param name="Path">The site path of the feed.</param>
    /// <param name="PagePath">The site path of the page that the feed belongs to.</param>
    /// <param name="Title">The title.</param>
    /// <param name="Subtitle">The subtitle, if there is one.</param>
    /// <param name="Entities">Returns the articles, events and dated quotations of the feed, in any order.</param>
    private sealed record Feed(
        string Path, string PagePath, string Title, string? Subtitle, Func<IEnumerable<Entity>> Entities);
}
