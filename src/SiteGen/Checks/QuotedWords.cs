using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Markup;
using SiteGen.Quotations;
using SiteGen.Text;

namespace SiteGen.Checks;

/// <summary>
/// Checks words in quotation marks. The label of a link to a quotation must be part of the quotation, and so must the
/// words of its stances. A passage of an article that is not linked to a quotation is reported, with the quotation that
/// contains the words, if any.
/// </summary>
internal sealed class QuotedWords
{
    private readonly Dictionary<Entity, SearchableText> _quotes;
    private readonly Lazy<Dictionary<string, List<Quote>>> _quotesByWord;

    /// <param name="markup">The texts of the whole site.</param>
    public QuotedWords(IEnumerable<EntityMarkup> markup)
    {
        _quotes = markup.Where(m => m.Owner is Quote).ToDictionary(m => m.Owner, m => new SearchableText(m.PlainText));
        _quotesByWord = new(IndexWords);
    }

    /// <summary>Checks one text.</summary>
    public void Check(EntityMarkup text, List<Diagnostic> diagnostics)
    {
        foreach (var passage in text.QuotedPassages)
        {
            var (message, help) = FindQuote(passage.Words) is { } quote
                ? ($"these words are from the quotation '{quote.Id}'", $"write [[{quote.Id}|“{passage.Words}”]]")
                : ("words in quotation marks are not linked to a quotation",
                    "create a quote file and link to it, or remove the quotation marks");
            diagnostics.Add(new(Rules.QuotationUnlinked, text.Owner.File, passage.Span, message, help));
        }

        if (text.Owner is Quote { Stances: var stances } own)
        {
            foreach (var stance in stances.Where(s => s.Words is { } w && !QuotedLabel.IsIn(w, _quotes[own])))
            {
                diagnostics.Add(new(
                    Rules.LabelNotInWords, own.File, stance.WordsSpan,
                    "the words of this stance are not part of the quotation",
                    $"the quotation is: “{Excerpt.Shorten(_quotes[own].Original, 160)}”"));
            }
        }

        foreach (var reference in text.References)
        {
            if (reference is { Label: { } label, Target: Quote quote }
                && QuotedLabel.WordsIn(label) is { } words && !QuotedLabel.IsIn(words, _quotes[quote]))
            {
                diagnostics.Add(new(
                    Rules.LabelNotInWords, text.Owner.File, reference.Span,
                    $"the label in quotation marks is not part of the quotation '{quote.Id}'",
                    $"the quotation is: “{Excerpt.Shorten(_quotes[quote].Original, 160)}”"));
            }
        }
    }

    /// <summary>
    /// Returns the first quotation, by id, that contains the words. Searches those with the rarest word.
    /// </summary>
    private Quote? FindQuote(string words)
    {
        var folded = FoldedText.Fold(words);
        List<Quote>? candidates = null;
        foreach (var (start, length) in WordIndex.Divide(folded))
        {
            if (_quotesByWord.Value.TryGetValue(folded.Substring(start, length), out var having))
            {
                candidates = candidates is null || having.Count < candidates.Count ? having : candidates;
            }
            else if (!folded.Contains('[', StringComparison.Ordinal))
            {
                // Without words in brackets, which an editor added, every word must be in the quotation.
                return null;
            }
        }

        return candidates?.Find(quote => QuotedLabel.IsIn(words, _quotes[quote]));
    }

    private Dictionary<string, List<Quote>> IndexWords()
    {
        var index = new Dictionary<string, List<Quote>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (owner, text) in _quotes.OrderBy(q => q.Key.Id, StringComparer.Ordinal))
        {
            var words = text.Index.Words.Select(w => text.Folded.Text.Substring(w.Start, w.Length));
            foreach (var word in words.Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (!index.TryGetValue(word, out var having))
                {
                    index.Add(word, having = []);
                }

                having.Add((Quote)owner);
            }
        }

        return index;
    }
}
