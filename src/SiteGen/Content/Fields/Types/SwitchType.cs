using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;

namespace SiteGen.Content.Fields.Types;

/// <summary>
/// <c>on</c> or <c>off</c>, or <c>true</c> or <c>false</c>. In YAML 1.2 <c>on</c> and <c>off</c> are text, so quotation
/// marks make no difference to them. The value is nullable so that an absent key can have its own default.
/// </summary>
internal sealed class SwitchType : FieldType<bool?>
{
    private const string On = "on";
    private const string Off = "off";

    public override string Description => "on or off";

    public override JsonSchema Schema { get; } = new()
    {
        Description = "on or off",
        AnyOf = [new() { Types = ["boolean"] }, new() { Types = ["string"], Choices = [On, Off] }],
    };

    public override bool TryRead(YamlNode node, ReadContext context, out bool? value)
    {
        value = null;
        if (node is not YamlScalar { IsNull: false } scalar)
        {
            ReportWrongType(node, context);
            return false;
        }

        value = scalar switch
        {
            { Value: On } => true,
            { Value: Off } => false,
            { IsBoolean: true } => scalar.Value is ['t' or 'T', ..],
            _ => null,
        };
        if (value is null)
        {
            var help = scalar.Value.ToLowerInvariant() switch
            {
                On or "yes" or "true" => "write on",
                Off or "no" or "false" => "write off",
                _ => null,
            };
            context.Report(Rules.TypeWrong, scalar.Span, $"expected on or off, found '{scalar.Value}'", help);
        }

        return value is not null;
    }
}
