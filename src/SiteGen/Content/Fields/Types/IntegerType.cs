using System.Globalization;
using SiteGen.Content.Yaml;

namespace SiteGen.Content.Fields.Types;

/// <summary>A whole number of 32 bits.</summary>
internal sealed class IntegerType : ScalarType<int>
{
    public override string Description => "a whole number";

    public override JsonSchema Schema { get; } =
        new() { Description = "a whole number", Types = ["integer"], Range = (int.MinValue, int.MaxValue) };

    protected override string Example => "write it in digits, such as 3";

    protected override bool TryRead(YamlScalar scalar, ReadContext context, out int value)
    {
        value = 0;
        if (scalar.IsPlain
            && int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
        {
            return true;
        }

        ReportWrongType(scalar, context);
        return false;
    }
}
