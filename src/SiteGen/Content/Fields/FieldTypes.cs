using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SiteGen.Content.Yaml;
using SiteGen.Dates;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content.Fields;

/// <summary>The shapes that keys are made of.</summary>
internal static class FieldTypes
{
    public static FieldType<string> Text { get; } = new TextType();

    /// <summary>Text in the form of an id, for what has no file of its own.</summary>
    public static FieldType<string> Id { get; } = new IdType();

    public static FieldType<MarkdownValue> Markdown { get; } = new MarkdownType();
    public static FieldType<EdtfDate> Date { get; } = new DateType();
    public static FieldType<bool> Boolean { get; } = new BooleanType();
    public static FieldType<int> Integer { get; } = new IntegerType();

    /// <summary>An absolute http or https address.</summary>
    public static FieldType<string> Url { get; } = new UrlType();

    public static FieldType<string> Choice(string description, params IReadOnlyList<string> options) => new ChoiceType(description, options);

    public static FieldType<Reference> Reference(EntityKinds allowed) => new ReferenceType(allowed);

    /// <param name="allowed">The kinds that make sense here.</param>
    /// <param name="isIdReference">Whether everything in the form of an id must be one; text then has capitals or spaces.</param>
    public static FieldType<ReferenceOrText> ReferenceOrText(EntityKinds allowed, bool isIdReference = false) => new ReferenceOrTextType(allowed, isIdReference);

    /// <summary>"the id of a person or organization"</summary>
    public static string IdOf(EntityKinds kinds) => $"the id of {EntityKindNames.WithArticle(kinds.Describe())}";

    /// <summary>A list; a single value is accepted as a list of one.</summary>
    public static FieldType<IReadOnlyList<T>> List<T>(FieldType<T> item) => new ListType<T>(item);

    /// <summary>Keys with values.</summary>
    /// <param name="description">What they describe, with its article.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="build">
    /// Makes the value, also where a needed key has been reported as missing, so that what else is wrong with it is found
    /// too; null where nothing can be made of it.
    /// </param>
    public static FieldType<T> Map<T>(string description, FieldSet keys, Func<MapReader, T?> build)
        where T : class => new MapType<T>(description, keys, build);
}

file sealed class TextType : ScalarType<string>
{
    public override string Description => "text";

    public override JsonSchema Schema => NonEmptyText.Schema;

    protected override bool TryRead(YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out string value)
    {
        value = scalar.Value.Trim();
        return NonEmptyText.Check(scalar, context);
    }
}

file sealed class IdType : ScalarType<string>
{
    public override string Description => "an id";

    public override JsonSchema Schema { get; } = new()
    {
        Description = "an id",
        Types = ["string", "number"],
        Pattern = @"^\s*[a-z0-9]+(-[a-z0-9]+)*\s*$",
        PatternMessage = "an id is expected here: lower-case letters and digits, joined by hyphens",
    };

    protected override bool TryRead(YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out string value)
    {
        value = scalar.Value.Trim();
        if (!NonEmptyText.Check(scalar, context))
        {
            return false;
        }

        if (!EntityId.IsValid(value))
        {
            context.Report(Rules.ValueNotAllowed, scalar.Span, $"'{value}' is not an id",
                Slug.From(value) is var slug && EntityId.IsValid(slug) ? $"write '{slug}'" : "ids are lower-case letters and digits, joined by hyphens");
        }

        // It is an id all the same, so that what refers to it is no second mistake.
        return true;
    }
}

file sealed class MarkdownType : ScalarType<MarkdownValue>
{
    public override string Description => "Markdown text";

    public override JsonSchema Schema { get; } = NonEmptyText.Schema with { Description = "Markdown" };

    protected override bool TryRead(YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out MarkdownValue value)
    {
        value = new(scalar.Value, scalar.Span);
        return NonEmptyText.Check(scalar, context);
    }
}

file sealed class DateType : ScalarType<EdtfDate>
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

file sealed class BooleanType : ScalarType<bool>
{
    public override string Description => "true or false";

    public override JsonSchema Schema { get; } = new() { Types = ["boolean"] };

    protected override bool TryRead(YamlScalar scalar, ReadContext context, out bool value)
    {
        value = scalar.Value is ['t' or 'T', ..];
        if (scalar.IsBoolean)
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

file sealed class IntegerType : ScalarType<int>
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

file sealed class UrlType : ScalarType<string>
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

file sealed class ChoiceType(string description, IReadOnlyList<string> options) : ScalarType<string>
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
