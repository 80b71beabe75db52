using SiteGen.Content.Entities;
using SiteGen.Quotations;

namespace SiteGen.Linking;

/// <summary>Lists everything that claims to stand in a source.</summary>
public static class VerifiableTexts
{
    /// <summary>The words of all quotations, each with its versions behind it, in the order of their ids. What has no source
    /// that is known has had its message.</summary>
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
