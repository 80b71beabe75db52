namespace SiteGen.Dates;

/// <summary>
/// Days of the proleptic Gregorian calendar from year 0, which ISO 8601 has but <see cref="DateOnly"/> lacks. From
/// year 1 on, the numbers are those of <see cref="DateOnly.DayNumber"/>: 0001-01-01 is 0, 0000-01-01 is -366.
/// </summary>
internal static class ProlepticDays
{
    private const int DaysIn400Years = 146_097;

    /// <summary>The number of days in a month.</summary>
    /// <param name="year">0 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    public static int InMonth(int year, int month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>The number of a day, as in <see cref="DateOnly.DayNumber"/>.</summary>
    /// <param name="year">0 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to the last day of the month.</param>
    public static int Number(int year, int month, int day)
    {
        // 400 years are added, and subtracted again at the end, so that year 0 does not divide negative numbers.
        var yearsBefore = year - 1 + 400;
        var number = (yearsBefore * 365) + (yearsBefore / 4) - (yearsBefore / 100) + (yearsBefore / 400);

        for (var before = 1; before < month; before++)
        {
            number += InMonth(year, before);
        }

        return number + day - 1 - DaysIn400Years;
    }

    private static bool IsLeap(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}
