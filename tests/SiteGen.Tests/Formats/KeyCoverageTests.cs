using System.Globalization;
using System.Text;
using System.Text.Json;
using SiteGen.Content;
using SiteGen.Content.Schemas;
using SiteGen.Rendering.Models;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Formats;

/// <summary>
/// Every key of the front matter reaches the JSON data, the templates and the schemas in docs: a key that was forgotten
/// somewhere is named here. The content is made from the schemas, so a new key needs no change in this test.
/// </summary>
public sealed class KeyCoverageTests
{
    /// <summary>Keys that the data has under another name, or not at all, each with its reason.</summary>
    private static readonly Dictionary<string, string?> DataNames = new()
    {
        // A draft is no part of the site.
        ["draft"] = null,
        // Data has no looks.
        ["template"] = null,
        // They are for other programs.
        ["tags"] = null,
        ["cssclasses"] = null,
        // The data calls the page of an entity "url".
        ["source.url"] = "address",
    };

    /// <summary>Keys that templates see under another name, or not at all, each with its reason.</summary>
    private static readonly Dictionary<string, string?> TemplateNames = new()
    {
        // A draft is no part of the site, and redirects are pages of their own.
        ["draft"] = null,
        ["redirect_from"] = null,
        // A template need not be told which it is.
        ["template"] = null,
        // They are for other programs.
        ["tags"] = null,
        ["cssclasses"] = null,
        // Lists are sorted before templates see them.
        ["order"] = null,
        // Every entity has a "name", whatever its key.
        ["title"] = "name",
        // As in the data.
        ["source.url"] = "address",
        ["source.archive_url"] = "archive_address",
        ["source.access"] = "is_private",
        // The home page and the footer are given the articles and pages that have them.
        ["article.featured"] = null,
        ["page.nav"] = null,
        ["page.type"] = "is_glossary",
        ["event.importance"] = "is_major",
    };

    /// <summary>Values that a schema cannot tell: ids that must exist, and files.</summary>
    private static readonly Dictionary<string, string> Values = new()
    {
        ["image.src"] = "../media/picture.png",
        ["image.focus"] = "50% 20%",
        ["quote.stances.stance"] = "yes",
        ["quote.stances.words"] = "All keys",
        ["source.doi"] = "10.1000/182",
        ["source.isbn"] = "978-0-521-84459-8",
        ["topic.stances.id"] = "a-stance",
    };

    public static TheoryData<string> Kinds => [.. EntityKindNames.All.Select(k => k.Name())];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_key_is_in_the_data_the_templates_and_the_schemas(string kind)
    {
        var schema = JsonDocument.Parse(SchemaFiles.Write(kind)).RootElement;
        var written = new Dictionary<string, string>();
        var frontMatter = Write(schema, kind, "", written);
        var folder = EntityKindNames.FromName(kind)!.Value.Folder();

        using var site = new TestSite([.. SmallRecord.Files, ("content/media/picture.png", ""),
            ("content/topics/asked.md", "---\ntitle: Asked\nstances: {id: yes, label: Yes}\n---\n"),
            ($"content/{folder}/complete.md", $"---\n{frontMatter}---\nAll keys.\n")]);
        var result = site.Build();
        Assert.False(result.HasFailed, $"{frontMatter}\n{TestSite.Format(result.Diagnostics)}");
        var data = JsonDocument.Parse(result.Files.Single(f => f.Path == $"data/{folder}/complete.json").Content)
            .RootElement;
        var documented = File.ReadAllText(Path.Combine(Repository.Root, "docs", "schemas", $"{kind}.schema.json"));
        var members = ModelRegistry.All.Single(m => m.Target.Name == EntityKindNames.FromName(kind)!.Value.ToString())
            .Names;

        var forgotten = new List<string>();
        foreach (var (key, value) in written)
        {
            if (NameOf(DataNames, kind, key) is { } name && !Has(data, name, value))
            {
                forgotten.Add($"'{key}' is not in the data (src/SiteGen/Formats/EntityData.cs)");
            }
        }

        foreach (var key in schema.GetProperty("properties").EnumerateObject().Select(p => p.Name))
        {
            if (
                members.Contains(
                    NameOf(TemplateNames, kind, key) ?? key) != NameOf(TemplateNames, kind, key) is not null)
            {
                forgotten.Add(
                    $"'{key}' is not a member that templates see (src/SiteGen/Rendering/Models), or is no exception");
            }

            if (!documented.Contains($"\"{key}\": {{", StringComparison.Ordinal))
            {
                forgotten.Add(
                    $"'{key}' is not in docs/schemas/{kind}.schema.json (sitegen schema --output docs/schemas)");
            }
        }

        Assert.True(forgotten.Count == 0, $"Keys of {kind} files were forgotten:\n{string.Join('\n', forgotten)}");
    }

    [Fact]
    public void No_exception_is_older_than_its_key()
    {
        var keys = EntityKindNames.All.SelectMany(kind => JsonDocument.Parse(SchemaFiles.Write(kind.Name())).RootElement
            .GetProperty("properties").EnumerateObject()
                .SelectMany(p => (string[])[p.Name, $"{kind.Name()}.{p.Name}"])).ToHashSet();
        Assert.DoesNotContain(DataNames.Keys.Concat(TemplateNames.Keys), k => !keys.Contains(k));
    }

    private static bool IsText(JsonElement schema) => schema.TryGetProperty("type", out var type)
        && type.ToString().Contains("string", StringComparison.Ordinal);

    /// <summary>
    /// Writes the keys of a schema as YAML, and notes each value by the path of its key: <c>versions.note</c>.
    /// </summary>
    private static string Write(JsonElement schema, string kind, string path, Dictionary<string, string> written)
    {
        var yaml = new StringBuilder();
        foreach (var property in schema.GetProperty("properties").EnumerateObject())
        {
            var key = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            var value = property.Value.TryGetProperty("anyOf", out var alternatives) ? alternatives[0] : property.Value;
            // A date may be a list too.
            value = value.TryGetProperty("items", out var items) && !IsText(value) ? items : value;
            if (value.TryGetProperty("properties", out _))
            {
                var inner = Write(value, kind, key, written).TrimEnd('\n')
                    .Replace("\n", "\n  ", StringComparison.Ordinal);
                yaml.Append(CultureInfo.InvariantCulture, $"{property.Name}:\n  {inner}\n");
            }
            else if (value.TryGetProperty("type", out var type) && type.ToString().Contains("object"))
            {
                // Keys of a site's own.
                written[$"{key}.own"] = $"Text {written.Count + 1}";
                yaml.Append(CultureInfo.InvariantCulture, $"{property.Name}: {{own: {written[$"{key}.own"]}}}\n");
            }
            else if (NameOf(DataNames, kind, key) is not null)
            {
                written[key] = ValueOf(value, kind, key, written.Count + 1);
                yaml.Append(CultureInfo.InvariantCulture, $"{property.Name}: {written[key]}\n");
            }
        }

        return yaml.ToString();
    }

    /// <summary>A value that no other key has, where the schema leaves the choice.</summary>
    private static string ValueOf(JsonElement schema, string kind, string key, int number)
    {
        var description = schema.TryGetProperty("description", out var text) ? text.GetString()! : "";
        var types = schema.TryGetProperty("type", out var type) ? type.ToString() : "";
        return Values.GetValueOrDefault(key) ?? Values.GetValueOrDefault($"{kind}.{key}") ?? description switch
        {
            _ when schema.TryGetProperty("enum", out var choices) => choices.EnumerateArray().Last().GetString()!,
            _ when types.Contains("boolean", StringComparison.Ordinal)
                && !types.Contains("string", StringComparison.Ordinal) => "true",
            _ when Says("a whole number") => $"{number}",
            // Later keys have later dates: nobody dies before being born.
            _ when Says("a date: ") => $"20{number:00}-03",
            _ when Says("a time in a recording") => $"{number}:00",
            _ when Says("a web address") => $"https://example.com/{number}",
            _ when Says("a site path") => $"/old/{number}/",
            _ when Says("the id of a person") || Says("the id of an entity") => "bob",
            _ when Says("the id of an organization") => "acme",
            _ when Says("the id of a topic") => "asked",
            _ when Says("the id of a source") => "minutes",
            _ when Says("the id of a quote") => "undated",
            _ when Says("the id of an event") => "founded",
            _ when Says("as in 'ja'") || Says("language") => "de",
            _ => $"Text {number}",
        };

        bool Says(string words) => description.Contains(words, StringComparison.Ordinal);
    }

    /// <summary>The name that a key goes by; null where it is left out on purpose.</summary>
    private static string? NameOf(Dictionary<string, string?> names, string kind, string key) =>
        names.TryGetValue($"{kind}.{key}", out var name) || names.TryGetValue(key, out name) ? name : key;

    /// <summary>Whether the data has a value under a key; of a list, its first entry is looked at.</summary>
    private static bool Has(JsonElement data, string path, string value)
    {
        foreach (var key in path.Split('.'))
        {
            var map = data.ValueKind == JsonValueKind.Array ? data[0] : data;
            if (!map.TryGetProperty(key, out data))
            {
                return false;
            }
        }

        return data.GetRawText().Contains(value.TrimStart('.'), StringComparison.Ordinal);
    }
}
