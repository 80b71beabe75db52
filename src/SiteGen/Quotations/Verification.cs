using SiteGen.Content.Entities;
using SiteGen.Evidence;

namespace SiteGen.Quotations;

/// <summary>
/// The verification of some words: from the archived text if it is available, otherwise from the lockfile.
/// </summary>
/// <param name="Text">The words and their source.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Day">The day they were verified; null if it is not in the lockfile.</param>
/// <param name="Copy">What the archived text is; null if that is not recorded.</param>
public sealed record VerifiedText(VerifiableText Text, Finding Finding, DateOnly? Day, ArchiveRecord? Copy)
{
    /// <summary>The hash of the archived text; null if there is none, and none is recorded.</summary>
    public string? TextHash { get; init; }

    /// <summary>
    /// The hash of the file that the text was extracted from, to which positions refer; null if it is that of the text.
    /// </summary>
    public string? FileHash { get; init; }

    /// <summary>
    /// What the lockfile says stands around the words. It is never taken from an archived text, so that a build with
    /// the texts publishes the same as one without them.
    /// </summary>
    public Surroundings Surroundings { get; init; } = Surroundings.None;

    /// <summary>The level.</summary>
    public VerificationLevel Level => Finding.Level;

    /// <summary>Where the words are in the archived text; null if they were not found.</summary>
    public TextRange? Range => Finding.Range;

    /// <summary>For <c>elsewhere</c>, the id of the other source; otherwise null.</summary>
    public string? FoundIn => Finding.FoundIn;
}

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

    /// <summary>What the archived texts are, and what was seen when their sources were got again.</summary>
    public ArchiveLock ArchiveLock { get; init; } = new(null, []);

    /// <summary>All quotations and versions.</summary>
    public IReadOnlyList<VerifiedText> Texts { get; }

    /// <summary>
    /// Returns the same verification for a site in another language, in which quotations are other objects.
    /// </summary>
    /// <param name="quoteOf">Returns the quotation of an id; null for none.</param>
    /// <param name="sourceOf">Returns the source of an id; null for none.</param>
    internal Verification For(Func<string, Quote?> quoteOf, Func<string, Source?> sourceOf) => new(
    [
        .. Texts.Select(t => t with
        {
            Text = t.Text with
            {
                Quote = quoteOf(t.Text.Quote.Id) ?? t.Text.Quote,
                Source = sourceOf(t.Text.Source.Id) ?? t.Text.Source,
            },
        }),
    ])
    {
        ArchiveLock = ArchiveLock,
    };

    /// <summary>Returns the verification of a quotation, or null if its source is unknown.</summary>
    public VerifiedText? Of(Quote quote) => Of(quote, 0);

    /// <summary>
    /// Returns the verification of the words before translation; null if there are none, or the source is unknown.
    /// </summary>
    public VerifiedText? OfOriginal(Quote quote) => Of(quote, VerifiableText.Original);

    /// <summary>Returns the verification of a version, by its number: 1, 2, …</summary>
    public VerifiedText? Of(Quote quote, int version) => _byText.GetValueOrDefault((quote, version));
}
