using SiteGen.Dates;
using SiteGen.Languages;

namespace SiteGen.Timelines;

/// <summary>
/// Maps days to horizontal positions in a drawing, from left to right. Days are equally wide, or wider where more
/// happened.
/// </summary>
public sealed class TimeScale
{
    private readonly IReadOnlyList<TimeSegment> _segments;

    /// <summary>A scale on which all days are equally wide.</summary>
    /// <param name="period">The drawn period.</param>
    /// <param name="left">The start of its first day, in units of the drawing.</param>
    /// <param name="right">The end of its last day.</param>
    public TimeScale(TimePeriod period, double left, double right)
        : this([new TimeSegment(period, left, right)])
    {
    }

    private TimeScale(IReadOnlyList<TimeSegment> segments) => _segments = segments;

    /// <summary>The drawn period.</summary>
    public TimePeriod Period => new(_segments[0].Period.FirstDay, _segments[^1].Period.LastDay);

    /// <summary>The start of the first day, in units of the drawing.</summary>
    public double Left => _segments[0].Left;

    /// <summary>The end of the last day.</summary>
    public double Right => _segments[^1].Right;

    /// <summary>
    /// The stretches of equally wide days: years (several where the period is long) or months, and the breaks between
    /// them; the whole period where all days are equally wide.
    /// </summary>
    public IReadOnlyList<TimeSegment> Segments => _segments;

    /// <summary>Whether some days are wider than others.</summary>
    public bool IsUneven => _segments.Count > 1;

    /// <summary>The width of a day, where all are equally wide.</summary>
    internal double DayWidth => (Right - Left) / Period.Days;

    /// <summary>
    /// A scale on which years (or months of up to two years) are wider the more happened in them. One in which nothing
    /// happened is narrow, and several of these in a row are joined to a break.
    /// </summary>
    /// <param name="period">The drawn period: whole years.</param>
    /// <param name="dates">When something happened; dates outside the period count for nothing.</param>
    /// <param name="left">The start of the first day, in units of the drawing.</param>
    /// <param name="right">The end of the last day.</param>
    /// <param name="labels">Writes the labels, which have to fit.</param>
    internal static TimeScale ByDensity(
        TimePeriod period, IReadOnlyList<EdtfDate> dates, double left, double right, DateFormat labels) =>
        new(DensitySegments.Of(period, dates, left, right, labels));

    /// <summary>Returns the left edge of a day; a day outside the period is at its edge.</summary>
    public double Start(int day)
    {
        var period = Period;
        day = Math.Clamp(day, period.FirstDay, period.LastDay);
        var segment = SegmentOf(day);
        var share = (day - segment.Period.FirstDay) / (double)segment.Period.Days;
        return Length.Round(segment.Left + (segment.Width * share));
    }

    /// <summary>Returns the right edge of a day; a day outside the period is at its edge.</summary>
    public double End(int day) => day >= Period.LastDay ? Right : Start(day + 1);

    /// <summary>Returns the left and the right edge of a period.</summary>
    public (double From, double To) Of(TimePeriod days) => (Start(days.FirstDay), End(days.LastDay));

    /// <summary>Returns the width of a period.</summary>
    public double WidthOf(TimePeriod days) => End(days.LastDay) - Start(days.FirstDay);

    private TimeSegment SegmentOf(int day)
    {
        var (low, high) = (0, _segments.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _segments[middle].Period.FirstDay <= day ? (middle, high) : (low, middle - 1);
        }

        return _segments[low];
    }
}
