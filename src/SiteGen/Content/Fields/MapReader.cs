using System.Diagnostics;
using System.Text.RegularExpressions;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content.Fields;

/// <summary>
/// Reads the values of one mapping. The constructor reports unknown, duplicate and missing keys; reading a value
/// reports an invalid value.
/// </summary>
internal sealed partial class MapReader
{
    private readonly YamlMapping _mapping;
    private readonly FieldSet _fields;
    private readonly ReadContext _context;

    public MapReader(YamlMapping mapping, FieldSet fields, ReadContext context)
    {
        (_mapping, _fields, _context) = (mapping, fields, context);
        CheckUnknown();
        CheckDuplicates();
        CheckRequired();
    }

    /// <summary>Returns the value of a field; the default of its type if it is absent or invalid.</summary>
    public T? Get<T>(Field<T> field)
    {
        Debug.Assert(_fields.Has(field.Name), $"'{field.Name}' is read, but is not in the fields of {_fields.Owner}.");
        if (Find(field.Name) is not { } entry)
        {
            return default;
        }

        if (IsEmpty(entry))
        {
            _context.CheckComment((YamlScalar)entry.Value);
            return default;
        }

        return field.ValueType.TryRead(entry.Value, _context, out var value) ? value : default;
    }

    /// <summary>Returns the values of a list; empty if it is absent.</summary>
    public IReadOnlyList<T> GetList<T>(Field<IReadOnlyList<T>> field) => Get(field) ?? [];

    /// <summary>Returns the span of the value of a field, or of the whole mapping if the field is absent.</summary>
    public SourceSpan SpanOf(Field field) => Find(field.Name)?.Value.Span ?? _mapping.Span;

    /// <summary>
    /// Reports a value that YAML reads as a comment, because it begins with <c>#</c> and has no quotation marks.
    /// </summary>
    public void RejectComment(Field field)
    {
        if (Find(field.Name) is not { } entry || !IsEmpty(entry))
        {
            return;
        }

        var line = _context.File.GetLineSpan(entry.Key.Span.Start);
        var rest = SourceSpan.FromBounds(entry.Key.Span.End, line.End);
        var written = _context.File.Slice(rest).TrimStart(": \t");
        if (CommentedColor().Match(written.ToString()) is { Success: true } color)
        {
            var start = line.End - written.Length;
            _context.Report(Rules.TypeWrong, new(start, color.Length),
                $"YAML reads '{color.Value}' as a comment, since it begins with '#'",
                $"put it in quotation marks: '{color.Value}'");
        }
    }

    [GeneratedRegex("^#[0-9A-Fa-f]{3,8}\\b", RegexOptions.CultureInvariant)]
    private static partial Regex CommentedColor();

    /// <summary>Reports a key that the mapping has already.</summary>
    public static void ReportDuplicate(ReadContext context, YamlScalar first, YamlScalar second)
    {
        var line = context.File.GetPosition(first.Span.Start).Line;
        context.Report(Rules.KeyDuplicate, second.Span,
            $"the key '{second.Value}' is used twice", $"it is already on line {line}");
    }

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

    private void CheckUnknown()
    {
        foreach (var (key, _) in _mapping.Entries.Where(e => !_fields.Has(e.Key.Value)))
        {
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
                if (IsEmpty(entry))
                {
                    _context.Report(Rules.KeyMissing, entry.Key.Span, $"the key '{field.Name}' needs a value",
                        entry.Value is YamlScalar { Value.Length: > 1 } word
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

    /// <summary>Whether an unknown key is probably a misspelling of this one; it has been reported.</summary>
    private bool IsMisspelt(Field field) => _mapping.Entries.Any(e => !_fields.Has(e.Key.Value)
        && TextDistance.Nearest(e.Key.Value, _fields.Names, 1).Contains(field.Name));

    /// <summary>Where to report a missing key: at the first key, or where keys would be.</summary>
    private SourceSpan FirstKey() =>
        _mapping.Entries.Count > 0 ? _mapping.Entries[0].Key.Span : new(_mapping.Span.Start, 0);
}
