using System.Diagnostics.CodeAnalysis;
using SiteGen.Content.Yaml;

namespace SiteGen.Content.Fields.Types;

/// <summary>The id of an entity, or a name as plain text.</summary>
/// <param name="allowed">The kinds that the id may belong to.</param>
/// <param name="isIdReference">Whether text in the form of an id is always read as an id.</param>
internal sealed class ReferenceOrTextType(EntityKinds allowed, bool isIdReference) : ScalarType<ReferenceOrText>
{
    public override string Description => $"{FieldTypes.Reference(allowed).Description}, or text";

    public override JsonSchema Schema => NonEmptyText.Schema with { Description = Description };

    protected override bool TryRead(
        YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out ReferenceOrText value)
    {
        var link = ObsidianLink.Inner(scalar.Value);
        var text = scalar.Value.Trim();
        value = new(
            new Reference(link ?? text, scalar.Span, allowed) { IsIdOnly = link is null, IsLink = link is not null },
            IsReference: link is not null || (isIdReference && EntityId.IsUnlikeNames(text)))
        {
            Label = ObsidianLink.Label(scalar.Value),
        };
        return NonEmptyText.Check(scalar, context);
    }
}
