using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SiteGen.Content.Yaml;
using SiteGen.Dates;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content.Keys;

/// <summary>The shapes that keys are made of.</summary>
internal static class Shapes
{
    public static Shape<string> Text { get; } = new TextShape();
    public static Shape<MarkdownValue> Markdown { get; } = new MarkdownShape();
    public static Shape<EdtfDate> Date { get; } = new DateShape();
    public static Shape<bool> Boolean { get; } = new BooleanShape();
    public static Shape<int> Integer { get; } = new IntegerShape();

    /// <summary>An absolute http or https address.</summary>
    public static Shape<string> Url { get; } = new UrlShape();

    public static Shape<string> Choice(string description, params IReadOnlyList<string> options) => new ChoiceShape(description, options);

    public static Shape<Reference> Reference(EntityKinds allowed) => new ReferenceShape(allowed);

    public static Shape<ReferenceOrText> ReferenceOrText(EntityKinds allowed) => new ReferenceOrTextShape(allowed);

    /// <summary>"the id of a person or organization"</summary>
    public static string IdOf(EntityKinds kinds) => $"the id of {EntityKindNames.WithArticle(kinds.Describe())}";

    /// <summary>A list; a single value is accepted as a list of one.</summary>
    public static Shape<IReadOnlyList<T>> List<T>(Shape<T> item) => new ListShape<T>(item);

    /// <summary>Keys with values.</summary>
    public static Shape<T> Map<T>(string description, KeySet keys, Func<MapReader, T> build) => new MapShape<T>(description, keys, build);
}

file sealed class TextShape : ScalarShape<string>
{
    public override string Description => "text";

    public override JsonSchema Schema => EmptyText.Schema;

    protected override bool TryRead(YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out string value)
    {
        value = scalar.Value.Trim();
        return EmptyText.Refuse(scalar, context);
    }
}

file static class EmptyText
{
    /// <summary>Text that is not empty.</summary>
    public static JsonSchema Schema { get; } = new() { Types = ["string", "number", "boolean"], Pattern = @"\S", PatternMessage = "the text is empty" };

    /// <summary>Reports text that is only quotation marks or white space; true when there is some.</summary>
    public static bool Refuse(YamlScalar scalar, ReadContext context)
    {
        if (!string.IsNullOrWhiteSpace(scalar.Value))
        {
            return true;
        }

        context.Report(Rules.TypeWrong, scalar.Span, "the text is empty", "fill it in, or leave the key out");
        return false;
    }
}

file sealed class MarkdownShape : ScalarShape<MarkdownValue>
{
    public override string Description => "Markdown text";

    public override JsonSchema Schema { get; } = EmptyText.Schema with { Description = "Markdown" };

    protected override bool TryRead(YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out MarkdownValue value)
    {
        value = new(scalar.Value, scalar.Span);
        return EmptyText.Refuse(scalar, context);
    }
}

file sealed class DateShape : ScalarShape<EdtfDate>
{
    public override string Description => "a date";

    public override JsonSchema Schema { get; } = new()
    {
        Description = "a date: 2018, 2018-02 or 2018-02-20",
        Types = ["string", "integer"],
        Pattern = EdtfPattern.Whole,
        PatternMessage = "a date is expected here: 2018, 2018-02, 2018-02-20, with ? (uncertain) or ~ (about), or an interval 2018/2019",
        // To an editor, a year alone is a number.
        Range = (0, 9999),
    };

    protected override bool TryRead(YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out EdtfDate value)
    {
        if (EdtfDate.TryParse(scalar.Value, out var date, out var error))
        {
            value = date;
            return true;
        }

        var rule = error.Kind switch
        {
            DateErrorKind.Impossible => Rules.DateImpossible,
            DateErrorKind.Reversed => Rules.DateReversed,
            _ => Rules.DateMalformed,
        };
        // Quotation marks shift the text by one; where it is folded or escaped, the whole value is marked.
        var written = context.File.Slice(scalar.Span);
        var at = written.IndexOf(scalar.Value, StringComparison.Ordinal);
        var span = at < 0 || error.Length == 0 ? scalar.Span : new SourceSpan(scalar.Span.Start + at + error.Start, error.Length);
        context.Report(rule, span, error.Message,
            error.Suggestion is null ? null : $"write '{error.Suggestion}'");
        value = null;
        return false;
    }
}

file sealed class BooleanShape : ScalarShape<bool>
{
    public override string Description => "true or false";

    public override JsonSchema Schema { get; } = new() { Types = ["boolean"] };

    protected override bool TryRead(YamlScalar scalar, ReadContext context, out bool value)
    {
        value = scalar.Value is "true" or "True" or "TRUE";
        if (scalar.IsPlain && (value || scalar.Value is "false" or "False" or "FALSE"))
        {
            return true;
        }

        context.Report(Rules.TypeWrong, scalar.Span, $"true or false is expected here, not '{scalar.Value}'",
            scalar.Value.ToLowerInvariant() switch
            {
                "yes" or "on" or "true" => "write true",
                "no" or "off" or "false" => "write false",
                _ => null,
            });
        return false;
    }
}

file sealed class IntegerShape : ScalarShape<int>
{
    public override string Description => "a whole number";

    public override JsonSchema Schema { get; } = new() { Description = "a whole number", Types = ["integer"], Range = (int.MinValue, int.MaxValue) };

    protected override string Example => "write it in digits, as in 3";

    protected override bool TryRead(YamlScalar scalar, ReadContext context, out int value)
    {
        if (scalar.IsPlain && int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
        {
            return true;
        }

        value = 0;
        ReportWrongType(scalar, context);
        return false;
    }
}

file sealed class UrlShape : ScalarShape<string>
{
    public override string Description => "a web address";

    public override JsonSchema Schema { get; } = new()
    {
        Description = "a web address",
        Types = ["string"],
        Pattern = @"^\s*[Hh][Tt][Tt][Pp][Ss]?://\S+\s*$",
        PatternMessage = "a web address is expected here: it starts with https:// or http://",
    };

    protected override bool TryRead(YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out string value)
    {
        value = scalar.Value.Trim();
        if (Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0
            && !value.Any(char.IsWhiteSpace))
        {
            return true;
        }

        context.Report(Rules.AddressInvalid, scalar.Span, $"'{value}' is not a web address",
            value.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? $"write 'https://{value}'" : "it starts with https:// or http://");
        return false;
    }
}

file sealed class ChoiceShape(string description, IReadOnlyList<string> options) : ScalarShape<string>
{
    public override string Description => description;

    public override JsonSchema Schema => new() { Types = ["string"], Choices = options };

    protected override bool TryRead(YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out string value)
    {
        value = scalar.Value;
        if (options.Contains(value))
        {
            return true;
        }

        context.Report(Rules.ValueNotAllowed, scalar.Span, $"'{value}' is not {description}",
            TextDistance.DidYouMean(value, options) ?? $"one of: {string.Join(", ", options)}");
        return false;
    }
}

file sealed class ReferenceShape(EntityKinds allowed) : ScalarShape<Reference>
{
    public override string Description => Shapes.IdOf(allowed);

    public override JsonSchema Schema => new()
    {
        Description = Description,
        Types = ["string", "number", "boolean"],
        Pattern = $@"^\s*(\[\[)?(({string.Join('|', EntityKindNames.All.Select(k => k.Word()))}):)?[a-z0-9]+(-[a-z0-9]+)*(\]\])?\s*$",
        PatternMessage = $"{Description} is expected here: lower-case letters and digits, joined by hyphens",
    };

    protected override bool TryRead(YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out Reference value)
    {
        var text = scalar.Value.Trim();
        // Editors of Obsidian vaults write links in front matter as "[[id]]".
        text = text.StartsWith("[[", StringComparison.Ordinal) && text.EndsWith("]]", StringComparison.Ordinal) ? text[2..^2] : text;
        value = new(text, scalar.Span, allowed);
        return true;
    }
}

file sealed class ReferenceOrTextShape(EntityKinds allowed) : ScalarShape<ReferenceOrText>
{
    public override string Description => $"{Shapes.IdOf(allowed)}, or text";

    public override JsonSchema Schema => EmptyText.Schema with { Description = Description };

    protected override bool TryRead(YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out ReferenceOrText value)
    {
        value = new(new Reference(scalar.Value.Trim(), scalar.Span, allowed));
        return EmptyText.Refuse(scalar, context);
    }
}

file sealed class ListShape<T>(Shape<T> item) : Shape<IReadOnlyList<T>>
{
    public override string Description => $"a list, each entry {item.Description}";

    public override JsonSchema Schema => JsonSchema.ListOf(item.Schema with { Description = item.Description });

    public override bool TryRead(YamlNode node, ReadContext context, [MaybeNullWhen(false)] out IReadOnlyList<T> value)
    {
        var nodes = node is YamlSequence sequence ? sequence.Items : [node];
        var items = new List<T>(nodes.Count);
        foreach (var child in nodes)
        {
            if (item.TryRead(child, context, out var read))
            {
                items.Add(read);
            }
        }

        value = items.ToArray();
        return true;
    }
}

file sealed class MapShape<T>(string description, KeySet keys, Func<MapReader, T> build) : Shape<T>
{
    public override string Description => description;

    public override JsonSchema Schema => JsonSchema.Of(keys);

    protected override string Example => $"write its keys: {{{string.Join(", ", keys.Keys.Select(k => $"{k.Name}: …"))}}}";

    public override bool TryRead(YamlNode node, ReadContext context, [MaybeNullWhen(false)] out T value)
    {
        if (node is not YamlMapping mapping)
        {
            ReportWrongType(node, context);
            value = default;
            return false;
        }

        var reader = new MapReader(mapping, keys, context);
        value = reader.HasRequired ? build(reader) : default;
        return reader.HasRequired;
    }
}
