using System.Globalization;
using SiteGen.Content.Entities;
using SiteGen.Text;

namespace SiteGen.Quotations;

/// <summary>Words that claim to be in a source: those of a quotation, or of one of its versions.</summary>
/// <param name="Quote">The quotation.</param>
/// <param name="Version">
/// 0 for the quotation itself; 1, 2, … for its versions in the order of the file; <see cref="Original"/> for the words
/// before translation.
/// </param>
/// <param name="Words">The words as plain text.</param>
/// <param name="Source">The source.</param>
/// <param name="Wording">How the words relate to what was said.</param>
public sealed record VerifiableText(Quote Quote, int Version, string Words, Source Source, string Wording)
{
    /// <summary>The language of the words, as a BCP 47 tag; null if it is unknown.</summary>
    public string? Language { get; init; }

    /// <summary>What the quotation or version says about where the words are; null if it says nothing.</summary>
    public WordsPlace? Place =>
        Version > 0 ? WordsPlace.Of(Quote.Versions[Version - 1]) : WordsPlace.Of(Quote);

    /// <summary>Whether the words are a translation of what was said, which may not be in the source itself.</summary>
    public bool IsTranslation => Version != Original && Wording
        is QuoteWordings.OfficialTranslation or QuoteWordings.Translation or QuoteWordings.BackTranslation;

    /// <summary>The number of the words before translation, in place of that of a version.</summary>
    public const int Original = -1;

    /// <summary>
    /// The position of the words in the file. It is computed on each call, because only messages need it.
    /// </summary>
    public SourceSpan Span => Version switch
    {
        0 => Quote.FirstLineOfBody,
        Original => Quote.Original!.Span,
        _ => Quote.Versions[Version - 1].Span,
    };

    /// <summary>
    /// The id of the quotation; for a version, followed by its number (<c>musk-yup-2016#1</c>), for the words before
    /// translation by <c>#original</c>. It is the key in the lockfile.
    /// </summary>
    public string Id => Version switch
    {
        0 => Quote.Id,
        Original => Quote.Id + "#original",
        _ => string.Create(CultureInfo.InvariantCulture, $"{Quote.Id}#{Version}"),
    };

    /// <summary>
    /// Returns whether the wording or status of the quotation explains why the source may not contain its words. A
    /// translation or paraphrase is not expected to be in the source, nor are words whose attribution is in doubt. A
    /// transcript may differ from another transcript, but something similar must be there.
    /// </summary>
    public bool Excuses(VerificationLevel level) => Quote.Status != QuoteStatuses.Attributed || Wording switch
    {
        QuoteWordings.Verbatim => false,
        QuoteWordings.Transcript => level == VerificationLevel.Altered,
        _ => true,
    };
}
