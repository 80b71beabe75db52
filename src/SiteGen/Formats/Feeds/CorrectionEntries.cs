using System.Globalization;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Formats.Markdown;
using SiteGen.Linking;
using SiteGen.Pages;

namespace SiteGen.Formats.Feeds;

/// <summary>Makes the entries of the feed of corrections.</summary>
internal static class CorrectionEntries
{
    /// <summary>Returns the newest corrections, newest first.</summary>
    /// <param name="graph">The site.</param>
    /// <param name="time">The times of its feeds.</param>
    /// <param name="corrections">All corrections.</param>
    public static IEnumerable<FeedEntry> Of(
        SiteGraph graph, FeedTime time, IReadOnlyList<CorrectionEntry> corrections)
    {
        // Several of an entity on one day are numbered in the order of its file.
        var numbers = new Dictionary<(Entity, EdtfDate), int>();
        return corrections
            .Select(c => (Correction: c, Updated: time.DayOf(c.Date), Id: IdOf(graph, c, numbers)))
            .OrderByDescending(c => c.Updated.FirstDay)
            .ThenBy(c => c.Id, StringComparer.Ordinal)
            .Take(Feed.MostEntries)
            .Select(c => EntryOf(graph, c.Correction, c.Updated, c.Id));
    }

    private static FeedEntry EntryOf(SiteGraph graph, CorrectionEntry correction, CalendarDate updated, string id)
    {
        var (entity, date, text) = correction;
        var title = graph.Language.Say("entries.correction", ("title", EntryText.TitleOf(graph, entity)));
        var summary = graph.Language.Say(
            "entries.summary", ("date", graph.Language.Dates.Long(date)),
            ("text", VisibleHtml.Of(graph, entity, text)));
        return new(id, graph.Settings.Absolute(entity.Path), title, summary.TrimEnd(), updated)
        {
            Html = graph.Settings.FeedsAreFull ? $"<p>{DataHtml.Write(graph, entity, text)}</p>" : null,
            Published = FeedTime.ExactDay(date),
            Language = graph.LanguageOfTexts(entity),
            Category = (entity.Kind.Name(), graph.Language.Say("kinds." + entity.Kind.Name())),
        };
    }

    /// <summary>The first address of the corrected page, with the date, and a number from the second one on.</summary>
    private static string IdOf(
        SiteGraph graph, CorrectionEntry correction, Dictionary<(Entity, EdtfDate), int> numbers)
    {
        var key = (correction.Entity, correction.Date);
        var number = numbers[key] = numbers.GetValueOrDefault(key) + 1;
        var day = Uri.EscapeDataString(correction.Date.ToString());
        var last = number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{number}");
        return $"{graph.Settings.Absolute(FirstAddress.Of(correction.Entity))}#correction-{day}{last}";
    }
}
