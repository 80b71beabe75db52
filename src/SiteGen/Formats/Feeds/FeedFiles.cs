using SiteGen.Content.Settings;
using SiteGen.Files;
using SiteGen.Linking;
using SiteGen.Pages;

namespace SiteGen.Formats.Feeds;

/// <summary>The files of feeds: each is there as Atom (<c>feed.xml</c>) and as JSON Feed (<c>feed.json</c>).</summary>
internal static class FeedFiles
{
    /// <summary>Plans both files of a feed.</summary>
    /// <param name="graph">The site, in the language of the feed.</param>
    /// <param name="newestDay">
    /// Returns the newest day of the site (<see cref="FeedTime.NewestDay"/>), for a feed without entries.
    /// </param>
    /// <param name="feed">The feed.</param>
    public static IEnumerable<PlannedFile> Plan(SiteGraph graph, Func<Dates.CalendarDate?> newestDay, Feed feed)
    {
        yield return new(
            SitePath.ToOutput(feed.Path + Feed.AtomExtension), () => AtomFeed.Write(graph, newestDay(), feed));
        yield return new(SitePath.ToOutput(feed.Path + Feed.JsonExtension), () => JsonFeed.Write(graph, feed));
    }

    /// <summary>Who publishes a feed: the author of the site, or the site.</summary>
    public static FeedAuthor PublisherOf(SiteSettings settings) =>
        new(settings.Author?.Name ?? settings.Title, settings.Author?.Url);
}
