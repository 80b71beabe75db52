using System.Diagnostics.CodeAnalysis;
using SiteGen.Content.Yaml;

namespace SiteGen.Content.Fields.Types;

/// <summary>The id of an entity, optionally with its kind: <c>ada</c> or <c>person:ada</c>.</summary>
internal sealed class ReferenceType(EntityKinds allowed) : ScalarType<Reference>
{
    private static readonly string Pattern =
        $@"^\s*(\[\[)?\s*(({string.Join('|', EntityKindNames.All.Select(k => k.Name()))})\s*:\s*)?"
        + @"[a-z0-9]+(-[a-z0-9]+)*\s*(\]\])?\s*$";

    public override string Description => $"the id of {allowed.WithArticle()}";

    public override JsonSchema Schema => new()
    {
        Description = Description,
        Types = ["string", "number", "boolean"],
        Pattern = Pattern,
        PatternMessage = $"expected {Description}: {EntityId.Form}",
    };

    protected override bool TryRead(
        YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out Reference value)
    {
        value = new(ObsidianLink.Inner(scalar.Value) ?? scalar.Value.Trim(), scalar.Span, allowed);
        return true;
    }
}
