using SiteGen.Diagnostics;
using SiteGen.Evidence;

namespace SiteGen.Quotations;

/// <summary>The result of <c>verify</c>.</summary>
/// <param name="Lines">One line for each quotation, original and version, in order.</param>
/// <param name="Record">The new lockfile.</param>
/// <param name="Diagnostics">
/// Words that are not in their text, and words that changed although their text is not available.
/// </param>
public sealed record VerifierResult(
    IReadOnlyList<VerifierEntry> Lines, Lockfile Record, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>What the archived texts are, with the hashes of those that are available.</summary>
    public required ArchiveLock ArchiveLock { get; init; }

    /// <summary>The captures that another version of their extractor reads differently.</summary>
    public IReadOnlyList<ReadAgain> ReadAgain { get; init; } = [];
}

/// <summary>The result of <c>verify</c> for a quotation or version.</summary>
/// <param name="Text">The words.</param>
/// <param name="Finding">What was found.</param>
/// <param name="IsFromRecord">Whether the text is not available, so that the level comes from the lockfile.</param>
public sealed record VerifierEntry(VerifiableText Text, Finding Finding, bool IsFromRecord);
