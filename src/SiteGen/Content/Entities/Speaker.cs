using SiteGen.Text;

namespace SiteGen.Content.Entities;

/// <summary>Who said a quotation: a person or organization of the site, or somebody who has no page.</summary>
/// <param name="Reference">The person or organization; null for somebody without a page.</param>
/// <param name="Name">The name of somebody without a page: <c>Anonymous juror</c>; null for a reference.</param>
/// <param name="Role">What somebody without a page was: <c>Juror in the trial</c>; null if it is not said.</param>
/// <param name="Span">The position in the file.</param>
public sealed record Speaker(Reference? Reference, string? Name, string? Role, SourceSpan Span)
{
    /// <summary>The id or name as it is written.</summary>
    public string Text => Reference?.Text ?? Name ?? "";
}
