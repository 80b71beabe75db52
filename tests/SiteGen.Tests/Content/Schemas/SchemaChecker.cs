using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using SiteGen.Content.Yaml;

namespace SiteGen.Tests.Content.Schemas;

/// <summary>
/// Checks YAML against a schema as an editor does. It supports the part of draft-07 that the schemas use; any other
/// keyword fails the test.
/// </summary>
internal static class SchemaChecker
{
    /// <summary>Returns what is wrong, each with its path; empty if the YAML is valid.</summary>
    public static IReadOnlyList<string> Check(YamlNode node, JsonElement schema) => [.. Check(node, schema, "")];

    private static IEnumerable<string> Check(YamlNode node, JsonElement schema, string path) =>
        schema.EnumerateObject().SelectMany(k => Check(node, schema, k.Name, k.Value, path));

    private static IEnumerable<string> Check(
        YamlNode node, JsonElement schema, string keyword, JsonElement value, string path) => keyword switch
        {
            "$schema" or "title" or "description" or "patternErrorMessage" => [],
            "type" => FailIf(!Types(value).Any(t => Is(node, t)), path, $"is not {value.GetRawText()}"),
            "enum" => FailIf(
                value.EnumerateArray().All(v => v.GetString() != Text(node)),
                path,
                $"is not one of {value.GetRawText()}"),
            "pattern" => FailIf(
                Is(node, "string") && !Regex.IsMatch(Text(node)!, value.GetString()!, RegexOptions.ECMAScript),
                path,
                $"'{Text(node)}' does not match"),
            "minimum" => FailIf(Number(node) < value.GetInt32(), path, "is too small"),
            "maximum" => FailIf(Number(node) > value.GetInt32(), path, "is too large"),
            "anyOf" => FailIf(
                value.EnumerateArray().All(s => Check(node, s, path).Any()), path, "matches no alternative"),
            "items" => (node as YamlSequence)?.Items.SelectMany((item, i) => Check(item, value, $"{path}/{i}")) ?? [],
            "required" => value.EnumerateArray()
                .Where(k => node is YamlMapping map && map.Entries.All(e => e.Key.Value != k.GetString()))
                .Select(k => $"{path}: '{k}' is missing"),
            "properties" => Entries(node)
                .Where(e => value.TryGetProperty(e.Key.Value, out _))
                .SelectMany(e => Check(e.Value, value.GetProperty(e.Key.Value), $"{path}/{e.Key.Value}")),
            "additionalProperties" when !value.GetBoolean() => Entries(node)
                .Where(e => !schema.GetProperty("properties").TryGetProperty(e.Key.Value, out _))
                .Select(e => $"{path}: '{e.Key.Value}' is unknown"),
            _ => throw new InvalidOperationException($"The checker does not support the keyword '{keyword}'."),
        };

    private static IEnumerable<string> FailIf(bool fails, string path, string message) =>
        fails ? [$"{path}: {message}"] : [];

    private static IEnumerable<YamlEntry> Entries(YamlNode node) => (node as YamlMapping)?.Entries ?? [];

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.String
            ? [type.GetString()!]
            : type.EnumerateArray().Select(t => t.GetString()!);

    private static string? Text(YamlNode node) => (node as YamlScalar)?.Value;

    private static double? Number(YamlNode node) =>
        Is(node, "number") ? double.Parse(Text(node)!, CultureInfo.InvariantCulture) : null;

    /// <summary>The types of the core schema of YAML 1.2.</summary>
    private static bool Is(YamlNode node, string type) => type switch
    {
        "object" => node is YamlMapping,
        "array" => node is YamlSequence,
        "null" => node is YamlScalar { IsNull: true },
        "boolean" => node is YamlScalar { IsBoolean: true },
        "integer" => node is YamlScalar { IsPlain: true } scalar && Regex.IsMatch(scalar.Value, @"^[-+]?[0-9]+$"),
        "number" => node is YamlScalar { IsPlain: true } scalar
            && Regex.IsMatch(scalar.Value, @"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$"),
        "string" => node is YamlScalar && !Is(node, "null") && !Is(node, "boolean") && !Is(node, "number"),
        _ => throw new InvalidOperationException($"The checker does not support the type '{type}'."),
    };
}
