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
    public static string Of(OverviewMark mark, SiteGraph graph)
    {
        var language = graph.Language;
        if (mark.Entries is [var only])
        {
            return Of(only, graph);
        }

        // No lane has quotations and events.
        var counted = ("counted", language.Say(
            mark.Entries[0].Entity is Quote ? "count.quotations" : "count.events", mark.Entries.Count));
        var dates = ("dates", Span(mark.Entries, language.Dates));
        return mark.LaneOwner is { } owner
            ? language.Say("marks.several_of", counted, ("name", owner.Name), dates)
            : language.Say("marks.several", counted, dates);
    }

    private static string Of(TimelineEntry entry, SiteGraph graph)
    {
        var language = graph.Language;
        var date = ("date", language.Dates.Long(entry.Date));
        if (entry.Entity is not Quote quote)
        {
            return language.Say("marks.event", ("title", entry.Entity.Name), date);
        }

        var (speaker, words) = (("speaker", graph.AttributionOf(quote)), ("words", graph.TitleOf(quote)));
        return quote.Status is QuoteStatuses.Attributed or QuoteStatuses.Misattributed
            ? language.Say("marks.quotation", speaker, date, words)
            : language.Say(
                "marks.quotation_in_doubt", speaker, date, words, ("status", language.Status(quote.Status)));
    }

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
