using SiteGen.Content.Entities;
using SiteGen.Content.Settings;
using SiteGen.Dates;
using SiteGen.Languages;
using SiteGen.Linking;
using SiteGen.Timelines;

namespace SiteGen.Pages.Timeline;

/// <summary>
/// The drawings of a timeline: one for each of several widths, of which the stylesheet shows the one that fits. Every
/// entry is in one mark of each drawing, and every mark links to the list. Narrow screens show only the list.
/// </summary>
/// <param name="Timeline">The timeline.</param>
/// <param name="Drawings">From narrow to wide; empty where there is too little to draw.</param>
public sealed record TimelineOverview(TimelineList Timeline, IReadOnlyList<OverviewDrawing> Drawings)
{
    /// <summary>The number of entries that are not drawn, since the settings draw a part of the time.</summary>
    public int LeftOut { get; private init; }

    /// <summary>The entries of a drawing whose page does not list them; else empty.</summary>
    public IReadOnlyList<TimelineEntry> Entries { get; private init; } = [];

    /// <summary>The width of the drawings of the site, in CSS pixels: in a narrower one, titles would be cut.</summary>
    public static IReadOnlyList<int> SiteWidths { get; } = [1060];

    /// <summary>The width of a drawing without titles.</summary>
    public static IReadOnlyList<int> UntitledWidths { get; } = [840];

    /// <summary>The width of the drawing of a month, in which its days have room. There are many months.</summary>
    public static IReadOnlyList<int> MonthWidths { get; } = [840];

    /// <summary>The width of the drawing of a person or organization.</summary>
    public static IReadOnlyList<int> EntityWidths { get; } = [560];

    /// <summary>The widths of the drawings of decisive moments.</summary>
    public static IReadOnlyList<int> HomeWidths { get; } = [1060];

    /// <summary>Draws a timeline.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="graph">The site.</param>
    /// <param name="paths">The pages that list the entries of the site.</param>
    public static TimelineOverview Of(TimelineList timeline, SiteGraph graph, TimelinePaths paths)
    {
        var entries = EntriesOf(timeline, paths);
        EntityLane[] lanes = timeline.Subject switch
        {
            null => [.. TimelineLanes.OfSite(graph, entries)],
            Topic => [.. TimelineLanes.OfTopic(graph, entries)],
            { } actor => [.. TimelineLanes.OfActor(graph, actor, entries)],
        };
        if (entries.Count == 0
            || paths.Period is not { } sitePeriod
            || (timeline.Subject is not null && entries.Count + lanes.Sum(l => l.Content.Spans.Count) < 2))
        {
            return new(timeline, []);
        }

        // On the page of an entity, the eras of the site would take more room than the marks.
        var eras = timeline.Subject is null ? graph.Settings.Timeline.Eras : [];
        var links = new OverviewLinks(timeline, paths);
        var content = ContentOf(timeline, entries, PeriodOf(timeline, sitePeriod), lanes, eras) with
        {
            Replies = RepliesIn(entries, graph),
        };
        return new(timeline, Draw(content, WidthsOf(timeline), lanes, entries, links, graph.Language.Dates))
        {
            LeftOut = timeline.All.Count - entries.Count,
        };
    }

    /// <summary>Draws only the decisive moments, with as many of their titles as there is room for.</summary>
    /// <param name="graph">The site.</param>
    /// <param name="paths">The pages that list the entries of the site.</param>
    public static TimelineOverview OfDecisive(SiteGraph graph, TimelinePaths paths)
    {
        var timeline = TimelineList.OfDecisive(graph);
        var entries = EntriesOf(timeline, paths);
        if (entries.Count < 2 || paths.Period is not { } period)
        {
            return new(timeline, []);
        }

        EntityLane[] lanes = [TimelineLanes.OfDecisive(graph, entries)];
        var content = ContentOf(timeline, entries, period, lanes, graph.Settings.Timeline.Eras);
        var drawings = Draw(
            content, HomeWidths, lanes, entries, new OverviewLinks(timeline, paths), graph.Language.Dates);
        return new(timeline, drawings) { Entries = entries };
    }

    /// <summary>Returns the part of the whole years of a timeline that the settings ask for.</summary>
    internal static TimePeriod Drawn(TimePeriod all, TimelineSettings settings)
    {
        var first = Math.Max(all.FirstDay, settings.From?.FirstDay ?? int.MinValue);
        var last = Math.Min(all.LastDay, settings.To?.LastDay ?? int.MaxValue);
        return first <= last ? WholeYearsOf(first, last) : all;
    }

    private static TimePeriod WholeYearsOf(int firstDay, int lastDay) =>
        TimePeriod.Years(Axis.YearOf(firstDay), Axis.YearOf(lastDay));

    /// <summary>The entries that are drawn: of the site, those in the period that the settings ask for.</summary>
    private static IReadOnlyList<TimelineEntry> EntriesOf(TimelineList timeline, TimelinePaths paths) =>
        timeline is { Subject: null, Unit: AxisUnit.Year } && paths.Period is { } period
            ? [.. timeline.All.Where(e => period.Of(e.Date) is not null)] : timeline.All;

    /// <summary>The whole years in which entries begin or end; null for no entries.</summary>
    public static TimePeriod? WholeYears(IEnumerable<EdtfDate> dates)
    {
        var (first, last) = (int.MaxValue, int.MinValue);
        foreach (var date in dates)
        {
            (first, last) = (Math.Min(first, date.Year), Math.Max(last, date.LastYear));
        }

        return first > last ? null : TimePeriod.Years(first, last);
    }

    private static IReadOnlyList<int> WidthsOf(TimelineList timeline) => timeline switch
    {
        { Subject: not null and not Topic } => EntityWidths,
        { Unit: AxisUnit.Day } => MonthWidths,
        // Only decisive events have titles.
        _ => timeline.All.Any(e => e.IsMajor) ? SiteWidths : UntitledWidths,
    };

    /// <summary>
    /// Entities are drawn in the time of the site, so that readers can compare their pages; one that fills less than a
    /// quarter of it is drawn in its own.
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
                return timeline.Subject is not null && WholeYears(timeline.All.Select(e => e.Date)) is { } own
                    && (own.FirstDay < site.FirstDay || own.LastDay > site.LastDay
                        || (own.Days > 366 && own.Days < site.Days / 4)) ? own : site;
        }
    }

    private static DrawingContent ContentOf(
        TimelineList timeline,
        IReadOnlyList<TimelineEntry> entries,
        TimePeriod period,
        IReadOnlyList<EntityLane> lanes,
        IReadOnlyList<Era> eras) => new()
        {
            Period = period,
            Unit = timeline.Unit,
            Dates = [.. entries.Select(e => e.Date)],
            Lanes = [.. lanes.Select(l => l.Content)],
            Eras = [.. eras.Select(e => new EraContent(e.Title, e.Date))],
        };

    private static OverviewDrawing[] Draw(
        DrawingContent content,
        IReadOnlyList<int> widths,
        IReadOnlyList<EntityLane> lanes,
        IReadOnlyList<TimelineEntry> entries,
        OverviewLinks links,
        DateFormat dates) =>
        [.. widths.Select(w => OverviewDrawing.Of(TimelineDrawing.Of(content, w, dates), lanes, entries, links))];

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
                .Where(r => r.Said is not null && index.ContainsKey(r.Said))
                .Select(r => new Reply(r.Index, index[r.Said!])),
        ];
    }
}
