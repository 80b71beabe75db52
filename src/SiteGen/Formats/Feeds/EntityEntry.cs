using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Linking;
using SiteGen.Quotations;

namespace SiteGen.Formats.Feeds;

/// <summary>Makes the entries of articles, events and dated quotations.</summary>
internal static class EntityEntry
{
    /// <summary>Makes the entry of an entity.</summary>
    /// <param name="graph">The site.</param>
    /// <param name="verification">How far its quotations are verified.</param>
    /// <param name="entity">The article, event or dated quotation.</param>
    /// <param name="updated">The day of its last change.</param>
    public static FeedEntry Of(SiteGraph graph, Verification verification, Entity entity, CalendarDate updated) =>
        new(
            graph.Settings.Absolute(FirstAddress.Of(entity)),
            graph.Settings.Absolute(entity.Path),
            EntryText.TitleOf(graph, entity),
            SummaryOf(graph, verification, entity),
            updated)
        {
            Html = graph.Settings.FeedsAreFull ? WholeText.Of(graph, verification, entity) : null,
            Published = FeedTime.ExactDay(FeedTime.DateOf(entity)),
            Authors = AuthorsOf(graph, entity),
            Language = LanguageOf(graph, entity),
            Category = (entity.Kind.Name(), graph.Language.Say("kinds." + entity.Kind.Name())),
            Quotation = entity is Quote quote ? MarkingOf(graph, verification, quote) : null,
        };

    /// <summary>The language of what an entry mostly says; null if it is that of the site.</summary>
    public static string? LanguageOf(SiteGraph graph, Entity entity) =>
        (entity is Quote quote ? graph.LanguageOfWords(quote) : graph.LanguageOfTexts(entity)) is { } language
        && language != graph.Settings.Language ? language : null;

    /// <summary>
    /// The date in words, then the summary; of a quotation all words, how certain they are, and what they were compared
    /// with.
    /// </summary>
    private static string SummaryOf(SiteGraph graph, Verification verification, Entity entity)
    {
        var text = EntryText.SummaryOf(graph, entity);
        if (entity is Quote quote)
        {
            text += $"{EntryText.WordingSuffix(graph, quote)} {VerificationLine.Describe(graph, verification, quote)}";
        }

        return graph.Language.Say(
            "entries.summary", ("date", graph.Language.Dates.Long(FeedTime.DateOf(entity)!)), ("text", text)).TrimEnd();
    }

    /// <summary>
    /// Those who wrote an article, or whose words a quotation has: not where that is in doubt, nor where somebody else
    /// chose the words. Otherwise the entry is the site's.
    /// </summary>
    private static FeedAuthor[] AuthorsOf(SiteGraph graph, Entity entity) => entity switch
    {
        Article article => [.. article.Authors.Select(a => Author(graph, graph.Find(a.Reference), a.Text)).Distinct()],
        Quote quote when VerificationLine.IsAttributed(quote) && quote.Wording is not (QuoteWordings.Paraphrase
            or QuoteWordings.ReportedSpeech or QuoteWordings.BackTranslation) =>
            [.. graph.SpeakersOf(quote).Select(s => Author(graph, s.Entity, s.Name)).Distinct()],
        _ => [],
    };

    private static FeedAuthor Author(SiteGraph graph, Entity? entity, string name) =>
        entity is null ? new(name, null) : new(entity.Name, graph.Settings.Absolute(entity.Path));

    /// <summary>What is to be known before the words of a quotation are passed on.</summary>
    public static QuotationMarking MarkingOf(SiteGraph graph, Verification verification, Quote quote) => new(
        quote.Status,
        quote.Wording,
        verification.Of(quote)?.Level.Name(),
        VerificationLine.Of(graph, verification, quote)?.Outcome.IsProof() == true);
}
