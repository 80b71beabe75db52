namespace SiteGen.Content;

/// <summary>A name: the id of an entity if one has this id, and plain text otherwise.</summary>
/// <param name="Reference">The text, read as a reference.</param>
/// <param name="IsReference">Whether it is written as a reference, so that it cannot be plain text.</param>
public sealed record ReferenceOrText(Reference Reference, bool IsReference)
{
    /// <summary>The text as written; of a link, its label if it has one.</summary>
    public string Text => Label ?? Reference.Text;

    /// <summary>The label of a link: <c>[[id|label]]</c>; null for none.</summary>
    public string? Label { get; init; }

    /// <summary>Whether it is a link, <c>[[…]]</c>, which may name an entity in every way.</summary>
    public bool IsLink => IsReference && !Reference.IsIdOnly;
}
