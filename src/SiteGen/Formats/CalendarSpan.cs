using SiteGen.Dates;

namespace SiteGen.Formats;

/// <summary>The days on which an entry lies in a calendar.</summary>
/// <param name="First">The first of them.</param>
/// <param name="After">The day after the last of them, as RFC 5545 has the end of an event (section 3.6.1).</param>
/// <param name="IsExact">Whether the days are the date: a day, or all days from one to another, and both known for certain.</param>
internal sealed record CalendarSpan(DateOnly First, DateOnly After, bool IsExact)
{
    /// <summary>
    /// The days that a date can mean. Of an interval with an open end it is those of the end that is known: it began, or
    /// ended, on one of them, and a day for the other would be invented.
    /// </summary>
    /// <returns>
    /// Null where the days have no number of four digits in a calendar, or one that its readers refuse: those of year 0,
    /// and what ends with the year 9999.
    /// </returns>
    public static CalendarSpan? Of(EdtfDate date)
    {
        var first = (date.Start ?? date.End)!.Value.FirstDay;
        var last = (date.End ?? date.Start)!.Value.LastDay;
        return first < 0 || last >= DateOnly.MaxValue.DayNumber ? null
            : new(DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(last + 1), IsCertain(date.Start) && IsCertain(date.End));
    }

    private static bool IsCertain(CalendarDate? end) => end is { Precision: DatePrecision.Day, Qualifier: DateQualifier.None };
}
