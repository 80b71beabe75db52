using System.Globalization;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;

namespace SiteGen.Content.Fields.Types;

/// <summary>A whole number of 32 bits.</summary>
/// <param name="least">The least one allowed.</param>
/// <param name="greatest">The greatest one allowed.</param>
/// <param name="description">What it is, with its article.</param>
internal sealed class IntegerType(int least, int greatest, string description) : ScalarType<int>
{
    public override string Description => description;

    public override JsonSchema Schema { get; } =
        new() { Description = description, Types = ["integer"], Range = (least, greatest) };

    protected override string Example => "write it in digits, such as 3";

    protected override bool TryRead(YamlScalar scalar, ReadContext context, out int value)
    {
        var isNumber =
            int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
        if (isNumber && !scalar.IsPlain)
        {
            context.Report(Rules.TypeWrong, scalar.Span,
                $"expected {description}, found the text '{scalar.Value}'", "remove the quotation marks");
            return false;
        }

        if (!isNumber)
        {
            ReportWrongType(scalar, context);
            return false;
        }

        if (value < least || value > greatest)
        {
            context.Report(Rules.ValueNotAllowed, scalar.Span, $"'{scalar.Value}' is not {description}");
            return false;
        }

        return true;
    }
}
