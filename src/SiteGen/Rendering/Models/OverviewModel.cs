using System.Globalization;
using SiteGen.Content;
using SiteGen.Languages;
using SiteGen.Pages.Timeline;
using SiteGen.Timelines;

namespace SiteGen.Rendering.Models;

/// <summary>The drawings of timelines.</summary>
internal static class OverviewModel
{
    private const int MostDaysOfMonth = 31;

    public static Accessor Overview { get; } = new Accessor<TimelineOverview>("an overview")
        .Add("events", o => o.Timeline.Events)
        .Add("quotes", o => o.Timeline.Quotes)
        .Add("span", (o, s) => Span(o, s.Graph.Language))
        .Add("drawings", o => o.Drawings)
        .Add("entries", o => o.Entries)
        .Add("has_quotes", o => Marks(o).Any(m => m.Drawn.Points.Any(p => p is { Shape: MarkShape.Round })))
        .Add("has_events", o => Marks(o).Any(
            m => m.Drawn.Label is null && m.Drawn.Points.Any(p => p is { Shape: MarkShape.Pointed })))
        .Add("has_major", o => Marks(o).Any(m => m.Drawn.Label is not null))
        .Add("has_spans", o => o.Drawings.Any(d => d.Drawing.Lanes.Any(l => l.Spans.Count > 0)))
        .Add("has_bars", o => Marks(o).Any(m => m.Drawn.Form == MarkType.Bar))
        .Add("has_hatching", o => Marks(o).Any(m => m.Drawn.Hatching.Length > 0)
            || o.Drawings.Any(d => d.Drawing.Lanes.Any(l => l.Spans.Any(s => s.Hatching.Length > 0))))
        .Add("has_rings", o => Marks(o).Any(
            m => m.Drawn.Points.Any(p => p is { Shape: MarkShape.Round, IsUnsure: true })))
        .Add("has_replies", o => o.Drawings.Any(d => d.Drawing.Arcs.Count > 0))
        .Add("has_breaks", o => o.Drawings.Any(d => d.Drawing.Ticks.Any(t => t.IsBreak)))
        .Add("is_uneven", o => o.Drawings.Any(d => d.Drawing.IsUneven))
        .Add("is_by_month", o => o.Drawings.Any(d => d.Drawing.Ticks.All(t => t.Period.Days <= MostDaysOfMonth)))
        .Add("left_out", o => o.LeftOut);

    public static Accessor Drawing { get; } = new Accessor<OverviewDrawing>("a drawing")
        .Add("width", d => d.Drawing.Width)
        .Add("height", d => d.Drawing.Height)
        .Add("plot_left", d => d.Drawing.PlotLeft)
        .Add("axis_top", d => d.Drawing.AxisTop)
        .Add("axis_height", _ => Axis.Height)
        .Add("lanes_top", d => d.Drawing.LanesTop)
        .Add("lanes_bottom", d => d.Drawing.LanesBottom)
        .Add("lanes", d => d.Lanes)
        .Add("ticks", d => d.Ticks)
        .Add("is_nearer", d => d.Ticks.Any(t => t.Link is not null))
        .Add("eras", d => d.Drawing.Eras)
        .Add("era_line", _ => EraBand.LineHeight)
        .Add("numbered_eras", d => d.Drawing.Eras.Where(e => e.Number is not null).ToArray())
        .Add("has_lower_axis", d => d.Drawing.HasLowerAxis)
        .Add("major", d => d.Lanes.SelectMany(l => l.Marks).SelectMany(m => m.Entries).Distinct().Count(e => e.IsMajor))
        .Add("labelled", d => d.Lanes.SelectMany(l => l.Marks).Count(m => m.Drawn.Label is not null))
        .Add("arcs", d => d.Drawing.Arcs);

    public static Accessor Arc { get; } = new Accessor<ReplyArc>("an arc")
        .Add("path", a => a.Path)
        .Add("marks", a => string.Create(
            CultureInfo.InvariantCulture, $"{a.Answer.Lane}.{a.Answer.Mark} {a.Said.Lane}.{a.Said.Mark}"));

    public static Accessor Lane { get; } = new Accessor<OverviewLane>("a lane")
        .Add("title", l => l.Title)
        .Add("short_title", l => l.Drawn.Title)
        .Add("entity", l => l.Entity)
        .Add("top", l => l.Drawn.Top)
        .Add("height", l => l.Drawn.Height)
        .Add("marks", l => l.Marks)
        .Add("spans", l => l.Drawn.Spans);

    public static Accessor Mark { get; } = new Accessor<OverviewMark>("a mark")
        .Add("name", (m, s) => MarkName.Of(m, s.Graph))
        .Add("url", m => m.Link.Path is { } path ? SiteUrl.Of(path) : null)
        .Add("anchor", m => m.Link.Anchor)
        .Add("form", m => Word(m.Drawn.Form))
        .Add("shape", m => Word(m.Drawn.Shape))
        .Add("is_major", m => m.Drawn.IsMajor)
        .Add("entries", m => string.Join(' ', m.Entries.Select(e => $"{e.Entity.Kind.Name()}-{e.Entity.Id}")))
        .Add("count", m => m.Entries.Count)
        .Add("dots", m => MarkLines.Dots(m.Drawn))
        .Add("rings", m => MarkLines.Rings(m.Drawn))
        .Add("ticks", m => MarkLines.Ticks(m.Drawn))
        .Add("x", m => m.Drawn.X)
        .Add("y", m => m.Drawn.Y)
        .Add("left", m => m.Drawn.Left)
        .Add("top", m => m.Drawn.Top)
        .Add("width", m => m.Drawn.Width)
        .Add("height", _ => Timelines.Mark.Target)
        .Add("bar_left", m => m.Drawn.Solid.Left)
        .Add("bar_width", m => m.Drawn.Solid.Width)
        .Add("bar_top", m => m.Drawn.BarY - (Timelines.Mark.BarHeight / 2))
        .Add("bar_height", _ => Timelines.Mark.BarHeight)
        .Add("hatching", m => m.Drawn.Hatching)
        .Add("label", m => m.Drawn.Label)
        .Add("label_x", m => m.Drawn.LabelX)
        .Add("label_y", m => m.Drawn.Y + (m.Drawn.LabelSide == LabelSide.Above ? -1 : 4))
        .Add("is_label_left", m => m.Drawn.LabelSide == LabelSide.Left);

    public static Accessor Tick { get; } = new Accessor<OverviewTick>("a tick")
        .Add("label", t => t.Drawn.Label)
        .Add("x", t => t.Drawn.X)
        .Add("width", t => t.Drawn.Width)
        .Add("url", t => t.Link?.Path is { } path ? SiteUrl.Of(path) : null)
        .Add("anchor", t => t.Link?.Anchor)
        .Add("is_break", t => t.Drawn.IsBreak)
        .Add("count", t => t.Count);

    public static Accessor Era { get; } = new Accessor<EraBand>("an era band")
        .Add("title", e => e.Title)
        .Add("x", e => e.X)
        .Add("width", e => e.Width)
        .Add("date", e => e.Date)
        .Add("top", e => e.Top)
        .Add("lines", e => e.Lines)
        .Add("label_x", e => e.LabelX)
        .Add("number", e => e.Number);

    public static Accessor LaneSpan { get; } = new Accessor<SpanBar>("a span")
        .Add("title", s => s.Span.Title)
        .Add("from", s => s.Span.From)
        .Add("to", s => s.Span.To)
        .Add("x", s => s.Solid.Left)
        .Add("width", s => s.Solid.Width)
        .Add("y", s => s.Y)
        .Add("height", _ => SpanBar.Height)
        .Add("hatching", s => s.Hatching)
        .Add("arrow", s => s.Arrow)
        .Add("label", s => s.LabelText)
        .Add("label_x", s => s.LabelX)
        .Add("is_label_left", s => s.IsLabelLeft);

    private static IEnumerable<OverviewMark> Marks(TimelineOverview overview) =>
        overview.Drawings.SelectMany(d => d.Lanes).SelectMany(l => l.Marks);

    /// <summary>"2015 to 2026", "2015" or "March 2015".</summary>
    private static string Span(TimelineOverview overview, Language language)
    {
        var years = overview.Timeline.Years;
        return years.Count == 0 ? ""
            : overview.Timeline.Unit == AxisUnit.Day ? years[0].Months[0].TitleIn(language)
            : language.Dates.Years(years[0].Year, years[^1].Year);
    }

    private static string Word(MarkType form) => form switch
    {
        MarkType.Point => "point",
        MarkType.Bar => "bar",
        _ => "group",
    };

    private static string Word(MarkShape shape) => shape switch
    {
        MarkShape.Round => "round",
        MarkShape.Pointed => "pointed",
        _ => "mixed",
    };
}
