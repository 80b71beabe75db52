using System.Text.Json;
using SiteGen.Content.Fields;
using SiteGen.Content.Kinds;
using SiteGen.Content.Settings;
using SiteGen.Content.Translations;
using SiteGen.Files;
using SiteGen.Text;

namespace SiteGen.Content.Schemas;

/// <summary>
/// JSON Schemas of the front matter of each kind and of the settings, and of their translations, in draft-07, which
/// YAML editors support. They are made from the fields that the reader uses.
/// </summary>
public static class SchemaFiles
{
    /// <summary>The name of the schema of <c>content/site.yaml</c>.</summary>
    public const string Settings = "site";

    private const string TranslationSuffix = ".translation";

    /// <summary>The names of the schemas of originals: the word of each kind, then <see cref="Settings"/>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. EntityKindNames.All.Select(k => k.Name()), Settings];

    /// <summary>The names of all schemas: those of originals, then those of translations.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Names, .. Names.Select(n => n + TranslationSuffix)];

    /// <summary>Writes a schema.</summary>
    /// <param name="name">One of <see cref="All"/>.</param>
    /// <returns>UTF-8 text that ends with a line end.</returns>
    public static byte[] Write(string name) => JsonText.Write(json => WriteRelativeRoot(json, name));

    /// <summary>Writes one object with all schemas by name.</summary>
    /// <returns>UTF-8 text that ends with a line end.</returns>
    public static byte[] WriteAll() => JsonText.Write(json =>
    {
        json.WriteStartObject();
        foreach (var name in All)
        {
            json.WritePropertyName(name);
            WriteRelativeRoot(json, name);
        }

        json.WriteEndObject();
    });

    /// <summary>Returns a schema as a file: <c>person.schema.json</c>.</summary>
    /// <param name="name">One of <see cref="All"/>.</param>
    public static OutputFile ToFile(string name) => new($"{name}.schema.json", Write(name));

    /// <summary>Returns a schema and its title.</summary>
    private static (string Title, JsonSchema Schema) Find(string name)
    {
        var isTranslation = name.EndsWith(TranslationSuffix, StringComparison.Ordinal);
        var original = isTranslation ? name[..^TranslationSuffix.Length] : name;
        if (original == Settings)
        {
            return isTranslation
                ? ("The settings of a site in another language: content/site.<code>.yaml",
                    TranslationSchema.Of(SettingsFields.All, TranslationFields.OfSettings, []))
                : ("The settings of a site: content/site.yaml", JsonSchema.Of(SettingsFields.All));
        }

        var kind = EntityKindNames.FromName(original)
            ?? throw new ArgumentOutOfRangeException(nameof(name), name, "There is no schema of this name.");
        var fields = KindFields.Of(kind).Fields;
        return isTranslation
            ? ($"The front matter of the translation of {fields.Owner}", TranslationSchema.Of(
                fields, TranslatedKind.Of(kind).Keys, TranslatedKind.Of(kind).Added))
            : ($"The front matter of {fields.Owner}", JsonSchema.Of(fields));
    }

    private static void WriteRelativeRoot(Utf8JsonWriter json, string name)
    {
        var (title, schema) = Find(name);
        json.WriteStartObject();
        json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
        json.WriteString("title", title);
        SchemaWriter.WriteMembers(json, schema);
        json.WriteEndObject();
    }
}
