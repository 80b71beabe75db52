using System.Globalization;
using SiteGen.Cards;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Linking;
using SiteGen.Quotations;
using SiteGen.Timelines;

namespace SiteGen.Pages;

/// <summary>Which pages the site has, at which URL, with which template and model.</summary>
public sealed class PagePlan
{
    private PagePlan(
        IReadOnlyList<PlannedPage> pages, IReadOnlyList<Redirect> redirects, TimelineList timeline, IReadOnlyList<CorrectionEntry> corrections,
        Verification verification)
    {
        (Pages, Redirects, Timeline, Corrections, Verification) = (pages, redirects, timeline, corrections, verification);
        TimelinePeriod = TimelineOverview.WholeYears(timeline.All.Select(e => e.Date));
    }

    /// <summary>All pages, in the order in which they are planned.</summary>
    public IReadOnlyList<PlannedPage> Pages { get; }

    /// <summary>Former paths that lead to pages.</summary>
    public IReadOnlyList<Redirect> Redirects { get; }

    /// <summary>The timeline of the site.</summary>
    public TimelineList Timeline { get; }

    /// <summary>The whole years of the timeline; null if nothing has a date.</summary>
    public TimePeriod? TimelinePeriod { get; }

    /// <summary>All corrections, newest first.</summary>
    public IReadOnlyList<CorrectionEntry> Corrections { get; }

    /// <summary>How far the quotations are verified.</summary>
    public Verification Verification { get; }

    /// <summary>Plans the pages of a site.</summary>
    public static (PagePlan Plan, IReadOnlyList<Diagnostic> Diagnostics) Create(SiteGraph graph, Verification verification)
    {
        var timeline = TimelineList.OfSite(graph.Timeline);
        var corrections = ListCorrections(graph);
        var pages = new List<PlannedPage>
        {
            new() { Path = "/", Template = "home", TitleOf = () => graph.Settings.Title, DescriptionOf = () => graph.Settings.Description ?? graph.Settings.Tagline },
        };
        foreach (var kind in EntityKindNames.All)
        {
            pages.Add(List(kind.Folder(), CultureInfo.InvariantCulture.TextInfo.ToTitleCase(kind.Folder()), () => ListDescription.OfKind(kind, graph)));
            pages.AddRange(graph.OfKind(kind).Select(entity => PageOf(graph, verification, entity)));
        }

        if (graph.Settings.Outputs.Cards)
        {
            pages.AddRange(graph.Quotes.Select(quote => CardOf(graph, quote)));
        }

        if (graph.Settings.Outputs.Previews)
        {
            pages.AddRange(EntityKindNames.All.Where(k => k != EntityKind.Page).SelectMany(graph.OfKind).Select(entity => PreviewOf(graph, entity)));
        }

        pages.Add(List("timeline", "Timeline", () => ListDescription.OfTimeline(timeline), "timeline", () => timeline));
        pages.AddRange(timeline.ByYear().Select(year => PartOf(TimelinePart.Of(year.Years[0]), "timeline-year", year)));
        pages.AddRange(timeline.ByMonth().Select(month => PartOf(TimelinePart.Of(month.Years[0].Months[0]), "timeline-month", month)));
        pages.Add(List("stances", "Stances", static () => ListDescription.Stances, "stances", () => StanceTable.Of(graph)));
        pages.Add(List("mentions", "Who talks about whom", static () => ListDescription.Mentions, "mentions", () => MentionTable.Of(graph)));
        pages.Add(List("verification", "Verification", static () => ListDescription.Verification, "verification", () => VerificationSummary.Of(graph, verification)));
        pages.Add(List("wording", "How wording travels", static () => ListDescription.Wording, "changes", () => WordingChange.ListOf(graph)));
        pages.Add(List("corrections", "Corrections", static () => ListDescription.Corrections, "corrections", () => corrections));
        if (graph.Settings.HasSearch)
        {
            // What it shows depends on who searches: other search engines have no use for it.
            pages.Add(new() { Path = "/search/", Template = "search", Section = "search", TitleOf = static () => "Search", IsListed = false });
        }

        pages.Add(new() { Path = "/404.html", Template = "404", TitleOf = static () => "Page not found", IsListed = false });

        var diagnostics = new List<Diagnostic>();
        var redirects = Redirect.Plan(graph, pages, diagnostics);
        return (new PagePlan(pages, redirects, timeline, corrections, verification), diagnostics);
    }

    private static PlannedPage List(
        string section, string title, Func<string> description, string? modelName = null, Func<object?>? model = null) => new()
        {
            Path = $"/{section}/",
            Template = section,
            Section = section,
            TitleOf = () => title,
            DescriptionOf = description,
            ModelOf = model ?? (static () => null),
            ModelName = modelName,
        };

    private static PlannedPage PartOf(TimelinePart part, string template, TimelineList timeline) => new()
    {
        Path = part.Path,
        Template = template,
        Section = "timeline",
        ModelOf = () => timeline,
        ModelName = "timeline",
        TitleOf = () => $"Timeline of {part.Title}",
        DescriptionOf = () => ListDescription.OfPeriod(part.Title, timeline),
    };

    private static PlannedPage PageOf(SiteGraph graph, Verification verification, Entity entity)
    {
        var hasFeed = graph.Settings.Outputs.EntityFeeds && entity.Kind is EntityKind.Person or EntityKind.Topic;
        return new()
        {
            Path = entity.Path,
            Template = entity.Kind.Word(),
            Section = entity.Kind.Folder(),
            TitleOf = () => entity is Quote quote ? $"{graph.AttributionOf(quote)}: {graph.TitleOf(quote)}" : graph.TitleOf(entity),
            DescriptionOf = () => graph.DescriptionOf(entity),
            Entity = entity,
            ModelOf = () => entity,
            ModelName = entity.Kind == EntityKind.Page ? "document" : entity.Kind.Word(),
            FeedPath = hasFeed ? entity.Path + "feed.xml" : null,
            CardOf = () => graph.Settings.Outputs.Cards ? SocialCard.Of(graph, verification, entity) : null,
            Updated = entity.Updated ?? (entity as Article)?.Date,
        };
    }

    /// <summary>What a link to an entity shows before it is followed.</summary>
    private static PlannedPage PreviewOf(SiteGraph graph, Entity entity) => new()
    {
        Path = entity.Path + "preview.html",
        Template = "preview",
        HasLayout = false,
        Section = entity.Kind.Folder(),
        TitleOf = () => graph.TitleOf(entity),
        Entity = entity,
        IsListed = false,
    };

    /// <summary>The page of a quotation alone, for other sites to embed.</summary>
    private static PlannedPage CardOf(SiteGraph graph, Quote quote) => new()
    {
        Path = EmbedCode.PathOf(quote),
        Template = "quote-card-page",
        HasLayout = false,
        Section = "quotes",
        TitleOf = () => $"{graph.AttributionOf(quote)}: {graph.TitleOf(quote)} (card)",
        Entity = quote,
        ModelOf = () => quote,
        ModelName = "quote",
        IsListed = false,
    };

    private static CorrectionEntry[] ListCorrections(SiteGraph graph) =>
    [
        .. EntityKindNames.All.SelectMany(graph.OfKind)
            .SelectMany(e => e.Corrections.Select((c, i) => new CorrectionEntry(e, c.Date, graph.MarkupOf(e).Corrections[i])))
            .OrderByDescending(c => c.Date).ThenBy(c => c.Entity.Path, StringComparer.Ordinal),
    ];
}
