using System.Globalization;
using SiteGen.Content.Entities;
using SiteGen.Text;

namespace SiteGen.Quotations;

/// <summary>Words that claim to stand in a source: those of a quotation, or of one of its versions.</summary>
/// <param name="Quote">The quotation.</param>
/// <param name="Version">0 for the words themselves; 1, 2, … for the versions in their order in the file.</param>
/// <param name="Words">The words as plain text.</param>
/// <param name="Source">The source.</param>
/// <param name="Wording">How the words relate to what was said.</param>
public sealed record VerifiableText(Quote Quote, int Version, string Words, Source Source, string Wording)
{
    /// <summary>Where the words stand in the file of the quotation; found anew each time, since it is for messages.</summary>
    public SourceSpan Span => Version == 0 ? Quote.FirstLineOfBody : Quote.Versions[Version - 1].Span;

    /// <summary>The id of the quotation, for a version with its number: <c>musk-yup-2016#1</c>; the lockfile has it under this.</summary>
    public string Id => Version == 0 ? Quote.Id : string.Create(CultureInfo.InvariantCulture, $"{Quote.Id}#{Version}");

    /// <summary>
    /// Whether the wording or the status of the quotation says why its words may not stand in the source as they are:
    /// a translation or paraphrase does not, nor need words whose attribution is in doubt. A transcript may differ from
    /// another transcript, but something like it must be there.
    /// </summary>
    public bool Excuses(VerificationLevel level) => Quote.Status != QuoteStatuses.Attributed || Wording switch
    {
        QuoteWordings.Verbatim => false,
        QuoteWordings.Transcript => level == VerificationLevel.Altered,
        _ => true,
    };
}
