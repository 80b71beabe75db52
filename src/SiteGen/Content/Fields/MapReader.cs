using System.Diagnostics;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content.Fields;

/// <summary>
/// Reads the values of one mapping. The constructor reports unknown, duplicate and missing keys; reading a value
/// reports an invalid value.
/// </summary>
internal sealed class MapReader
{
    private readonly YamlMapping _mapping;
    private readonly FieldSet _fields;
    private readonly ReadContext _context;
    private readonly IReadOnlySet<string>? _ignored;

    /// <param name="mapping">The mapping.</param>
    /// <param name="fields">The fields that it may have.</param>
    /// <param name="context">The file.</param>
    /// <param name="ignored">Other keys that it may have, which are left alone; null for none.</param>
    public MapReader(
        YamlMapping mapping, FieldSet fields, ReadContext context, IReadOnlySet<string>? ignored = null)
    {
        (_mapping, _fields, _context, _ignored) = (mapping, fields, context, ignored);
        CheckUnknown();
        CheckDuplicates();
        CheckRequired();
        CheckComments();
    }

    /// <summary>Returns the value of a field; the default of its type if it is absent or invalid.</summary>
    public T? Get<T>(Field<T> field)
    {
        Debug.Assert(_fields.Has(field.Name), $"'{field.Name}' is read, but is not in the fields of {_fields.Owner}.");
        if (Find(field.Name) is not { } entry)
        {
            return default;
        }

        if (IsEmpty(field, entry))
        {
            if (entry.Value is YamlScalar scalar)
            {
                _context.CheckComment(scalar);
            }

            return default;
        }

        return field.ValueType.TryRead(entry.Value, _context, out var value) ? value : default;
    }

    /// <summary>Returns the values of a list; empty if it is absent.</summary>
    public IReadOnlyList<T> GetList<T>(Field<IReadOnlyList<T>> field) => Get(field) ?? [];

    /// <summary>Returns the span of the value of a field, or of the whole mapping if the field is absent.</summary>
    public SourceSpan SpanOf(Field field) => Find(field.Name)?.Value.Span ?? _mapping.Span;

    /// <summary>Reports a value that does not go with the others.</summary>
    public void Report(Field field, Rule rule, string message, string help) =>
        _context.Report(rule, SpanOf(field), message, help);

    /// <summary>Reports a key that the mapping has already.</summary>
    public static void ReportDuplicate(ReadContext context, YamlScalar first, YamlScalar second)
    {
        var line = context.File.GetPosition(first.Span.Start).Line;
        context.Report(Rules.KeyDuplicate, second.Span,
            $"the key '{second.Value}' is used twice", $"it is already on line {line}");
    }

    private static bool IsEmpty(Field field, YamlEntry entry) => field.Type.IsEmpty(entry.Value);

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

    private void CheckUnknown()
    {
        foreach (var (key, _) in _mapping.Entries.Where(e => !_fields.Has(e.Key.Value)))
        {
            if (_ignored?.Contains(key.Value) == true)
            {
                continue;
            }

            _context.Report(Rules.KeyUnknown, key.Span, $"'{key.Value}' is not a key of {_fields.Owner}",
                TextDistance.DidYouMean(key.Value, _fields.Names)
                ?? $"the keys are: {string.Join(", ", _fields.Names)}");
        }
    }

    private void CheckDuplicates()
    {
        for (var i = 1; i < _mapping.Entries.Count; i++)
        {
            var key = _mapping.Entries[i].Key;
            if (Find(key.Value)!.Key is var first && first != key)
            {
                ReportDuplicate(_context, first, key);
            }
        }
    }

    private void CheckRequired()
    {
        foreach (var field in _fields.Fields.Where(f => f.IsRequired))
        {
            if (Find(field.Name) is { } entry)
            {
                if (IsEmpty(field, entry))
                {
                    _context.Report(Rules.KeyMissing, entry.Key.Span, $"the key '{field.Name}' needs a value",
                        CommentInText.AfterKey(entry, _context.File) is not null
                            ? "put text that begins with '#' in quotation marks: YAML reads it as a comment"
                        : entry.Value is YamlScalar { IsNull: true, Value.Length: > 1 } word
                            ? $"write {field.Meaning}; '{word.Value}' means no value unless it is in quotation marks"
                            : $"write {field.Meaning}");
                }
            }
            else if (!IsMisspelt(field))
            {
                _context.Report(Rules.KeyMissing, FirstKey(),
                    $"{_fields.Owner} {(_fields.IsPlural ? "need" : "needs")} the key '{field.Name}'",
                    $"add '{field.Name}: …', {field.Meaning}");
            }
        }
    }

    /// <summary>Reports values that YAML reads as comments; required ones have been reported as missing.</summary>
    private void CheckComments()
    {
        foreach (var entry in _mapping.Entries)
        {
            if (entry.Value is YamlScalar { IsPlain: true, Value: "" } && IsOptional(entry.Key.Value))
            {
                CommentInText.CheckEmpty(entry, _context);
            }
        }
    }

    private bool IsOptional(string key) => _fields.Fields.Any(f => f.Name == key && !f.IsRequired);

    /// <summary>Whether an unknown key is probably a misspelling of this one; it has been reported.</summary>
    private bool IsMisspelt(Field field) => _mapping.Entries.Any(e => !_fields.Has(e.Key.Value)
        && _ignored?.Contains(e.Key.Value) != true
        && TextDistance.Nearest(e.Key.Value, _fields.Names, 1).Contains(field.Name));

    /// <summary>Where to report a missing key: at the first key, or where keys would be.</summary>
    private SourceSpan FirstKey() =>
        _mapping.Entries.Count > 0 ? _mapping.Entries[0].Key.Span : new(_mapping.Span.Start, 0);
}
