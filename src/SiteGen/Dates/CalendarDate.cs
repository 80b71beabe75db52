using System.Globalization;

namespace SiteGen.Dates;

/// <summary>
/// A day, a month, a season, a year, a decade or a century of the proleptic Gregorian calendar, as EDTF writes it:
/// <c>2018-02-20</c>, <c>2018-02</c>, <c>2018-21</c>, <c>2018</c>, <c>201X</c> or <c>20XX</c>, with or without a
/// qualifier. A date that does not exist, such as 30 February, cannot be created.
/// </summary>
public readonly record struct CalendarDate
{
    /// <summary>The last year, and with a minus sign the first. Year 0 is 1 BC, -1 is 2 BC.</summary>
    public const int MaximumYear = 999_999;

    /// <summary>The mark of a part that is not known.</summary>
    internal const string Unknown = "XX";

    private const int Spring = 21;
    private const int Winter = 24;

    /// <summary>Creates a year, a month or a day.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">1 to 12, or 0 when only the year is known.</param>
    /// <param name="day">1 to the last day of the month, or 0 when only the month or the year is known.</param>
    /// <param name="qualifier">How certain the whole date is.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date.</exception>
    public CalendarDate(int year, int month, int day, DateQualifier qualifier)
    {
        Year = year is >= -MaximumYear and <= MaximumYear ? year
            : throw new ArgumentOutOfRangeException(
                nameof(year), year, $"A year is {-MaximumYear} to {MaximumYear}.");
        Month = month is >= 0 and <= 12 ? month
            : throw new ArgumentOutOfRangeException(nameof(month), month, "A month is 1 to 12, or 0 if unknown.");
        Day = day == 0 || (day > 0 && month > 0 && day <= ProlepticDays.InMonth(year, month)) ? day
            : throw new ArgumentOutOfRangeException(nameof(day), day, "The month has no such day.");
        Precision = month == 0 ? DatePrecision.Year : day == 0 ? DatePrecision.Month : DatePrecision.Day;
        Qualifier = qualifier;
    }

    // Year, month and day have no init accessor: 'with' could combine them into a date that does not exist.

    /// <summary>The year, or the first year of a decade or century; year 0 is 1 BC.</summary>
    public int Year { get; }

    /// <summary>1 to 12, or 0 when no month is known.</summary>
    public int Month { get; }

    /// <summary>1 to the last day of the month, or 0 when no day is known.</summary>
    public int Day { get; }

    /// <summary>21 for spring (March to May), 22 for summer, 23 for autumn, 24 for winter; otherwise 0.</summary>
    public int Season { get; private init; }

    /// <summary>
    /// How many parts are said to be unknown: 1 in <c>2018-XX</c> and <c>2018-02-XX</c>, 2 in <c>2018-XX-XX</c>.
    /// </summary>
    public int UnknownParts { get; private init; }

    /// <summary>How certain the whole date is.</summary>
    public DateQualifier Qualifier { get; init; }

    /// <summary>How much of the date is known.</summary>
    public DatePrecision Precision { get; private init; }

    /// <summary>
    /// The number of the first day that the date can mean. Days are numbered as in <see cref="DateOnly.DayNumber"/>,
    /// where 0001-01-01 is 0; earlier ones have negative numbers.
    /// </summary>
    public int FirstDay => ProlepticDays.Number(
        Year, Precision == DatePrecision.Season ? FirstMonthOfSeason : Math.Max(Month, 1), Math.Max(Day, 1));

    /// <summary>The number of the last day that the date can mean, numbered as in <see cref="FirstDay"/>.</summary>
    public int LastDay => Precision switch
    {
        DatePrecision.Century => ProlepticDays.Number(Year + 99, 12, 31),
        DatePrecision.Decade => ProlepticDays.Number(Year + 9, 12, 31),
        DatePrecision.Year => ProlepticDays.Number(Year, 12, 31),
        // The winter of a year ends in the next one.
        DatePrecision.Season when Season == Winter => ProlepticDays.Number(Year + 1, 3, 1) - 1,
        DatePrecision.Season => ProlepticDays.Number(Year, FirstMonthOfSeason + 3, 1) - 1,
        DatePrecision.Month => ProlepticDays.Number(Year, Month, ProlepticDays.InMonth(Year, Month)),
        _ => FirstDay,
    };

    /// <summary>
    /// The first and the last year, month or day that the date can mean, in units that any calendar has: 1990 and 1999
    /// for <c>199X</c>, March and May 2018 for <c>2018-21</c>, the date itself for years, months and days.
    /// </summary>
    internal (CalendarDate First, CalendarDate Last) Bounds => Precision switch
    {
        DatePrecision.Century => (OfYear(Year), OfYear(Year + 99)),
        DatePrecision.Decade => (OfYear(Year), OfYear(Year + 9)),
        DatePrecision.Season => (OfMonthOf(FirstDay), OfMonthOf(LastDay)),
        _ => (new(Year, Month, Day, Qualifier), new(Year, Month, Day, Qualifier)),
    };

    private int FirstMonthOfSeason => ((Season - Spring) * 3) + 3;

    /// <summary>Returns a century.</summary>
    /// <param name="century">The first two digits of its years, 0 to 99: 18 for the years from 1800 on.</param>
    /// <param name="qualifier">How certain it is.</param>
    public static CalendarDate OfCentury(int century, DateQualifier qualifier) =>
        new(century * 100, 0, 0, qualifier) { Precision = DatePrecision.Century };

    /// <summary>Returns a decade.</summary>
    /// <param name="decade">The first three digits of its years, 0 to 999: 199 for the years from 1990 on.</param>
    /// <param name="qualifier">How certain it is.</param>
    public static CalendarDate OfDecade(int decade, DateQualifier qualifier) =>
        new(decade * 10, 0, 0, qualifier) { Precision = DatePrecision.Decade };

    /// <summary>Returns a season.</summary>
    /// <param name="year">Its year; that of December for a winter.</param>
    /// <param name="season">21 to 24, as in <see cref="Season"/>.</param>
    /// <param name="qualifier">How certain it is.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such season.</exception>
    public static CalendarDate OfSeason(int year, int season, DateQualifier qualifier) =>
        new(year, 0, 0, qualifier)
        {
            Precision = DatePrecision.Season,
            Season = season is >= Spring and <= Winter ? season
                : throw new ArgumentOutOfRangeException(nameof(season), season, "A season is 21 to 24."),
        };

    /// <summary>Returns a year or month of which the next parts are said to be unknown.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The month; 0 if it is unknown.</param>
    /// <param name="parts">How many parts are unknown: 1 or 2, as in <see cref="UnknownParts"/>.</param>
    /// <param name="qualifier">How certain the date is.</param>
    internal static CalendarDate OfUnknown(int year, int month, int parts, DateQualifier qualifier) =>
        new(year, month, 0, qualifier) { UnknownParts = parts };

    private CalendarDate OfYear(int year) => new(year, 0, 0, Qualifier);

    private CalendarDate OfMonthOf(int day)
    {
        var date = ProlepticDays.DateOf(day);
        return new(date.Year, date.Month, 0, Qualifier);
    }

    /// <summary>The date in EDTF, as in <c>2018-02~</c>.</summary>
    public override string ToString()
    {
        var year = Year is > 9999 or < -9999 ? Format($"Y{Year}") : Format($"{Year:D4}");
        var date = Precision switch
        {
            DatePrecision.Century => $"{year[..2]}XX",
            DatePrecision.Decade => $"{year[..3]}X",
            DatePrecision.Year => year,
            DatePrecision.Season => Format($"{year}-{Season}"),
            DatePrecision.Month => Format($"{year}-{Month:D2}"),
            _ => Format($"{year}-{Month:D2}-{Day:D2}"),
        };
        return $"{date}{string.Concat(Enumerable.Repeat("-" + Unknown, UnknownParts))}{QualifierMark.Of(Qualifier)}";

        static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
    }
}
