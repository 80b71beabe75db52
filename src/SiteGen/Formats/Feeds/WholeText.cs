using SiteGen.Content.Entities;
using SiteGen.Languages;
using SiteGen.Linking;
using SiteGen.Quotations;
using SiteGen.Text;

namespace SiteGen.Formats.Feeds;

/// <summary>The whole text of an entry as HTML, which stands alone: readers of feeds may show nothing else.</summary>
internal static class WholeText
{
    /// <summary>Returns the text of an article, an event or a quotation; null if it has none.</summary>
    public static string? Of(SiteGraph graph, Verification verification, Entity entity)
    {
        using var html = new Utf8Builder(4096);
        var markup = graph.MarkupOf(entity);
        if (entity is Quote quote)
        {
            WriteQuotation(html, graph, verification, quote);
        }
        else
        {
            WriteParagraph(html, entity.Summary, "strong");
            if (entity is Article && markup.Lines.Count > 0)
            {
                var points = markup.Lines.Select(l => $"<li>{DataHtml.Write(graph, entity, l, verification)}</li>");
                html.Write($"<ul>\n{string.Join('\n', points)}\n</ul>\n");
            }

            html.Write(DataHtml.Write(graph, entity, markup.Body, verification));
        }

        return html.Length == 0 ? null : System.Text.Encoding.UTF8.GetString(html.WrittenSpan).Trim();
    }

    /// <summary>
    /// Words that nobody said begin with that, and all say how they relate to what was said, what they were compared
    /// with, and where they are from.
    /// </summary>
    private static void WriteQuotation(Utf8Builder html, SiteGraph graph, Verification verification, Quote quote)
    {
        var (language, markup) = (graph.Language, graph.MarkupOf(quote));
        if (quote.IsMisattributed)
        {
            WriteParagraph(
                html, language.Say("quote.misattributed", ("names", graph.SpeakerNamesOf(quote))), "strong");
        }

        html.Write(DataHtml.WriteFigure(graph, quote));
        html.Write('\n');
        if (quote.Wording != QuoteWordings.Verbatim)
        {
            WriteParagraph(html, language.Say("common.sentence", ("text", language.Wording(quote.Wording))), null);
        }

        WriteParagraph(html, VerificationLine.Describe(graph, verification, quote), null);
        if (graph.Find(quote.Source) is Source source)
        {
            html.Write("<p>");
            LinkPhrase.Write(
                html, language, "entries.source_link", graph.TitleOf(source), graph.Settings.Absolute(source.Path));
            html.Write("</p>\n");
        }

        html.Write(DataHtml.Write(graph, quote, markup.Context, verification));
    }

    private static void WriteParagraph(Utf8Builder html, string? text, string? element)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        html.Write(element is null ? "<p>" : $"<p><{element}>");
        html.WriteEscaped(text);
        html.Write(element is null ? "</p>\n" : $"</{element}></p>\n");
    }
}
