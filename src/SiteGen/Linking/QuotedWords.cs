using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Markup;
using SiteGen.Quotations;

namespace SiteGen.Linking;

/// <summary>
/// Checks words in quotation marks in texts: a label on a quotation must be in its words, and a passage of an article
/// that leads to no quotation is reported, with the quotation that has the words where there is one.
/// </summary>
internal static class QuotedWords
{
    public static void Check(EntityMarkup text, IReadOnlyDictionary<Entity, EntityMarkup> markup, List<Diagnostic> diagnostics)
    {
        foreach (var passage in text.QuotedPassages)
        {
            var holder = markup.Values.Where(m => m.Owner is Quote).FirstOrDefault(m => QuotedLabel.IsIn(passage.Words, m.PlainText));
            diagnostics.Add(new(Rules.QuotationUnlinked, text.Owner.File, passage.Span,
                holder is null ? "words in quotation marks lead to no quotation" : $"these words are those of the quotation '{holder.Owner.Id}'",
                holder is null ? "make a quote file for them and link to it, or take the marks away" : $"write [[{holder.Owner.Id}|“{passage.Words}”]]"));
        }

        foreach (var reference in text.References)
        {
            if (reference is { Label: { } label, Target: Quote quote } && QuotedLabel.WordsIn(label) is { } words
                && !QuotedLabel.IsIn(words, markup[quote].PlainText))
            {
                diagnostics.Add(new(Rules.LabelNotInWords, text.Owner.File, reference.Span,
                    $"the label in quotation marks is not in the words of '{quote.Id}'",
                    $"the words are: “{SiteGraph.Shorten(markup[quote].PlainText, 160)}”"));
            }
        }
    }
}
