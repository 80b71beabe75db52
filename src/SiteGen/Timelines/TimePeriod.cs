using SiteGen.Dates;

namespace SiteGen.Timelines;

/// <summary>A stretch of whole days.</summary>
/// <param name="FirstDay">Its first day, counted as <see cref="CalendarDate.FirstDay"/>.</param>
/// <param name="LastDay">Its last day; not before the first.</param>
public readonly record struct TimePeriod(int FirstDay, int LastDay)
{
    /// <summary>The number of its days.</summary>
    public int Days => LastDay - FirstDay + 1;

    /// <summary>A year.</summary>
    /// <param name="year">0 to 9999.</param>
    public static TimePeriod OfYear(int year) => Years(year, year);

    /// <summary>From the first day of a year to the last of another.</summary>
    /// <param name="first">0 to 9999.</param>
    /// <param name="last">Not before <paramref name="first"/>; at most 9999.</param>
    public static TimePeriod Years(int first, int last) =>
        new(new CalendarDate(first, 0, 0, DateQualifier.None).FirstDay, new CalendarDate(last, 0, 0, DateQualifier.None).LastDay);

    /// <summary>A month.</summary>
    /// <param name="year">0 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    public static TimePeriod OfMonth(int year, int month)
    {
        var date = new CalendarDate(year, month, 0, DateQualifier.None);
        return new(date.FirstDay, date.LastDay);
    }

    /// <summary>The index of the last of some periods that has begun by a day; -1 if none has.</summary>
    /// <param name="periods">In order of time.</param>
    /// <param name="day">Counted as <see cref="FirstDay"/>.</param>
    internal static int LastBegunBy(ReadOnlySpan<TimePeriod> periods, int day)
    {
        var (low, high) = (0, periods.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            (low, high) = periods[middle].FirstDay <= day ? (middle + 1, high) : (low, middle - 1);
        }

        return high;
    }

    /// <summary>The days of it that a date may mean, with an open end as far as the period goes; null if there are none.</summary>
    public TimePeriod? Of(EdtfDate date)
    {
        var first = Math.Max(FirstDay, date.FirstDay);
        var last = Math.Min(LastDay, date.LastDay);
        return first <= last ? new(first, last) : null;
    }
}
