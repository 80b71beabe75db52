using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>
/// A mention of an entity by its id, as written: <c>elon-musk</c> or <c>person:elon-musk</c>.
/// It is resolved by <see cref="EntityIndex"/>.
/// </summary>
/// <param name="Text">The id as written.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Allowed">The kinds that make sense here.</param>
public sealed record Reference(string Text, SourceSpan Span, EntityKinds Allowed)
{
    /// <summary>
    /// Stands where a reference is needed and could not be read. That has been reported, so it means nothing and is no
    /// second mistake.
    /// </summary>
    public static Reference Missing { get; } = new("", default, EntityKinds.None);
}

/// <summary>A name that is the id of an entity where one has it, and plain text otherwise.</summary>
/// <param name="Reference">The text, taken as an id.</param>
/// <param name="IsReference">Whether it is written as a reference, so that it cannot be text.</param>
public sealed record ReferenceOrText(Reference Reference, bool IsReference)
{
    /// <summary>The text as written.</summary>
    public string Text => Reference.Text;
}

/// <summary>Markdown in a value of the front matter.</summary>
/// <param name="Text">The Markdown.</param>
/// <param name="Span">The whole value in the file; folded and escaped values do not map character by character.</param>
public sealed record MarkdownValue(string Text, SourceSpan Span);
