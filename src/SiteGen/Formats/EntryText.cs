using SiteGen.Content.Entities;
using SiteGen.Languages;
using SiteGen.Linking;

namespace SiteGen.Formats;

/// <summary>
/// The text of an entry in feeds, calendars and timelines. It is the same in all of them, so that a doubtful
/// attribution is marked everywhere.
/// </summary>
internal static class EntryText
{
    /// <summary>The title of an entry, with the status of a doubtful attribution.</summary>
    public static string TitleOf(SiteGraph graph, Entity entity)
    {
        if (entity is not Quote quote)
        {
            return graph.TitleOf(entity);
        }

        // The attribution of a misattributed quotation says so already.
        var status = quote.IsMisattributed ? "" : StatusSuffix(graph, quote);
        return graph.AttributedTitleOf(quote) + status;
    }

    /// <summary>
    /// All words of a quotation, with the status of a doubtful attribution; otherwise a sentence or two.
    /// </summary>
    public static string SummaryOf(SiteGraph graph, Entity entity) =>
        entity is Quote quote ? graph.Language.Quotes.Around(graph.WordsOf(quote)) + StatusSuffix(graph, quote)
            : graph.DescriptionOf(entity);

    /// <summary>
    /// How the words of a quotation relate to what was said, to append to its source: <c> (back translation)</c>. Empty
    /// for words as they were said.
    /// </summary>
    public static string WordingSuffix(SiteGraph graph, Quote quote) =>
        quote.Wording is QuoteWordings.Verbatim or QuoteWordings.Transcript
            ? ""
            : $" ({graph.Language.WordingInBrackets(quote.Wording)})";

    /// <summary>
    /// The status of a doubtful attribution, to append to words or a name: <c> [disputed]</c>. Empty if there is no
    /// doubt.
    /// </summary>
    public static string StatusSuffix(SiteGraph graph, Quote quote) =>
        quote.Status == QuoteStatuses.Attributed ? "" : $" [{graph.Language.StatusInList(quote.Status)}]";
}
