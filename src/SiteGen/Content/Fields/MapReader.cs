using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content.Fields;

/// <summary>
/// Reads the values of one mapping by their keys. Unknown, duplicate and missing keys are reported when it is made;
/// a value of the wrong shape when it is read.
/// </summary>
internal sealed class MapReader
{
    private readonly YamlMapping _mapping;
    private readonly ReadContext _context;

    public MapReader(YamlMapping mapping, FieldSet keys, ReadContext context)
    {
        _mapping = mapping;
        _context = context;
        Check(keys);
    }

    /// <summary>The value of a key; the default of its type when it is not there or has the wrong shape.</summary>
    public T? Get<T>(Field<T> key) =>
        Find(key.Name) is { } entry && !IsEmpty(entry) && key.ValueType.TryRead(entry.Value, _context, out var value) ? value : default;

    /// <summary>The values of a list; empty when it is not there.</summary>
    public IReadOnlyList<T> GetList<T>(Field<IReadOnlyList<T>> key) => Get(key) ?? [];

    /// <summary>Where the value of a key stands; the place of the mapping where the key is not there.</summary>
    public SourceSpan SpanOf(Field field) => Find(field.Name)?.Value.Span ?? _mapping.Span;

    private static bool IsEmpty(YamlEntry entry) => entry.Value is YamlScalar { IsNull: true };

    private YamlEntry? Find(string name)
    {
        foreach (var entry in _mapping.Entries)
        {
            if (entry.Key.Value == name)
            {
                return entry;
            }
        }

        return null;
    }

    private void Check(FieldSet keys)
    {
        var entries = _mapping.Entries;
        var unknown = false;
        for (var i = 0; i < entries.Count; i++)
        {
            var key = entries[i].Key;
            if (!keys.Has(key.Value))
            {
                unknown = true;
                _context.Report(Rules.KeyUnknown, key.Span, $"'{key.Value}' is not a key of {keys.Owner}",
                    TextDistance.DidYouMean(key.Value, keys.Fields.Select(k => k.Name))
                    ?? $"the keys are: {string.Join(", ", keys.Fields.Select(k => k.Name))}");
            }

            for (var j = 0; j < i; j++)
            {
                if (entries[j].Key.Value == key.Value)
                {
                    var line = _context.File.GetPosition(entries[j].Key.Span.Start).Line;
                    _context.Report(Rules.KeyDuplicate, key.Span, $"the key '{key.Value}' stands here again", $"it stands in line {line} already");
                    break;
                }
            }
        }

        CheckRequired(keys, unknown);
    }

    private void CheckRequired(FieldSet keys, bool hasUnknown)
    {
        foreach (var key in keys.Required)
        {
            var entry = Find(key.Name);
            if (entry is not null && !IsEmpty(entry))
            {
                continue;
            }

            // A misspelt required key has had its message: saying that it is missing would be a second one.
            var misspelt = entry is null && hasUnknown && _mapping.Entries.Any(e =>
                !keys.Has(e.Key.Value) && TextDistance.Nearest(e.Key.Value, keys.Fields.Select(k => k.Name), 1).Contains(key.Name));
            if (!misspelt)
            {
                var span = entry?.Key.Span ?? FirstLine();
                _context.Report(Rules.KeyMissing, span,
                    entry is null ? $"{keys.Owner} {(keys.IsPlural ? "need" : "needs")} the key '{key.Name}'" : $"the key '{key.Name}' needs a value",
                    entry is null ? $"add '{key.Name}: …', {key.Meaning}"
                    : entry.Value is YamlScalar { Value.Length: > 1 } word ? $"write behind it {key.Meaning}; '{word.Value}' means nothing, unless it is in quotation marks"
                    : $"write behind it {key.Meaning}");
            }
        }
    }

    /// <summary>Where to show what is not there: at the first key, or at the place where keys would stand.</summary>
    private SourceSpan FirstLine() => _mapping.Entries.Count > 0 ? _mapping.Entries[0].Key.Span : new(_mapping.Span.Start, 0);
}
