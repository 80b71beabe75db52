namespace SiteGen.History;

/// <summary>What a file says under one key, in a form that does not depend on how it is written.</summary>
/// <param name="Key">
/// The key: <c>status</c>, <c>image.alt</c>, <c>roles[CEO].from</c>; <c>words</c> and <c>text</c> for the body,
/// <c>level</c> for what the lockfile says.
/// </param>
/// <param name="Form">What the values are.</param>
/// <param name="Values">The values: one, or those of a list; none where a key was left out.</param>
internal sealed record Fact(string Key, FactForm Form, IReadOnlyList<string> Values)
{
    /// <summary>The position of its field among those of the file.</summary>
    public int Order { get; init; }

    /// <summary>
    /// What it belongs to and comes and goes with: <c>roles[CEO]</c>, <c>image</c>; null for a key of its own.
    /// </summary>
    public string? Group { get; init; }

    /// <summary>Whether it only says in which order the entries of a list are.</summary>
    public bool IsOrder { get; init; }

    /// <summary>The kinds of entities that the values can name.</summary>
    public Content.EntityKinds Allowed { get; init; }

    /// <summary>The key without what is inside of it: <c>roles</c>.</summary>
    public string Field => Key[..(Key.AsSpan().IndexOfAny('[', '.') is >= 0 and var end ? end : Key.Length)];

    /// <summary>The values in one line.</summary>
    public string Text => string.Join(", ", Values);
}

/// <summary>What the values of a fact are.</summary>
internal enum FactForm
{
    /// <summary>A word, a number, an address.</summary>
    Value,

    /// <summary>A date in EDTF.</summary>
    Date,

    /// <summary>The id of an entity, or its name.</summary>
    Reference,

    /// <summary>A text, which is compared word by word.</summary>
    Text,
}
