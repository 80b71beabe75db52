namespace SiteGen.Timelines;

/// <summary>Where days stand in a drawing, from left to right.</summary>
/// <param name="Period">The days that are drawn.</param>
/// <param name="Left">Where its first day begins, in units of the drawing.</param>
/// <param name="Right">Where its last day ends.</param>
public sealed record TimeScale(TimePeriod Period, double Left, double Right)
{
    /// <summary>The width of a day.</summary>
    public double DayWidth => (Right - Left) / Period.Days;

    /// <summary>Where a day begins; days outside of the period stand at its edge.</summary>
    public double Start(int day) => Place(day);

    /// <summary>Where a day ends.</summary>
    public double End(int day) => day >= Period.LastDay ? Right : Place(day + 1);

    /// <summary>Where a stretch of days is, from its beginning to its end.</summary>
    public (double From, double To) Of(TimePeriod days) => (Start(days.FirstDay), End(days.LastDay));

    private double Place(int day) =>
        Length.Round(Left + ((Right - Left) * (Math.Clamp(day, Period.FirstDay, Period.LastDay) - Period.FirstDay) / Period.Days));
}
