using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Quotations;

namespace SiteGen.Pages.Sharing;

/// <summary>
/// The words of a quotation that an archived text has: for a translation the words that were said, otherwise its own.
/// They have a position in the text, so an annotation can point at them.
/// </summary>
/// <param name="Quote">The quotation.</param>
/// <param name="Source">Its source.</param>
/// <param name="Words">The words as the site has them.</param>
/// <param name="Language">Their language; null if it is unknown.</param>
/// <param name="Found">Where they are.</param>
internal sealed record AnnotatedWords(Quote Quote, Source Source, string Words, string? Language, VerifiedText Found)
{
    /// <summary>The site path of the annotation of a quotation.</summary>
    public static string PathOf(Quote quote) => quote.Path + "annotation.json";

    /// <summary>Whether a quotation has an annotation.</summary>
    public static bool AreOf(Verification verification, Quote quote) => FindIn(verification, quote) is not null;

    /// <summary>Returns the words of a quotation; null if no text is known to have them.</summary>
    public static AnnotatedWords? Of(SiteGraph graph, Verification verification, Quote quote)
    {
        if (FindIn(verification, quote) is not { } found)
        {
            return null;
        }

        return found.Text.Version == VerifiableText.Original
            ? new(quote, found.Text.Source, graph.MarkupOf(quote).Original!, quote.Original!.Language, found)
            : new(quote, found.Text.Source, graph.WordsOf(quote), graph.LanguageOfWords(quote), found);
    }

    /// <summary>The parts between brackets, as they are written; all of the words if nothing is left out.</summary>
    public IReadOnlyList<string> Parts => Found.Level != VerificationLevel.Elided ? [Words]
        : [.. WordsPattern.Of(Words).Parts.Select(p => p.Original)];

    private static VerifiedText? FindIn(Verification verification, Quote quote) =>
        verification.OfOriginal(quote) is { Range: not null } original && original.Level.IsVerified() ? original
            : verification.Of(quote) is { Range: not null } words && words.Level.IsVerified() ? words : null;
}
