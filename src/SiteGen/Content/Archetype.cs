using System.Globalization;
using System.Text;
using SiteGen.Content.Fields;
using SiteGen.Content.Yaml;
using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>
/// A content file to start from: all keys of its kind, each with its meaning. What is needed and not known stands there
/// without a value, so that the build asks for it; what is optional is a comment.
/// </summary>
/// <param name="Id">The id: the name of the file.</param>
/// <param name="Path">Where the file belongs: <c>content/people/ada-lovelace.md</c>.</param>
/// <param name="Text">What stands in it.</param>
public sealed record Archetype(string Id, string Path, string Text)
{
    /// <summary>Makes the file of a new entity.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="titleOrId">
    /// Its name or title, which is slugged and filled in; or its id, from which no name can be told.
    /// </param>
    /// <param name="today">The date of a new article.</param>
    /// <returns>The file; null when the text has no letters or digits that an id can be made of.</returns>
    public static Archetype? Create(EntityKind kind, string titleOrId, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(titleOrId);
        var title = string.Join(' ', titleOrId.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var id = Slug.From(title);
        if (!EntityId.IsValid(id))
        {
            return null;
        }

        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!EntityId.IsValid(title))
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
        var keys = JsonSchema.Of(ContentReader.FieldsOf(kind).Fields).Properties!;
        var text = new StringBuilder("---\n");
        text.Append("# A key without a value needs one. The keys behind '#' are optional: take the '# ' away, or the line.\n");
        foreach (var key in keys.Where(k => k.IsRequired))
        {
            text.Append(known.TryGetValue(key.Name, out var value) ? $"{key.Name}: {value}\n" : $"{key.Name}:  # {Explain(key)}\n");
        }

        text.Append('\n');
        foreach (var key in keys.Where(k => !k.IsRequired))
        {
            WriteOptional(text, key);
        }

        return text.Append('\n').Append("# Below the next line stands the text: ").Append(Body(kind)).Append(".\n---\n\n").ToString();
    }

    private static void WriteOptional(StringBuilder text, SchemaProperty key)
    {
        var value = Value(key.Schema);
        text.Append("# ").Append(key.Name).Append(':');
        if (Blank(key.Schema) is { } blank)
        {
            text.Append(' ').Append(blank);
        }

        text.Append("  # ").Append(Explain(key)).Append('\n');
        var indent = IsList(key.Schema) ? "#   - " : "#   ";
        foreach (var child in value.Properties ?? [])
        {
            text.Append(indent).Append(child.Name).Append(":  # ").Append(Explain(child)).Append(child.IsRequired ? "; needed\n" : "\n");
            indent = IsList(key.Schema) ? "#     " : indent;
        }
    }

    /// <summary>What stands for the value of a key that is not used yet; null for nothing.</summary>
    private static string? Blank(JsonSchema schema) => Value(schema) switch
    {
        { Properties: not null } => null,
        { Types: ["boolean", ..] } => "true",
        _ => IsList(schema) ? "[]" : null,
    };

    private static string Explain(SchemaProperty key)
    {
        var choices = Value(key.Schema).Choices;
        var meaning = key.Schema.Description!;
        return choices.All(c => meaning.Contains(c, StringComparison.Ordinal)) ? meaning : $"{meaning}: {string.Join(", ", choices)}";
    }

    private static bool IsList(JsonSchema schema) => schema.AnyOf is [{ Items: not null }, ..];

    /// <summary>The schema of the value, or of an entry of the list.</summary>
    private static JsonSchema Value(JsonSchema schema) => schema.AnyOf is [var first, ..] ? first.Items ?? first : schema;

    private static string Body(EntityKind kind) => kind switch
    {
        EntityKind.Person => "the biography",
        EntityKind.Organization => "the description",
        EntityKind.Topic => "the explanation",
        EntityKind.Source => "notes on the source",
        EntityKind.Quote => "the words themselves, as they were said (needed)",
        EntityKind.Event => "what happened",
        EntityKind.Article => "the article",
        _ => "the page",
    };
}
