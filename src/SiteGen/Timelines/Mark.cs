namespace SiteGen.Timelines;

/// <summary>
/// A mark for one entry of a lane, or for several that are too close together. Every mark has a pointer target of at
/// least <see cref="Target"/> by <see cref="Target"/>, and the targets of a drawing do not overlap.
/// </summary>
public sealed record Mark
{
    /// <summary>The minimum width and height of a pointer target, in CSS pixels (WCAG 2.2, 2.5.8).</summary>
    public const double Target = 24;

    /// <summary>The height of a bar.</summary>
    public const double BarHeight = 8;

    /// <summary>The font size of labels.</summary>
    internal const double FontSize = 12;

    /// <summary>The distance between a label and the next mark.</summary>
    private const double LabelGap = 8;

    /// <summary>How far a bar is below the middle of its track if its label is above it.</summary>
    private const double BelowLabel = 7;

    /// <summary>Point, bar or group.</summary>
    public required MarkType Form { get; init; }

    /// <summary>The shape.</summary>
    public required MarkShape Shape { get; init; }

    /// <summary>The indexes of its entries, in order of time.</summary>
    public required IReadOnlyList<int> Entries { get; init; }

    /// <summary>Whether any entry is a major event.</summary>
    public required bool IsMajor { get; init; }

    /// <summary>The left edge of the drawn shape, which may be narrower than the target.</summary>
    public required double BodyLeft { get; init; }

    /// <summary>The width of the drawn shape; 0 for points.</summary>
    public required double BodyWidth { get; init; }

    /// <summary>The dots and ticks, from left to right; empty for bars. Those that look the same are one.</summary>
    public IReadOnlyList<MarkPoint> Points { get; init; } = [];

    /// <summary>The vertical middle of the target.</summary>
    public double Y { get; internal set; }

    /// <summary>Whether the start is open or uncertain.</summary>
    public bool IsHatchedLeft { get; init; }

    /// <summary>Whether the end is open or uncertain. Both are set for an uncertain point.</summary>
    public bool IsHatchedRight { get; init; }

    /// <summary>The label, shortened to fit; null if it has none or there is no room.</summary>
    public string? Label { get; init; }

    /// <summary>Where the label is.</summary>
    public LabelSide LabelSide { get; init; }

    /// <summary>The track within the lane, from the top.</summary>
    internal int Track { get; set; }

    /// <summary>The horizontal middle of the drawn shape.</summary>
    public double X => Length.Round(BodyLeft + (BodyWidth / 2));

    /// <summary>The left edge of the target.</summary>
    public required double Left { get; init; }

    /// <summary>The width of the target.</summary>
    public required double Width { get; init; }

    /// <summary>The right edge of the target.</summary>
    public double Right => Left + Width;

    /// <summary>The upper edge of the target.</summary>
    public double Top => Y - (Target / 2);

    /// <summary>The vertical middle of the bar.</summary>
    public double BarY => Label is not null && LabelSide == LabelSide.Above ? Y + BelowLabel : Y;

    /// <summary>The edge of the label next to the mark.</summary>
    public double LabelX => Length.Round(LabelSide switch
    {
        LabelSide.Left => Left,
        LabelSide.Right => Right,
        _ => BodyLeft,
    });

    /// <summary>The strokes of hatched ends as SVG path data; empty if there are none.</summary>
    public string Hatching => Form == MarkType.Bar ? Ends.Strokes : "";

    /// <summary>The left edge and the width of the bar without its hatched ends.</summary>
    public (double Left, double Width) Solid => Ends.Solid;

    /// <summary>The left edge of the mark with its label.</summary>
    internal double OuterLeft => LabelSide == LabelSide.Left && Label is not null ? Left - LabelWidth(Label) : Left;

    /// <summary>The right edge of the mark with its label.</summary>
    internal double OuterRight => Label is null ? Right : LabelSide switch
    {
        LabelSide.Right => Right + LabelWidth(Label),
        LabelSide.Above => Math.Max(Right, BodyLeft + LabelWidth(Label)),
        _ => Right,
    };

    /// <summary>The width that a label needs beside a mark.</summary>
    internal static double LabelWidth(string label) => TextWidth.Of(label, FontSize) + LabelGap;

    private Hatching Ends => new(BodyLeft, BodyWidth, BarY, BarHeight, IsHatchedLeft, IsHatchedRight);
}
