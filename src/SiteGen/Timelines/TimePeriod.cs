using SiteGen.Dates;

namespace SiteGen.Timelines;

/// <summary>A period of whole days.</summary>
/// <param name="FirstDay">The first day, as a day number like <see cref="CalendarDate.FirstDay"/>.</param>
/// <param name="LastDay">The last day; not before the first.</param>
public readonly record struct TimePeriod(int FirstDay, int LastDay)
{
    /// <summary>The number of days.</summary>
    public int Days => LastDay - FirstDay + 1;

    /// <summary>Returns a year.</summary>
    /// <param name="year">The year.</param>
    public static TimePeriod OfYear(int year) => Years(year, year);

    /// <summary>Returns several years.</summary>
    /// <param name="first">The first year.</param>
    /// <param name="last">The last year; not before <paramref name="first"/>.</param>
    public static TimePeriod Years(int first, int last) =>
        new(Date(first).FirstDay, Date(last).LastDay);

    /// <summary>Returns a month.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">1 to 12.</param>
    public static TimePeriod OfMonth(int year, int month)
    {
        var date = Date(year, month);
        return new(date.FirstDay, date.LastDay);
    }

    /// <summary>Returns the index of the last period that starts on a day or before; -1 if there is none.</summary>
    /// <param name="periods">The periods, in order of time.</param>
    /// <param name="day">The day number.</param>
    internal static int LastStartingBy(ReadOnlySpan<TimePeriod> periods, int day)
    {
        var (low, high) = (0, periods.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            (low, high) = periods[middle].FirstDay <= day ? (middle + 1, high) : (low, middle - 1);
        }

        return high;
    }

    /// <summary>
    /// Returns the days of this period that a date can mean; null if there are none. Open ends reach to the edge of the
    /// period.
    /// </summary>
    public TimePeriod? Of(EdtfDate date)
    {
        var first = Math.Max(FirstDay, date.FirstDay);
        var last = Math.Min(LastDay, date.LastDay);
        return first <= last ? new(first, last) : null;
    }

    private static CalendarDate Date(int year, int month = 0) => new(year, month, 0, DateQualifier.None);
}
