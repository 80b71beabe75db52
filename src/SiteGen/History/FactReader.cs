using SiteGen.Content;
using SiteGen.Content.Fields;
using SiteGen.Content.Fields.Types;
using SiteGen.Content.Kinds;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.History;

/// <summary>
/// Reads what front matter and settings say, key by key as their fields describe them, so that a new key is compared
/// without another line of code. Keys that are left out have their defaults.
/// </summary>
/// <param name="context">The file, and the list that receives its mistakes.</param>
/// <param name="ignored">Keys that are for other programs.</param>
internal sealed class FactReader(ReadContext context, IReadOnlySet<string> ignored)
{
    /// <summary>What the file says, in the order of the fields.</summary>
    public List<Fact> Facts { get; } = [];

    /// <summary>Reads keys with values.</summary>
    public void Read(YamlMapping mapping, FieldSet fields)
    {
        foreach (var (index, field) in fields.Fields.Where(f => !CommonFields.IsLeftAlone(f.Name)).Index())
        {
            Read(mapping, field, field.Name, group: null, index);
        }

        foreach (var (key, _) in mapping.Entries.Where(e => !fields.Has(e.Key.Value) && !ignored.Contains(e.Key.Value)))
        {
            context.Report(Rules.KeyUnknown, key.Span, $"'{key.Value}' is not a key of {fields.Owner}");
        }
    }

    /// <summary>Reads YAML of which nothing is known: each value has the keys that lead to it.</summary>
    public void ReadAny(YamlNode node, string key = "")
    {
        if (node is YamlMapping mapping)
        {
            foreach (var (name, value) in mapping.Entries)
            {
                ReadAny(value, key.Length == 0 ? name.Value : $"{key}.{name.Value}");
            }
        }
        else if (node is not YamlScalar { IsNull: true })
        {
            Facts.Add(new(key, FactForm.Text, [FactText.OfNode(node)]));
        }
    }

    private void Read(YamlMapping mapping, Field field, string key, string? group, int order)
    {
        var entry = mapping.Entries.Find(e => e.Key.Value == field.Name);
        if (entry is null || field.Type.IsEmpty(entry.Value))
        {
            if (field.Default is { } value)
            {
                Add(field, new YamlScalar(default, value, isPlain: true), key, group, order);
            }
        }
        else if (field.Type.Keys is not { } inner || field.Type is SpeakersType)
        {
            Add(field, entry.Value, key, group, order);
        }
        else if (field.Type.IsList)
        {
            ReadEntries(entry.Value is YamlSequence list ? list.Items : [entry.Value], field, inner, key, order);
        }
        else if (entry.Value is YamlMapping map)
        {
            ReadInner(map, inner, key, group ?? key, order);
        }
        else
        {
            Add(field, entry.Value, key, group, order);
        }
    }

    /// <summary>Reads the entries of a list; each is called by its first value that says which it is.</summary>
    private void ReadEntries(List<YamlNode> entries, Field field, FieldSet inner, string key, int order)
    {
        var labels = new List<string>();
        foreach (var entry in entries)
        {
            if (entry is not YamlMapping map)
            {
                labels.Add(FactText.OfNode(entry));
                continue;
            }

            var (name, value) = inner.Fields
                .Select(f => (Field: f, map.Entries.Find(e => e.Key.Value == f.Name)?.Value))
                .FirstOrDefault(f => f.Value is YamlScalar { IsEmpty: false });
            var label = value is null ? "" : Label(name, value);
            var count = labels.Count(l => l == label || l.StartsWith(label + " #", StringComparison.Ordinal));
            label = count == 0 ? label : $"{label} #{count + 1}";
            labels.Add(label);
            var item = $"{key}[{label}]";
            ReadInner(map, inner, item, item, order);
        }

        if (labels.Count > 0)
        {
            Facts.Add(new(key, FactForm.Value, labels) { Order = order, IsOrder = true });
        }
    }

    private void ReadInner(YamlMapping map, FieldSet inner, string key, string group, int order)
    {
        foreach (var field in inner.Fields)
        {
            Read(map, field, $"{key}.{field.Name}", group, order);
        }
    }

    private void Add(Field field, YamlNode node, string key, string? group, int order)
    {
        var value = field.Type.ReadObject(node, context);
        var (form, values, allowed) = value is null ? (FactForm.Value, [FactText.OfNode(node)], EntityKinds.None)
            : FactText.Of(value, node);
        if (field is Field<bool?>)
        {
            values = [value is true ? "on" : "off"];
        }

        // Only what may be prose is compared word by word.
        form = form == FactForm.Text && field is not (Field<string> or Field<MarkdownValue>) && values.Count == 1
            && !field.Type.IsList ? FactForm.Value : form;
        Facts.Add(new(key, form, values) { Order = order, Group = group, Allowed = allowed });
    }

    private string Label(Field field, YamlNode node)
    {
        // Mistakes in it are found when it is read as a value.
        var value = field.Type.ReadObject(node, new ReadContext(context.File, []));
        return Excerpt.Shorten(value is null ? FactText.OfNode(node) : FactText.Of(value, node).Values[0], 60);
    }
}
