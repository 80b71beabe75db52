using System.Text.Json;
using SiteGen.Content.Fields;
using SiteGen.Content.Kinds;
using SiteGen.Content.Settings;
using SiteGen.Files;
using SiteGen.Text;

namespace SiteGen.Content.Schemas;

/// <summary>
/// JSON Schemas of the front matter of each kind and of the settings, in draft-07, which YAML editors support. They are
/// made from the fields that the reader uses.
/// </summary>
public static class SchemaFiles
{
    /// <summary>The name of the schema of <c>content/site.yaml</c>.</summary>
    public const string Settings = "site";

    /// <summary>The names of all schemas: the word of each kind, then <see cref="Settings"/>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. EntityKindNames.All.Select(k => k.Name()), Settings];

    /// <summary>Writes the schema of a kind or of the settings.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <returns>UTF-8 text that ends with a line end.</returns>
    public static byte[] Write(string name) => JsonText.Write(json => WriteRelativeRoot(json, name));

    /// <summary>Writes one object with all schemas by name.</summary>
    /// <returns>UTF-8 text that ends with a line end.</returns>
    public static byte[] WriteAll() => JsonText.Write(json =>
    {
        json.WriteStartObject();
        foreach (var name in Names)
        {
            json.WritePropertyName(name);
            WriteRelativeRoot(json, name);
        }

        json.WriteEndObject();
    });

    /// <summary>Returns a schema as a file: <c>person.schema.json</c>.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public static OutputFile ToFile(string name) => new($"{name}.schema.json", Write(name));

    private static FieldSet FieldsOf(string name) =>
        name == Settings ? SettingsFields.All
        : EntityKindNames.FromName(name) is { } kind ? KindFields.Of(kind).Fields
        : throw new ArgumentOutOfRangeException(nameof(name), name, "There is no schema of this name.");

    private static void WriteRelativeRoot(Utf8JsonWriter json, string name)
    {
        var fields = FieldsOf(name);
        json.WriteStartObject();
        json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
        json.WriteString(
            "title",
            name == Settings ? "The settings of a site: content/site.yaml" : $"The front matter of {fields.Owner}");
        SchemaWriter.WriteMembers(json, JsonSchema.Of(fields));
        json.WriteEndObject();
    }
}
