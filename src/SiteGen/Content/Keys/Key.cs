namespace SiteGen.Content.Keys;

/// <summary>A key of the front matter: its name, what it holds, and what it means. The reader and every description
/// of the format for editors are made from the same keys, so that they cannot drift apart.</summary>
internal abstract record Key(string Name, bool IsRequired, string Meaning)
{
    public abstract Shape Shape { get; }
}

/// <summary>A key whose values have one type.</summary>
internal sealed record Key<T>(string Name, Shape<T> ValueShape, string Meaning, bool IsRequired = false) : Key(Name, IsRequired, Meaning)
{
    public override Shape Shape => ValueShape;
}

/// <summary>The keys that may stand together, in the order in which they are documented.</summary>
/// <param name="Owner">What they describe, with its article: "a person".</param>
/// <param name="Keys">The keys.</param>
/// <param name="IsPlural">"the settings need", not "needs".</param>
internal sealed record KeySet(string Owner, IReadOnlyList<Key> Keys, bool IsPlural = false)
{
    private readonly HashSet<string> _names = [.. Keys.Select(k => k.Name)];

    /// <summary>The keys that must be there.</summary>
    public IReadOnlyList<Key> Required { get; } = [.. Keys.Where(k => k.IsRequired)];

    /// <summary>Whether there is a key of a name.</summary>
    public bool Has(string name) => _names.Contains(name);
}
