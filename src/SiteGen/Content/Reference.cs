using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>
/// A reference to an entity as written: by its id, <c>elon-musk</c> or <c>person:elon-musk</c>, its path,
/// <c>people/elon-musk</c>, or a name. <see cref="EntityIndex"/> resolves it.
/// </summary>
/// <param name="Text">The id, path or name as written, without label and heading.</param>
/// <param name="Span">The position in the file.</param>
/// <param name="Allowed">The kinds that may be referred to here.</param>
public sealed record Reference(string Text, SourceSpan Span, EntityKinds Allowed)
{
    /// <summary>Whether only an id counts, because any other text is meant as it stands.</summary>
    public bool IsIdOnly { get; init; }

    /// <summary>Whether it is a link, <c>[[…]]</c>, in which the letter case of an id does not matter.</summary>
    public bool IsLink { get; init; }

    /// <summary>Returns the reference of a link in a text.</summary>
    public static Reference InText(string target, SourceSpan span = default) =>
        new(target, span, EntityKinds.Any) { IsLink = true };

    /// <summary>
    /// Stands in for a required reference that could not be read. That has been reported, so it is not reported again.
    /// </summary>
    public static Reference Missing { get; } = new("", default, EntityKinds.None);
}
