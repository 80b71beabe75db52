using SiteGen.Evidence;
using SiteGen.Text;

namespace SiteGen.Quotations;

/// <summary>
/// An entry of the lockfile: what <c>verify</c> found for the words of a quotation or a version, and when.
/// </summary>
/// <param name="Id">The id of the quotation; for a version, followed by <c>#</c> and its number.</param>
/// <param name="Level">The level.</param>
/// <param name="Source">The id of the source.</param>
/// <param name="WordsHash">The hash of the words.</param>
/// <param name="TextHash">
/// The hash of the archived text; null for <c>unarchived</c>, unless it is a translation proven by its original.
/// </param>
/// <param name="Range">Where the words are in the text; null if they were not found.</param>
/// <param name="FoundIn">For <c>elsewhere</c>, the id of the other source; otherwise null.</param>
/// <param name="Day">The day of the verification; null if there was no text.</param>
public sealed record LockEntry(
    string Id,
    VerificationLevel Level,
    string Source,
    string WordsHash,
    string? TextHash,
    TextRange? Range,
    string? FoundIn,
    DateOnly? Day)
{
    /// <summary>
    /// The hash of the file from which the text was extracted, so that a record is not stale if only the extraction
    /// changed; null if it is that of the text, or unknown.
    /// </summary>
    public string? FileHash { get; init; }

    /// <summary>Where the words are, as readers count.</summary>
    public TextPosition Position { get; init; } = TextPosition.None;

    /// <summary>For <c>elided</c>, the number of words left out.</summary>
    public int Omitted { get; init; }

    /// <summary>For <c>unarchived</c>, whether there is an excerpt of the source, without these words.</summary>
    public bool IsExcerpt { get; init; }

    /// <summary>
    /// What a Web Annotation says of the passage besides its position; <see cref="Surroundings.None"/> if the site has
    /// no annotations, or a version of SiteGen wrote the entry that did not record it.
    /// </summary>
    public Surroundings Surroundings { get; init; } = Surroundings.None;

    /// <summary>The position in the lockfile, for messages.</summary>
    public SourceSpan Span { get; init; }
}
