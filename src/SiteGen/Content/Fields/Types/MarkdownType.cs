using System.Diagnostics.CodeAnalysis;
using SiteGen.Content.Yaml;

namespace SiteGen.Content.Fields.Types;

/// <summary>Markdown text.</summary>
internal sealed class MarkdownType : ScalarType<MarkdownValue>
{
    public override string Description => "Markdown text";

    public override JsonSchema Schema { get; } = NonEmptyText.Schema with { Description = "Markdown" };

    protected override bool TryRead(
        YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out MarkdownValue value)
    {
        value = new(scalar.Value, scalar.Span);
        return NonEmptyText.Check(scalar, context);
    }
}
