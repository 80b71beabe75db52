using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;

namespace SiteGen.Content.Fields.Types;

/// <summary>The schema and the check that all types of text share.</summary>
internal static class NonEmptyText
{
    /// <summary>Text that is not empty. Editors read text of digits as a number.</summary>
    public static JsonSchema Schema { get; } =
        new() { Types = ["string", "number"], Pattern = @"\S", PatternMessage = "the text is empty" };

    /// <summary>
    /// Returns whether the value is text. Reports white space, and the words that YAML reads as booleans, which are
    /// rarely meant as a name or a sentence.
    /// </summary>
    public static bool Check(YamlScalar scalar, ReadContext context)
    {
        if (scalar.IsBoolean)
        {
            context.Report(Rules.TypeWrong, scalar.Span,
                $"expected text, but YAML reads '{scalar.Value}' as a boolean", FieldType.QuoteTheWord);
            return false;
        }

        if (!string.IsNullOrWhiteSpace(scalar.Value))
        {
            CommentInText.Check(scalar, context);
            return true;
        }

        context.Report(Rules.TypeWrong, scalar.Span, "the text is empty", "fill it in, or remove the key");
        return false;
    }
}
