namespace SiteGen.Quotations;

/// <summary>A set of steps of folding: what <see cref="FoldingSteps"/> describes.</summary>
[Flags]
internal enum Folds
{
    /// <summary>Only white space.</summary>
    None = 0,
    QuotationMarks = 1 << 0,
    Dashes = 1 << 1,
    Ellipses = 1 << 2,
    LineEndHyphens = 1 << 3,
    Apostrophes = 1 << 4,
    Ligatures = 1 << 5,
    ComposedLetters = 1 << 6,
    InvisibleCharacters = 1 << 7,
    NoBreakSpaces = 1 << 8,
    All = (1 << 9) - 1,

    /// <summary>
    /// Invisible characters that are no part of the spelling: all but joiners, non-joiners and variation selectors,
    /// without which Persian is misspelled and emoji look different. For words that are copied; where words are
    /// compared, all invisible characters are left out.
    /// </summary>
    LayoutCharacters = 1 << 9,
}
