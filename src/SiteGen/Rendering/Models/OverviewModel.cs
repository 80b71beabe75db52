using System.Globalization;
using SiteGen.Dates;
using SiteGen.Pages.Timeline;
using SiteGen.Timelines;

namespace SiteGen.Rendering.Models;

/// <summary>The drawings of timelines.</summary>
internal static class OverviewModel
{
    public static Accessor Overview { get; } = new Accessor<TimelineOverview>("an overview")
        .Add("count", o => o.Timeline.All.Count)
        .Add("span", o => Span(o))
        .Add("has_replies", o => o.Drawings.Any(d => d.Drawing.Arcs.Count > 0))
        .Add("bar_title", o => o.Timeline.Unit != AxisUnit.Year ? "a day"
            : o.Rows.All(r => r.Drawn.Period.Days <= 366) ? "a month" : "a twelfth of its row")
        .Add("drawings", o => o.Drawings)
        .Add("rows", o => o.Rows)
        .Add("row_height", _ => PeriodStrip.RowHeight)
        .Add("strip_width", _ => PeriodStrip.Width)
        .Add("strip_left", _ => PeriodStrip.Left)
        .Add("strip_height", o => o.StripHeight)
        .Add("left_out", o => o.LeftOut);

    public static Accessor Drawing { get; } = new Accessor<OverviewDrawing>("a drawing")
        .Add("width", d => d.Drawing.Width)
        .Add("height", d => d.Drawing.Height)
        .Add("plot_left", d => d.Drawing.PlotLeft)
        .Add("axis_top", d => d.Drawing.AxisTop)
        .Add("axis_height", _ => Axis.Height)
        .Add("lanes_top", d => d.Drawing.LanesTop)
        .Add("lanes_bottom", d => d.Drawing.LanesBottom)
        .Add("density_bottom", d => d.Drawing.DensityBottom)
        .Add("lanes", d => d.Lanes)
        .Add("ticks", d => d.Ticks)
        .Add("is_nearer", d => d.Ticks.Any(t => t.Link is not null))
        .Add("eras", d => d.Drawing.Eras)
        .Add("era_row", _ => EraBand.RowHeight)
        .Add("density", d => d.Drawing.Density)
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
        .Add("is_unsure", m => m.Drawn is { Form: MarkType.Point, IsHatchedLeft: true })
        .Add("first", m => m.Drawn.Entries[0])
        .Add("indexes", m => string.Join(' ', m.Drawn.Entries))
        .Add("count", m => m.Entries.Count)
        .Add("count_text", m => m.Drawn.CountText)
        .Add("x", m => m.Drawn.X)
        .Add("y", m => m.Drawn.Y)
        .Add("left", m => m.Drawn.Left)
        .Add("top", m => m.Drawn.Top)
        .Add("width", m => m.Drawn.Width)
        .Add("height", _ => Timelines.Mark.Target)
        .Add("bar_left", m => m.Drawn.Solid.Left)
        .Add("bar_width", m => m.Drawn.Solid.Width)
        .Add("bar_top", m => m.Drawn.Y - (Timelines.Mark.BarHeight / 2))
        .Add("bar_height", _ => Timelines.Mark.BarHeight)
        .Add("hatching", m => m.Drawn.Hatching)
        .Add("label", m => m.Drawn.Label)
        .Add("label_x", m => m.Drawn.LabelX)
        .Add("is_label_left", m => m.Drawn.IsLabelLeft);

    public static Accessor Tick { get; } = new Accessor<OverviewTick>("a tick")
        .Add("label", t => t.Drawn.Label)
        .Add("x", t => t.Drawn.X)
        .Add("width", t => t.Drawn.Width)
        .Add("url", t => t.Link?.Path is { } path ? SiteUrl.Of(path) : null)
        .Add("anchor", t => t.Link?.Anchor)
        .Add("count", t => t.Count);

    public static Accessor Era { get; } = new Accessor<EraBand>("an era band")
        .Add("title", e => e.Title)
        .Add("x", e => e.X)
        .Add("width", e => e.Width)
        .Add("label", e => e.LabelText)
        .Add("label_x", e => e.LabelX)
        .Add("label_row", e => e.LabelRow)
        .Add("is_label_left", e => e.IsLabelLeft);

    public static Accessor LaneSpan { get; } = new Accessor<SpanBar>("a span")
        .Add("title", s => s.Span.Title)
        .Add("from", s => s.Span.From)
        .Add("to", s => s.Span.To)
        .Add("x", s => s.Solid.Left)
        .Add("width", s => s.Solid.Width)
        .Add("y", s => s.Y)
        .Add("height", _ => SpanBar.Height)
        .Add("hatching", s => s.Hatching)
        .Add("label", s => s.LabelText)
        .Add("label_x", s => s.LabelX);

    public static Accessor Row { get; } = new Accessor<OverviewRow>("a row of a strip")
        .Add("label", r => r.Drawn.Label)
        .Add("top", r => r.Drawn.Top)
        .Add("count", r => r.Drawn.Entries.Count)
        .Add("url", r => r.Link?.Path is { } path ? SiteUrl.Of(path) : null)
        .Add("anchor", r => r.Link?.Anchor)
        .Add("bars", r => r.Drawn.Bars);

    public static Accessor Bar { get; } = new Accessor<DensityBar>("a bar of density")
        .Add("x", b => b.X)
        .Add("width", b => b.Width)
        .Add("height", b => b.Height);

    /// <summary>"2015 to 2026", "2015" or "March 2015".</summary>
    private static string Span(TimelineOverview overview)
    {
        var years = overview.Timeline.Years;
        return years.Count == 0 ? ""
            : overview.Timeline.Unit == AxisUnit.Day ? years[0].Months[0].Title
            : years.Count == 1 ? YearText.Of(years[0].Year)
            : $"{YearText.Of(years[0].Year)} to {YearText.Of(years[^1].Year)}";
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
