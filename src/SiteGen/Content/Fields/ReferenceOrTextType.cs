using System.Diagnostics.CodeAnalysis;
using SiteGen.Content.Yaml;

namespace SiteGen.Content.Fields;

/// <summary>The id of an entity, or a name that is none.</summary>
internal sealed class ReferenceOrTextType(EntityKinds allowed, bool isIdReference) : ScalarType<ReferenceOrText>
{
    public override string Description => $"{FieldTypes.IdOf(allowed)}, or text";

    public override JsonSchema Schema => NonEmptyText.Schema with { Description = Description };

    protected override bool TryRead(YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out ReferenceOrText value)
    {
        var (link, text) = (ObsidianLink.Inner(scalar.Value), scalar.Value.Trim());
        value = new(new Reference(link ?? text, scalar.Span, allowed), link is not null || (isIdReference && EntityId.IsValid(text)));
        return NonEmptyText.Check(scalar, context);
    }
}
