using System.Diagnostics;
using System.Globalization;

namespace SiteGen.Dates;

/// <summary>
/// Formats dates for readers, in English and at their precision. A month, year or era that both ends of an interval
/// share is written once.
/// </summary>
public static class DateText
{
    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter"];

    /// <summary>Returns a date with full month names, as in "2 to 5 March 2018" or "about March 2018".</summary>
    public static string Long(EdtfDate date) => Write(date, EnglishMonth.Name);

    /// <summary>Returns a date with months of three letters, for tables, as in "17 Feb 2023" or "about 2015".</summary>
    public static string Short(EdtfDate date) => Write(date, EnglishMonth.Abbreviation);

    /// <summary>
    /// Returns a short date for a list under years: "17 Feb", "Mar to May". The year stays where it says more than the
    /// heading: "2017 or 2018".
    /// </summary>
    public static string InYear(EdtfDate date)
    {
        var (text, year) = (Short(date), " " + YearText.Of(date.Year));
        var isInYear = (date.Point ?? date.Start) is { Precision: > DatePrecision.Year }
            && (date.Point is not null
                || (date.End is { Precision: > DatePrecision.Year } end && end.Year == date.Year))
            && date.Choices.Count == 0;
        return isInYear && text.EndsWith(year, StringComparison.Ordinal) ? text[..^year.Length] : text;
    }

    private static string Write(EdtfDate date, Func<int, string> month) => date switch
    {
        { Choices: { Count: > 0 } choices } => Alternatives([.. choices.Select(c => Qualified(c, month))]),
        { Point: { } point } => Qualified(point, month),
        { Start: { } start, End: { } end } => Between(start, end, month),
        { Start: { } start, HasUnknownEnd: true } => $"{InSentence(start, month)} to an unknown date",
        { Start: { } start } => $"since {InSentence(start, month)}",
        { End: { } end, HasUnknownEnd: true } => $"an unknown date to {InSentence(end, month)}",
        { End: { } end } => $"until {InSentence(end, month)}",
        _ => throw new UnreachableException("an interval has at least one date"),
    };

    private static string Alternatives(string[] choices) =>
        $"{string.Join(", ", choices[..^1])} or {choices[^1]}";

    private static string Between(CalendarDate start, CalendarDate end, Func<int, string> month)
    {
        if (start == end)
        {
            return Qualified(start, month);
        }

        // Ends of different kinds share nothing: "about March to May 2018" would leave open whether May is approximate.
        var isSameKind = start.Qualifier == end.Qualifier && start.Precision == end.Precision
            && start.UnknownParts + end.UnknownParts == 0;
        var sharesYear = isSameKind && start.Year == end.Year;
        var sharesMonth = sharesYear && start.Month == end.Month;

        var first = (start.Precision, sharesMonth, sharesYear) switch
        {
            (DatePrecision.Day, true, _) => Number(start.Day),
            (DatePrecision.Day, _, true) => $"{Number(start.Day)} {month(start.Month)}",
            (DatePrecision.Month, _, true) => month(start.Month),
            (DatePrecision.Season, _, true) => Season(start),
            (DatePrecision.Year, _, _) when isSameKind && end.Year < 1 => YearText.Of(start.Year)[..^" BC".Length],
            _ => Article(start) + Plain(start, month),
        };
        return $"{Hedge(start.Qualifier)}{first} to {InSentence(end, month)}";
    }

    private static string Qualified(CalendarDate date, Func<int, string> month) =>
        date.Qualifier == DateQualifier.None ? Plain(date, month) : InSentence(date, month);

    private static string InSentence(CalendarDate date, Func<int, string> month) =>
        Hedge(date.Qualifier) + Article(date) + Plain(date, month);

    /// <summary>"1990s" alone, but "since the 1990s".</summary>
    private static string Article(CalendarDate date) => date.Precision < DatePrecision.Year ? "the " : "";

    private static string Plain(CalendarDate date, Func<int, string> month)
    {
        var year = YearText.Of(date.Year);
        var text = date.Precision switch
        {
            DatePrecision.Century => $"{Ordinal((date.Year / 100) + 1)} century",
            // "The 1900s" alone would be read as the century.
            DatePrecision.Decade => $"{Number(date.Year)}s{(date.Year % 100 == 0 ? " (decade)" : "")}",
            DatePrecision.Year => year,
            DatePrecision.Season => $"{Season(date)} {year}",
            DatePrecision.Month => $"{month(date.Month)} {year}",
            _ => $"{Number(date.Day)} {month(date.Month)} {year}",
        };
        return (date.UnknownParts, date.Precision) switch
        {
            (0, _) => text,
            (1, DatePrecision.Year) => $"{text} (month unknown)",
            (1, _) => $"{text} (day unknown)",
            _ => $"{text} (month and day unknown)",
        };
    }

    private static string Season(CalendarDate date) => Seasons[date.Season - 21];

    private static string Ordinal(int number) => Number(number) + (number % 100 is 11 or 12 or 13 ? "th"
        : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });

    private static string Hedge(DateQualifier qualifier) => qualifier switch
    {
        DateQualifier.Uncertain => "possibly ",
        DateQualifier.Approximate => "about ",
        DateQualifier.UncertainAndApproximate => "perhaps about ",
        _ => "",
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
