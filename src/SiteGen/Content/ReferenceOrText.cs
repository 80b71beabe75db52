namespace SiteGen.Content;

/// <summary>A name: the id of an entity if one has this id, and plain text otherwise.</summary>
/// <param name="Reference">The text, read as a reference.</param>
/// <param name="IsReference">Whether it is written as a reference, so that it cannot be plain text.</param>
public sealed record ReferenceOrText(Reference Reference, bool IsReference)
{
    /// <summary>The text as written.</summary>
    public string Text => Reference.Text;
}
