using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using SiteGen.Content.Yaml;

namespace SiteGen.Tests.Content.Schemas;

/// <summary>
/// Checks YAML against a schema as an editor does, for the part of draft-07 that our schemas use; a keyword that it does
/// not know fails the test.
/// </summary>
internal static class SchemaChecker
{
    /// <summary>What is wrong, with the path to it; empty when all is well.</summary>
    public static IReadOnlyList<string> Check(YamlNode node, JsonElement schema) => [.. Check(node, schema, "")];

    private static IEnumerable<string> Check(YamlNode node, JsonElement schema, string path) =>
        schema.EnumerateObject().SelectMany(keyword => Check(node, schema, keyword, path));

    private static IEnumerable<string> Check(YamlNode node, JsonElement schema, JsonProperty keyword, string path) => keyword.Name switch
    {
        "$schema" or "title" or "description" or "patternErrorMessage" => [],
        "type" => Fails(!Types(keyword.Value).Any(t => Is(node, t)), path, $"is not {keyword.Value.GetRawText()}"),
        "enum" => Fails(!keyword.Value.EnumerateArray().Any(v => v.GetString() == Text(node)), path, $"is not one of {keyword.Value.GetRawText()}"),
        "pattern" => Fails(Is(node, "string") && !Regex.IsMatch(Text(node)!, keyword.Value.GetString()!, RegexOptions.ECMAScript), path, $"'{Text(node)}' does not match"),
        "minimum" => Fails(Number(node) < keyword.Value.GetInt32(), path, "is too small"),
        "maximum" => Fails(Number(node) > keyword.Value.GetInt32(), path, "is too great"),
        "anyOf" => Fails(!keyword.Value.EnumerateArray().Any(s => !Check(node, s, path).Any()), path, "matches no alternative"),
        "items" => (node as YamlSequence)?.Items.SelectMany((item, i) => Check(item, keyword.Value, $"{path}/{i}")) ?? [],
        "required" => keyword.Value.EnumerateArray().Where(k => node is YamlMapping map && map.Entries.All(e => e.Key.Value != k.GetString()))
            .Select(k => $"{path}: '{k}' is missing"),
        "properties" => Entries(node).Where(e => keyword.Value.TryGetProperty(e.Key.Value, out _))
            .SelectMany(e => Check(e.Value, keyword.Value.GetProperty(e.Key.Value), $"{path}/{e.Key.Value}")),
        "additionalProperties" when !keyword.Value.GetBoolean() => Entries(node)
            .Where(e => !schema.GetProperty("properties").TryGetProperty(e.Key.Value, out _)).Select(e => $"{path}: '{e.Key.Value}' is unknown"),
        _ => throw new InvalidOperationException($"The schemas use the keyword '{keyword.Name}', which this checker does not know."),
    };

    private static IEnumerable<string> Fails(bool fails, string path, string message) => fails ? [$"{path}: {message}"] : [];

    private static IEnumerable<YamlEntry> Entries(YamlNode node) => (node as YamlMapping)?.Entries ?? [];

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.String ? [type.GetString()!] : type.EnumerateArray().Select(t => t.GetString()!);

    private static string? Text(YamlNode node) => (node as YamlScalar)?.Value;

    private static double? Number(YamlNode node) => Is(node, "number") ? double.Parse(Text(node)!, CultureInfo.InvariantCulture) : null;

    /// <summary>The types of the core schema of YAML 1.2.</summary>
    private static bool Is(YamlNode node, string type) => type switch
    {
        "object" => node is YamlMapping,
        "array" => node is YamlSequence,
        "null" => node is YamlScalar { IsNull: true },
        "boolean" => node is YamlScalar { IsPlain: true, Value: "true" or "True" or "TRUE" or "false" or "False" or "FALSE" },
        "integer" => node is YamlScalar { IsPlain: true } scalar && Regex.IsMatch(scalar.Value, @"^[-+]?[0-9]+$"),
        "number" => node is YamlScalar { IsPlain: true } scalar && Regex.IsMatch(scalar.Value, @"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$"),
        "string" => node is YamlScalar && !Is(node, "null") && !Is(node, "boolean") && !Is(node, "number"),
        _ => throw new InvalidOperationException($"The schemas use the type '{type}', which this checker does not know."),
    };
}
