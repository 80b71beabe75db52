using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>
/// A reference to an entity as written: <c>elon-musk</c> or <c>person:elon-musk</c>. <see cref="EntityIndex"/> resolves
/// it.
/// </summary>
/// <param name="Text">The id as written.</param>
/// <param name="Span">The position in the file.</param>
/// <param name="Allowed">The kinds that may be referred to here.</param>
public sealed record Reference(string Text, SourceSpan Span, EntityKinds Allowed)
{
    /// <summary>
    /// Stands in for a required reference that could not be read. That has been reported, so it is not reported again.
    /// </summary>
    public static Reference Missing { get; } = new("", default, EntityKinds.None);
}
