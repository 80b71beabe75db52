using SiteGen.Content.Entities;

namespace SiteGen.Quotations;

/// <summary>What was found of a passage of a draft.</summary>
/// <param name="Passage">The passage, with its position in the draft.</param>
/// <param name="Finding">
/// The level, and the position in the archived text. <c>Absent</c> is nowhere; <c>Unarchived</c> means that a quotation
/// has the words which is not verified itself.
/// </param>
/// <param name="SourceId">The source whose text has the words, or is closest to them; null if none has or is.</param>
/// <param name="Quotation">
/// The quotation, original or version that has the words, or is closest to them; null if none has or is.
/// </param>
public sealed record DraftFinding(DraftPassage Passage, Finding Finding, string? SourceId, VerifiableText? Quotation)
{
    /// <summary>
    /// All quotations, originals and versions that have the words, the best first; of altered words the one that is
    /// closest, if it is as close as the text that is.
    /// </summary>
    public IReadOnlyList<VerifiedText> Quotations { get; init; } = [];

    /// <summary>For altered words, how they differ from the closest quotation; null for none.</summary>
    public WordDifference? QuotedDifference { get; init; }

    /// <summary>The status of the quotation, unless it is attributed; otherwise null.</summary>
    public string? Status => Quotation?.Quote.Status is { } status and not QuoteStatuses.Attributed ? status : null;

    /// <summary>The level, as commands print it.</summary>
    public string Level => Finding.Level == VerificationLevel.Absent ? "nowhere" : Finding.Level.Name();
}
