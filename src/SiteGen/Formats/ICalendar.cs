using System.Globalization;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Linking;
using SiteGen.Pages;

namespace SiteGen.Formats;

/// <summary>
/// The timeline as a calendar (iCalendar, RFC 5545). A calendar knows days and nothing coarser: each entry lies on all
/// days that its date can mean, and where the date is not just these days, the title says it in words.
/// </summary>
internal static class ICalendar
{
    /// <summary>Writes all entries, in order of time.</summary>
    public static byte[] Write(SiteGraph graph)
    {
        var time = new FeedTime(graph);
        using var lines = new ContentLines();
        lines.Add("BEGIN", "VCALENDAR");
        lines.Add("VERSION", "2.0");
        lines.AddText("PRODID", $"-//SiteGen//{Generator.Name}//EN");
        lines.Add("CALSCALE", "GREGORIAN");
        // NAME is that of RFC 7986; most readers know only the older one.
        lines.AddText("NAME", graph.Settings.Title);
        lines.AddText("X-WR-CALNAME", graph.Settings.Title);
        var count = 0;
        foreach (var entry in graph.Timeline)
        {
            if (CalendarSpan.Of(entry.Date) is { } span)
            {
                WriteEntry(lines, graph, time, entry, span);
                count++;
            }
        }

        if (count == 0)
        {
            WriteNothing(lines);
        }

        lines.Add("END", "VCALENDAR");
        return lines.ToArray();
    }

    private static void WriteEntry(ContentLines lines, SiteGraph graph, FeedTime time, TimelineEntry entry, CalendarSpan span)
    {
        var words = DateText.Long(entry.Date);
        var title = EntryText.TitleOf(graph, entry.Entity);
        lines.Add("BEGIN", "VEVENT");
        lines.AddText("UID", $"{entry.Anchor}@{PlaceOf(graph.Settings.BaseUrl)}");
        // When the entry last changed, as in feeds: without a METHOD that is what it means (section 3.8.7.2).
        lines.Add("DTSTAMP", Midnight(time.UpdatedOf(entry.Entity)));
        lines.Add("DTSTART;VALUE=DATE", Date(span.First));
        lines.Add("DTEND;VALUE=DATE", Date(span.After));
        lines.AddText("SUMMARY", span.IsExact ? title : $"{title} ({words})");
        lines.AddText("DESCRIPTION", $"{words}. {EntryText.SummaryOf(graph, entry.Entity)}{SourceOf(graph, entry.Entity)}".TrimEnd());
        lines.Add("URL", graph.Settings.Absolute(entry.Entity.Path));
        lines.AddTexts("CATEGORIES", [entry.Entity.Kind.Word(), .. TopicsOf(graph, entry.Entity)]);
        // What is remembered keeps nobody busy.
        lines.Add("TRANSP", "TRANSPARENT");
        lines.Add("END", "VEVENT");
    }

    /// <summary>A calendar without any component is none (section 3.6); one time zone, which nothing refers to, makes it one.</summary>
    private static void WriteNothing(ContentLines lines)
    {
        lines.Add("BEGIN", "VTIMEZONE");
        lines.Add("TZID", "UTC");
        lines.Add("BEGIN", "STANDARD");
        lines.Add("DTSTART", "19700101T000000");
        lines.Add("TZOFFSETFROM", "+0000");
        lines.Add("TZOFFSETTO", "+0000");
        lines.Add("END", "STANDARD");
        lines.Add("END", "VTIMEZONE");
    }

    /// <summary>Host and path of a site, without the slash at the end: no other site has the same.</summary>
    private static string PlaceOf(Uri address) =>
        address.IdnHost + (address.IsDefaultPort ? "" : string.Create(CultureInfo.InvariantCulture, $":{address.Port}")) + address.AbsolutePath.TrimEnd('/');

    private static string SourceOf(SiteGraph graph, Entity entity) => entity is Quote quote && graph.Find(quote.Source) is { } source
        ? $"\nSource: {graph.TitleOf(source)}{EntryText.WordingOf(quote)}" : "";

    private static IEnumerable<string> TopicsOf(SiteGraph graph, Entity entity) =>
        graph.FindAll(entity switch { Quote quote => quote.Topics, Event e => e.Topics, _ => [] }).Select(graph.TitleOf);

    private static string Midnight(CalendarDate day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}{day.Month:00}{day.Day:00}T000000Z");

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
