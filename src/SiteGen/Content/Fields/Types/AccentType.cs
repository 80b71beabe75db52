using System.Diagnostics.CodeAnalysis;
using SiteGen.Content.Settings;
using SiteGen.Content.Yaml;

namespace SiteGen.Content.Fields.Types;

/// <summary>A color, or one for light and one for dark backgrounds. Whether it is a color is checked later.</summary>
internal sealed class AccentType : FieldType<AccentSetting>
{
    private static readonly Field<LocatedText> Light = new(
        "light", FieldTypes.LocatedText, "the color on light backgrounds, in quotation marks", IsRequired: true);
    private static readonly Field<LocatedText> Dark = new(
        "dark", FieldTypes.LocatedText, "the color on dark backgrounds, in quotation marks", IsRequired: true);
    private static readonly FieldSet Both = new("the accent", [Light, Dark]);

    public override string Description => "a color";

    public override bool MayBeComment => true;

    public override JsonSchema Schema { get; } = new()
    {
        AnyOf =
        [
            NonEmptyText.Schema with { Description = "a color: a name, '#…', rgb() or hsl()" },
            JsonSchema.Of(Both) with { Description = "one color for light and one for dark backgrounds" },
        ],
    };

    protected override string Example =>
        "write one color, such as '#00558c', or two: {light: '#00558c', dark: '#7cc4f2'}";

    public override bool TryRead(YamlNode node, ReadContext context, [MaybeNullWhen(false)] out AccentSetting value)
    {
        value = null;
        if (node is YamlMapping mapping)
        {
            var map = new MapReader(mapping, Both, context);
            value = map.Get(Light) is { } light && map.Get(Dark) is { } dark ? new(light, dark) : null;
        }
        else if (node is YamlScalar scalar)
        {
            value = FieldTypes.LocatedText.TryRead(scalar, context, out var color) ? new(color, null) : null;
        }
        else
        {
            ReportWrongType(node, context);
        }

        return value is not null;
    }
}
