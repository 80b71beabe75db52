using System.Diagnostics.CodeAnalysis;
using SiteGen.Content.Yaml;

namespace SiteGen.Content.Fields.Types;

/// <summary>Any value, which is neither read nor checked.</summary>
internal sealed class LeftAloneType : FieldType<object>
{
    public override string Description => "anything";

    public override JsonSchema Schema { get; } = new() { Types = ["string", "number", "boolean", "array"] };

    public override bool TryRead(YamlNode node, ReadContext context, [MaybeNullWhen(false)] out object value)
    {
        value = null;
        return false;
    }
}
