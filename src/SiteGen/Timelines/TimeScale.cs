namespace SiteGen.Timelines;

/// <summary>Maps days to horizontal positions in a drawing, from left to right.</summary>
/// <param name="Period">The drawn period.</param>
/// <param name="Left">The start of its first day, in units of the drawing.</param>
/// <param name="Right">The end of its last day.</param>
public sealed record TimeScale(TimePeriod Period, double Left, double Right)
{
    /// <summary>The width of a day.</summary>
    public double DayWidth => (Right - Left) / Period.Days;

    /// <summary>Returns the left edge of a day; a day outside the period is at its edge.</summary>
    public double Start(int day)
    {
        var daysBefore = Math.Clamp(day, Period.FirstDay, Period.LastDay) - Period.FirstDay;
        return Length.Round(Left + ((Right - Left) * daysBefore / Period.Days));
    }

    /// <summary>Returns the right edge of a day; a day outside the period is at its edge.</summary>
    public double End(int day) => day >= Period.LastDay ? Right : Start(day + 1);

    /// <summary>Returns the left and the right edge of a period.</summary>
    public (double From, double To) Of(TimePeriod days) => (Start(days.FirstDay), End(days.LastDay));
}
