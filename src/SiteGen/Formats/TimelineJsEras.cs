using System.Text.Json;
using SiteGen.Content.Settings;
using SiteGen.Dates;
using SiteGen.Languages;
using SiteGen.Linking;

namespace SiteGen.Formats;

/// <summary>
/// Writes the eras of a site for TimelineJS 3, which draws each as a named band. It shows nothing at all if an era has
/// no start or end, or ends where it starts: so every era gets both, or is left out.
/// </summary>
internal static class TimelineJsEras
{
    /// <summary>Writes the eras into the open object.</summary>
    public static void Write(Utf8JsonWriter json, SiteGraph graph)
    {
        var eras = graph.Settings.Timeline.Eras;
        if (eras.Count == 0)
        {
            return;
        }

        // An open era extends to the first or last date of the timeline.
        var dates = graph.Timeline.SelectMany(e => new[] { e.Date.Start?.Bounds.First, e.Date.End?.Bounds.Last })
            .OfType<CalendarDate>().ToArray();
        CalendarDate? first = dates.Length == 0 ? null : dates.MinBy(d => d.FirstDay);
        CalendarDate? last = dates.Length == 0 ? null : dates.MaxBy(d => d.FirstDay);
        json.WriteStartArray("eras");
        foreach (var era in eras)
        {
            if ((era.Date.Start?.Bounds.First ?? first) is { } start
                && (era.Date.End is { } ownEnd ? EndAfter(start, ownEnd.Bounds.Last) : last) is { } end
                && end.FirstDay > start.FirstDay)
            {
                WriteEra(json, era, start, end, graph.Language.Dates);
            }
        }

        json.WriteEndArray();
    }

    private static void WriteEra(
        Utf8JsonWriter json, Era era, CalendarDate start, CalendarDate end, DateFormat dates)
    {
        json.WriteStartObject();
        TimelineJsDates.WriteRange(json, start, end, dates);
        json.WriteStartObject("text");
        json.WriteString("headline", TimelineJs.Escape(era.Title));
        // The text has what start and end cannot express. TimelineJS does not show it, but other programs may.
        if (era.Date.IsUncertain || era.Date.IsApproximate || era.Date.Start != start || era.Date.End != end)
        {
            json.WriteString("text", TimelineJs.Escape(dates.Long(era.Date)));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>
    /// Returns the end of an era, or, if TimelineJS would not draw it after the start, the next date of the same
    /// precision: the year 2018 ends where 2019 begins. Null after the last year.
    /// </summary>
    private static CalendarDate? EndAfter(CalendarDate start, CalendarDate end) =>
        end.FirstDay > start.FirstDay ? end : Next(end);

    private static CalendarDate? Next(CalendarDate date)
    {
        var (year, month, day) = (date.Year, date.Month, date.Day);
        return date switch
        {
            { Day: > 0 } when day < ProlepticDays.InMonth(year, month) => new(year, month, day + 1, DateQualifier.None),
            { Month: > 0 and < 12 } => new(year, month + 1, Math.Min(day, 1), DateQualifier.None),
            { Year: < CalendarDate.MaximumYear } =>
                new(year + 1, Math.Min(month, 1), Math.Min(day, 1), DateQualifier.None),
            _ => null,
        };
    }
}
