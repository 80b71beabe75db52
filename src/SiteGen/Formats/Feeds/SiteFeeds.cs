using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Files;
using SiteGen.Linking;
using SiteGen.Pages;
using SiteGen.Pages.Changes;
using SiteGen.Pages.Navigation;
using SiteGen.Quotations;

namespace SiteGen.Formats.Feeds;

/// <summary>
/// The feeds of a site: of all of it, of each person, organization and topic, of corrections and changes. Their formats
/// only have exact times. An entry with a less exact date gets one only where the format requires it
/// (<see cref="FeedTime"/>), and its summary has the date in words.
/// </summary>
public static class SiteFeeds
{
    /// <summary>The site path of the feed of corrections, without the extension of a format.</summary>
    internal const string CorrectionsPath = "/corrections/feed";

    /// <summary>The site path of the feed of what changed, without the extension of a format.</summary>
    internal const string ChangesPath = "/changes/feed";

    /// <summary>The people, organizations and topics that have a feed.</summary>
    internal static IEnumerable<Entity> OwnersOf(SiteGraph graph) => !graph.Settings.Outputs.EntityFeeds ? []
        : graph.People.Cast<Entity>().Concat(graph.Organizations).Concat(graph.Topics);

    /// <summary>Plans all feeds of a site in one language.</summary>
    /// <param name="graph">The site.</param>
    /// <param name="verification">How far its quotations are verified.</param>
    /// <param name="corrections">All corrections.</param>
    /// <param name="changes">What changed, newest first; null where that is not known or not shown.</param>
    internal static IEnumerable<PlannedFile> Plan(
        SiteGraph graph,
        Verification verification,
        IReadOnlyList<CorrectionEntry> corrections,
        IReadOnlyList<ChangeEntry>? changes)
    {
        var time = new Lazy<FeedTime>(() => new(graph));
        var everything = graph.Articles.Cast<Entity>().Concat(graph.Timeline.Select(t => t.Entity));
        var feeds = OwnersOf(graph).Select(OfEntity)
            .Prepend(Of("/feed", "/", graph.Settings.Title, graph.Settings.Tagline, () => everything))
            .Append(new(
                CorrectionsPath, SiteSection.Corrections.Path,
                TitleWithSite(SiteSection.Corrections.TitleIn(graph.Language)),
                graph.Language.Say("corrections.intro"),
                () => CorrectionEntries.Of(graph, time.Value, corrections)));
        if (changes is not null)
        {
            feeds = feeds.Append(new(
                ChangesPath, SiteSection.Changes.Path, TitleWithSite(SiteSection.Changes.TitleIn(graph.Language)),
                graph.Language.Say("changes.intro"), () => ChangeEntries.Of(graph, verification, changes)));
        }

        return feeds.SelectMany(feed => FeedFiles.Plan(graph, () => time.Value.NewestDay, feed));

        string TitleWithSite(string title) => graph.Language.Say(
            "page_titles.with_site", ("title", title), ("site", graph.Settings.Title));

        Feed OfEntity(Entity entity) => Of(
            entity.Path + "feed", entity.Path, TitleWithSite(entity.Name), entity.Summary,
            () => EntitiesOf(graph.ConnectionsOf(entity))) with
        {
            FirstPath = FirstAddress.Of(entity) + "feed",
        };

        Feed Of(string path, string pagePath, string title, string? subtitle, Func<IEnumerable<Entity>> entities)
        {
            // Chosen once for both formats; the texts are made for each, so that they are not kept.
            var newest = new Lazy<(Entity Entity, CalendarDate Updated)[]>(() => Newest(entities(), time.Value));
            return new(path, pagePath, title, subtitle, () => newest.Value.Select(
                e => EntityEntry.Of(graph, verification, e.Entity, e.Updated)));
        }
    }

    private static (Entity Entity, CalendarDate Updated)[] Newest(IEnumerable<Entity> entities, FeedTime time) =>
    [
        .. entities.Select(e => (Entity: e, Updated: time.UpdatedOf(e)))
            .OrderByDescending(e => e.Updated.FirstDay)
            .ThenBy(e => e.Entity.Path, StringComparer.Ordinal)
            .Take(Feed.MostEntries),
    ];

    private static IEnumerable<Entity> EntitiesOf(Connections connections) =>
        connections.Articles.Union(connections.ArticlesWritten).Cast<Entity>()
            .Concat(connections.Timeline.Select(t => t.Entity));
}
