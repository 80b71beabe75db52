using System.Text;
using System.Text.Json.Nodes;
using SiteGen.BrowserTests.Support;
using SiteGen.Tests.Support;

namespace SiteGen.BrowserTests.Data;

/// <summary>npm's Ajv validates every file of the data against the JSON Schemas that are published beside it.</summary>
public sealed class DataSchemaTests
{
    private const string Everything = "data/schemas/";

    [Fact]
    public void Every_file_of_the_sample_site_is_as_its_schema_says() =>
        Assert.Equal("", Validate(FilesOf(BuiltSite.Build(Repository.SampleSite))));

    [Fact]
    public void Every_file_of_the_real_site_is_as_its_schema_says() =>
        Assert.Equal("", Validate(FilesOf(BuiltSite.Build(Repository.Root))));

    [Theory]
    [InlineData("quote", "status", "\"true\"")]
    [InlineData("quote", "speakers", "[]")]
    [InlineData("quote", "unknown", "1")]
    [InlineData("person", "url", "\"/people/ann/\"")]
    [InlineData("event", "date", "null")]
    public void What_is_not_so_is_refused(string kind, string key, string value)
    {
        var files = FilesOf(BuiltSite.Build(Repository.SampleSite));
        var folder = kind switch { "person" => "people", _ => kind + "s" };
        var path = files.Keys.Order(StringComparer.Ordinal)
            .First(k => k.StartsWith($"data/{folder}/", StringComparison.Ordinal));
        var entity = JsonNode.Parse(files[path])!.AsObject();
        entity[key] = value == "null" ? null : JsonNode.Parse(value);
        if (value == "null")
        {
            entity.Remove(key);
        }

        files[path] = entity.ToJsonString();
        Assert.Contains(path, Validate(files), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> FilesOf(BuiltSite site) => site.Files
        .Where(f => f.Path.StartsWith("data/", StringComparison.Ordinal)
            && f.Path.EndsWith(".json", StringComparison.Ordinal))
        .ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Content.Span));

    /// <summary>Validates files with the schemas that the index names; returns the complaints.</summary>
    private static string Validate(Dictionary<string, string> files)
    {
        var index = JsonNode.Parse(files["data/index.json"])!;
        var home = index["url"]!.GetValue<string>();
        var schemas = new JsonObject(files.Where(f => f.Key.StartsWith(Everything, StringComparison.Ordinal))
            .Select(f => KeyValuePair.Create(home + f.Key, JsonNode.Parse(f.Value))));
        var schemaOf = new Dictionary<string, string>
        {
            ["data/index.json"] = index["schema"]!.GetValue<string>(),
        };
        foreach (var kind in index["kinds"]!.AsArray())
        {
            var schema = kind!["schema"]!.GetValue<string>();
            schemaOf[kind["url"]!.GetValue<string>()[home.Length..]] = schema + "#/$defs/list";
            foreach (var id in kind["ids"]!.AsArray())
            {
                schemaOf[kind["entity_url"]!.GetValue<string>()[home.Length..]
                    .Replace("{id}", id!.GetValue<string>(), StringComparison.Ordinal)] = schema;
            }
        }

        // No file is forgotten, and none is missing.
        Assert.Equal(
            files.Keys.Where(k => !k.StartsWith(Everything, StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            schemaOf.Keys.Order(StringComparer.Ordinal));
        var documents = new JsonArray([.. schemaOf.Select(s => new JsonObject
        {
            ["path"] = s.Key,
            ["schema"] = s.Value,
            ["data"] = JsonNode.Parse(files[s.Key]),
        })]);
        return NodeProgram.Run(
            "validate-data.js", "SITEGEN_AJV", "ajv-dist",
            new JsonObject { ["schemas"] = schemas, ["documents"] = documents }.ToJsonString());
    }
}
