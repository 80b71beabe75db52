using SiteGen.Evidence;

namespace SiteGen.Quotations;

/// <summary>The result of searching the archived texts for some words.</summary>
/// <param name="Level">The level.</param>
/// <param name="Range">
/// Where the words are, or for <c>altered</c> the closest passage; null if nothing was found.
/// </param>
public sealed record Finding(VerificationLevel Level, TextRange? Range = null)
{
    /// <summary>
    /// How often the words occur in the text. If more than once, <see cref="Range"/> is the first occurrence with the
    /// best level.
    /// </summary>
    public int Occurrences { get; init; }

    /// <summary>For <c>elsewhere</c>, the id of the source whose text contains the words; otherwise null.</summary>
    public string? FoundIn { get; init; }

    /// <summary>Where the passage begins, as readers count.</summary>
    public TextPosition Position { get; init; } = TextPosition.None;

    /// <summary>What was recognized between the words and left out, such as <c>2 time marks</c>.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>For <c>typographic</c> and <c>elided</c>, the steps of folding that the words needed.</summary>
    public IReadOnlyList<FoldingStep> Steps { get; init; } = [];

    /// <summary>For <c>elided</c>, what stands in the gaps; otherwise empty.</summary>
    public IReadOnlyList<Omission> Omissions { get; init; } = [];

    /// <summary>The number of words that the gaps of <c>elided</c> leave out.</summary>
    public int Omitted { get; init; }

    /// <summary>For <c>unarchived</c>, whether there is an excerpt of the source, without these words.</summary>
    public bool IsExcerpt { get; init; }

    /// <summary>
    /// For a translation that is not in the text itself, whether its original is: the proof is that of the original.
    /// </summary>
    public bool IsProvenByOriginal { get; init; }

    /// <summary>The text in which the passage is; null if none was searched, or it has no such passage.</summary>
    internal ArchivedText? Text { get; init; }

    /// <summary>Where the passage is in the text that is searched, as UTF-16 offsets; null for none.</summary>
    internal (int Start, int End)? Passage { get; init; }

    /// <summary>For <c>elided</c>, where the parts are, as UTF-16 offsets in the text; otherwise empty.</summary>
    internal IReadOnlyList<(int Start, int End)> Parts { get; init; } = [];

    /// <summary>For <c>altered</c>, the difference between the closest passage and the words; otherwise null.</summary>
    public WordDifference? Difference { get; init; }
}

/// <summary>A range of an archived text, in characters (Unicode code points), 0-based and half-open.</summary>
/// <param name="Start">The offset of the first character.</param>
/// <param name="End">The offset after the last character.</param>
public readonly record struct TextRange(int Start, int End);
