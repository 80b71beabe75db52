using System.Text.Json;
using SiteGen.Content.Settings;
using SiteGen.Dates;
using SiteGen.Linking;

namespace SiteGen.Formats;

/// <summary>
/// The eras of a site for TimelineJS 3, which draws each as a band and shows its name. It shows nothing at all where a
/// band has no start or no end, or ends where it starts, so each gets both from what is known, or is left out.
/// </summary>
internal static class TimelineJsEras
{
    /// <summary>Writes the eras into the object that is open.</summary>
    public static void Write(Utf8JsonWriter json, SiteGraph graph)
    {
        var eras = graph.Settings.Timeline.Eras;
        if (eras.Count == 0)
        {
            return;
        }

        // What has no beginning or no end goes as far as the timeline does: its edge is a date on it and not a new one.
        var dates = graph.Timeline.SelectMany(e => new[] { e.Date.Start, e.Date.End }).OfType<CalendarDate>().ToArray();
        var (first, last) = dates.Length == 0 ? default((CalendarDate?, CalendarDate?)) : (dates.MinBy(d => d.FirstDay), dates.MaxBy(d => d.FirstDay));
        json.WriteStartArray("eras");
        foreach (var era in eras)
        {
            if ((era.Date.Start ?? first) is { } start && (era.Date.End is { } end ? EndAfter(start, end) : last) is { } edge && edge.FirstDay > start.FirstDay)
            {
                WriteEra(json, era, start, edge);
            }
        }

        json.WriteEndArray();
    }

    private static void WriteEra(Utf8JsonWriter json, Era era, CalendarDate start, CalendarDate edge)
    {
        json.WriteStartObject();
        TimelineJsDates.WriteBetween(json, start, edge);
        json.WriteStartObject("text");
        json.WriteString("headline", TimelineJs.Escape(era.Title));
        // Where the edges are not the whole truth, the words are; TimelineJS does not show them, other readers may.
        if (era.Date.IsUncertain || era.Date.IsApproximate || era.Date.Start != start || era.Date.End != edge)
        {
            json.WriteString("text", TimelineJs.Escape(DateText.Long(era.Date)));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>
    /// The end of a band, or, where TimelineJS would read that as no later than its start, what follows it in the same
    /// precision: the year 2018 ends where 2019 begins. Nothing follows the year 9999.
    /// </summary>
    private static CalendarDate? EndAfter(CalendarDate start, CalendarDate end) => end.FirstDay > start.FirstDay ? end : Following(end);

    private static CalendarDate? Following(CalendarDate date) => date switch
    {
        { Day: > 0 } when date.Day < ProlepticDays.InMonth(date.Year, date.Month) => new(date.Year, date.Month, date.Day + 1, DateQualifier.None),
        { Month: > 0 and < 12 } => new(date.Year, date.Month + 1, Math.Min(date.Day, 1), DateQualifier.None),
        { Year: < 9999 } => new(date.Year + 1, Math.Min(date.Month, 1), Math.Min(date.Day, 1), DateQualifier.None),
        _ => null,
    };
}
