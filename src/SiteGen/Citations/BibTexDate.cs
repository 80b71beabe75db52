using System.Globalization;
using SiteGen.Dates;
using SiteGen.Languages;

namespace SiteGen.Citations;

/// <summary>
/// Writes dates for biblatex and BibTeX. Programs differ in what they read of EDTF; all of them read points, ranges
/// with two ends or one, seasons, qualifiers and years before 1.
/// </summary>
internal static class BibTexDate
{
    /// <summary>
    /// The value of <c>date</c>: EDTF with parts that all programs read. A decade or century is the range of its years.
    /// Null for choices, and for years of more than four digits.
    /// </summary>
    public static string? Of(EdtfDate date)
    {
        if (date.Choices.Count > 0 || IsLong(date.Start) || IsLong(date.End))
        {
            return null;
        }

        return date.Point is not { } point ? $"{TextOf(date.Start, isEnd: false)}/{TextOf(date.End, isEnd: true)}"
            : point.Precision < DatePrecision.Year ? $"{TextOf(point, isEnd: false)}/{TextOf(point, isEnd: true)}"
            : TextOf(point, isEnd: false);
    }

    /// <summary>
    /// The value of <c>year</c>, for programs that do not know <c>date</c>: the first year; for what <c>date</c> cannot
    /// say, the date in words. Null where a single year would say what nobody knows.
    /// </summary>
    public static string? YearOf(EdtfDate date, DateFormat dates) =>
        Of(date) is null ? dates.Long(date)
        : date.Start is { Year: > 0, Precision: >= DatePrecision.Year } start && (date.End is not null)
            ? start.Year.ToString("0000", CultureInfo.InvariantCulture)
            : null;

    private static bool IsLong(CalendarDate? date) => date is { Year: < -9999 or > 9999 };

    private static string TextOf(CalendarDate? end, bool isEnd)
    {
        // An open end and an unknown one are the same to biblatex.
        if (end is not { } date)
        {
            return "";
        }

        if (date.Precision < DatePrecision.Year)
        {
            date = isEnd ? date.Bounds.Last : date.Bounds.First;
        }

        var known = date.Season > 0
            ? CalendarDate.OfSeason(date.Year, date.Season, date.Qualifier)
            : new CalendarDate(date.Year, date.Month, date.Day, date.Qualifier);
        return known.ToString();
    }
}
