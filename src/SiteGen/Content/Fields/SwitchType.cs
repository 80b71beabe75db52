using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;

namespace SiteGen.Content.Fields;

/// <summary>
/// A switch: <c>on</c> or <c>off</c>, or <c>true</c> or <c>false</c>. It is null where it does not stand, since what it
/// is then is up to whoever reads it. To YAML 1.2 <c>on</c> and <c>off</c> are text, so quotation marks change nothing.
/// </summary>
internal sealed class SwitchType : FieldType<bool?>
{
    private const string On = "on";
    private const string Off = "off";

    public static SwitchType Instance { get; } = new();

    public override string Description => "on or off";

    public override JsonSchema Schema { get; } = new()
    {
        Description = "on or off",
        AnyOf = [FieldTypes.Boolean.Schema, new JsonSchema { Types = ["string"], Choices = [On, Off] }],
    };

    public override bool TryRead(YamlNode node, ReadContext context, out bool? value)
    {
        value = null;
        if (node is not YamlScalar { IsNull: false } scalar)
        {
            ReportWrongType(node, context);
            return false;
        }

        value = (scalar.Value, scalar.IsPlain) switch
        {
            (On, _) or ("true" or "True" or "TRUE", true) => true,
            (Off, _) or ("false" or "False" or "FALSE", true) => false,
            _ => null,
        };
        if (value is null)
        {
            context.Report(Rules.TypeWrong, scalar.Span, $"on or off is expected here, not '{scalar.Value}'",
                scalar.Value.ToLowerInvariant() switch
                {
                    On or "yes" or "true" => "write on",
                    Off or "no" or "false" => "write off",
                    _ => null,
                });
        }

        return value is not null;
    }
}
