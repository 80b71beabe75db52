using System.Globalization;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Languages;
using SiteGen.Linking;
using SiteGen.Pages.Timeline;

namespace SiteGen.Rendering.Models;

/// <summary>The accessible names of marks on the timeline.</summary>
internal static class MarkName
{
    /// <summary>
    /// "Elon Musk, 17 February 2023: “OpenAI was created…”", or "3 quotations, Elon Musk, March 2023".
    /// </summary>
    public static string Of(OverviewMark mark, SiteGraph graph) => mark.Entries.Count == 1 ? Of(mark.Entries[0], graph)
        : $"{Counted(mark.Entries)}{(mark.LaneOwner is null ? "" : $", {mark.LaneOwner.Name}")}, "
            + Span(mark.Entries, graph.Language.Dates);

    private static string Of(TimelineEntry entry, SiteGraph graph)
    {
        var date = graph.Language.Dates.Long(entry.Date);
        if (entry.Entity is not Quote quote)
        {
            return $"{entry.Entity.Name}, {date}";
        }

        var status = quote.Status is QuoteStatuses.Attributed or QuoteStatuses.Misattributed
            ? "" : $" ({ValueLabel.Of(quote.Status)})";
        return $"{graph.AttributionOf(quote)}, {date}: {graph.TitleOf(quote)}{status}";
    }

    /// <summary>"3 quotations", or "1 event": no lane has both.</summary>
    private static string Counted(IReadOnlyList<TimelineEntry> entries) =>
        Count(entries.Count, entries[0].Entity is Quote ? "quotation" : "event");

    private static string Count(int number, string word) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {word}{(number == 1 ? "" : "s")}");

    /// <summary>From the first to the last year, or the months in one year, or the days in one month.</summary>
    private static string Span(IReadOnlyList<TimelineEntry> entries, DateFormat dates)
    {
        var first = entries.MinBy(e => e.Date.FirstDay)!.Date;
        var last = entries.MaxBy(e => e.Date.LastDay)!.Date;
        if (first == last)
        {
            return dates.Long(first);
        }

        var (from, to) = ((first.Start ?? first.End!.Value).Bounds.First, (last.End ?? last.Start!.Value).Bounds.Last);
        var hasMonths = from.Year == to.Year && from.Month != 0 && to.Month != 0;
        var hasDays = hasMonths && from.Month == to.Month && from.Day != 0 && to.Day != 0;
        return dates.Long(EdtfDate.Interval(Truncate(from), Truncate(to)));

        CalendarDate Truncate(CalendarDate date) =>
            new(date.Year, hasMonths ? date.Month : 0, hasDays ? date.Day : 0, DateQualifier.None);
    }
}
