namespace SiteGen.Quotations;

/// <summary>All steps of folding, and those that some words need to match a passage.</summary>
public static class FoldingSteps
{
    /// <summary>All steps.</summary>
    public static IReadOnlyList<FoldingStep> All { get; } =
    [
        new("quotation marks")
        {
            Fold = Folds.QuotationMarks,
            Meaning = "All quotation marks are equal, single or double, of any language, and TeX's pairs of marks. "
                + "The spaces inside guillemets and “ ” count as part of them.",
            Match = ("he said «\u00A0no\u00A0» again", "he said \"no\" again"),
            Mismatch = ("he said “no” again", "he said no again"),
        },
        new("apostrophes")
        {
            Fold = Folds.Apostrophes,
            Meaning = "An apostrophe may be straight or curved.",
            Match = ("it’s open", "it's open"),
            Mismatch = ("it’s open", "its open"),
        },
        new("dashes")
        {
            Fold = Folds.Dashes,
            Meaning = "All hyphens and dashes are equal, also two or three hyphens in place of a dash, and the spaces "
                + "around them make no difference. A minus sign before a number is no dash.",
            Match = ("yes — no", "yes--no"),
            Mismatch = ("it was −5 then", "it was 5 then"),
        },
        new("ellipses")
        {
            Fold = Folds.Ellipses,
            Meaning = "`…`, `...` and `. . .` are equal, and the spaces around them make no difference.",
            Match = ("well... perhaps", "well … perhaps"),
            Mismatch = ("well… perhaps", "well perhaps"),
        },
        new("line-end hyphens")
        {
            Fold = Folds.LineEndHyphens,
            Meaning = "A word that a hyphen (hard or soft) divides at the end of a line or page of the text matches "
                + "with the hyphen and without. Before a number or a capital, the hyphen stays.",
            Match = ("we be-\nlieve it", "we believe it"),
            Mismatch = ("in 1914-\n1918 then", "in 19141918 then"),
        },
        new("ligatures")
        {
            Fold = Folds.Ligatures,
            Meaning = "Ligatures are the letters that they join, and an Arabic letter is the same in all of its forms. "
                + "`æ`, `œ` and `ß` are letters.",
            Match = ("the \uFB01rst o\uFB03ce", "the first office"),
            Mismatch = ("an œuvre then", "an oeuvre then"),
        },
        new("composed letters")
        {
            Fold = Folds.ComposedLetters,
            Meaning = "Canonically equal letters of all scripts are equal: a letter with its marks, and the same as "
                + "one character; a Hangul syllable, and its parts.",
            Match = ("a cafe\u0301 again", "a caf\u00E9 again"),
            Mismatch = ("a cafe\u0301 again", "a cafe again"),
        },
        new("invisible characters")
        {
            Fold = Folds.InvisibleCharacters,
            Meaning = "Soft hyphens, joiners and non-joiners, variation selectors, byte order marks and marks of "
                + "direction are left out.",
            Match = ("recruit\u00ADment then", "recruitment then"),
            Mismatch = ("recruit\u00ADment then", "recruit ment then"),
        },
        new("no-break spaces")
        {
            Fold = Folds.NoBreakSpaces,
            Meaning = "A space at which no line may end is a space.",
            Match = ("10\u00A0000 users", "10 000 users"),
            Mismatch = ("10\u00A0000 users", "10000 users"),
        },
    ];

    /// <summary>
    /// Returns the steps that some words need to be equal to a passage: without any of them they are not. None for an
    /// exact match.
    /// </summary>
    /// <param name="words">The words.</param>
    /// <param name="passage">The passage of the text in which they were found.</param>
    public static IReadOnlyList<FoldingStep> Needed(string words, string passage)
    {
        if (AreEqual(words, passage, Folds.None))
        {
            return [];
        }

        // The steps that cover most are tried first: spaces beside a dash may be all that differs.
        var needed = Typography.StepsIn(words) | Typography.StepsIn(passage);
        foreach (var step in All.OrderBy(s => s.Fold).Select(s => s.Fold).Where(s => needed.HasFlag(s)))
        {
            needed = AreEqual(words, passage, needed & ~step) ? needed & ~step : needed;
        }

        return [.. All.Where(s => needed.HasFlag(s.Fold))];
    }

    /// <summary>Returns whether words are equal to a passage of a text once both are folded by some steps.</summary>
    internal static bool AreEqual(string words, string passage, Folds steps)
    {
        if (string.Equals(words, passage, StringComparison.Ordinal))
        {
            return true;
        }

        var (text, folded) = (FoldedText.OfText(passage, steps), FoldedText.OfWords(words, steps));
        return FoldedMatch.EndOf(text, 0, folded, 0, folded.Text.Length) == text.Text.Length;
    }
}
