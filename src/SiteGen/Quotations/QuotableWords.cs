using SiteGen.Evidence;

namespace SiteGen.Quotations;

/// <summary>
/// Returns passages of archived texts as a reader would quote them: character for character, without what only their
/// layout needs. Lines are joined, and the words that a hyphen divides at the end of a line.
/// </summary>
internal static class QuotableWords
{
    /// <summary>What nobody sees, or sees as something else.</summary>
    public const Folds Layout = Folds.LineEndHyphens | Folds.Ligatures | Folds.LayoutCharacters;

    /// <summary>Returns the paragraphs of a passage.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The UTF-16 offset of the passage.</param>
    /// <param name="end">The offset after it.</param>
    /// <param name="asked">
    /// The words as the editor wrote them: a word divided at a line end keeps its hyphen if they have it.
    /// </param>
    public static IReadOnlyList<string> Of(ArchivedText text, int start, int end, string asked)
    {
        var folded = FoldedText.Fold(asked);
        int[] bounds = [start, .. text.ParagraphsIn(start, end), end];
        return
        [
            .. bounds.Zip(bounds.Skip(1), (from, to) => FoldedText.OfText(text.Text[from..to], Layout, folded).Text)
                .Where(p => p.Length > 0),
        ];
    }

    /// <summary>
    /// Returns the paragraphs of words that were found, with the brackets of the editor where words are left out.
    /// </summary>
    /// <param name="finding">Where the words are.</param>
    /// <param name="asked">The words as the editor wrote them.</param>
    public static IReadOnlyList<string> Of(Finding finding, string asked)
    {
        var (text, (start, end)) = (finding.Text!, finding.Passage!.Value);
        if (finding.Level != VerificationLevel.Elided)
        {
            return Of(text, start, end, asked);
        }

        var parts = finding.Parts.Select(p => string.Join(' ', Of(text, p.Start, p.End, asked)));
        return [WordsPattern.ReplaceParts(asked, new(parts))];
    }
}
