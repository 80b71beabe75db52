using System.Diagnostics.CodeAnalysis;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content.Fields.Types;

/// <summary>An id that is written in a file, such as that of a stance.</summary>
internal sealed class IdType : ScalarType<string>
{
    public override string Description => "an id";

    public override JsonSchema Schema { get; } = new()
    {
        Description = "an id",
        Types = ["string", "number"],
        Pattern = $@"^\s*{EntityId.Pattern}\s*$",
        PatternMessage = $"expected an id: {EntityId.Form}",
    };

    protected override bool TryRead(
        YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out string value)
    {
        value = CanonicalForm.Of(scalar.Value.Trim());
        if (!NonEmptyText.Check(scalar, context))
        {
            return false;
        }

        if (!EntityId.IsValid(value))
        {
            var slug = EntityId.From(value);
            context.Report(Rules.ValueNotAllowed, scalar.Span, $"'{value}' is not an id",
                EntityId.IsValid(slug) ? $"write '{slug}'" : $"ids are {EntityId.Form}");
        }

        // The invalid id is kept, so that references to it are not reported as well.
        return true;
    }
}
