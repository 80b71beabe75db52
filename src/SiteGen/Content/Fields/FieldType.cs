using System.Diagnostics.CodeAnalysis;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;

namespace SiteGen.Content.Fields;

/// <summary>What a value of the front matter looks like: how it is read, and how it is described to editors.</summary>
internal abstract class FieldType
{
    /// <summary>The way out where YAML takes a word for something else than text.</summary>
    protected internal const string QuoteTheWord = "put it in quotation marks if the word is meant";

    /// <summary>The shape in words, with its article: "a date".</summary>
    public abstract string Description { get; }

    /// <summary>The shape for editors.</summary>
    public abstract JsonSchema Schema { get; }
}

/// <summary>A shape that reads values of one type.</summary>
internal abstract class FieldType<T> : FieldType
{
    /// <summary>Reads a value; false, with a diagnostic, when it has another shape.</summary>
    public abstract bool TryRead(YamlNode node, ReadContext context, [MaybeNullWhen(false)] out T value);

    /// <summary>How to write it where something else stands; null when its description says it all.</summary>
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
        // Somebody called Null is written in quotation marks; an empty value has nothing to put there.
        var isWord = node is YamlScalar { IsNull: true, Value.Length: > 1 };
        context.Report(Rules.TypeWrong, node.Span, $"{Description} is expected here, not {found}", isWord ? QuoteTheWord : Example);
    }
}

/// <summary>A shape that is written as a single value.</summary>
internal abstract class ScalarType<T> : FieldType<T>
{
    protected override string? Example => "write a single value, without brackets, braces and list hyphens";

    public sealed override bool TryRead(YamlNode node, ReadContext context, [MaybeNullWhen(false)] out T value)
    {
        if (node is YamlScalar { IsNull: false } scalar)
        {
            return TryRead(scalar, context, out value);
        }

        ReportWrongType(node, context);
        value = default;
        return false;
    }

    protected abstract bool TryRead(YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out T value);
}
