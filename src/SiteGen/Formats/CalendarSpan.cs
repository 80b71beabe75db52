using SiteGen.Dates;

namespace SiteGen.Formats;

/// <summary>The days that an entry occupies in a calendar.</summary>
/// <param name="Start">The first day.</param>
/// <param name="End">The day after the last day: RFC 5545 has exclusive ends (section 3.6.1).</param>
/// <param name="IsExact">Whether the date is exactly these days: a certain day, or an interval between two.</param>
internal sealed record CalendarSpan(DateOnly Start, DateOnly End, bool IsExact)
{
    /// <summary>
    /// Returns the days that a date can mean. An interval with an open end has only the days that its known end can
    /// mean: any day for the open end would be invented.
    /// </summary>
    /// <returns>
    /// Null for dates that iCalendar cannot represent or that its readers reject: choices, those before year 1, and
    /// those that last until the end of the year 9999.
    /// </returns>
    public static CalendarSpan? Of(EdtfDate date)
    {
        if (date.Choices.Count > 0)
        {
            return null;
        }

        var first = (date.Start ?? date.End)!.Value.FirstDay;
        var last = (date.End ?? date.Start)!.Value.LastDay;
        return first < 0 || last >= DateOnly.MaxValue.DayNumber
            ? null
            : new(
                DateOnly.FromDayNumber(first),
                DateOnly.FromDayNumber(last + 1),
                IsExactDay(date.Start) && IsExactDay(date.End));
    }

    private static bool IsExactDay(CalendarDate? date) =>
        date is { Precision: DatePrecision.Day, Qualifier: DateQualifier.None };
}
