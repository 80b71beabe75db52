namespace SiteGen.Content.Fields;

/// <summary>
/// A key of the front matter or the settings. The reader, the JSON schema, the starter file, the messages and the
/// tables of docs/format.md are all made from the same fields.
/// </summary>
/// <param name="Name">The key.</param>
/// <param name="IsRequired">Whether the key must be present and have a value.</param>
/// <param name="Meaning">What the value means, in a few words without a full stop.</param>
/// <param name="Example">
/// A value in YAML, as it is written after the key; null if the value has keys of its own, whose examples make it.
/// </param>
/// <param name="Default">The value that counts if the key is left out, as it would be written; null for none.</param>
internal abstract record Field(string Name, bool IsRequired, string Meaning, string? Example, string? Default)
{
    /// <summary>The type of the value.</summary>
    public abstract FieldType Type { get; }
}

/// <summary>A field whose values are read as <typeparamref name="T"/>.</summary>
internal sealed record Field<T>(
    string Name,
    FieldType<T> ValueType,
    string Meaning,
    bool IsRequired = false,
    string? Example = null,
    string? Default = null)
    : Field(Name, IsRequired, Meaning, Example, Default)
{
    public override FieldType Type => ValueType;
}
