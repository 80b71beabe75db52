using System.Diagnostics.CodeAnalysis;
using SiteGen.Content.Yaml;
using SiteGen.Dates;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content.Fields.Types;

/// <summary>An EDTF date.</summary>
internal sealed class DateType : ScalarType<EdtfDate>
{
    public override string Description => "a date";

    public override JsonSchema Schema { get; } = new()
    {
        Description = $"a date: {DateForms.Text}",
        Types = ["string", "integer"],
        Pattern = EdtfPattern.Whole,
        PatternMessage = $"expected a date: {DateForms.Text}",
        // Editors read a year alone as a number.
        Range = (0, 9999),
    };

    protected override bool TryRead(
        YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out EdtfDate value)
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
