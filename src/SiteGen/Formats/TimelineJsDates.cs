using System.Text.Json;
using SiteGen.Dates;

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
    /// a start, so <c>../2018</c> starts at its end, and its words say "until". <c>2018/..</c> has no end.
    /// </summary>
    public static void Write(Utf8JsonWriter json, EdtfDate date)
    {
        var start = (date.Start ?? date.End)!.Value;
        // TimelineJS would draw the end of 2018-03/2018 in January, before the start.
        var end = date is { IsInterval: true, Start: not null, End: { } last } && last.FirstDay >= start.FirstDay
            ? date.End
            : null;
        WriteRange(json, start, end);
        if (date.IsUncertain || date.IsApproximate || start.Year == 0
            || (date.IsInterval && (end is null || IsPrefix(start, end.Value))))
        {
            json.WriteString("display_date", DateText.Long(date));
        }
    }

    /// <summary>Writes <c>start_date</c> and <c>end_date</c> into the open object.</summary>
    public static void WriteRange(Utf8JsonWriter json, CalendarDate start, CalendarDate? end)
    {
        // TimelineJS drops an end that has all components of the start, as in 2018/2018-06; words make them differ.
        var words = end is { } last && last.Precision != start.Precision && IsPrefix(start, last)
            ? DateText.Long(EdtfDate.Point(start))
            : null;
        WritePoint(json, "start_date", start, words);
        if (end is { } known)
        {
            WritePoint(json, "end_date", known, null);
        }
    }

    /// <summary>Whether an end has the year, month and day of the start, as far as the start has them.</summary>
    private static bool IsPrefix(CalendarDate start, CalendarDate end) =>
        start.Year == end.Year
        && (start.Month == 0 || start.Month == end.Month)
        && (start.Day == 0 || start.Day == end.Day);

    private static void WritePoint(Utf8JsonWriter json, string name, CalendarDate date, string? words)
    {
        json.WriteStartObject(name);
        json.WriteNumber("year", date.Year);
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
