using System.Globalization;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Linking;
using SiteGen.Pages;

namespace SiteGen.Formats;

/// <summary>
/// Writes the timeline as a calendar (iCalendar, RFC 5545). The coarsest unit of a calendar is a day: an entry occupies
/// all days that its date can mean, and if the date is not exactly these days, its title ends with the date in words.
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
        // NAME is from RFC 7986; most readers know only X-WR-CALNAME.
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
            WriteTimeZone(lines);
        }

        lines.Add("END", "VCALENDAR");
        return lines.ToArray();
    }

    private static void WriteEntry(
        ContentLines lines, SiteGraph graph, FeedTime time, TimelineEntry entry, CalendarSpan span)
    {
        var words = graph.Language.Dates.Long(entry.Date);
        var title = EntryText.TitleOf(graph, entry.Entity);
        lines.Add("BEGIN", "VEVENT");
        lines.AddText("UID", $"{entry.Anchor}@{HostAndPathOf(graph.Settings.BaseUrl)}");
        // Without a METHOD it is the time of the last change (section 3.8.7.2), as in feeds.
        lines.Add("DTSTAMP", Midnight(time.UpdatedOf(entry.Entity)));
        lines.Add("DTSTART;VALUE=DATE", Date(span.Start));
        lines.Add("DTEND;VALUE=DATE", Date(span.End));
        lines.AddText("SUMMARY", span.IsExact ? title
            : graph.Language.Say("entries.with_date", ("title", title), ("date", words)));
        lines.AddText(
            "DESCRIPTION",
            graph.Language.Say(
                "entries.summary", ("date", words),
                ("text", EntryText.SummaryOf(graph, entry.Entity) + SourceOf(graph, entry.Entity))).TrimEnd());
        lines.Add("URL", graph.Settings.Absolute(entry.Entity.Path));
        lines.AddTexts("CATEGORIES", [entry.Entity.Kind.Name(), .. TopicsOf(graph, entry.Entity)]);
        // Entries do not block time in the reader's calendar.
        lines.Add("TRANSP", "TRANSPARENT");
        lines.Add("END", "VEVENT");
    }

    /// <summary>Writes an unused time zone: a calendar must have at least one component (section 3.6).</summary>
    private static void WriteTimeZone(ContentLines lines)
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

    /// <summary>Returns host and path of a site, without the slash at the end: they are unique to the site.</summary>
    private static string HostAndPathOf(Uri url)
    {
        var port = url.IsDefaultPort ? "" : string.Create(CultureInfo.InvariantCulture, $":{url.Port}");
        return url.IdnHost + port + url.AbsolutePath.TrimEnd('/');
    }

    private static string SourceOf(SiteGraph graph, Entity entity) =>
        entity is Quote quote && graph.Find(quote.Source) is { } source
            ? "\n" + graph.Language.Say("entries.source", ("title", graph.TitleOf(source)))
                + EntryText.WordingSuffix(graph, quote)
            : "";

    private static IEnumerable<string> TopicsOf(SiteGraph graph, Entity entity) => entity switch
    {
        Quote quote => graph.FindAll(quote.Topics).Select(graph.TitleOf),
        Event e => graph.FindAll(e.Topics).Select(graph.TitleOf),
        _ => [],
    };

    private static string Midnight(CalendarDate day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}{day.Month:00}{day.Day:00}T000000Z");

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
