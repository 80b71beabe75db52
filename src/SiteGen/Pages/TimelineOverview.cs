using SiteGen.Content.Entities;
using SiteGen.Content.Settings;
using SiteGen.Dates;
using SiteGen.Linking;
using SiteGen.Timelines;

namespace SiteGen.Pages;

/// <summary>
/// A timeline as pictures: drawn for several widths, of which a page shows the one that fits, and as a strip for phones.
/// Every entry is in one mark of each drawing, and every mark leads to the list.
/// </summary>
/// <param name="Timeline">The timeline.</param>
/// <param name="Drawings">From narrow to wide; empty where there is too little to draw.</param>
/// <param name="Rows">The rows of the strip; empty where a list says as much.</param>
/// <param name="StripHeight">The height of all rows.</param>
public sealed record TimelineOverview(
    TimelineList Timeline, IReadOnlyList<OverviewDrawing> Drawings, IReadOnlyList<OverviewRow> Rows, double StripHeight)
{
    /// <summary>The widths of the drawings of the site, in CSS pixels; the stylesheet shows each where it fits.</summary>
    public static IReadOnlyList<int> SiteWidths { get; } = [680, 920, 1200];

    /// <summary>The width of the drawing of a month: its days have room in it, and months are many.</summary>
    public static IReadOnlyList<int> MonthWidths { get; } = [680];

    /// <summary>The width of the drawings of entities.</summary>
    public static IReadOnlyList<int> EntityWidths { get; } = [560];

    /// <summary>The widths of the drawings of decisive moments.</summary>
    public static IReadOnlyList<int> HomeWidths { get; } = [680, 920];

    /// <summary>The fewest entries of an entity that make a strip: fewer are seen at a glance in the list.</summary>
    private const int LeastStrip = 8;

    /// <summary>Draws a timeline.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="graph">The site.</param>
    /// <param name="site">The timeline of the site: entities are drawn on its axis, and what is not listed beside a drawing is listed there.</param>
    public static TimelineOverview Of(TimelineList timeline, SiteGraph graph, TimelinePlaces site)
    {
        var entries = timeline.All;
        EntityLane[] lanes = timeline.Subject switch
        {
            null => [.. TimelineLanes.OfSite(graph, entries)],
            Topic => [.. TimelineLanes.OfTopic(graph, entries)],
            { } actor => [.. TimelineLanes.OfActor(graph, actor, entries)],
        };
        if (entries.Count == 0 || site.Period is not { } all || (timeline.Subject is not null && entries.Count + lanes.Sum(l => l.Content.Spans.Count) < 2))
        {
            return new(timeline, [], [], 0);
        }

        // Beside a single person or topic the eras of the site would take more room than its own marks.
        var eras = timeline.Subject is null ? graph.Settings.Timeline.Eras : [];
        var places = new OverviewPlaces(timeline, site);
        var content = ContentOf(timeline, PeriodOf(timeline, all), lanes, eras) with { Replies = RepliesIn(entries, graph) };
        var drawings = Draw(content, timeline.Subject is not null ? EntityWidths : timeline.Unit == AxisUnit.Day ? MonthWidths : SiteWidths, lanes, entries, places);
        if (timeline.Subject is not null && entries.Count < LeastStrip)
        {
            return new(timeline, drawings, [], 0);
        }

        var strip = PeriodStrip.Of(content.Dates, timeline.Subject is null ? content.Period : WholeYears(content.Dates)!.Value, timeline.Unit);
        return new(timeline, drawings, [.. strip.Rows.Select(r => new OverviewRow(r, timeline.Unit, places.OfRow(r, entries)))], strip.Height);
    }

    /// <summary>Draws the decisive moments alone, with as many of their titles as there is room for.</summary>
    /// <param name="graph">The site.</param>
    /// <param name="site">The timeline of the site: entities are drawn on its axis, and what is not listed beside a drawing is listed there.</param>
    public static TimelineOverview OfDecisive(SiteGraph graph, TimelinePlaces site)
    {
        var timeline = TimelineList.OfDecisive(graph.Timeline);
        if (timeline.All.Count < 2 || site.Period is not { } period)
        {
            return new(timeline, [], [], 0);
        }

        EntityLane[] lanes = [TimelineLanes.OfDecisive(timeline.All)];
        var content = ContentOf(timeline, period, lanes, graph.Settings.Timeline.Eras);
        return new(timeline, Draw(content, HomeWidths, lanes, timeline.All, new OverviewPlaces(timeline, site)), [], 0);
    }

    /// <summary>The whole years in which entries begin or end; null for no entries.</summary>
    public static TimePeriod? WholeYears(IEnumerable<EdtfDate> dates)
    {
        var (first, last) = (int.MaxValue, int.MinValue);
        foreach (var date in dates)
        {
            (first, last) = (Math.Min(first, date.Year), Math.Max(last, (date.End ?? date.Start)!.Value.Year));
        }

        return first > last ? null : TimePeriod.Years(first, last);
    }

    /// <summary>
    /// Entities are drawn on the axis of the site, so that their pages compare; but what fills less than a quarter of it has
    /// its own.
    /// </summary>
    private static TimePeriod PeriodOf(TimelineList timeline, TimePeriod site)
    {
        switch (timeline.Unit)
        {
            case AxisUnit.Month:
                return TimePeriod.OfYear(timeline.Years[0].Year);
            case AxisUnit.Day:
                return TimePeriod.OfMonth(timeline.Years[0].Year, timeline.Years[0].Months[0].Month!.Value);
            default:
                return timeline.Subject is not null && WholeYears(timeline.All.Select(e => e.Date)) is { } own && own.Days > 366 && own.Days * 4 < site.Days ? own : site;
        }
    }

    private static DrawingContent ContentOf(TimelineList timeline, TimePeriod period, IReadOnlyList<EntityLane> lanes, IReadOnlyList<Era> eras) => new()
    {
        Period = period,
        Unit = timeline.Unit,
        Dates = [.. timeline.All.Select(e => e.Date)],
        Lanes = [.. lanes.Select(l => l.Content)],
        Eras = [.. eras.Select(e => new EraContent(e.Title, e.Date))],
    };

    private static OverviewDrawing[] Draw(
        DrawingContent content, IReadOnlyList<int> widths, IReadOnlyList<EntityLane> lanes, IReadOnlyList<TimelineEntry> entries, OverviewPlaces places) =>
        [.. widths.Select(w => OverviewDrawing.Of(TimelineDrawing.Of(content, w), lanes, entries, places))];

    private static Reply[] RepliesIn(IReadOnlyList<TimelineEntry> entries, SiteGraph graph)
    {
        if (!entries.Any(e => e.Entity is Quote { InReplyTo: not null }))
        {
            return [];
        }

        var index = entries.Index().ToDictionary(e => e.Item.Entity, e => e.Index);
        return
        [
            .. entries.Index().Select(e => (e.Index, Said: graph.Find((e.Item.Entity as Quote)?.InReplyTo)))
                .Where(r => r.Said is not null && index.ContainsKey(r.Said)).Select(r => new Reply(r.Index, index[r.Said!])),
        ];
    }
}
