using System.Text;
using SiteGen.Content;
using SiteGen.Content.Fields;
using SiteGen.Content.Kinds;
using SiteGen.Content.Schemas;
using SiteGen.Content.Settings;
using SiteGen.Content.Translations;
using SiteGen.Dates;
using SiteGen.Tests.Languages;

namespace SiteGen.Tests.Documentation;

/// <summary>The tables of docs/format.md, made from the fields that the reader uses.</summary>
internal static class FormatTables
{
    /// <summary>The table of the keys of originals that a translation may have.</summary>
    private const string Translatable = "translatable";

    /// <summary>The table of the keys that only translations have.</summary>
    private const string Translation = "translation";

    /// <summary>
    /// The keys of every kind, which have a table of their own. One that means more for a kind is in its table too.
    /// </summary>
    public static IReadOnlyList<Field> Common { get; } =
    [
        .. FieldsOf(EntityKind.Page).Where(f => EntityKindNames.All.All(k => FieldsOf(k).Any(o => o.Name == f.Name))),
    ];

    /// <summary>The names of all tables.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["dates", "common", .. SchemaFiles.Names, Translatable, Translation];

    /// <summary>Returns the fields of a kind, of the settings (<c>site</c>), or of all kinds (<c>common</c>).</summary>
    public static IReadOnlyList<Field> FieldsOf(string name) => name switch
    {
        "common" => Common,
        SchemaFiles.Settings => SettingsFields.All.Fields,
        Translation => TranslatedKind.Of(EntityKind.Quote).Added,
        _ => [.. FieldsOf(EntityKindNames.FromName(name)!.Value).Except(Common)],
    };

    /// <summary>Returns the fields of a kind with those of every kind, or those of the settings.</summary>
    public static IReadOnlyList<Field> AllOf(string name) => name == SchemaFiles.Settings
        ? FieldsOf(name)
        : [.. FieldsOf(name), .. Common.Where(c => FieldsOf(name).All(f => f.Name != c.Name))];

    /// <summary>Returns a table in Markdown.</summary>
    public static string Write(string name)
    {
        var text = new StringBuilder();
        if (name == "dates")
        {
            WriteDates(text);
            return text.ToString();
        }

        if (name == Translatable)
        {
            WriteTranslatable(text);
            return text.ToString();
        }

        text.Append("| key | value | meaning | example |\n|---|---|---|---|\n");
        var choices = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var field in FieldsOf(name))
        {
            WriteRow(text, field, "", choices);
        }

        foreach (var (key, values) in choices)
        {
            text.Append($"\n| `{key}` | means |\n|---|---|\n");
            foreach (var value in values)
            {
                text.Append($"| `{value}` | {ValueMeaning.Of(key, value)} |\n");
            }
        }

        return text.ToString();
    }

    /// <summary>Returns YAML with a value for each field.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="valueOf">Returns the value of a field without keys inside it; null leaves the field out.</param>
    /// <param name="indent">The white space before each key.</param>
    public static string WriteYaml(IEnumerable<Field> fields, Func<Field, string?> valueOf, string indent = "") =>
        string.Concat(fields.Select(field => WriteYaml(field, valueOf, indent)));

    /// <summary>Returns the paths of fields, with those of the keys inside them: <c>roles[].title</c>.</summary>
    public static IEnumerable<(string Path, Field Field)> Walk(IEnumerable<Field> fields, string before = "") =>
        fields.SelectMany(f => Walk(f.Type.Keys?.Fields ?? [], PathInside(before + f.Name, f))
            .Prepend((before + f.Name, f)));

    private static string WriteYaml(Field field, Func<Field, string?> valueOf, string indent)
    {
        if (field is { Example: null, Type: { Keys: { } keys, IsList: var isList } })
        {
            var inner = WriteYaml(keys.Fields, valueOf, indent + (isList ? "    " : "  "));
            return $"{indent}{field.Name}:\n" + (isList ? $"{indent}  - {inner.TrimStart()}" : inner);
        }

        return valueOf(field) is { } value ? $"{indent}{field.Name}: {value}\n" : "";
    }

    private static IReadOnlyList<Field> FieldsOf(EntityKind kind) => KindFields.Of(kind).Fields.Fields;

    private static void WriteRow(
        StringBuilder text, Field field, string before, Dictionary<string, IReadOnlyList<string>> choices)
    {
        var values = field.Type.Schema.Choices;
        if (values.Count > 0)
        {
            choices[field.Name] = values;
        }

        var name = before + field.Name;
        var value = values.Count > 0 ? "one of the words below"
            : field.Type == FieldTypes.Date ? "a [date](#dates)"
            : field.Type.Description;
        text.Append(field.IsRequired ? $"| **`{name}`** | {value}; required" : $"| `{name}` | {value}");
        text.Append(field.Default is null ? "" : $"; `{field.Default}` if left out");
        text.Append($" | {field.Meaning} | {Code(field.Example)} |\n");
        foreach (var inner in field.Type.Keys?.Fields ?? [])
        {
            WriteRow(text, inner, PathInside(name, field), choices);
        }
    }

    private static string PathInside(string path, Field field) => path + (field.Type.IsList ? "[]." : ".");

    // In a table, a bar separates columns even in code.
    private static string Code(string? example) =>
        example is null ? "" : $"`{example.Replace("|", @"\|", StringComparison.Ordinal)}`";

    private static void WriteTranslatable(StringBuilder text)
    {
        text.Append("| translation of | keys |\n|---|---|\n");
        var common = Common.Select(f => f.Name).ToHashSet();
        foreach (var kind in EntityKindNames.All)
        {
            var keys = TranslatedKind.Of(kind).Keys.Where(k => !common.Contains(k.Key));
            WriteKeys(text, KindFields.Of(kind).Fields.Owner, FieldsOf(kind), keys);
        }

        var ofAll = TranslatedKind.Of(EntityKind.Page).Keys.Where(k => common.Contains(k.Key));
        WriteKeys(text, "every kind", Common, ofAll);
        WriteKeys(text, "the settings", SettingsFields.All.Fields, TranslationFields.OfSettings);
    }

    private static void WriteKeys(
        StringBuilder text,
        string owner,
        IReadOnlyList<Field> fields,
        IEnumerable<KeyValuePair<string, string[]>> keys)
    {
        var paths = keys.SelectMany(k => k.Value.Length == 0 ? [k.Key] : k.Value.Select(inner => $"{k.Key}.{inner}"));
        text.Append($"| {owner} | {string.Join(", ", paths.Select(p => $"`{PathOf(fields, p)}`"))} |\n");
    }

    /// <summary>A path as tables write it: <c>timeline.eras[].title</c>.</summary>
    private static string PathOf(IReadOnlyList<Field> fields, string path)
    {
        var parts = path.Split('.', 2);
        var field = fields.Single(f => f.Name == parts[0]);
        return parts.Length == 1 ? field.Name
            : PathInside(field.Name, field) + PathOf(field.Type.Keys!.Fields, parts[1]);
    }

    private static void WriteDates(StringBuilder text)
    {
        text.Append("| form | write | shown as | meaning |\n|---|---|---|---|\n");
        foreach (var (form, example, meaning) in DateForms.All)
        {
            var shown = EdtfDate.TryParse(example, out var date, out _) ? SiteLanguages.English.Long(date) : "";
            text.Append($"| {form} | `{example}` | {shown} | {meaning} |\n");
        }
    }
}
