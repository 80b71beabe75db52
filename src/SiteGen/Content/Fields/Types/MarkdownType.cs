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
        // In Markdown, code keeps the marks of comments: they are removed when it is rendered.
        value = new(scalar.Written, scalar.Span);
        return NonEmptyText.Check(scalar, context);
    }

    protected override void CheckComment(YamlScalar scalar, ReadContext context)
    {
    }
}
