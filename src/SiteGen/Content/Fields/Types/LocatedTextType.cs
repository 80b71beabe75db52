using System.Diagnostics.CodeAnalysis;
using SiteGen.Content.Yaml;

namespace SiteGen.Content.Fields.Types;

/// <summary>Text that is not empty, with its position.</summary>
internal sealed class LocatedTextType : ScalarType<LocatedText>
{
    public override string Description => "text";

    public override JsonSchema Schema => NonEmptyText.Schema;

    protected override bool TryRead(
        YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out LocatedText value)
    {
        value = new(scalar.Value.Trim(), scalar.Span);
        return NonEmptyText.Check(scalar, context);
    }
}
