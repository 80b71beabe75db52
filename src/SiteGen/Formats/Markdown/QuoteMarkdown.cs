using SiteGen.Content.Entities;
using SiteGen.Languages;
using SiteGen.Linking;
using SiteGen.Quotations;

namespace SiteGen.Formats.Markdown;

/// <summary>
/// Writes the page of a quotation: the quotation, its context, the original words and what others printed.
/// </summary>
internal static class QuoteMarkdown
{
    /// <summary>Writes what is known of a quotation.</summary>
    public static void Write(MarkdownPage page, Quote quote)
    {
        QuotationBlock.Write(page, quote);
        WriteFacts(page, quote);
        WriteContext(page, quote);
        WriteOriginal(page, quote);
        WriteTranslation(page, quote);
        WriteVersions(page, quote);
    }

    private static void WriteFacts(MarkdownPage page, Quote quote)
    {
        var (graph, language) = (page.Graph, page.Language);
        if (graph.Find(quote.InReplyTo) is Quote asked)
        {
            page.Item(language.Capitalized(
                language.Say("record.in_reply_to", ("name", EntryLine.Of(page, asked)))));
        }

        if (graph.FindAll(quote.To) is { Count: > 0 } to)
        {
            page.Item(language.Capitalized(language.Say("quote.to", ("names", page.Links(to)))));
        }

        if (quote.Published is not null)
        {
            page.Item(language.Capitalized(language.Say("quote.published", ("date", page.Date(quote.Published)!))));
        }

        if (graph.LanguageOfWords(quote) is { } tag && tag != graph.Settings.Language)
        {
            page.Item(language.Say("source.language", ("language", tag)));
        }

        page.Item(PrimarySource.Of(graph, quote) is { } primary ? MarkdownEscape.Of(primary) : null);
        page.Entities(language.Say("quote.about"), graph.FindAll(quote.About));
        page.Entities(language.Say("sections.topics"), graph.FindAll(quote.Topics));
        foreach (var taken in quote.IsMisattributed ? [] : quote.Stances)
        {
            if (graph.Find(taken.Topic) is Topic topic
                && topic.Stances.FirstOrDefault(s => s.Id == taken.Stance) is { } stance)
            {
                page.Item(language.Say(
                    "position.of_topic", ("topic", page.LinkTo(topic)), ("position", MarkdownEscape.Of(stance.Label))));
            }
        }

        foreach (var seen in ObservationLine.Of(graph, page.Verification.ArchiveLock, quote))
        {
            page.Item(MarkdownEscape.Of(seen.Text));
        }

        page.EndItems();
    }

    private static void WriteContext(MarkdownPage page, Quote quote)
    {
        var context = page.Graph.MarkupOf(quote).Context;
        if (!context.IsEmpty)
        {
            page.Heading(2, page.Language.Say("quote.context"));
            page.Text(quote, context, highest: 3);
        }
    }

    private static void WriteOriginal(MarkdownPage page, Quote quote)
    {
        if (quote.Original is not { } original)
        {
            return;
        }

        page.Heading(2, page.Language.Say("quote.original"));
        page.Markdown.Enter("> ", "> ");
        page.Paragraph(page.Graph.MarkupOf(quote).Original);
        page.Item(page.Language.Say("source.language", ("language", original.Language)));
        page.Fact(
            page.Language.Say("sections.verification"),
            QuotationBlock.VerificationOf(page, quote, VerifiableText.Original));
        page.Markdown.Leave();
        page.EndItems();
    }

    private static void WriteTranslation(MarkdownPage page, Quote quote)
    {
        if (quote.Translation?.Words is not { } words)
        {
            return;
        }

        var language = page.Language;
        page.Heading(2, language.Say("translation.words"));
        page.Markdown.Enter("> ", "> ");
        page.Paragraph(words.Text);
        page.Paragraph(words.Translator is null ? language.Say("translation.by_site")
            : language.Say("translation.by", ("name", words.Translator)));
        page.Markdown.Leave();
    }

    /// <summary>What others printed, each with its source: these are not the words as they were said.</summary>
    private static void WriteVersions(MarkdownPage page, Quote quote)
    {
        if (quote.Versions.Count == 0)
        {
            return;
        }

        var (language, markup) = (page.Language, page.Graph.MarkupOf(quote));
        page.Heading(2, language.Say("quote.versions"));
        foreach (var (i, version) in quote.Versions.Index())
        {
            page.Markdown.Enter("> ", "> ");
            page.MarkdownParagraph($"**{MarkdownEscape.Of(language.Say("comparison.reprinted"))}**");
            page.Paragraph(markup.Versions[i]);
            page.Fact(
                language.Say("markdown.wording"), MarkdownEscape.Of(language.Wording(version.Wording)));
            page.Fact(language.Say("stances.date"), page.Date(version.Date));
            page.Fact(language.Say("sections.verification"), QuotationBlock.VerificationOf(page, quote, i + 1));
            if (page.Graph.Find(version.Source) is Source source)
            {
                page.Fact(
                    language.Say("verification_page.source"),
                    QuotationBlock.SourceOf(page, source, version.Locator, version.Page, version.Time));
            }

            page.Text(quote, markup.Lines[i]);
            page.Markdown.Leave();
            page.EndItems();
        }
    }
}
