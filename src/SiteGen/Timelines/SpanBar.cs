using SiteGen.Dates;

namespace SiteGen.Timelines;

/// <summary>Something that lasted, as a bar below the marks of its lane, with its title.</summary>
/// <param name="Span">What it is.</param>
/// <param name="X">Where it begins.</param>
/// <param name="Width">How wide it is.</param>
/// <param name="Y">Its upper edge.</param>
/// <param name="IsHatchedLeft">Whether its beginning is not known, uncertain, or before the time that is drawn.</param>
/// <param name="IsHatchedRight">The same of its end.</param>
/// <param name="LabelX">Where its title begins.</param>
/// <param name="LabelText">As much of the title as there is room for.</param>
public sealed record SpanBar(
    LaneSpan Span, double X, double Width, double Y, bool IsHatchedLeft, bool IsHatchedRight, double LabelX, string LabelText)
{
    /// <summary>The height of a row of bars with their titles above them.</summary>
    public const double RowHeight = 24;

    /// <summary>The height of a bar.</summary>
    public const double Height = 5;

    /// <summary>Slanted strokes for the ends that are open or uncertain, as the data of an SVG path; empty where none is.</summary>
    public string Hatching => Ends.Strokes;

    /// <summary>The left edge and the width of the bar without its hatched ends.</summary>
    public (double Left, double Width) Solid => Ends.Solid;

    private const double FontSize = 11.5;
    private const double LeastBar = 3;

    /// <summary>How far apart the first and the last day of an end must be drawn to be hatched.</summary>
    private const double Coarse = 12;

    /// <summary>The bars, in as many rows as they need not to overlap, nor their titles.</summary>
    /// <param name="spans">What to draw; what has no date at all, or lies outside of the period, is left out.</param>
    /// <param name="scale">Where days stand.</param>
    /// <param name="top">The upper edge of the first row.</param>
    /// <param name="right">The edge that no title crosses.</param>
    internal static IReadOnlyList<SpanBar> Of(IEnumerable<LaneSpan> spans, TimeScale scale, double top, double right)
    {
        var bars = new List<SpanBar>();
        var ends = new List<double>();
        foreach (var (span, days) in spans.Select(s => (s, Days(s, scale.Period))).Where(s => s.Item2 is not null).OrderBy(s => s.Item2!.Value.FirstDay))
        {
            var (from, to) = scale.Of(days!.Value);
            var text = TextWidth.Fit(span.Title, FontSize, right - scale.Left);
            var label = Math.Max(scale.Left, Math.Min(from, right - TextWidth.Of(text, FontSize)));
            var end = Math.Max(to, label + TextWidth.Of(text, FontSize));
            var row = ends.FindIndex(e => e + 8 <= Math.Min(from, label));
            if (row < 0)
            {
                row = ends.Count;
                ends.Add(0);
            }

            ends[row] = end;
            bars.Add(new(
                span, from, Math.Max(LeastBar, Length.Round(to - from)), top + (row * RowHeight) + RowHeight - Height,
                span.From is null || span.From.FirstDay < scale.Period.FirstDay || IsUnsure(span.From.Start, scale),
                span.To is null || span.To.LastDay > scale.Period.LastDay || IsUnsure(span.To.End, scale),
                Length.Round(label), text));
        }

        return bars;
    }

    private Hatching Ends => new(X, Width, Y + (Height / 2), Height, IsHatchedLeft, IsHatchedRight);

    private static TimePeriod? Days(LaneSpan span, TimePeriod period)
    {
        if (span is { From: null, To: null })
        {
            return null;
        }

        var first = Math.Max(period.FirstDay, span.From?.FirstDay ?? period.FirstDay);
        var last = Math.Min(period.LastDay, span.To?.LastDay ?? period.LastDay);
        return first <= last ? new(first, last) : null;
    }

    /// <summary>Whether an end is open or uncertain, or known so coarsely that it may lie well within the bar.</summary>
    private static bool IsUnsure(CalendarDate? end, TimeScale scale) =>
        Timelines.Hatching.Marks(end) || (end is { } date && (date.LastDay - date.FirstDay) * scale.DayWidth > Coarse);
}
