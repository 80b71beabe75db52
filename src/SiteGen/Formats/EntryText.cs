using SiteGen.Content.Entities;
using SiteGen.Linking;

namespace SiteGen.Formats;

/// <summary>
/// What feeds, calendars and timelines say of an entry. It is the same in all of them, so that words whose attribution
/// is doubtful are marked wherever they turn up.
/// </summary>
internal static class EntryText
{
    /// <summary>The title of an entry, with the mark of a doubtful attribution.</summary>
    public static string TitleOf(SiteGraph graph, Entity entity) => entity is Quote quote
        ? $"{graph.AttributionOf(quote)}: {graph.TitleOf(quote)}{(quote.IsMisattributed ? "" : MarkOf(quote))}" : graph.TitleOf(entity);

    /// <summary>The words of a quotation, whole and with their mark; of everything else a sentence or two.</summary>
    public static string SummaryOf(SiteGraph graph, Entity entity) =>
        entity is Quote quote ? $"“{graph.WordsOf(quote)}”{MarkOf(quote)}" : graph.DescriptionOf(entity);

    /// <summary>How the words relate to what was said, to stand behind their source; nothing for those that are as they were said.</summary>
    public static string WordingOf(Quote quote) =>
        quote.Wording is QuoteWordings.Verbatim or QuoteWordings.Transcript ? "" : $" ({quote.Wording.Replace('-', ' ')})";

    /// <summary>The mark of a doubtful attribution, to stand behind words or a name; nothing where there is no doubt.</summary>
    public static string MarkOf(Quote quote) => quote.Status == QuoteStatuses.Attributed ? "" : $" [{quote.Status}]";
}
