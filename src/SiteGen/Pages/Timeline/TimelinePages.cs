using SiteGen.Cards;
using SiteGen.Linking;
using SiteGen.Pages.Lists;
using SiteGen.Pages.Navigation;

namespace SiteGen.Pages.Timeline;

/// <summary>Plans the pages of the timeline of the site.</summary>
/// <param name="timeline">The timeline.</param>
/// <param name="graph">The site.</param>
internal sealed class TimelinePages(TimelineList timeline, SiteGraph graph)
{
    private readonly (TimelineList Timeline, PaginatedList List)[] _months =
        [.. timeline.ByMonth().Select(month => (month, ListOf(month, graph)))];

    /// <summary>The page of the whole timeline.</summary>
    public PlannedPage Whole() => new()
    {
        Path = "/timeline/",
        Template = "timeline",
        Section = "timeline",
        TitleOf = _ => SiteSection.Timeline.TitleIn(graph.Language),
        DescriptionOf = _ => PageDescription.OfTimeline(timeline, graph.Language),
        ModelOf = _ => timeline,
        ModelName = "timeline",
        CardOf = page => SocialCard.Of(graph, page.Title, page.Description) is { } card
            ? card with { Bars = CardBars.Of([.. timeline.All.Select(e => e.Date)], graph.Language.Dates) }
            : null,
    };

    /// <summary>The pages of years.</summary>
    public IEnumerable<PlannedPage> Years() =>
        timeline.ByYear().Select(year => PageOf(TimelinePeriod.Of(year.Years[0]), "timeline-year", year));

    /// <summary>The pages of months with many entries. Most have one.</summary>
    public IEnumerable<PlannedPage> Months() => _months.SelectMany(month => Pagination.PagesOf(
        month.List,
        PageOf(PeriodOf(month.Timeline), "timeline-month", month.Timeline),
        month.Timeline.Listing));

    /// <summary>The pages that list the entries.</summary>
    public TimelinePaths Paths() => new(timeline, _months.Select(m => m.List), graph.Settings.Timeline);

    private static PaginatedList ListOf(TimelineList month, SiteGraph graph) =>
        new(PeriodOf(month).Path, PageSizes.Of(graph), month.All.Count, () => month.All)
        {
            Kind = "timeline-entries",
            Title = TitleOf(PeriodOf(month), graph),
            CountKey = "count.entries",
            Language = graph.Language,
        };

    private PlannedPage PageOf(TimelinePeriod period, string template, TimelineList timeline) => new()
    {
        Path = period.Path,
        Template = template,
        Section = "timeline",
        TitleOf = _ => TitleOf(period, graph),
        DescriptionOf = _ => PageDescription.OfPeriod(period.TitleIn(graph.Language), timeline, graph.Language),
        ModelOf = _ => timeline,
        ModelName = "timeline",
    };

    private static TimelinePeriod PeriodOf(TimelineList month) => TimelinePeriod.Of(month.Years[0].Months[0]);

    private static string TitleOf(TimelinePeriod period, SiteGraph graph) =>
        graph.Language.Say("page_titles.timeline_of", ("period", period.TitleIn(graph.Language)));
}
