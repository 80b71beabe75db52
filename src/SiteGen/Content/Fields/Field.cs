namespace SiteGen.Content.Fields;

/// <summary>
/// A key of the front matter or the settings. The reader, the JSON schema, the starter file and the messages are all
/// made from the same fields.
/// </summary>
/// <param name="Name">The key.</param>
/// <param name="IsRequired">Whether the key must be present and have a value.</param>
/// <param name="Meaning">What the value means, in a few words without a full stop.</param>
internal abstract record Field(string Name, bool IsRequired, string Meaning)
{
    /// <summary>The type of the value.</summary>
    public abstract FieldType Type { get; }
}

/// <summary>A field whose values are read as <typeparamref name="T"/>.</summary>
internal sealed record Field<T>(string Name, FieldType<T> ValueType, string Meaning, bool IsRequired = false)
    : Field(Name, IsRequired, Meaning)
{
    public override FieldType Type => ValueType;
}
