using System.Diagnostics.CodeAnalysis;
using SiteGen.Content.Yaml;

namespace SiteGen.Content.Fields.Types;

/// <summary>Keys with values.</summary>
internal sealed class MapType<T>(string description, FieldSet fields, Func<MapReader, T?> build) : FieldType<T>
    where T : class
{
    public override string Description => description;

    public override JsonSchema Schema => JsonSchema.Of(fields);

    public override FieldSet Keys => fields;

    protected override string Example =>
        $"write its keys: {{{string.Join(", ", fields.Names.Select(name => $"{name}: …"))}}}";

    /// <summary>Keys with values are empty if all their values are.</summary>
    public override bool IsEmpty(YamlNode node) => node is YamlMapping mapping
        ? mapping.Entries.TrueForAll(e => fields.Fields.FirstOrDefault(f => f.Name == e.Key.Value)?.Type is { } type
            && type.IsEmpty(e.Value) && !(type.MayBeComment && e.Value is YamlScalar { IsNull: true }))
        : base.IsEmpty(node);

    public override bool TryRead(YamlNode node, ReadContext context, [MaybeNullWhen(false)] out T value)
    {
        if (node is not YamlMapping mapping)
        {
            ReportWrongType(node, context);
            value = default;
            return false;
        }

        value = build(new MapReader(mapping, fields, context));
        return value is not null;
    }
}
