using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;

namespace SiteGen.Content.Fields;

/// <summary>What all shapes that hold text have in common.</summary>
internal static class NonEmptyText
{
    /// <summary>Text that is not empty. To an editor, text of digits is a number.</summary>
    public static JsonSchema Schema { get; } = new() { Types = ["string", "number"], Pattern = @"\S", PatternMessage = "the text is empty" };

    /// <summary>
    /// Whether there is text; reports what is only quotation marks or white space, and what YAML takes for true or false,
    /// which was hardly meant as a name or a sentence.
    /// </summary>
    public static bool Check(YamlScalar scalar, ReadContext context)
    {
        if (scalar.IsBoolean)
        {
            context.Report(Rules.TypeWrong, scalar.Span, $"text is expected here, and YAML takes '{scalar.Value}' for true or false", FieldType.QuoteTheWord);
            return false;
        }

        if (!string.IsNullOrWhiteSpace(scalar.Value))
        {
            return true;
        }

        context.Report(Rules.TypeWrong, scalar.Span, "the text is empty", "fill it in, or leave the key out");
        return false;
    }
}
