using SiteGen.Content.Entities;

namespace SiteGen.Quotations;

/// <summary>How far words are verified: what the lockfile says, or, where the archived text is at hand, the text itself.</summary>
/// <param name="Text">The words and their source.</param>
/// <param name="Level">The level.</param>
/// <param name="Range">Where they stand in the archived text; null when nowhere.</param>
/// <param name="FoundIn">For <c>elsewhere</c>, the id of the other source; null otherwise.</param>
/// <param name="Day">When they were verified; null when that is not on record.</param>
public sealed record VerifiedText(VerifiableText Text, VerificationLevel Level, TextRange? Range, string? FoundIn, DateOnly? Day);

/// <summary>How far all quotations of a site are verified.</summary>
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

    /// <summary>How far the words of a quotation are verified; null when its source is not known.</summary>
    public VerifiedText? Of(Quote quote) => Of(quote, 0);

    /// <summary>How far a version is verified, by its number: 1, 2, …</summary>
    public VerifiedText? Of(Quote quote, int version) => _byText.GetValueOrDefault((quote, version));
}
