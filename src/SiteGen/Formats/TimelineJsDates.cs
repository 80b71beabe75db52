using System.Text.Json;
using SiteGen.Dates;

namespace SiteGen.Formats;

/// <summary>
/// Dates as objects of TimelineJS 3, with the parts that are known: <c>{"year": 2018}</c> has no month. It draws a date
/// at the first instant that it can mean, and writes it at its precision; for all else that an EDTF date can say,
/// <c>display_date</c> has our own words, which it shows instead.
/// </summary>
internal static class TimelineJsDates
{
    /// <summary>
    /// Writes <c>start_date</c>, <c>end_date</c> and <c>display_date</c> of an entry. TimelineJS leaves out entries without
    /// a start, so <c>../2018</c> has its end for one, and the words say "until". <c>2018/..</c> has no end.
    /// </summary>
    public static void Write(Utf8JsonWriter json, EdtfDate date)
    {
        var start = (date.Start ?? date.End)!.Value;
        // 2018-03/2018 ends later in 2018 than it began, and TimelineJS would draw it to end in January.
        var end = date.IsInterval && date.Start is not null && date.End is { } last && last.FirstDay >= start.FirstDay ? date.End : null;
        WriteBetween(json, start, end);
        if (date.IsUncertain || date.IsApproximate || start.Year == 0 || (date.IsInterval && (end is null || LooksLike(start, end.Value))))
        {
            json.WriteString("display_date", DateText.Long(date));
        }
    }

    /// <summary>Writes <c>start_date</c> and <c>end_date</c> into the object that is open.</summary>
    public static void WriteBetween(Utf8JsonWriter json, CalendarDate start, CalendarDate? end)
    {
        // TimelineJS drops an end that has all parts of the start: that of 2018/2018-06. The words make them differ.
        var words = end is { } last && last.Precision != start.Precision && LooksLike(start, last) ? DateText.Long(EdtfDate.Point(start)) : null;
        WritePoint(json, "start_date", start, words);
        if (end is { } known)
        {
            WritePoint(json, "end_date", known, null);
        }
    }

    /// <summary>Whether all parts of a start are those of an end.</summary>
    private static bool LooksLike(CalendarDate start, CalendarDate end) =>
        start.Year == end.Year && (start.Month == 0 || start.Month == end.Month) && (start.Day == 0 || start.Day == end.Day);

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
