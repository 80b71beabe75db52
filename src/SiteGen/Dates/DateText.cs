using System.Diagnostics;
using System.Globalization;

namespace SiteGen.Dates;

/// <summary>
/// Formats dates for readers, in English and at their precision. A month or year that both ends of an interval share is
/// written once; years are not padded, and year 0 is "1 BC".
/// </summary>
public static class DateText
{
    /// <summary>Returns a date with full month names, as in "2 to 5 March 2018" or "about March 2018".</summary>
    public static string Long(EdtfDate date) => Write(date, EnglishMonth.Name);

    /// <summary>Returns a date with months of three letters, for tables, as in "17 Feb 2023" or "about 2015".</summary>
    public static string Short(EdtfDate date) => Write(date, EnglishMonth.Abbreviation);

    private static string Write(EdtfDate date, Func<int, string> month) => (date.Start, date.End) switch
    {
        ({ } start, { } end) => start == end ? Qualified(start, month) : Between(start, end, month),
        ({ } start, null) => $"since {Qualified(start, month)}",
        (null, { } end) => $"until {Qualified(end, month)}",
        _ => throw new UnreachableException("an interval has at most one open end"),
    };

    private static string Between(CalendarDate start, CalendarDate end, Func<int, string> month)
    {
        // Ends of different kinds share nothing: "about March to May 2018" would leave open whether May is approximate.
        var isSameKind = start.Qualifier == end.Qualifier && start.Precision == end.Precision;
        var sharesYear = isSameKind && start.Year == end.Year;
        var sharesMonth = sharesYear && start.Month == end.Month;

        var first = (start.Precision, sharesMonth, sharesYear) switch
        {
            (DatePrecision.Day, true, _) => Number(start.Day),
            (DatePrecision.Day, _, true) => $"{Number(start.Day)} {month(start.Month)}",
            (DatePrecision.Month, _, true) => month(start.Month),
            _ => Plain(start, month),
        };
        return $"{Hedge(start.Qualifier)}{first} to {Qualified(end, month)}";
    }

    private static string Qualified(CalendarDate date, Func<int, string> month) =>
        Hedge(date.Qualifier) + Plain(date, month);

    private static string Plain(CalendarDate date, Func<int, string> month)
    {
        var year = date.Year == 0 ? "1 BC" : Number(date.Year);
        return date.Precision switch
        {
            DatePrecision.Year => year,
            DatePrecision.Month => $"{month(date.Month)} {year}",
            _ => $"{Number(date.Day)} {month(date.Month)} {year}",
        };
    }

    private static string Hedge(DateQualifier qualifier) => qualifier switch
    {
        DateQualifier.Uncertain => "possibly ",
        DateQualifier.Approximate => "about ",
        DateQualifier.UncertainAndApproximate => "perhaps about ",
        _ => "",
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
