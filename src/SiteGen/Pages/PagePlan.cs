using System.Globalization;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Linking;
using SiteGen.Quotations;

namespace SiteGen.Pages;

/// <summary>Which pages the site has, at which URL, with which template and model.</summary>
public sealed class PagePlan
{
    private PagePlan(
        IReadOnlyList<PlannedPage> pages, IReadOnlyList<Redirect> redirects, TimelineList timeline, IReadOnlyList<CorrectionEntry> corrections,
        Verification verification, SiteLists lists, TimelinePlaces places)
    {
        (Pages, Redirects, Timeline, Corrections) = (pages, redirects, timeline, corrections);
        (Verification, Lists, TimelinePlaces) = (verification, lists, places);
    }

    /// <summary>All pages, in the order in which they are planned.</summary>
    public IReadOnlyList<PlannedPage> Pages { get; }

    /// <summary>Former paths that lead to pages.</summary>
    public IReadOnlyList<Redirect> Redirects { get; }

    /// <summary>The timeline of the site.</summary>
    public TimelineList Timeline { get; }

    /// <summary>Where its entries are listed.</summary>
    public TimelinePlaces TimelinePlaces { get; }

    /// <summary>All corrections, newest first.</summary>
    public IReadOnlyList<CorrectionEntry> Corrections { get; }

    /// <summary>How far the quotations are verified.</summary>
    public Verification Verification { get; }

    /// <summary>The lists that may be too long for one page.</summary>
    internal SiteLists Lists { get; }

    /// <summary>Where the stances of a speaker, or those on a topic, stand in the table of all; null for one without stances.</summary>
    internal string? StancesPathOf(Entity entity) => Lists.Stances.PathOf(entity);

    /// <summary>Where all that one says about others stands; null where they say nothing.</summary>
    internal string? MentionsPathOf(Entity speaker) => Lists.Mentions.PathOf(speaker, null);

    /// <summary>Plans the pages of a site.</summary>
    /// <param name="graph">The site.</param>
    /// <param name="verification">How far its quotations are verified.</param>
    /// <param name="diagnostics">Where redirects that cannot be made are reported.</param>
    public static PagePlan Create(SiteGraph graph, Verification verification, List<Diagnostic> diagnostics)
    {
        var timeline = TimelineList.OfSite(graph.Timeline);
        var corrections = ListCorrections(graph);
        var lists = new SiteLists(graph, verification, corrections);
        var pages = new List<PlannedPage>
        {
            new() { Path = "/", Template = "home", TitleOf = _ => graph.Settings.Title, DescriptionOf = _ => graph.Settings.Description ?? graph.Settings.Tagline },
        };
        var entityPages = new EntityPages(graph, verification);
        foreach (var kind in EntityKindNames.All)
        {
            pages.AddRange(Split(
                lists.OfKind(kind), List(kind.Folder(), CultureInfo.InvariantCulture.TextInfo.ToTitleCase(kind.Folder()), () => ListDescription.OfKind(kind, graph))));
            foreach (var entity in graph.OfKind(kind))
            {
                pages.Add(entityPages.Of(entity));
                pages.AddRange(EntityLists.LongOnesOf(entity, graph).SelectMany(list => PagesOf(list, kind.Folder(), () => entityPages.TitleOf(entity))));
            }
        }

        if (graph.Settings.Outputs.Cards)
        {
            pages.AddRange(graph.Quotes.Select(entityPages.CardOf));
        }

        if (graph.Settings.Outputs.Previews)
        {
            pages.AddRange(EntityKindNames.All.Where(k => k != EntityKind.Page).SelectMany(graph.OfKind).Select(entityPages.PreviewOf));
        }

        pages.Add(List("timeline", "Timeline", () => ListDescription.OfTimeline(timeline), "timeline", () => timeline));
        pages.AddRange(timeline.ByYear().Select(year => PartOf(TimelinePart.Of(year.Years[0]), "timeline-year", year)));
        (TimelineList Timeline, PagedList Pages)[] months = [.. timeline.ByMonth().Select(month => (month, PagesOfMonth(month)))];
        pages.AddRange(months.SelectMany(month =>
            Split(month.Pages, PartOf(TimelinePart.Of(month.Timeline.Years[0].Months[0]), "timeline-month", month.Timeline), month.Timeline.Listing)));
        pages.AddRange(Split(lists.Stances.List, List("stances", "Stances", static () => ListDescription.Stances, "stances"), static part => part.Items[0]));
        pages.Add(List("mentions", "Who talks about whom", static () => ListDescription.Mentions, "mentions", () => MentionTable.Of(graph)));
        pages.AddRange(lists.Mentions.AreQuotationsApart ? PagesOf(lists.Mentions.Quotations, "mentions") : []);
        pages.AddRange(lists.Mentions.Exchanges.IsLong ? PagesOf(lists.Mentions.Exchanges, "mentions") : []);
        pages.Add(List("verification", "Verification", static () => ListDescription.Verification, "verification", () => lists.VerificationSummary));
        pages.AddRange(lists.Verification.LongOnes.SelectMany(list => PagesOf(list, "verification")));
        var wording = List("wording", "How wording travels", static () => ListDescription.Wording, "changes", () => WordingChange.ListOf(graph));
        pages.AddRange(lists.Wording is null ? [wording] : Split(lists.Wording, wording, static part => part.Items));
        pages.AddRange(Split(lists.Corrections, List("corrections", "Corrections", static () => ListDescription.Corrections, "corrections"), static part => part.Items));
        if (graph.Settings.HasSearch)
        {
            // What it shows depends on who searches: other search engines have no use for it.
            pages.Add(new() { Path = "/search/", Template = "search", Section = "search", TitleOf = static _ => "Search", IsListed = false });
        }

        pages.Add(new() { Path = "/404.html", Template = "404", TitleOf = static _ => "Page not found", IsListed = false });

        var redirects = Redirect.Plan(graph, pages, diagnostics);
        return new(pages, redirects, timeline, corrections, verification, lists, new(timeline, months.Select(m => m.Pages)));
    }

    private static PlannedPage List(
        string section, string title, Func<string> description, string? modelName = null, Func<object?>? model = null) => new()
        {
            Path = $"/{section}/",
            Template = section,
            Section = section,
            TitleOf = _ => title,
            DescriptionOf = _ => description(),
            ModelOf = _ => model?.Invoke(),
            ModelName = modelName,
        };

    /// <summary>The pages of a list whose first page is planned.</summary>
    /// <param name="list">The list.</param>
    /// <param name="first">The first page.</param>
    /// <param name="model">What its template shows of a part; null where the template asks for the part itself.</param>
    private static IEnumerable<PlannedPage> Split(PagedList list, PlannedPage first, Func<ListPart, object?>? model = null) =>
        Enumerable.Range(1, list.PageCount).Select(number => new PlannedPage
        {
            Path = list.PathOf(number),
            Template = first.Template,
            Section = first.Section,
            TitleOf = _ => number == 1 ? first.Title : list.PartOn(number).Title,
            DescriptionOf = _ => number == 1 ? first.Description : ListDescription.OfPart(list.PartOn(number)),
            ListOf = _ => list.PartOn(number),
            ModelOf = _ => model?.Invoke(list.PartOn(number)),
            ModelName = first.ModelName,
        });

    /// <summary>The pages of a list that another page shows a part of.</summary>
    /// <param name="list">The list.</param>
    /// <param name="section">The section of the site.</param>
    /// <param name="owner">Makes the title of the page whose list it is; null for a list of the site.</param>
    private static IEnumerable<PlannedPage> PagesOf(PagedList list, string section, Func<string>? owner = null) =>
        Enumerable.Range(1, list.PageCount).Select(number => new PlannedPage
        {
            Path = list.PathOf(number),
            Template = "list",
            Section = section,
            TitleOf = _ => owner is null ? list.PartOn(number).Title : $"{owner()}: {list.PartOn(number).Title}",
            DescriptionOf = _ => ListDescription.OfPart(list.PartOn(number), owner?.Invoke()),
            ListOf = _ => list.PartOn(number),
        });

    /// <summary>The pages of a month: most have one.</summary>
    private static PagedList PagesOfMonth(TimelineList timeline)
    {
        var month = TimelinePart.Of(timeline.Years[0].Months[0]);
        return new(month.Path, timeline.All.Count, () => timeline.All)
        {
            Shape = "timeline",
            Title = TitleOf(month),
            Noun = ("entry", "entries"),
        };
    }

    private static PlannedPage PartOf(TimelinePart part, string template, TimelineList timeline) => new()
    {
        Path = part.Path,
        Template = template,
        Section = "timeline",
        ModelOf = _ => timeline,
        ModelName = "timeline",
        TitleOf = _ => TitleOf(part),
        DescriptionOf = _ => ListDescription.OfPeriod(part.Title, timeline),
    };

    private static string TitleOf(TimelinePart part) => $"Timeline of {part.Title}";

    private static CorrectionEntry[] ListCorrections(SiteGraph graph) =>
    [
        .. EntityKindNames.All.SelectMany(graph.OfKind)
            .SelectMany(e => e.Corrections.Select((c, i) => new CorrectionEntry(e, c.Date, graph.MarkupOf(e).Corrections[i])))
            .OrderByDescending(c => c.Date).ThenBy(c => c.Entity.Path, StringComparer.Ordinal),
    ];
}
