using SiteGen.Text;

namespace SiteGen.Content.Yaml;

/// <summary>A YAML value with its position in the file.</summary>
internal abstract class YamlNode(SourceSpan span)
{
    /// <summary>The characters of the value in the file, including quotation marks.</summary>
    public SourceSpan Span { get; } = span;

    /// <summary>Returns the value as it is in a text with so many characters before the file.</summary>
    public abstract YamlNode Moved(int by);
}

/// <summary>A single value.</summary>
internal sealed class YamlScalar(SourceSpan span, string value, bool isPlain) : YamlNode(span)
{
    /// <summary>The value; in content without comments such as <c>%% … %%</c>.</summary>
    public string Value { get; } = value;

    /// <summary>The value with its comments.</summary>
    public string Written { get; init; } = value;

    /// <summary>The offset in <see cref="Written"/> of a comment that is not closed; null for none.</summary>
    public int? UnclosedComment { get; init; }

    /// <summary>Whether there is nothing but comments: a key without a value.</summary>
    public bool IsComment => Value.Length == 0 && Written.Length > 0;

    /// <summary>Whether it has no quotation marks: only then can it be null, a number or a boolean.</summary>
    public bool IsPlain { get; } = isPlain;

    /// <summary>Whether it is empty, <c>~</c> or <c>null</c>: a key without a value.</summary>
    public bool IsNull => IsComment || (IsPlain && Value is "" or "~" or "null" or "Null" or "NULL");

    /// <summary>Whether it says nothing: no value, or empty text.</summary>
    public bool IsEmpty => IsNull || string.IsNullOrWhiteSpace(Value);

    /// <summary>Whether YAML 1.2 reads it as true or false; <c>yes</c> and <c>no</c> are text.</summary>
    public bool IsBoolean => IsPlain && Value is "true" or "True" or "TRUE" or "false" or "False" or "FALSE";

    /// <inheritdoc/>
    public override YamlScalar Moved(int by) =>
        new(Span.Moved(by), Value, IsPlain) { Written = Written, UnclosedComment = UnclosedComment };
}

/// <summary>A list.</summary>
internal sealed class YamlSequence(SourceSpan span, List<YamlNode> items) : YamlNode(span)
{
    public List<YamlNode> Items { get; } = items;

    /// <inheritdoc/>
    public override YamlSequence Moved(int by) => new(Span.Moved(by), Items.ConvertAll(item => item.Moved(by)));
}

/// <summary>Keys with values, in file order.</summary>
internal sealed class YamlMapping(SourceSpan span, List<YamlEntry> entries) : YamlNode(span)
{
    public List<YamlEntry> Entries { get; } = entries;

    /// <inheritdoc/>
    public override YamlMapping Moved(int by) => new(
        Span.Moved(by), Entries.ConvertAll(entry => new YamlEntry(entry.Key.Moved(by), entry.Value.Moved(by))));
}

/// <summary>A key with its value.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
