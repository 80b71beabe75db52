namespace SiteGen.Content.Fields;

/// <summary>
/// The part of JSON Schema (draft-07, https://json-schema.org/draft-07) in which shapes describe themselves. Everything
/// that the reader accepts is valid: YAML gives editors a number where <c>2018</c> is written, so text may be one.
/// </summary>
internal sealed record JsonSchema
{
    private const string NullType = "null";

    /// <summary>What the value is and means, in words.</summary>
    public string? Description { get; init; }

    /// <summary>The JSON types that are allowed; empty when other members say it.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>The values that are allowed; empty for any.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>An ECMA 262 regular expression that text must match.</summary>
    public string? Pattern { get; init; }

    /// <summary>What an editor says of text that does not match.</summary>
    public string? PatternMessage { get; init; }

    /// <summary>The least and greatest number; null for any.</summary>
    public (int Least, int Greatest)? Range { get; init; }

    /// <summary>What the entries of a list are.</summary>
    public JsonSchema? Items { get; init; }

    /// <summary>Schemas of which one must hold; empty for none.</summary>
    public IReadOnlyList<JsonSchema> AnyOf { get; init; } = [];

    /// <summary>The keys that may stand there, and no others; null for what has no keys.</summary>
    public IReadOnlyList<SchemaProperty>? Properties { get; init; }

    /// <summary>The schema of the mapping that a key set allows.</summary>
    public static JsonSchema Of(FieldSet keys) => new()
    {
        Types = ["object"],
        Properties = [.. keys.Fields.Select(key => new SchemaProperty(key.Name, Of(key), key.IsRequired))],
    };

    /// <summary>A list, or a single entry of it.</summary>
    /// <param name="item">The schema of an entry, with its description.</param>
    public static JsonSchema ListOf(JsonSchema item) => new()
    {
        Description = $"a list, each entry {item.Description}",
        AnyOf = [new JsonSchema { Types = ["array"], Items = item }, item],
    };

    private static JsonSchema Of(Field key)
    {
        var value = key.Type.Schema;
        var described = value with { Description = value.Description is null ? key.Meaning : $"{key.Meaning} ({value.Description})" };
        return key.IsRequired ? described : described.OrNull();
    }

    /// <summary>The same, or nothing: an optional key without a value is as good as none.</summary>
    private JsonSchema OrNull() =>
        AnyOf.Count > 0 ? this with { AnyOf = [.. AnyOf, new JsonSchema { Types = [NullType] }] }
        : Choices.Count > 0 ? new JsonSchema { Description = Description, AnyOf = [this with { Description = null }, new JsonSchema { Types = [NullType] }] }
        : this with { Types = [.. Types, NullType] };
}

/// <summary>A key in a schema.</summary>
/// <param name="Name">The key.</param>
/// <param name="Schema">What its value is.</param>
/// <param name="IsRequired">Whether it must be there.</param>
internal sealed record SchemaProperty(string Name, JsonSchema Schema, bool IsRequired);
