using System.Globalization;
using SiteGen.Dates;
using SiteGen.Languages;

namespace SiteGen.Timelines;

/// <summary>The bar of a span below the marks of its lane, with a label.</summary>
/// <param name="Span">The span.</param>
/// <param name="X">The left edge.</param>
/// <param name="Width">The width.</param>
/// <param name="Y">The upper edge.</param>
/// <param name="IsHatchedLeft">Whether its start is unknown, uncertain or before the drawn period.</param>
/// <param name="IsHatchedRight">Whether its end is uncertain or after the drawn period.</param>
/// <param name="IsLabelLeft">Whether the label ends with the bar, since there is no room from its start on.</param>
/// <param name="LabelText">The title, shortened to fit.</param>
public sealed record SpanBar(
    LaneSpan Span,
    double X,
    double Width,
    double Y,
    bool IsHatchedLeft,
    bool IsHatchedRight,
    bool IsLabelLeft,
    string LabelText)
{
    /// <summary>The height of a row of bars with labels above them.</summary>
    public const double RowHeight = 24;

    /// <summary>The height of a bar.</summary>
    public const double Height = 5;

    /// <summary>The edge of the label: the start of the bar, or its end.</summary>
    public double LabelX => IsLabelLeft ? Length.Round(X + Width) : X;

    /// <summary>The strokes of hatched ends as SVG path data; empty if there are none.</summary>
    public string Hatching => Ends.Strokes;

    /// <summary>The left edge and the width of the bar without its hatched ends.</summary>
    public (double Left, double Width) Solid => Ends.Solid;

    /// <summary>
    /// The head of an arrow at the end of a bar that goes on, as SVG path data; empty if it has an end.
    /// </summary>
    public string Arrow
    {
        get
        {
            var (end, middle) = (Length.Round(X + Width), Y + (Height / 2));
            return Span.To is not null ? "" : string.Create(
                CultureInfo.InvariantCulture,
                $"M{end} {middle - Height}L{Length.Round(end + ArrowWidth)} {middle}L{end} {middle + Height}z");
        }
    }

    private const double ArrowWidth = 7;
    private const double FontSize = 11.5;
    private const double MinWidth = 3;

    /// <summary>A title is not shortened to less than this; it ends with the bar instead.</summary>
    private const double MinLabelWidth = 90;
    private const double LabelGap = 8;

    /// <summary>An end whose possible days are drawn wider than this is hatched.</summary>
    private const double MaxExactWidth = 12;

    /// <summary>Draws spans, in as few rows as possible without overlaps of bars or labels.</summary>
    /// <param name="spans">The spans; those without any date, or outside the period, are left out.</param>
    /// <param name="scale">The scale of the drawing.</param>
    /// <param name="top">The upper edge of the first row.</param>
    /// <param name="right">The right edge of the drawing, which no label crosses.</param>
    /// <param name="dates">Writes since when a span goes on.</param>
    internal static IReadOnlyList<SpanBar> Of(
        IEnumerable<LaneSpan> spans, TimeScale scale, double top, double right, DateFormat dates)
    {
        var bars = new List<SpanBar>();
        var rows = new Tracks();
        var visible = spans
            .Select(span => (Span: span, Days: DaysOf(span, scale.Period)))
            .Where(s => s.Days is not null)
            .OrderBy(s => s.Days!.Value.FirstDay);
        foreach (var (span, days) in visible)
        {
            var (from, to) = scale.Of(days!.Value);
            var title = span.TitleIn(right - from, FontSize, dates);
            var isLeft = right - from < Math.Min(MinLabelWidth, TextWidth.Of(title, FontSize));
            var text = TextWidth.FitWords(title, FontSize, isLeft ? to - scale.Left : right - from);
            var width = TextWidth.Of(text, FontSize);
            var row = rows.Place(
                isLeft ? Math.Min(from, to - width) : from,
                (isLeft ? to : Math.Max(to, from + width)) + LabelGap)!.Value;
            bars.Add(new(
                span,
                from,
                Math.Max(MinWidth, Length.Round(to - from)),
                top + (row * RowHeight) + RowHeight - Height,
                span.From is null || span.From.FirstDay < scale.Period.FirstDay || IsHatched(span.From.Start, scale),
                span.To is not null && (span.To.LastDay > scale.Period.LastDay || IsHatched(span.To.End, scale)),
                isLeft,
                text));
        }

        return bars;
    }

    private Hatching Ends => new(X, Width, Y + (Height / 2), Height, IsHatchedLeft, IsHatchedRight);

    private static TimePeriod? DaysOf(LaneSpan span, TimePeriod period)
    {
        if (span is { From: null, To: null })
        {
            return null;
        }

        var first = Math.Max(period.FirstDay, span.From?.FirstDay ?? period.FirstDay);
        var last = Math.Min(period.LastDay, span.To?.LastDay ?? period.LastDay);
        return first <= last ? new(first, last) : null;
    }

    /// <summary>Whether an end is open or uncertain, or so inexact that it may lie well within the bar.</summary>
    private static bool IsHatched(CalendarDate? end, TimeScale scale) =>
        Timelines.Hatching.IsNeeded(end)
        || (end is { } date
            && scale.Start(date.LastDay) - scale.Start(date.FirstDay) > MaxExactWidth);
}
