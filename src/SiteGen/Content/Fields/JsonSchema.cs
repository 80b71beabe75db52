namespace SiteGen.Content.Fields;

/// <summary>
/// The part of JSON Schema (draft-07, https://json-schema.org/draft-07) that describes field types. Everything that the
/// reader accepts is valid: editors read <c>2018</c> in YAML as a number, so text may be a number.
/// </summary>
internal sealed record JsonSchema
{
    private static readonly JsonSchema Null = new() { Types = ["null"] };

    /// <summary>What the value is and means, in words.</summary>
    public string? Description { get; init; }

    /// <summary>The allowed JSON types; empty if other members restrict them.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>The allowed values; empty for any.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>An ECMA 262 regular expression that text must match.</summary>
    public string? Pattern { get; init; }

    /// <summary>The message that an editor shows for text that does not match.</summary>
    public string? PatternMessage { get; init; }

    /// <summary>The smallest and largest allowed number, both inclusive; null for any.</summary>
    public (int Minimum, int Maximum)? Range { get; init; }

    /// <summary>The schema of the entries of a list.</summary>
    public JsonSchema? Items { get; init; }

    /// <summary>Alternative schemas, of which at least one must match; empty for none.</summary>
    public IReadOnlyList<JsonSchema> AnyOf { get; init; } = [];

    /// <summary>The allowed keys of a mapping; null for a value without keys.</summary>
    public IReadOnlyList<SchemaProperty>? Properties { get; init; }

    /// <summary>The schema of a mapping with these fields.</summary>
    public static JsonSchema Of(FieldSet fields) => new()
    {
        Types = ["object"],
        Properties = [.. fields.Fields.Select(field => new SchemaProperty(field.Name, Of(field), field.IsRequired))],
    };

    /// <summary>The schema of a list, or of a single entry that is read as a list of one.</summary>
    /// <param name="item">The schema of an entry, with its description.</param>
    public static JsonSchema ListOf(JsonSchema item) => new()
    {
        Description = $"a list, each entry {item.Description}",
        AnyOf = [new JsonSchema { Types = ["array"], Items = item }, item],
    };

    private static JsonSchema Of(Field field)
    {
        var schema = field.Type.Schema;
        var description = schema.Description is null ? field.Meaning : $"{field.Meaning} ({schema.Description})";
        schema = schema with { Description = description };
        return field.IsRequired ? schema : schema.OrNull();
    }

    /// <summary>This schema or null: an optional key without a value counts as absent.</summary>
    private JsonSchema OrNull() =>
        AnyOf.Count > 0 ? this with { AnyOf = [.. AnyOf, Null] }
        : Choices.Count > 0 ? new() { Description = Description, AnyOf = [this with { Description = null }, Null] }
        : this with { Types = [.. Types, .. Null.Types] };
}

/// <summary>A key in a schema.</summary>
/// <param name="Name">The key.</param>
/// <param name="Schema">The schema of its value.</param>
/// <param name="IsRequired">Whether the key must be present.</param>
internal sealed record SchemaProperty(string Name, JsonSchema Schema, bool IsRequired);
