namespace SiteGen.Dates;

/// <summary>
/// Days of the proleptic Gregorian calendar, also before year 1, which ISO 8601 has but <see cref="DateOnly"/> lacks.
/// From year 1 on, the numbers are those of <see cref="DateOnly.DayNumber"/>: 0001-01-01 is 0, 0000-01-01 is -366.
/// </summary>
/// <remarks>
/// Years are counted from March, so that the leap day is the last one, in eras of 400 years, which all have the same
/// number of days (https://howardhinnant.github.io/date_algorithms.html).
/// </remarks>
internal static class ProlepticDays
{
    private const int DaysInEra = 146_097;

    /// <summary>The days from 1 March of year 0 to 0001-01-01.</summary>
    private const int DaysToYear1 = 306;

    /// <summary>The number of days in a month.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">1 to 12.</param>
    public static int InMonth(int year, int month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>The number of a day, as in <see cref="DateOnly.DayNumber"/>.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to the last day of the month.</param>
    public static int Number(int year, int month, int day)
    {
        var fromMarch = month > 2 ? year : year - 1;
        var era = FloorDiv(fromMarch, 400);
        var yearOfEra = fromMarch - (era * 400);
        var dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5) + day - 1;
        return (era * DaysInEra) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear - DaysToYear1;
    }

    /// <summary>Returns the day with a number.</summary>
    public static CalendarDate DateOf(int number)
    {
        var day = number + DaysToYear1;
        var era = FloorDiv(day, DaysInEra);
        var dayOfEra = day - (era * DaysInEra);
        var yearOfEra =
            (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / (DaysInEra - 1))) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var fromMarch = ((5 * dayOfYear) + 2) / 153;
        var month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
        return new(
            (era * 400) + yearOfEra + (month > 2 ? 0 : 1), month, dayOfYear - (((153 * fromMarch) + 2) / 5) + 1,
            DateQualifier.None);
    }

    private static int FloorDiv(int number, int divisor) => (int)Math.Floor(number / (double)divisor);

    private static bool IsLeap(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}
