namespace SiteGen.Content.Fields;

/// <summary>A key of the front matter: its name, what it holds, and what it means. The reader and every description
/// of the format for editors are made from the same keys, so that they cannot drift apart.</summary>
internal abstract record Field(string Name, bool IsRequired, string Meaning)
{
    public abstract FieldType Type { get; }
}

/// <summary>A key whose values have one type.</summary>
internal sealed record Field<T>(string Name, FieldType<T> ValueType, string Meaning, bool IsRequired = false) : Field(Name, IsRequired, Meaning)
{
    public override FieldType Type => ValueType;
}

/// <summary>The keys that may stand together, in the order in which they are documented.</summary>
/// <param name="Owner">What they describe, with its article: "a person".</param>
/// <param name="Fields">The keys.</param>
/// <param name="IsPlural">"the settings need", not "needs".</param>
internal sealed record FieldSet(string Owner, IReadOnlyList<Field> Fields, bool IsPlural = false)
{
    private readonly HashSet<string> _names = [.. Fields.Select(k => k.Name)];

    /// <summary>The keys that must be there.</summary>
    public IReadOnlyList<Field> Required { get; } = [.. Fields.Where(k => k.IsRequired)];

    /// <summary>Whether there is a key of a name.</summary>
    public bool Has(string name) => _names.Contains(name);
}
