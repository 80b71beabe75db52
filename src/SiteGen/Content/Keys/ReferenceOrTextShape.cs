using System.Diagnostics.CodeAnalysis;
using SiteGen.Content.Yaml;

namespace SiteGen.Content.Keys;

/// <summary>The id of an entity, or a name that is none.</summary>
internal sealed class ReferenceOrTextShape(EntityKinds allowed, bool isIdReference) : ScalarShape<ReferenceOrText>
{
    public override string Description => $"{Shapes.IdOf(allowed)}, or text";

    public override JsonSchema Schema => AnyText.Schema with { Description = Description };

    protected override bool TryRead(YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out ReferenceOrText value)
    {
        var (link, text) = (ObsidianLink.Inner(scalar.Value), scalar.Value.Trim());
        value = new(new Reference(link ?? text, scalar.Span, allowed), link is not null || (isIdReference && EntityId.IsValid(text)));
        return AnyText.Check(scalar, context);
    }
}
