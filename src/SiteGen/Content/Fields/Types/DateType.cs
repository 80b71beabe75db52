using System.Diagnostics.CodeAnalysis;
using SiteGen.Content.Yaml;
using SiteGen.Dates;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content.Fields.Types;

/// <summary>
/// An EDTF date. The choice <c>[1927,1929]</c> is a list in YAML, unless it has quotation marks.
/// </summary>
internal sealed class DateType : FieldType<EdtfDate>
{
    public override string Description => "a date";

    public override JsonSchema Schema { get; } = new()
    {
        Description = $"a date: {DateForms.Text}",
        Types = ["string", "integer", "array"],
        Pattern = EdtfPattern.Whole,
        PatternMessage = $"expected a date: {DateForms.Text}",
        // Editors read a year alone as a number.
        Range = (-9999, 9999),
        Items = new() { Types = ["string", "integer"], Pattern = $"^{EdtfPattern.Point}$", Range = (-9999, 9999) },
    };

    public override bool TryRead(YamlNode node, ReadContext context, [MaybeNullWhen(false)] out EdtfDate value)
    {
        switch (node)
        {
            case YamlScalar { IsNull: false } scalar:
                context.CheckComment(scalar);
                return TryRead(scalar, context, out value);
            case YamlSequence list when list.Items.All(i => i is YamlScalar { IsNull: false }):
                return TryRead(list, context, out value);
            default:
                ReportWrongType(node, context);
                value = null;
                return false;
        }
    }

    private static bool TryRead(YamlSequence list, ReadContext context, [MaybeNullWhen(false)] out EdtfDate value)
    {
        var dates = list.Items.ConvertAll(i => ((YamlScalar)i).Value);
        var isRead = EdtfDate.TryParse($"[{string.Join(',', dates)}]", out value, out var error);
        // A list of one date may be a mistake, or a choice that lost the others.
        return isRead || (list.Items.TrueForAll(i => TryRead((YamlScalar)i, context, out _))
            && Report(context, error!, list.Span));
    }

    private static bool Report(ReadContext context, DateError error, SourceSpan span)
    {
        context.Report(Rules.DateMalformed, span, error.Message, null);
        return false;
    }

    private static bool TryRead(YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out EdtfDate value)
    {
        if (EdtfDate.TryParse(scalar.Value, out value, out var error))
        {
            return true;
        }

        var rule = error.Kind switch
        {
            DateErrorKind.Impossible => Rules.DateImpossible,
            DateErrorKind.Reversed => Rules.DateReversed,
            _ => Rules.DateMalformed,
        };
        context.Report(rule, Locate(error, scalar, context.File), error.Message,
            error.Suggestion is null ? null : $"write '{error.Suggestion}'");
        return false;
    }

    /// <summary>
    /// The wrong part of a date. Quotation marks shift the text by one; a folded or escaped value is marked as a whole.
    /// </summary>
    private static SourceSpan Locate(DateError error, YamlScalar scalar, SourceFile file)
    {
        var start = file.Slice(scalar.Span).IndexOf(scalar.Value, StringComparison.Ordinal);
        return start < 0 || error.Length == 0
            ? scalar.Span
            : new SourceSpan(scalar.Span.Start + start + error.Start, error.Length);
    }
}
