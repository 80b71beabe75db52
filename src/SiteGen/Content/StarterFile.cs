using System.Globalization;
using System.Text;
using SiteGen.Content.Fields;
using SiteGen.Content.Kinds;
using SiteGen.Content.Yaml;
using SiteGen.Dates;

namespace SiteGen.Content;

/// <summary>
/// A starter file with all keys of its kind, each with its meaning. Required keys without a known value are empty, so
/// that the build reports them; optional keys are comments.
/// </summary>
/// <param name="Id">The id: the name of the file.</param>
/// <param name="Path">The path of the file: <c>content/people/ada-lovelace.md</c>.</param>
/// <param name="Text">The text of the file.</param>
public sealed record StarterFile(string Id, string Path, string Text)
{
    private const int FormsPerLine = 4;

    /// <summary>Makes the starter file of a new entity.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="titleOrId">
    /// The name or title, which is filled in and slugged to make the id; or the id, in which case no name is filled in.
    /// </param>
    /// <param name="today">The date of a new article.</param>
    /// <returns>The file; null if the text has no letters or digits for an id.</returns>
    public static StarterFile? Create(EntityKind kind, string titleOrId, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(titleOrId);
        var title = string.Join(' ', titleOrId.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var id = EntityId.Shorten(EntityId.From(title));
        if (!EntityId.IsValid(id))
        {
            return null;
        }

        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!EntityId.IsValid(title) || !EntityId.IsUnlikeNames(title))
        {
            known.Add("name", YamlText.Write(title));
            known.Add("title", YamlText.Write(title));
        }

        if (kind == EntityKind.Article)
        {
            known.Add("date", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        return new(id, $"content/{kind.Folder()}/{id}.md", Write(kind, known));
    }

    private static string Write(EntityKind kind, Dictionary<string, string> known)
    {
        var keys = JsonSchema.Of(KindFields.Of(kind).Fields).Properties!;
        var text = new StringBuilder("---\n");
        text.Append("# Keys without a value need one. Keys after '#' are optional: remove the '# ', or the line.\n");
        if (keys.Any(k => k.Schema.Description!.Contains(DateForms.Text, StringComparison.Ordinal)))
        {
            text.Append("# Dates are written: ")
                .AppendJoin(",\n#   ", DateForms.All.Chunk(FormsPerLine).Select(DateForms.Join)).Append(".\n");
        }

        foreach (var key in keys.Where(k => k.IsRequired))
        {
            text.Append(known.TryGetValue(key.Name, out var value)
                ? $"{key.Name}: {value}\n"
                : $"{key.Name}:  # {Explain(key)}\n");
        }

        text.Append('\n');
        foreach (var key in keys.Where(k => !k.IsRequired && !CommonFields.IsLeftAlone(k.Name)))
        {
            WriteOptional(text, key);
        }

        return text.Append($"\n# Write {Body(kind)} below the next line.\n---\n\n").ToString();
    }

    private static void WriteOptional(StringBuilder text, SchemaProperty key)
    {
        text.Append("# ").Append(key.Name).Append(':');
        if (Placeholder(key.Schema) is { } placeholder)
        {
            text.Append(' ').Append(placeholder);
        }

        text.Append("  # ").Append(Explain(key)).Append('\n');
        var isList = IsList(key.Schema);
        var indent = isList ? "#   - " : "#   ";
        foreach (var child in Value(key.Schema).Properties ?? [])
        {
            text.Append(indent).Append(child.Name).Append(":  # ").Append(Explain(child));
            text.Append(child.IsRequired ? "; required\n" : "\n");
            indent = isList ? "#     " : indent;
        }
    }

    /// <summary>The example value of an optional key; null for none.</summary>
    private static string? Placeholder(JsonSchema schema) => Value(schema) switch
    {
        { Properties: not null } => null,
        { Types: ["boolean", ..] } => "true",
        _ => IsList(schema) ? "[]" : null,
    };

    private static string Explain(SchemaProperty key)
    {
        var choices = Value(key.Schema).Choices;
        // The forms of dates are explained once, at the top.
        var meaning = key.Schema.Description!.Replace($": {DateForms.Text}", "", StringComparison.Ordinal);
        return choices.All(c => meaning.Contains(c, StringComparison.Ordinal))
            ? meaning
            : $"{meaning}: {string.Join(", ", choices)}";
    }

    private static bool IsList(JsonSchema schema) => schema.AnyOf is [{ Items: not null }, ..];

    /// <summary>The schema of the value, or of an entry of the list.</summary>
    private static JsonSchema Value(JsonSchema schema) =>
        schema.AnyOf is [var first, ..] ? first.Items ?? first : schema;

    private static string Body(EntityKind kind) => kind switch
    {
        EntityKind.Person => "the biography",
        EntityKind.Organization => "the description",
        EntityKind.Topic => "the explanation",
        EntityKind.Source => "notes on the source",
        EntityKind.Quote => "the words, exactly as they were said (required),",
        EntityKind.Event => "what happened",
        EntityKind.Article => "the article",
        _ => "the page",
    };
}
