using System.Text.Json;
using SiteGen.Dates;
using SiteGen.Languages;

namespace SiteGen.Formats;

/// <summary>
/// Writes dates for TimelineJS 3, at their precision: <c>{"year": 2018}</c> has no month. TimelineJS draws a date at
/// the first instant that it can mean. Whatever else an EDTF date can express is in words in <c>display_date</c>, which
/// TimelineJS shows instead.
/// </summary>
internal static class TimelineJsDates
{
    /// <summary>
    /// Writes <c>start_date</c>, <c>end_date</c> and <c>display_date</c> of an entry. TimelineJS drops entries without
    /// a start, so <c>../2018</c> starts at its end, and its words say "until". <c>2018/..</c> has no end. A decade
    /// ends with its last year; a choice starts with its first date.
    /// </summary>
    public static void Write(Utf8JsonWriter json, EdtfDate date, DateFormat dates)
    {
        var start = (date.Start ?? date.End)!.Value;
        var end = IsSeveral(date.Point) || (date.IsInterval && date.Start is not null) ? date.End : null;
        // TimelineJS would draw the end of 2018-03/2018 in January, before the start.
        end = end?.FirstDay < start.FirstDay ? null : end;
        WriteRange(json, start, end, dates);
        if (HasOnlyWords(date)
            || (date.IsInterval && (end is null || IsPrefix(start.Bounds.First, end.Value.Bounds.Last))))
        {
            json.WriteString("display_date", dates.Long(date));
        }
    }

    /// <summary>Writes <c>start_date</c> and <c>end_date</c> into the open object.</summary>
    public static void WriteRange(Utf8JsonWriter json, CalendarDate start, CalendarDate? end, DateFormat dates)
    {
        var first = start.Bounds.First;
        // TimelineJS drops an end that has all components of the start, as in 2018/2018-06; words make them differ.
        var words = end?.Bounds.Last is { } last && last.Precision != first.Precision && IsPrefix(first, last)
            ? dates.Long(EdtfDate.Of(start))
            : null;
        WritePoint(json, "start_date", first, words);
        if (end is { } known)
        {
            WritePoint(json, "end_date", known.Bounds.Last, null);
        }
    }

    /// <summary>Whether TimelineJS has no other way to show all that a date says.</summary>
    private static bool HasOnlyWords(EdtfDate date) =>
        date.IsUncertain || date.IsApproximate || date.Choices.Count > 0 || IsWord(date.Start) || IsWord(date.End);

    private static bool IsWord(CalendarDate? end) =>
        IsSeveral(end) || end is { UnknownParts: > 0 } or { Year: < 1 or > 9999 };

    /// <summary>Whether a date is several years or months: a century, a decade or a season.</summary>
    private static bool IsSeveral(CalendarDate? date) =>
        date is { Precision: DatePrecision.Century or DatePrecision.Decade or DatePrecision.Season };

    /// <summary>Whether an end has the year, month and day of the start, as far as the start has them.</summary>
    private static bool IsPrefix(CalendarDate start, CalendarDate end) =>
        start.Year == end.Year
        && (start.Month == 0 || start.Month == end.Month)
        && (start.Day == 0 || start.Day == end.Day);

    private static void WritePoint(Utf8JsonWriter json, string name, CalendarDate date, string? words)
    {
        json.WriteStartObject(name);
        // TimelineJS has no year 0: its year -1 is 1 BC.
        json.WriteNumber("year", date.Year < 1 ? date.Year - 1 : date.Year);
        if (date.Month > 0)
        {
            json.WriteNumber("month", date.Month);
        }

        if (date.Day > 0)
        {
            json.WriteNumber("day", date.Day);
        }

        if (words is not null)
        {
            json.WriteString("display_date", words);
        }

        json.WriteEndObject();
    }
}
