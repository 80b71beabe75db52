using System.Diagnostics.CodeAnalysis;
using SiteGen.Content.Entities;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;

namespace SiteGen.Content.Fields.Types;

/// <summary>
/// One or several speakers, each the id of a person or organization, or the keys of somebody without a page.
/// </summary>
/// <param name="reference">The type of an id.</param>
/// <param name="unlisted">The type of the keys of somebody without a page.</param>
internal sealed class SpeakersType(FieldType<Reference> reference, FieldType<Speaker> unlisted)
    : FieldType<IReadOnlyList<Speaker>>
{
    public override string Description =>
        $"{reference.Description}, a list of them, or the name of somebody without a page";

    public override JsonSchema Schema => JsonSchema.ListOf(new()
    {
        Description = reference.Description,
        AnyOf = [reference.Schema, unlisted.Schema],
    }) with
    { Description = Description };

    public override FieldSet? Keys => unlisted.Keys;

    /// <summary>A list is empty if it has entries and all are.</summary>
    public override bool IsEmpty(YamlNode node) => node is YamlSequence { Items: { Count: > 0 } items }
        ? items.TrueForAll(IsLeftOut) : base.IsEmpty(node);

    public override bool TryRead(
        YamlNode node, ReadContext context, [MaybeNullWhen(false)] out IReadOnlyList<Speaker> value)
    {
        var nodes = node is YamlSequence sequence ? sequence.Items : [node];
        var speakers = new List<Speaker>(nodes.Count);
        foreach (var child in nodes)
        {
            if (IsLeftOut(child))
            {
                continue;
            }

            if (child is YamlMapping)
            {
                if (unlisted.TryRead(child, context, out var named))
                {
                    speakers.Add(named);
                }
            }
            else if (reference.TryRead(child, context, out var id))
            {
                speakers.Add(new(id, null, null, child.Span));
            }
        }

        if (nodes.Count == 0)
        {
            context.Report(Rules.TypeWrong, node.Span, "expected who said it, found an empty list",
                "write the id of a person or organization, or {name: …} for somebody without a page");
        }

        value = speakers.ToArray();
        return true;
    }

    /// <summary>As in other lists, an entry that is empty says nothing, but the word null can be meant.</summary>
    private static bool IsLeftOut(YamlNode child) =>
        child is YamlScalar { IsEmpty: true } and not YamlScalar { IsNull: true, Value.Length: > 1 };
}
