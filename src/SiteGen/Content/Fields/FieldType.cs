using System.Diagnostics.CodeAnalysis;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content.Fields;

/// <summary>The type of a field: how its values are read, and how editors describe them.</summary>
internal abstract class FieldType
{
    /// <summary>The help for a word that YAML does not read as text.</summary>
    protected internal const string QuoteTheWord = "put it in quotation marks if you mean the word";

    /// <summary>The type in words, with its article: "a date".</summary>
    public abstract string Description { get; }

    /// <summary>The JSON schema of the values.</summary>
    public abstract JsonSchema Schema { get; }

    /// <summary>The keys that a value, or each entry of a list, has itself; null for none.</summary>
    public virtual FieldSet? Keys => null;

    /// <summary>Whether a value is a list.</summary>
    public virtual bool IsList => false;

    /// <summary>
    /// Whether a missing value may be one that YAML reads as a comment, such as <c>#00558c</c>; it is reported.
    /// </summary>
    public virtual bool MayBeComment => false;

    /// <summary>
    /// Whether a value says nothing, so that its key counts as left out: nothing, empty text, or white space. Forms of
    /// content managers write such values for everything that is not filled in.
    /// </summary>
    public virtual bool IsEmpty(YamlNode node) => node is YamlScalar { IsEmpty: true };

    /// <summary>Reads a value of whatever type; null, and a diagnostic, if it is invalid.</summary>
    public abstract object? ReadObject(YamlNode node, ReadContext context);
}

/// <summary>A type whose values are read as <typeparamref name="T"/>.</summary>
internal abstract class FieldType<T> : FieldType
{
    /// <summary>Reads a value. Returns false, and reports a diagnostic, if the value is invalid.</summary>
    public abstract bool TryRead(YamlNode node, ReadContext context, [MaybeNullWhen(false)] out T value);

    /// <inheritdoc/>
    public sealed override object? ReadObject(YamlNode node, ReadContext context) =>
        TryRead(node, context, out var value) ? value : null;

    /// <summary>The help for a value of another type; null if <see cref="FieldType.Description"/> is enough.</summary>
    protected virtual string? Example => null;

    protected void ReportWrongType(YamlNode node, ReadContext context)
    {
        var found = node switch
        {
            YamlSequence => "a list",
            YamlMapping => "keys with values",
            YamlScalar { IsNull: true } => "nothing",
            _ => $"'{((YamlScalar)node).Value}'",
        };
        // A person called Null needs quotation marks; an empty value or '~' is not a word.
        var isWord = node is YamlScalar { IsNull: true, Value.Length: > 1 };
        context.Report(
            Rules.TypeWrong, node.Span, $"expected {Description}, found {found}",
            isWord ? QuoteTheWord
            : FindLink(node, context.File) is { } link ? $"put a link in quotation marks: \"{link}\""
            : Example);
    }

    /// <summary>A link of Obsidian without quotation marks, which YAML reads as a list in a list.</summary>
    private static string? FindLink(YamlNode node, SourceFile file)
    {
        if (node is not YamlSequence { Items.Count: 1 })
        {
            return null;
        }

        var text = file.Slice(node.Span);
        var around = node.Span.Start > 0 ? file.Slice(new(node.Span.Start - 1, node.Span.Length + 2)) : text;
        return text is ['[', '[', .., ']', ']'] ? text.ToString()
            : around is ['[', '[', .., ']', ']'] ? around.ToString() : null;
    }
}
