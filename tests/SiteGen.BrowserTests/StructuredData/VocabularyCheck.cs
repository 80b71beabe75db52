using System.Text.Json;
using System.Text.RegularExpressions;

namespace SiteGen.BrowserTests.StructuredData;

/// <summary>
/// Finds what does not fit schema.org in a node: types and properties that it does not have, properties that nodes of a
/// type cannot have, and values that a property cannot have.
/// </summary>
internal static partial class VocabularyCheck
{
    /// <summary>Returns what is wrong with a node and those within it.</summary>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="node">The node.</param>
    /// <param name="through">The property that leads to the node; null for a node of the graph.</param>
    public static IEnumerable<string> Mistakes(SchemaOrg vocabulary, JsonElement node, string? through = null)
    {
        var type = node.TryGetProperty("@type", out var named) ? named.GetString()! : "Thing";
        if (!vocabulary.HasType(type))
        {
            yield return $"there is no type {type}";
        }

        foreach (var property in node.EnumerateObject().Where(p => p.Name[0] != '@'))
        {
            // What an action needs has the name of its property with an ending: https://schema.org/docs/actions.html.
            var name = property.Name.Replace("-input", "", StringComparison.Ordinal);
            // A role stands between two things, and has the property that it qualifies once more:
            // https://blog.schema.org/2014/06/16/introducing-role/.
            var isOfRole = vocabulary.WithSupertypes(type).Contains("Role") && name == through;
            if (!vocabulary.HasProperty(name))
            {
                yield return $"there is no property {property.Name}";
            }
            else if (!isOfRole && !vocabulary.Fits(type, name))
            {
                yield return $"{type} has no {name}";
            }

            foreach (var value in Values(property.Value))
            {
                if (!IsInRange(vocabulary, property.Name, value))
                {
                    yield return $"{name} of {type} cannot be {value}";
                }

                foreach (var mistake in value.ValueKind == JsonValueKind.Object
                    ? Mistakes(vocabulary, value, name) : [])
                {
                    yield return mistake;
                }
            }
        }
    }

    /// <summary>The values of a property: one alone, or several.</summary>
    public static IEnumerable<JsonElement> Values(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];

    private static bool IsInRange(SchemaOrg vocabulary, string property, JsonElement value)
    {
        if (property.EndsWith("-input", StringComparison.Ordinal))
        {
            return value.ValueKind == JsonValueKind.String;
        }

        var range = vocabulary.RangeOf(property);
        if (value.ValueKind == JsonValueKind.Number)
        {
            return range.Contains("Integer") && value.TryGetInt32(out _);
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return range.Contains("Text") || (range.Contains("URL") && IsAddress(value.GetString()!))
                || (range.Contains("Date") && Date().IsMatch(value.GetString()!));
        }

        // Of a thing with an id alone, another node says what it is; of somebody without a page nobody knows.
        return !value.TryGetProperty("@type", out var type)
            || vocabulary.WithSupertypes(type.GetString()!).Any(t => t == "Role" || range.Contains(t));
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    [GeneratedRegex(@"^\d{4}(-\d\d(-\d\d)?)?$")]
    private static partial Regex Date();
}
