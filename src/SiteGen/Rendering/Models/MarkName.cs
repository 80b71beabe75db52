using System.Globalization;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Linking;
using SiteGen.Pages.Timeline;

namespace SiteGen.Rendering.Models;

/// <summary>What marks are called: all that a reader who does not see the drawing needs to choose one.</summary>
internal static class MarkName
{
    /// <summary>"Elon Musk, 17 February 2023: “OpenAI was created…”", or "3 quotations of Elon Musk, March 2023".</summary>
    public static string Of(OverviewMark mark, SiteGraph graph) => mark.Entries.Count == 1 ? Of(mark.Entries[0], graph)
        : $"{Counted(mark.Entries)}{(mark.LaneOwner is null ? "" : $", {mark.LaneOwner.Name}")}, {Span(mark.Entries)}";

    /// <summary>The name of an entry.</summary>
    public static string Of(TimelineEntry entry, SiteGraph graph) => entry.Entity is Quote quote
        ? $"{graph.AttributionOf(quote)}, {DateText.Long(entry.Date)}: {graph.TitleOf(quote)}{(quote.Status is QuoteStatuses.Attributed or QuoteStatuses.Misattributed ? "" : $" ({CommonModel.Label(quote.Status)})")}"
        : $"{entry.Entity.Name}, {DateText.Long(entry.Date)}";

    /// <summary>"3 quotations", or "4 entries: 3 quotations and 1 event": the number that the mark shows is in its name.</summary>
    private static string Counted(IReadOnlyList<TimelineEntry> entries)
    {
        var quotes = entries.Count(e => e.Entity is Quote);
        var events = entries.Count - quotes;
        return quotes == 0 ? Count(events, "event") : events == 0 ? Count(quotes, "quotation")
            : string.Create(CultureInfo.InvariantCulture, $"{entries.Count:#,0} entries: {Count(quotes, "quotation")} and {Count(events, "event")}");
    }

    private static string Count(int number, string word) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {word}{(number == 1 ? "" : "s")}");

    /// <summary>The years from the first to the last, or the months or days in the year or month they share.</summary>
    private static string Span(IReadOnlyList<TimelineEntry> entries)
    {
        var first = entries.MinBy(e => e.Date.FirstDay)!.Date;
        var last = entries.MaxBy(e => e.Date.LastDay)!.Date;
        if (first == last)
        {
            return DateText.Long(first);
        }

        var (from, to) = (first.Start ?? first.End!.Value, last.End ?? last.Start!.Value);
        var shared = from.Year != to.Year || from.Month == 0 || to.Month == 0 ? 0 : from.Month != to.Month || from.Day == 0 || to.Day == 0 ? 1 : 2;
        return DateText.Long(EdtfDate.Interval(Coarsened(from, shared), Coarsened(to, shared)));
    }

    /// <summary>A date without its day, or its month too, and without its qualifier.</summary>
    private static CalendarDate Coarsened(CalendarDate date, int kept) =>
        new(date.Year, kept > 0 ? date.Month : 0, kept > 1 ? date.Day : 0, DateQualifier.None);
}
