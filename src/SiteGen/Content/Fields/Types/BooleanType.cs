using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;

namespace SiteGen.Content.Fields.Types;

/// <summary>true or false, without quotation marks.</summary>
internal sealed class BooleanType : ScalarType<bool>
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

        var help = scalar.Value.ToLowerInvariant() switch
        {
            "true" or "false" when !scalar.IsPlain => "remove the quotation marks",
            "yes" or "on" or "true" => "write true",
            "no" or "off" or "false" => "write false",
            _ => null,
        };
        context.Report(Rules.TypeWrong, scalar.Span, $"expected true or false, found '{scalar.Value}'", help);
        return false;
    }
}
