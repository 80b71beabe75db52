using System.Globalization;
using System.Text.Json;
using SiteGen.Text;

namespace SiteGen.Agents;

/// <summary>The arguments of a tool: their JSON Schema, and reading them by the same table.</summary>
internal static class ToolInput
{
    /// <summary>Writes the schema.</summary>
    public static void WriteSchema(Utf8JsonWriter json, IReadOnlyList<ToolField> fields)
    {
        json.WriteStartObject();
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var field in fields)
        {
            json.WriteStartObject(field.Name);
            WriteSchema(json, field);
            json.WriteString("description", field.Description);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        WriteTexts(json, "required", fields.Where(f => f.IsRequired).Select(f => f.Name));
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
    }

    /// <summary>Reads arguments.</summary>
    /// <param name="fields">The arguments that there are.</param>
    /// <param name="given">Those that were given.</param>
    /// <param name="problem">What is wrong with them; null if nothing is.</param>
    /// <returns>Null if something is wrong.</returns>
    public static ToolArguments? Read(
        IReadOnlyList<ToolField> fields, IEnumerable<KeyValuePair<string, JsonElement>> given, out string? problem)
    {
        var values = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        problem = null;
        foreach (var (name, value) in given)
        {
            if (fields.FirstOrDefault(f => f.Name == name) is not { } field)
            {
                problem = $"there is no argument '{Excerpt.Shorten(name, 40)}'; "
                    + (TextDistance.DidYouMean(name.Length > 40 ? "" : name, fields.Select(f => f.Name))
                        ?? $"the arguments are: {string.Join(", ", fields.Select(f => f.Name))}");
                return null;
            }

            if (value.ValueKind == JsonValueKind.Null && !field.IsRequired)
            {
                continue;
            }

            if ((problem = ProblemOf(field, value)) is not null)
            {
                return null;
            }

            values[name] = value;
        }

        if (fields.FirstOrDefault(f => f.IsRequired && !values.ContainsKey(f.Name)) is { } missing)
        {
            problem = $"the argument '{missing.Name}' is missing";
            return null;
        }

        return new(fields, values);
    }

    private static void WriteSchema(Utf8JsonWriter json, ToolField field)
    {
        switch (field.Type)
        {
            case ToolFieldType.Text:
                WriteText(json, field);
                break;
            case ToolFieldType.Texts:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                WriteText(json, field);
                json.WriteEndObject();
                break;
            case ToolFieldType.Number:
                json.WriteString("type", "integer");
                json.WriteNumber("minimum", field.Range.Minimum);
                json.WriteNumber("maximum", field.Range.Maximum);
                if (field.Default is { } number)
                {
                    json.WriteNumber("default", number);
                }

                break;
            default:
                json.WriteString("type", "boolean");
                break;
        }
    }

    private static void WriteText(Utf8JsonWriter json, ToolField field)
    {
        json.WriteString("type", "string");
        if (field.Choices.Count > 0)
        {
            WriteTexts(json, "enum", field.Choices);
            return;
        }

        json.WriteNumber("minLength", 1);
        json.WriteNumber("maxLength", field.Range.Maximum);
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static string? ProblemOf(ToolField field, JsonElement value)
    {
        var (minimum, maximum) = field.Range;
        return field.Type switch
        {
            ToolFieldType.Text => ProblemOfText(field, value),
            ToolFieldType.Texts => value.ValueKind != JsonValueKind.Array ? $"'{field.Name}' is not a list"
                : value.EnumerateArray().Select(v => ProblemOfText(field, v)).FirstOrDefault(p => p is not null),
            ToolFieldType.Number => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)
                && number >= minimum && number <= maximum ? null : string.Create(CultureInfo.InvariantCulture,
                    $"'{field.Name}' is not a whole number from {minimum} to {maximum}"),
            _ => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null
                : $"'{field.Name}' is neither true nor false",
        };
    }

    private static string? ProblemOfText(ToolField field, JsonElement value)
    {
        // Half a surrogate pair, which JSON can escape, is no text.
        if (value.ValueKind != JsonValueKind.String || ToolArguments.TextOf(value) is not { } text)
        {
            return $"'{field.Name}' is not a text";
        }

        return text.Length == 0 ? $"'{field.Name}' is empty"
            : text.Length > field.Range.Maximum ? string.Create(CultureInfo.InvariantCulture,
                $"'{field.Name}' has more than {field.Range.Maximum:#,0} characters")
            : field.Choices.Count > 0 && !field.Choices.Contains(text)
                ? $"'{field.Name}' is not one of: {string.Join(", ", field.Choices)}"
            : null;
    }
}
