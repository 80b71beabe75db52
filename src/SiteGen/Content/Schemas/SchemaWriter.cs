using System.Text.Json;
using SiteGen.Content.Fields;

namespace SiteGen.Content.Schemas;

/// <summary>Writes schemas as JSON.</summary>
internal static class SchemaWriter
{
    /// <summary>Writes the members of a schema into the current object.</summary>
    public static void WriteMembers(Utf8JsonWriter json, JsonSchema schema)
    {
        WriteText(json, "description", schema.Description);
        if (schema.Types.Count == 1)
        {
            json.WriteString("type", schema.Types[0]);
        }
        else
        {
            WriteList(json, "type", schema.Types);
        }

        WriteList(json, "enum", schema.Choices);
        WriteText(json, "pattern", schema.Pattern);
        // Not part of draft-07. VS Code shows it instead of the regular expression.
        WriteText(json, "patternErrorMessage", schema.PatternMessage);
        if (schema.Range is var (minimum, maximum))
        {
            json.WriteNumber("minimum", minimum);
            json.WriteNumber("maximum", maximum);
        }

        if (schema.Items is not null)
        {
            json.WritePropertyName("items");
            WriteObject(json, schema.Items);
        }

        if (schema.AnyOf.Count > 0)
        {
            json.WriteStartArray("anyOf");
            foreach (var alternative in schema.AnyOf)
            {
                WriteObject(json, alternative);
            }

            json.WriteEndArray();
        }

        if (schema.Properties is not null)
        {
            WriteProperties(json, schema.Properties);
        }
    }

    private static void WriteObject(Utf8JsonWriter json, JsonSchema schema)
    {
        json.WriteStartObject();
        WriteMembers(json, schema);
        json.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter json, IReadOnlyList<SchemaProperty> properties)
    {
        json.WriteBoolean("additionalProperties", false);
        WriteList(json, "required", [.. properties.Where(p => p.IsRequired).Select(p => p.Name)]);
        json.WriteStartObject("properties");
        foreach (var property in properties)
        {
            json.WritePropertyName(property.Name);
            WriteObject(json, property.Schema);
        }

        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
