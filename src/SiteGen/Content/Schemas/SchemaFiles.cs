using System.Text.Json;
using SiteGen.Content.Fields;
using SiteGen.Content.Settings;
using SiteGen.Files;
using SiteGen.Text;

namespace SiteGen.Content.Schemas;

/// <summary>
/// JSON Schemas (draft-07, which YAML editors know) of the front matter of each kind and of the settings. They are made
/// from the keys that the reader uses, so that they cannot say anything else.
/// </summary>
public static class SchemaFiles
{
    /// <summary>The name of the schema of <c>content/site.yaml</c>.</summary>
    public const string Settings = "site";

    /// <summary>The names of all schemas: the word of each kind, then <see cref="Settings"/>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. EntityKindNames.All.Select(k => k.Word()), Settings];

    /// <summary>The schema of a kind, or of the settings.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <returns>UTF-8, with a line end behind it.</returns>
    public static byte[] Write(string name) => JsonText.Write(json => WriteRoot(json, name));

    /// <summary>One object with all schemas by their names.</summary>
    /// <returns>UTF-8, with a line end behind it.</returns>
    public static byte[] WriteAll() => JsonText.Write(json =>
    {
        json.WriteStartObject();
        foreach (var name in Names)
        {
            json.WritePropertyName(name);
            WriteRoot(json, name);
        }

        json.WriteEndObject();
    });

    /// <summary>The schema as a file, <c>person.schema.json</c>.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public static OutputFile ToFile(string name) => new($"{name}.schema.json", Write(name));

    /// <summary>The keys that a schema describes.</summary>
    internal static FieldSet KeysOf(string name) =>
        name == Settings ? SettingsFields.All
        : EntityKindNames.FromWord(name) is { } kind ? ContentReader.FieldsOf(kind).Fields
        : throw new ArgumentOutOfRangeException(nameof(name), name, "no schema has this name");

    private static void WriteRoot(Utf8JsonWriter json, string name)
    {
        var keys = KeysOf(name);
        json.WriteStartObject();
        json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
        json.WriteString("title", name == Settings ? "The settings of a site: content/site.yaml" : $"The front matter of {keys.Owner}");
        SchemaWriter.WriteMembers(json, JsonSchema.Of(keys));
        json.WriteEndObject();
    }
}
