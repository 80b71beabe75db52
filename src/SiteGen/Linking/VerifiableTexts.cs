using SiteGen.Content.Entities;
using SiteGen.Quotations;

namespace SiteGen.Linking;

/// <summary>Lists all words that can be verified in a source.</summary>
public static class VerifiableTexts
{
    /// <summary>
    /// The words of all quotations by id, each followed by its versions. Unknown sources have been reported, and are
    /// left out.
    /// </summary>
    public static IReadOnlyList<VerifiableText> Of(SiteGraph graph)
    {
        var texts = new List<VerifiableText>();
        foreach (var quote in graph.Quotes.OrderBy(q => q.Id, StringComparer.Ordinal))
        {
            if (graph.Find(quote.Source) is Source source)
            {
                texts.Add(new(quote, 0, graph.WordsOf(quote), source, quote.Wording));
            }

            for (var i = 0; i < quote.Versions.Count; i++)
            {
                var version = quote.Versions[i];
                if (graph.Find(version.Source) is Source printer)
                {
                    texts.Add(new(quote, i + 1, version.Text, printer, version.Wording));
                }
            }
        }

        return texts;
    }
}
