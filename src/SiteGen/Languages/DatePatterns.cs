namespace SiteGen.Languages;

/// <summary>The patterns of dates at one length.</summary>
/// <param name="Day">A day.</param>
/// <param name="Month">A month.</param>
/// <param name="Days">Days of a month.</param>
/// <param name="DaysOfMonths">Days of two months of a year.</param>
/// <param name="MonthsOfYear">Months of a year.</param>
internal sealed record DatePatterns(
    DatePattern Day, DatePattern Month, DatePattern Days, DatePattern DaysOfMonths, DatePattern MonthsOfYear)
{
    /// <summary>With full names of months.</summary>
    public static DatePatterns Long(LanguageData data) =>
        Read(data, "day", "month", "days", "days-of-months", "months-of-year");

    /// <summary>With short names of months.</summary>
    public static DatePatterns Short(LanguageData data) =>
        Read(data, "short-day", "short-month", "short-days", "short-days-of-months", "short-months-of-year");

    /// <summary>With short names of months and without the year.</summary>
    public static DatePatterns InYear(LanguageData data) => Read(data, "short-day-in-year", "short-month-in-year",
        "short-days-in-year", "short-days-of-months-in-year", "short-months-in-year");

    private static DatePatterns Read(
        LanguageData data, string day, string month, string days, string daysOfMonths, string monthsOfYear)
    {
        var separator = data["interval"].Split("{0}")[1].Split("{1}")[0];
        return new(
            new(data[day]), new(data[month]), new(data[days], separator), new(data[daysOfMonths], separator),
            new(data[monthsOfYear], separator));
    }
}
