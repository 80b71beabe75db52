using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Languages;
using SiteGen.Linking;
using SiteGen.Quotations;

namespace SiteGen.Formats.Markdown;

/// <summary>
/// A quotation as one block, with all that must be known to cite it: who said it and when, how certain that is, how the
/// words relate to what was said, what they were compared with, and where they are from. Doubt comes before the words.
/// </summary>
internal static class QuotationBlock
{
    /// <summary>Writes a quotation.</summary>
    public static void Write(MarkdownPage page, Quote quote)
    {
        var (markdown, graph) = (page.Markdown, page.Graph);
        page.EndItems();
        markdown.Enter("> ", "> ");
        if (WarningOf(graph, quote) is { } warning)
        {
            // In one block with the words, so that no program passes on the words alone.
            page.MarkdownParagraph($"**{MarkdownEscape.Of(warning)}**");
        }

        page.Text(quote, graph.MarkupOf(quote).Body);
        foreach (var fact in page.Lines.FactsOf(quote, () => FactsOf(page, quote)))
        {
            page.Item(fact);
        }

        markdown.Leave();
        page.EndItems();
    }

    /// <summary>Writes the card of an entity in a text: a quotation, or a link to a source or an event.</summary>
    public static void WriteCard(MarkdownPage page, Entity entity)
    {
        if (entity is Quote quote)
        {
            Write(page, quote);
            return;
        }

        var date = entity is Source source ? source.Date : TimelineEntry.Of(entity)?.Date;
        page.MarkdownParagraph(page.Language.Listed(page.LinkTo(entity), page.Date(date)));
    }

    /// <summary>What must be known before the words are read; null if nobody doubts them.</summary>
    public static string? WarningOf(SiteGraph graph, Quote quote)
    {
        var (language, names) = (graph.Language, graph.SpeakerNamesOf(quote));
        return quote.Status switch
        {
            QuoteStatuses.Misattributed => language.Say("quote.misattributed", ("names", names)),
            "disputed" => language.Say("markdown.disputed", ("names", names)),
            "unverified" => language.Say("quote.unconfirmed"),
            "retracted" => language.Say("markdown.retracted"),
            _ => null,
        };
    }

    private static string[] FactsOf(MarkdownPage page, Quote quote)
    {
        var (graph, language) = (page.Graph, page.Language);
        string?[] facts =
        [
            page.FactText(
                quote.IsMisattributed ? language.Say("lanes.misattributed") : language.Say("stances.speaker"),
                SpeakersOf(page, quote)),
            page.FactText(
                language.Say("stances.date"),
                page.Date(quote.Date) ?? MarkdownEscape.Of(language.Say("common.undated"))),
            page.FactText(language.Say("markdown.status"), MarkdownEscape.Of(language.Status(quote.Status))),
            page.FactText(language.Say("markdown.wording"), MarkdownEscape.Of(language.Wording(quote.Wording))),
            page.FactText(language.Say("sections.verification"), VerificationOf(page, quote, 0)),
            graph.Find(quote.Source) is not Source source ? null : page.FactText(
                language.Say("verification_page.source"),
                SourceOf(page, source, quote.Locator, VerificationLine.PageOf(page.Verification, quote), quote.Time)),
            page.FactText(
                language.Say("markdown.page"), MarkdownPage.Address(graph.Settings.Absolute(quote.Path))),
        ];
        return [.. facts.OfType<string>()];
    }

    /// <summary>What some words were compared with, and the level at which they were found; null if unknown.</summary>
    /// <param name="page">The page.</param>
    /// <param name="quote">The quotation.</param>
    /// <param name="version">The number of a version, from 1; 0 for the quotation, -1 for the original words.</param>
    public static string? VerificationOf(MarkdownPage page, Quote quote, int version)
    {
        if (page.Verification.Of(quote, version) is not { } verified)
        {
            return null;
        }

        var line = VerificationLine.Of(page.Graph, page.Verification, verified).Text;
        return page.Language.Say(
            "entries.with_date", ("title", MarkdownEscape.Of(line)), ("date", $"`{verified.Level.Name()}`"));
    }

    /// <summary>A source with its address, and the place in it.</summary>
    public static string SourceOf(
        MarkdownPage page, Source source, string? locator, string? inPage, TimeSpanOfWords? time)
    {
        var language = page.Language;
        string?[] parts =
        [
            page.LinkTo(source),
            source.Date is null ? null : MarkdownEscape.Of(language.Dates.Long(source.Date)),
            locator is null ? null : MarkdownEscape.Of(locator),
            inPage is null ? null : MarkdownEscape.Of(language.Say("citations.on_page", ("page", inPage))),
            time is null ? null : MarkdownEscape.Of(language.Say("citations.at_time", ("time", time.ToString()))),
            source.Url is null ? null : MarkdownPage.Address(source.Url),
            source.IsPrivate ? MarkdownEscape.Of(language.Say("source.not_public")) : null,
        ];
        return language.Listed(parts);
    }

    private static string SpeakersOf(MarkdownPage page, Quote quote)
    {
        var speakers = page.Graph.SpeakersOf(quote);
        var role = RoleAtDate.Of(page.Graph, quote);
        return page.Language.Listed(speakers.Select(s => NameOf(page, s, speakers.Count == 1 ? role : s.Role)));
    }

    private static string NameOf(MarkdownPage page, QuoteSpeaker speaker, string? role)
    {
        var name = speaker.Entity is null ? MarkdownEscape.Of(speaker.Name) : page.LinkTo(speaker.Entity);
        return role is null ? name : page.Language.Say(
            "quote.speaker_and_role", ("speaker", name), ("role", MarkdownEscape.Of(role)));
    }
}
