using System.Diagnostics.CodeAnalysis;
using SiteGen.Content.Yaml;

namespace SiteGen.Content.Fields.Types;

/// <summary>A reference: an id, <c>ada</c> or <c>person:ada</c>, a path, a name, or one of these as a link.</summary>
internal sealed class ReferenceType(EntityKinds allowed) : ScalarType<Reference>
{
    public override string Description => $"the id of {allowed.WithArticle()}";

    public override JsonSchema Schema => new()
    {
        Description = Description,
        Types = ["string", "number", "boolean"],
        Pattern = @"\S",
        PatternMessage = "the text is empty",
    };

    protected override bool TryRead(
        YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out Reference value)
    {
        var link = ObsidianLink.Inner(scalar.Value);
        value = new(link ?? scalar.Value.Trim(), scalar.Span, allowed) { IsLink = link is not null };
        return true;
    }
}
