using SiteGen.Dates;
using SiteGen.Languages;

namespace SiteGen.Timelines;

/// <summary>
/// A drawn timeline: lanes with marks below an axis, eras behind them, and arcs from answers to the quotations
/// they answer. Years are wider the more happened in them. Lengths are in CSS pixels, positions from the upper left
/// corner.
/// </summary>
public sealed record TimelineDrawing
{
    /// <summary>The minimum width of a drawing.</summary>
    public const double MinWidth = 320;

    private const double Gap = 8;
    private const int MostLanesOfOneAxis = 5;

    /// <summary>The width.</summary>
    public required double Width { get; init; }

    /// <summary>The height.</summary>
    public required double Height { get; init; }

    /// <summary>The left edge of the plot, beside the titles of the lanes.</summary>
    public required double PlotLeft { get; init; }

    /// <summary>The right edge of the plot.</summary>
    public required double PlotRight { get; init; }

    /// <summary>The upper edge of the axis.</summary>
    public required double AxisTop { get; init; }

    /// <summary>The upper edge of the lanes.</summary>
    public required double LanesTop { get; init; }

    /// <summary>The lower edge of the lanes.</summary>
    public required double LanesBottom { get; init; }

    /// <summary>The ticks of the axis: years, months or days.</summary>
    public required IReadOnlyList<AxisTick> Ticks { get; init; }

    /// <summary>The lanes, in the order of <see cref="DrawingContent.Lanes"/>.</summary>
    public required IReadOnlyList<DrawnLane> Lanes { get; init; }

    /// <summary>The eras.</summary>
    public required IReadOnlyList<EraBand> Eras { get; init; }

    /// <summary>The arcs from answers to the quotations they answer.</summary>
    public required IReadOnlyList<ReplyArc> Arcs { get; init; }

    /// <summary>Whether years with more entries are wider.</summary>
    public required bool IsUneven { get; init; }

    /// <summary>Whether the axis is repeated below the lanes, since there are many.</summary>
    public bool HasLowerAxis => Lanes.Count > MostLanesOfOneAxis;

    /// <summary>Draws a timeline.</summary>
    /// <param name="content">The content.</param>
    /// <param name="width">The width; at least <see cref="MinWidth"/>.</param>
    /// <param name="dates">Writes the dates.</param>
    internal static TimelineDrawing Of(DrawingContent content, double width, DateFormat dates)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, MinWidth);
        // Titles get the width that the longest one needs, but most of the drawing is for the plot.
        var titleWidth = content.Lanes.Select(l => TextWidth.Of(l.Title, 13)).DefaultIfEmpty().Max();
        var plotLeft = Length.Round(Math.Min(titleWidth + 12, width * 0.22));
        // Leaves room for the pointer targets of the first and the last day.
        var scale = ScaleOf(content, plotLeft + (Mark.Target / 2), width - (Mark.Target / 2), dates);
        var (eras, axisTop) = EraBand.Of(content.Eras, scale);
        var lanesTop = axisTop + Axis.Height + Gap;
        var lanes = new List<DrawnLane>();
        var top = lanesTop;
        foreach (var lane in content.Lanes)
        {
            lanes.Add(DrawnLane.Of(lane, content, scale, top, plotLeft - 8, width, dates));
            top += lanes[^1].Height;
        }

        return new()
        {
            Width = width,
            Height = top + (lanes.Count > MostLanesOfOneAxis ? 20 : 2),
            PlotLeft = plotLeft,
            PlotRight = width,
            AxisTop = axisTop,
            LanesTop = lanesTop,
            LanesBottom = top,
            Ticks = Axis.Ticks(scale, content.Unit, dates),
            Lanes = lanes,
            Eras = eras,
            IsUneven = scale.IsUneven,
            Arcs = ReplyArc.Of(content.Replies, lanes),
        };
    }

    /// <summary>
    /// The months of a year and the days of a month are equally wide, the years of a longer period are not.
    /// </summary>
    private static TimeScale ScaleOf(DrawingContent content, double left, double right, DateFormat dates)
    {
        if (content.Unit != AxisUnit.Year)
        {
            return new(content.Period, left, right);
        }

        var spans = content.Lanes.SelectMany(l => l.Spans).SelectMany(s => new[] { s.From, s.To }).OfType<EdtfDate>();
        return TimeScale.ByDensity(content.Period, [.. content.Dates, .. spans], left, right, dates);
    }
}
