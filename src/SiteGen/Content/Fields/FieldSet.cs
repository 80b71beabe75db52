namespace SiteGen.Content.Fields;

/// <summary>The fields that one mapping may have, in the order in which they are documented.</summary>
/// <param name="Owner">What the fields describe, with an article: "a person".</param>
/// <param name="Fields">The fields.</param>
/// <param name="IsPlural">Whether <paramref name="Owner"/> is plural: "the settings need", not "needs".</param>
internal sealed record FieldSet(string Owner, IReadOnlyList<Field> Fields, bool IsPlural = false)
{
    private readonly HashSet<string> _names = [.. Fields.Select(f => f.Name)];

    /// <summary>The keys of all fields.</summary>
    public IEnumerable<string> Names => Fields.Select(f => f.Name);

    /// <summary>Whether a field has this key.</summary>
    public bool Has(string name) => _names.Contains(name);
}
