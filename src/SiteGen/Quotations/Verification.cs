using SiteGen.Content.Entities;

namespace SiteGen.Quotations;

/// <summary>
/// The verification of some words: from the archived text if it is available, otherwise from the lockfile.
/// </summary>
/// <param name="Text">The words and their source.</param>
/// <param name="Level">The level.</param>
/// <param name="Range">Where the words are in the archived text; null if they were not found.</param>
/// <param name="FoundIn">For <c>elsewhere</c>, the id of the other source; otherwise null.</param>
/// <param name="Day">The day they were verified; null if it is not in the lockfile.</param>
public sealed record VerifiedText(
    VerifiableText Text, VerificationLevel Level, TextRange? Range, string? FoundIn, DateOnly? Day);

/// <summary>The verification of all quotations of a site.</summary>
public sealed class Verification
{
    private readonly Dictionary<(Quote Quote, int Version), VerifiedText> _byText;

    /// <param name="texts">All texts, in the order in which they are listed.</param>
    public Verification(IReadOnlyList<VerifiedText> texts)
    {
        Texts = texts;
        _byText = texts.ToDictionary(t => (t.Text.Quote, t.Text.Version));
    }

    /// <summary>All quotations and versions.</summary>
    public IReadOnlyList<VerifiedText> Texts { get; }

    /// <summary>Returns the verification of a quotation, or null if its source is unknown.</summary>
    public VerifiedText? Of(Quote quote) => Of(quote, 0);

    /// <summary>Returns the verification of a version, by its number: 1, 2, …</summary>
    public VerifiedText? Of(Quote quote, int version) => _byText.GetValueOrDefault((quote, version));
}
