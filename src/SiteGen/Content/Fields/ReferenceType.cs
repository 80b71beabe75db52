using System.Diagnostics.CodeAnalysis;
using SiteGen.Content.Yaml;

namespace SiteGen.Content.Fields;

/// <summary>The id of an entity.</summary>
internal sealed class ReferenceType(EntityKinds allowed) : ScalarType<Reference>
{
    public override string Description => FieldTypes.IdOf(allowed);

    public override JsonSchema Schema => new()
    {
        Description = Description,
        Types = ["string", "number", "boolean"],
        Pattern = $@"^\s*(\[\[)?\s*(({string.Join('|', EntityKindNames.All.Select(k => k.Word()))})\s*:\s*)?[a-z0-9]+(-[a-z0-9]+)*\s*(\]\])?\s*$",
        PatternMessage = $"{Description} is expected here: lower-case letters and digits, joined by hyphens",
    };

    protected override bool TryRead(YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out Reference value)
    {
        value = new(ObsidianLink.Inner(scalar.Value) ?? scalar.Value.Trim(), scalar.Span, allowed);
        return true;
    }
}
