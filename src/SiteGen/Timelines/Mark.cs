using System.Globalization;

namespace SiteGen.Timelines;

/// <summary>
/// One entry of a lane, or several that are too close to be told apart. Every mark has a target of at least
/// <see cref="Target"/> by <see cref="Target"/>, and the targets of a drawing do not overlap.
/// </summary>
public sealed record Mark
{
    /// <summary>The least width and height of what can be pointed at, in CSS pixels (WCAG 2.2, 2.5.8).</summary>
    public const double Target = 24;

    /// <summary>The height of a bar.</summary>
    public const double BarHeight = 8;

    /// <summary>The size of the labels beside marks.</summary>
    internal const double FontSize = 12;

    /// <summary>Between a label and what follows.</summary>
    private const double LabelGap = 8;

    /// <summary>Point, bar or group.</summary>
    public required MarkForm Form { get; init; }

    /// <summary>What it looks like.</summary>
    public required MarkShape Shape { get; init; }

    /// <summary>The indexes of its entries, in order of time.</summary>
    public required IReadOnlyList<int> Entries { get; init; }

    /// <summary>Whether one of them is major.</summary>
    public required bool IsMajor { get; init; }

    /// <summary>Where what is drawn begins: the target is wider where that is narrow.</summary>
    public required double BodyLeft { get; init; }

    /// <summary>How wide what is drawn is; 0 for points.</summary>
    public required double BodyWidth { get; init; }

    /// <summary>The middle, from the top.</summary>
    public double Y { get; internal set; }

    /// <summary>Whether the beginning is open or uncertain.</summary>
    public bool IsHatchedLeft { get; init; }

    /// <summary>Whether the end is open or uncertain; a point that is uncertain has both.</summary>
    public bool IsHatchedRight { get; init; }

    /// <summary>What is written beside it; null where there is no room.</summary>
    public string? Label { get; init; }

    /// <summary>Whether the label stands on the left.</summary>
    public bool IsLabelLeft { get; init; }

    /// <summary>The track of its lane, from the top.</summary>
    internal int Track { get; set; }

    /// <summary>The middle, from the left.</summary>
    public double X => Length.Round(BodyLeft + (BodyWidth / 2));

    /// <summary>The width of the target.</summary>
    public double Width => Math.Max(Target, BodyWidth);

    /// <summary>The left edge of the target.</summary>
    public double Left => BodyWidth >= Target ? BodyLeft : Length.Round(X - (Target / 2));

    /// <summary>The right edge of the target.</summary>
    public double Right => Left + Width;

    /// <summary>The upper edge of the target.</summary>
    public double Top => Y - (Target / 2);

    /// <summary>The edge of the label that is next to the mark.</summary>
    public double LabelX => Length.Round(IsLabelLeft ? Left : Right);

    /// <summary>How many entries it has, in at most four characters.</summary>
    public string CountText => Entries.Count < 1000
        ? Entries.Count.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Entries.Count / 1000}k");

    /// <summary>Slanted strokes for the ends that are open or uncertain, as the data of an SVG path; empty where none is.</summary>
    public string Hatching => Form == MarkForm.Point ? "" : Ends.Strokes;

    /// <summary>The left edge and the width of the bar without its hatched ends.</summary>
    public (double Left, double Width) Solid => Ends.Solid;

    /// <summary>Where the mark and its label begin.</summary>
    internal double OuterLeft => IsLabelLeft && Label is not null ? Left - LabelRoom(Label) : Left;

    /// <summary>Where the mark and its label end.</summary>
    internal double OuterRight => !IsLabelLeft && Label is not null ? Right + LabelRoom(Label) : Right;

    /// <summary>The room a label takes beside a mark.</summary>
    internal static double LabelRoom(string label) => TextWidth.Of(label, FontSize) + LabelGap;

    private Hatching Ends => new(BodyLeft, BodyWidth, Y, BarHeight, IsHatchedLeft, IsHatchedRight);
}
