using System.Globalization;

namespace SiteGen.Dates;

/// <summary>
/// A year, a month or a day of the proleptic Gregorian calendar, as EDTF writes it: <c>2018</c>, <c>2018-02</c> or
/// <c>2018-02-20</c>, with or without a qualifier. A date that does not exist, such as 30 February, cannot be created.
/// </summary>
/// <param name="Year">0 to 9999; year 0 is 1 BC.</param>
/// <param name="Month">1 to 12, or 0 when only the year is known.</param>
/// <param name="Day">1 to the last day of the month, or 0 when only the month or the year is known.</param>
/// <param name="Qualifier">How certain the whole date is.</param>
/// <exception cref="ArgumentOutOfRangeException">There is no such date.</exception>
public readonly record struct CalendarDate(int Year, int Month, int Day, DateQualifier Qualifier)
{
    // Year, month and day have no init accessor: 'with' could combine them into a date that does not exist.

    /// <summary>0 to 9999; year 0 is 1 BC.</summary>
    public int Year { get; } = Year is >= 0 and <= 9999
        ? Year
        : throw new ArgumentOutOfRangeException(nameof(Year), Year, "A year is 0 to 9999.");

    /// <summary>1 to 12, or 0 when only the year is known.</summary>
    public int Month { get; } = Month is >= 0 and <= 12
        ? Month
        : throw new ArgumentOutOfRangeException(nameof(Month), Month, "A month is 1 to 12, or 0 if unknown.");

    /// <summary>1 to the last day of the month, or 0 when only the month or the year is known.</summary>
    public int Day { get; } = Day == 0 || (Day > 0 && Month > 0 && Day <= ProlepticDays.InMonth(Year, Month))
        ? Day
        : throw new ArgumentOutOfRangeException(nameof(Day), Day, "The month has no such day.");

    /// <summary>How much of the date is known.</summary>
    public DatePrecision Precision => this switch
    {
        { Month: 0 } => DatePrecision.Year,
        { Day: 0 } => DatePrecision.Month,
        _ => DatePrecision.Day,
    };

    /// <summary>
    /// The number of the first day that the date can mean. Days are numbered as in <see cref="DateOnly.DayNumber"/>,
    /// where 0001-01-01 is 0; those of year 0 have negative numbers, from -366.
    /// </summary>
    public int FirstDay => ProlepticDays.Number(Year, Math.Max(Month, 1), Math.Max(Day, 1));

    /// <summary>The number of the last day that the date can mean, numbered as in <see cref="FirstDay"/>.</summary>
    public int LastDay => Precision switch
    {
        DatePrecision.Year => ProlepticDays.Number(Year, 12, 31),
        DatePrecision.Month => ProlepticDays.Number(Year, Month, ProlepticDays.InMonth(Year, Month)),
        _ => FirstDay,
    };

    /// <summary>The date in EDTF, as in <c>2018-02~</c>.</summary>
    public override string ToString()
    {
        var mark = QualifierMark.Of(Qualifier);
        return Precision switch
        {
            DatePrecision.Year => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}{mark}"),
            DatePrecision.Month => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}{mark}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}-{Day:D2}{mark}"),
        };
    }
}
