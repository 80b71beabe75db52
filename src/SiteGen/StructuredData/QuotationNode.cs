using SiteGen.Content.Entities;
using SiteGen.Languages;
using SiteGen.Linking;
using SiteGen.Quotations;

namespace SiteGen.StructuredData;

/// <summary>
/// Writes a quotation: the words with all that is to be known about them. Misattributed words have no creator, and say
/// whose they are not.
/// </summary>
internal static class QuotationNode
{
    /// <summary>Writes a quotation.</summary>
    /// <param name="node">Receives it.</param>
    /// <param name="quote">The quotation.</param>
    /// <param name="verification">How far its words are verified.</param>
    public static void Write(NodeWriter node, Quote quote, Verification verification)
    {
        var graph = node.Graph;
        node.Start("Quotation", node.Ids.Of(quote));
        node.Text("name", graph.AttributedTitleOf(quote));
        node.Text("url", node.Ids.Page(quote.Path));
        node.Text("description", DescriptionOf(graph, quote, verification));
        node.Texts("creativeWorkStatus", StatesOf(graph, quote, verification));
        node.Text("text", graph.WordsOf(quote));
        node.Text("inLanguage", graph.LanguageOfWords(quote) ?? graph.Settings.Language);
        WriteCreators(node, quote);
        node.Text("dateCreated", SchemaDate.Of(quote.Date));
        node.Text("datePublished", SchemaDate.Of(quote.Published));
        WriteSource(node, quote);
        node.Things("about", graph.FindAll([.. quote.Topics, .. quote.About]));
        WriteOriginal(node, quote);
        WriteTranslation(node, quote);
        node.End();
    }

    private static void WriteCreators(NodeWriter node, Quote quote)
    {
        if (!quote.IsMisattributed)
        {
            node.Speakers("creator", node.Graph.SpeakersOf(quote));
        }
    }

    /// <summary>
    /// What readers are told about the words, as sentences: a doubtful attribution first, then how they were checked.
    /// </summary>
    private static string DescriptionOf(SiteGraph graph, Quote quote, Verification verification)
    {
        var doubt = quote.IsMisattributed
            ? graph.Language.Say("quote.misattributed", ("names", graph.SpeakerNamesOf(quote)))
            : quote.Status == "unverified" ? graph.Language.Say("quote.unconfirmed") : "";
        return $"{doubt} {VerificationLine.Describe(graph, verification, quote)}".Trim();
    }

    /// <summary>
    /// In a few words each: the status of a doubtful attribution, how the words relate to what was said, and what
    /// became of checking.
    /// </summary>
    private static string[] StatesOf(SiteGraph graph, Quote quote, Verification verification)
    {
        string?[] states =
        [
            quote.Status == QuoteStatuses.Attributed ? null : graph.Language.Status(quote.Status),
            quote.Wording == QuoteWordings.Verbatim ? null : graph.Language.Wording(quote.Wording),
            VerificationLine.Of(graph, verification, quote)?.Outcome.Label(graph.Language),
        ];
        return [.. states.OfType<string>()];
    }

    private static void WriteSource(NodeWriter node, Quote quote)
    {
        if (node.Graph.Find(quote.Source) is Source source)
        {
            node.Start("isBasedOn", ThingType.Of(source), node.Ids.Of(source));
            node.Text("name", source.Title);
            node.Text("url", source.Url);
            node.End();
        }
    }

    /// <summary>Writes the words before translation.</summary>
    private static void WriteOriginal(NodeWriter node, Quote quote)
    {
        if (quote.Original is { } original)
        {
            node.Start("translationOfWork", "Quotation", node.Ids.OfOriginal(quote));
            node.Text("text", node.Graph.MarkupOf(quote).Original);
            node.Text("inLanguage", original.Language);
            WriteCreators(node, quote);
            node.End();
        }
    }

    /// <summary>Writes the words as the site translates them into its language.</summary>
    private static void WriteTranslation(NodeWriter node, Quote quote)
    {
        if (quote.Translation is { Words: { } words, Language: var language })
        {
            node.Start("workTranslation", "Quotation", null);
            node.Text("text", words.Text);
            node.Text("inLanguage", language);
            if (words.Translator is { } translator)
            {
                node.Start("translator", null, null);
                node.Text("name", translator);
                node.End();
            }

            node.End();
        }
    }
}
