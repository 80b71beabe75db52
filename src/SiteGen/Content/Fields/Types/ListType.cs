using System.Diagnostics.CodeAnalysis;
using SiteGen.Content.Yaml;

namespace SiteGen.Content.Fields.Types;

/// <summary>
/// A list; a single value is read as a list of one. Invalid entries are reported and left out; empty ones are left out.
/// </summary>
internal sealed class ListType<T>(FieldType<T> item) : FieldType<IReadOnlyList<T>>
{
    public override string Description => $"a list, each entry {item.Description}";

    public override JsonSchema Schema => JsonSchema.ListOf(item.Schema with { Description = item.Description });

    public override FieldSet? Keys => item.Keys;

    public override bool IsList => true;

    /// <summary>A list is empty if all its entries are.</summary>
    public override bool IsEmpty(YamlNode node)
    {
        if (node is not YamlSequence sequence)
        {
            return item.IsEmpty(node);
        }

        foreach (var child in sequence.Items)
        {
            if (!IsLeftOut(child))
            {
                return false;
            }
        }

        return true;
    }

    public override bool TryRead(
        YamlNode node, ReadContext context, [MaybeNullWhen(false)] out IReadOnlyList<T> value)
    {
        var nodes = node is YamlSequence sequence ? sequence.Items : [node];
        var items = new List<T>(nodes.Count);
        foreach (var child in nodes)
        {
            // An entry of nothing but a comment is none.
            if (child is YamlScalar { IsComment: true } comment)
            {
                context.CheckComment(comment);
            }
            else if (child is YamlScalar { IsPlain: true, Value: "" } empty && node is YamlSequence)
            {
                CommentInText.CheckEntry(empty, context);
            }
            else if (!IsLeftOut(child) && item.TryRead(child, context, out var read))
            {
                items.Add(read);
            }
        }

        value = items.ToArray();
        return true;
    }

    /// <summary>An entry that is empty says nothing, but the word null can be meant as a name.</summary>
    private bool IsLeftOut(YamlNode child) =>
        item.IsEmpty(child) && child is not YamlScalar { IsNull: true, Value.Length: > 1 };
}
