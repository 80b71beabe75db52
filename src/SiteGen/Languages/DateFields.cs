using SiteGen.Dates;

namespace SiteGen.Languages;

/// <summary>Writes the fields of dates in a language.</summary>
internal sealed class DateFields
{
    private const int FirstWithoutEra = 100;

    private readonly NumberFormat _numbers;
    private readonly string[] _months, _monthsAlone, _shortMonths, _shortMonthsAlone, _eras;
    private readonly DatePattern _eraYear;
    private readonly DatePattern? _commonEraYear;

    public DateFields(LanguageData data, NumberFormat numbers)
    {
        _numbers = numbers;
        _months = data.List("months");
        _monthsAlone = data.Find("months-alone") is null ? _months : data.List("months-alone");
        _shortMonths = data.List("short-months");
        _shortMonthsAlone = data.Find("short-months-alone") is null ? _shortMonths : data.List("short-months-alone");
        _eras = data.List("eras");
        _eraYear = new(data["era-year"]);
        _commonEraYear = data.Find("ad-year") is { } pattern ? new(pattern) : null;
        SharesEra = data["era-year"][^1] == 'G';
    }

    /// <summary>Whether the era stands after the year, so that two years can share it: "44–40 BC".</summary>
    public bool SharesEra { get; }

    /// <summary>The names of the months on their own.</summary>
    public IReadOnlyList<string> Months => _monthsAlone;

    /// <summary>The short names of the months on their own.</summary>
    public IReadOnlyList<string> ShortMonths => _shortMonthsAlone;

    /// <summary>Returns whether the era of a date is written: "79" alone is hardly read as a year.</summary>
    public static bool HasEra(CalendarDate date) => date.Year < FirstWithoutEra;

    /// <summary>The year, with its era where it needs one; five digits or more are grouped.</summary>
    public string Year(CalendarDate date) => !HasEra(date) ? YearNumber(date)
        : (date.Year > 0 && _commonEraYear is { } common ? common : _eraYear).Format(this, date, date);

    /// <summary>Returns the year without its era.</summary>
    public string YearNumber(CalendarDate date)
    {
        var number = date.Year < 1 ? 1 - date.Year : date.Year;
        return number > 9999 ? _numbers.Grouped(number) : _numbers.Plain(number);
    }

    /// <summary>The abbreviation of the era.</summary>
    public string Era(CalendarDate date) => _eras[date.Year < 1 ? 0 : 1];

    /// <summary>A month: its name, its short name, or its number, as wide as the pattern has it.</summary>
    public string Month(int month, int width, bool isAlone) => width switch
    {
        >= 4 => (isAlone ? _monthsAlone : _months)[month - 1],
        3 => (isAlone ? _shortMonthsAlone : _shortMonths)[month - 1],
        _ => Number(month, width),
    };

    /// <summary>A number with at least as many figures as the pattern has letters.</summary>
    public string Number(int number, int width) =>
        width > 1 && number < 10 ? _numbers.Plain(0) + _numbers.Plain(number) : _numbers.Plain(number);
}
