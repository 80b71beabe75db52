using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.History;
using SiteGen.Linking;
using SiteGen.Pages.Changes;
using SiteGen.Pages.Moves;
using SiteGen.Pages.Timeline;
using SiteGen.Quotations;

namespace SiteGen.Pages;

/// <summary>All pages of a site: their URLs, templates and models.</summary>
public sealed class PagePlan
{
    private PagePlan(SiteLists lists) => Lists = lists;

    /// <summary>All pages, in the order in which they are planned.</summary>
    public required IReadOnlyList<PlannedPage> Pages { get; init; }

    /// <summary>Old paths that redirect to pages.</summary>
    public required IReadOnlyList<Redirect> Redirects { get; init; }

    /// <summary>The home page, which is the first.</summary>
    public PlannedPage Home => Pages[0];

    /// <summary>The timeline of the site.</summary>
    public required TimelineList Timeline { get; init; }

    /// <summary>The pages that list its entries.</summary>
    public required TimelinePaths TimelinePaths { get; init; }

    /// <summary>All corrections, newest first.</summary>
    public required IReadOnlyList<CorrectionEntry> Corrections { get; init; }

    /// <summary>How far the quotations are verified.</summary>
    public required Verification Verification { get; init; }

    /// <summary>What changed, from the commits of git; null where that is not known or not shown.</summary>
    public SiteHistory? History { get; init; }

    /// <summary>What changed, newest first; null where that is not known or not shown.</summary>
    internal IReadOnlyList<ChangeEntry>? Changes { get; private init; }

    /// <summary>
    /// Returns the plan without the files that a site has only once: the page "not found", and redirects from old
    /// addresses, which its other languages never had.
    /// </summary>
    internal PagePlan WithoutOwnFiles() => new(Lists)
    {
        Pages = [.. Pages.Where(p => p.Path != "/404.html")],
        Redirects = [],
        Timeline = Timeline,
        TimelinePaths = TimelinePaths,
        Corrections = Corrections,
        Verification = Verification,
        History = History,
        Changes = Changes,
    };

    /// <summary>The lists of the site.</summary>
    internal SiteLists Lists { get; }

    /// <summary>The posters of who moved, one for each topic with a dated stance.</summary>
    internal IEnumerable<MovesPoster> Posters => Lists.Moves.All.Select(m => m.Poster);

    /// <summary>The URL of a speaker or topic on the pages of stances; null where there is no stance.</summary>
    internal string? StancesPathOf(Entity entity) => Lists.Stances.PathOf(entity);

    /// <summary>The URL of what a speaker says about others; null where there is nothing.</summary>
    internal string? MentionsPathOf(Entity speaker) => Lists.Mentions.PathOf(speaker);

    /// <summary>Plans the pages of a site.</summary>
    /// <param name="graph">The site.</param>
    /// <param name="verification">How far its quotations are verified.</param>
    /// <param name="diagnostics">Receives redirects that cannot be made.</param>
    /// <param name="history">What changed; null where that is not known or not shown.</param>
    public static PagePlan Create(
        SiteGraph graph, Verification verification, List<Diagnostic> diagnostics, SiteHistory? history = null)
    {
        var timeline = TimelineList.OfSite(graph);
        var corrections = CorrectionEntry.ListOf(graph);
        var changes = history is null ? null : ChangeEntry.ListOf(graph, history);
        var lists = new SiteLists(graph, verification, corrections, changes);
        var entityPages = new EntityPages(graph, lists);
        var sitePages = new SitePages(graph, lists);
        var timelinePages = new TimelinePages(timeline, graph);
        PlannedPage[] pages =
        [
            sitePages.Home(),
            .. EntityKindNames.All.SelectMany(kind => sitePages.OfKind(kind).Concat(entityPages.OfKind(kind))),
            .. sitePages.Folders(),
            .. entityPages.Cards(),
            .. entityPages.Previews(),
            timelinePages.Whole(),
            .. timelinePages.Years(),
            .. timelinePages.Months(),
            .. sitePages.Stances(),
            .. sitePages.Mentions(),
            .. sitePages.Verification(),
            .. sitePages.Wording(),
            .. sitePages.Corrections(),
            .. sitePages.Changes(),
            .. sitePages.Search(),
            sitePages.NotFound(),
        ];
        return new(lists)
        {
            Pages = pages,
            Redirects = Redirect.Plan(graph, pages, diagnostics),
            Timeline = timeline,
            TimelinePaths = timelinePages.Paths(),
            Corrections = corrections,
            Verification = verification,
            History = history,
            Changes = changes,
        };
    }
}
