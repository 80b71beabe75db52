namespace SiteGen.Timelines;

/// <summary>
/// A timeline, drawn: lanes with marks over an axis, eras behind them, a strip of density below, arcs between answers and
/// what they answer. Lengths are in CSS pixels from the upper left corner.
/// </summary>
public sealed record TimelineDrawing
{
    /// <summary>The narrowest drawing.</summary>
    public const double LeastWidth = 320;

    /// <summary>The height of the strip of density.</summary>
    public const double DensityHeight = 32;

    private const double Gap = 8;

    /// <summary>The width it was drawn for.</summary>
    public required double Width { get; init; }

    /// <summary>Its height.</summary>
    public required double Height { get; init; }

    /// <summary>Where the titles of lanes end and time begins.</summary>
    public required double PlotLeft { get; init; }

    /// <summary>Where time ends.</summary>
    public required double PlotRight { get; init; }

    /// <summary>The upper edge of the axis.</summary>
    public required double AxisTop { get; init; }

    /// <summary>The upper edge of the lanes.</summary>
    public required double LanesTop { get; init; }

    /// <summary>The lower edge of the lanes.</summary>
    public required double LanesBottom { get; init; }

    /// <summary>The years, months or days.</summary>
    public required IReadOnlyList<AxisTick> Ticks { get; init; }

    /// <summary>The lanes, in the order of <see cref="DrawingContent.Lanes"/>.</summary>
    public required IReadOnlyList<DrawnLane> Lanes { get; init; }

    /// <summary>The eras.</summary>
    public required IReadOnlyList<EraBand> Eras { get; init; }

    /// <summary>The strip of density; the bars stand on <see cref="DensityBottom"/>.</summary>
    public required IReadOnlyList<DensityBar> Density { get; init; }

    /// <summary>The arcs.</summary>
    public required IReadOnlyList<ReplyArc> Arcs { get; init; }

    /// <summary>The lower edge of the strip of density, where the axis is repeated.</summary>
    public double DensityBottom => LanesBottom + DensityHeight + Gap;

    /// <summary>Draws a timeline.</summary>
    /// <param name="content">What to show.</param>
    /// <param name="width">At least <see cref="LeastWidth"/>.</param>
    public static TimelineDrawing Of(DrawingContent content, double width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, LeastWidth);
        var titles = content.Lanes.Select(l => TextWidth.Of(l.Title, 13)).DefaultIfEmpty().Max();
        // Titles have as much room as the longest needs, but leave most of the width to time.
        var plotLeft = Length.Round(Math.Min(titles + 12, width * 0.22));
        // Marks of the first and the last day are within the drawing, with their targets.
        var scale = new TimeScale(content.Period, plotLeft + (Mark.Target / 2), width - (Mark.Target / 2));
        var eras = EraBand.Of(content.Eras, scale);
        var axisTop = eras.Count == 0 ? 0 : ((eras.Max(e => e.LabelRow) + 1) * EraBand.RowHeight) + 2;
        var lanesTop = axisTop + Axis.Height + Gap;
        var lanes = new List<DrawnLane>();
        var top = lanesTop;
        foreach (var lane in content.Lanes)
        {
            lanes.Add(DrawnLane.Of(lane, content, scale, top, plotLeft - 8, width));
            top += lanes[^1].Height;
        }

        var stretches = Timelines.Density.Stretches(scale, content.Unit);
        return new()
        {
            Width = width,
            Height = top + Gap + DensityHeight + 20,
            PlotLeft = plotLeft,
            PlotRight = width,
            AxisTop = axisTop,
            LanesTop = lanesTop,
            LanesBottom = top,
            Ticks = Axis.Ticks(scale, content.Unit),
            Lanes = lanes,
            Eras = eras,
            Density = Timelines.Density.Bars(Timelines.Density.Of(content.Dates, content.Period, stretches), stretches, scale, DensityHeight),
            Arcs = ReplyArc.Of(content.Replies, lanes),
        };
    }
}
