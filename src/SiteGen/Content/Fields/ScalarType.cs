using System.Diagnostics.CodeAnalysis;
using SiteGen.Content.Yaml;

namespace SiteGen.Content.Fields;

/// <summary>A type that is written as a single value.</summary>
internal abstract class ScalarType<T> : FieldType<T>
{
    protected override string? Example => "write a single value, without brackets, braces or list hyphens";

    public sealed override bool TryRead(YamlNode node, ReadContext context, [MaybeNullWhen(false)] out T value)
    {
        if (node is YamlScalar { IsNull: false } scalar)
        {
            CheckComment(scalar, context);
            return TryRead(scalar, context, out value);
        }

        ReportWrongType(node, context);
        value = default;
        return false;
    }

    /// <summary>Warns of a comment that is not closed.</summary>
    protected virtual void CheckComment(YamlScalar scalar, ReadContext context) => context.CheckComment(scalar);

    /// <summary>Reads a value that is not null.</summary>
    protected abstract bool TryRead(YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out T value);
}
