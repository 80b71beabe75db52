using SiteGen.Content.Entities;
using SiteGen.Quotations;

namespace SiteGen.Linking;

/// <summary>Lists all words that can be verified in a source.</summary>
public static class VerifiableTexts
{
    /// <summary>
    /// The words of all quotations by id, each followed by its original and its versions. Unknown sources have been
    /// reported, and are left out.
    /// </summary>
    public static IReadOnlyList<VerifiableText> Of(SiteGraph graph)
    {
        var texts = new List<VerifiableText>();
        foreach (var quote in graph.Quotes.OrderBy(q => q.Id, StringComparer.Ordinal))
        {
            var markup = graph.MarkupOf(quote);
            if (graph.Find(quote.Source) is Source source)
            {
                var language = quote.Language ?? source.Language ?? graph.Settings.Language;
                texts.Add(new(quote, 0, graph.WordsOf(quote), source, quote.Wording) { Language = language });
                if (quote.Original is { } original && markup.Original.Length > 0)
                {
                    var wording = WordingOfOriginal(quote.Wording);
                    texts.Add(new(quote, VerifiableText.Original, markup.Original, source, wording)
                    {
                        Language = original.Language,
                    });
                }
            }

            for (var i = 0; i < quote.Versions.Count; i++)
            {
                var version = quote.Versions[i];
                if (graph.Find(version.Source) is Source printer)
                {
                    texts.Add(new(quote, i + 1, markup.Versions[i], printer, version.Wording)
                    {
                        Language = printer.Language ?? quote.Language ?? graph.Settings.Language,
                    });
                }
            }
        }

        return texts;
    }

    /// <summary>The words before translation are verbatim, unless what was translated is not.</summary>
    private static string WordingOfOriginal(string wording) =>
        wording is QuoteWordings.Paraphrase or QuoteWordings.ReportedSpeech or QuoteWordings.Transcript
            ? wording : QuoteWordings.Verbatim;
}
