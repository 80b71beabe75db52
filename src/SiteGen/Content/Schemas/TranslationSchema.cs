using SiteGen.Content.Fields;

namespace SiteGen.Content.Schemas;

/// <summary>
/// The schema of a translated file: the keys that may differ from those of the original, of which none is required.
/// </summary>
internal static class TranslationSchema
{
    /// <summary>Returns the schema.</summary>
    /// <param name="fields">The keys of the original.</param>
    /// <param name="keys">
    /// Those that a translation may have, each with the keys inside of it; none if the value is replaced as a whole.
    /// </param>
    /// <param name="added">The keys that only translations have.</param>
    public static JsonSchema Of(
        FieldSet fields, IReadOnlyDictionary<string, string[]> keys, IReadOnlyList<Field> added)
    {
        var original = JsonSchema.Of(fields);
        return original with
        {
            Properties =
            [
                .. original.Properties!.Where(p => keys.ContainsKey(p.Name))
                    .Select(p => new SchemaProperty(p.Name, Only(p.Schema, keys[p.Name]), IsRequired: false)),
                .. JsonSchema.Of(new FieldSet(fields.Owner, added)).Properties!,
            ],
        };
    }

    /// <summary>A schema with some of the keys inside of it, such as <c>label</c> or <c>eras.title</c>.</summary>
    private static JsonSchema Only(JsonSchema schema, IReadOnlyList<string> keys) => keys.Count == 0 ? schema
        : schema with
        {
            Items = schema.Items is { } items ? Only(items, keys) : null,
            AnyOf = [.. schema.AnyOf.Select(alternative => Only(alternative, keys))],
            Properties = schema.Properties is { } properties ? Only(properties, keys) : null,
        };

    private static SchemaProperty[] Only(IReadOnlyList<SchemaProperty> properties, IReadOnlyList<string> keys)
    {
        var inner = keys.ToLookup(k => k.Split('.')[0], k => k.Split('.', 2).ElementAtOrDefault(1));
        return
        [
            .. properties.Where(p => inner.Contains(p.Name)).Select(p => new SchemaProperty(
                p.Name, Only(p.Schema, [.. inner[p.Name].OfType<string>()]), IsRequired: false)),
        ];
    }
}
