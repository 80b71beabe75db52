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

    /// <summary>For <c>altered</c>, the difference between the closest passage and the words; otherwise null.</summary>
    public WordDifference? Difference { get; init; }
}

/// <summary>A range of an archived text, in characters (Unicode code points), 0-based and half-open.</summary>
/// <param name="Start">The offset of the first character.</param>
/// <param name="End">The offset after the last character.</param>
public readonly record struct TextRange(int Start, int End);
