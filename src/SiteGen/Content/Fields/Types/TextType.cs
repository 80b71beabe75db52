using System.Diagnostics.CodeAnalysis;
using SiteGen.Content.Yaml;

namespace SiteGen.Content.Fields.Types;

/// <summary>Text that is not empty.</summary>
internal sealed class TextType : ScalarType<string>
{
    public override string Description => "text";

    public override JsonSchema Schema => NonEmptyText.Schema;

    protected override bool TryRead(
        YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out string value)
    {
        value = scalar.Value.Trim();
        return NonEmptyText.Check(scalar, context);
    }
}
