using System.Diagnostics.CodeAnalysis;
using SiteGen.Content.Yaml;

namespace SiteGen.Content.Fields.Types;

/// <summary>Keys of a site's own: any keys, with any values.</summary>
internal sealed class CustomType : FieldType<CustomMap>
{
    public override string Description => "keys with values";

    public override JsonSchema Schema { get; } = new() { Types = ["object"] };

    protected override string Example => "write your own keys below it, indented: 'key: value'";

    public override bool TryRead(YamlNode node, ReadContext context, [MaybeNullWhen(false)] out CustomMap value)
    {
        if (node is YamlMapping mapping)
        {
            value = ReadMap(mapping, context);
            return true;
        }

        ReportWrongType(node, context);
        value = null;
        return false;
    }

    private static CustomMap ReadMap(YamlMapping mapping, ReadContext context)
    {
        var entries = new List<CustomEntry>(mapping.Entries.Count);
        var keys = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        foreach (var (key, value) in mapping.Entries)
        {
            var read = ReadValue(value, context);
            if (keys.TryAdd(key.Value, key))
            {
                entries.Add(new(key.Value, read));
            }
            else
            {
                MapReader.ReportDuplicate(context, keys[key.Value], key);
            }
        }

        return new(entries);
    }

    private static object? ReadValue(YamlNode node, ReadContext context)
    {
        if (node is YamlScalar scalar)
        {
            context.CheckComment(scalar);
        }

        return ValueOf(node, context);
    }

    private static object? ValueOf(YamlNode node, ReadContext context) => node switch
    {
        YamlMapping mapping => ReadMap(mapping, context),
        YamlSequence list => list.Items.Select(item => ReadValue(item, context)).ToArray(),
        YamlScalar { IsNull: true } => null,
        YamlScalar { IsBoolean: true } flag => flag.Value[0] is 't' or 'T',
        YamlScalar { IsPlain: true } plain => CustomNumber.Parse(plain.Value) ?? (object)plain.Value,
        _ => ((YamlScalar)node).Value,
    };
}
