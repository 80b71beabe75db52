using System.Globalization;
using SiteGen.Content;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;
using SiteGen.Evidence;
using SiteGen.Text;

namespace SiteGen.Quotations;

/// <summary>
/// Reads the lockfile. A single mistake makes all of it unusable: a record that was edited proves nothing.
/// </summary>
internal sealed class LockfileReader
{
    private const string UndoOrVerify =
        "undo the edit, or delete the file and run 'sitegen verify' with the archived texts in place";

    private static readonly string[] Keys =
    [
        "level", "source", "words", "text", "file", "excerpt", "found_in", "position", "page", "page_label", "time",
        "paragraph", "omitted", "parts", "before", "after", "verified",
    ];

    private readonly SourceFile _file;
    private readonly List<Diagnostic> _diagnostics;
    private readonly Dictionary<string, LockEntry> _entries = new(StringComparer.Ordinal);
    private bool _hasMistake;

    private LockfileReader(SourceFile file, List<Diagnostic> diagnostics)
    {
        (_file, _diagnostics) = (file, diagnostics);
    }

    /// <summary>
    /// Reads the lockfile; returns an empty one if the site has none, and null, with a diagnostic, if it cannot be
    /// used.
    /// </summary>
    public static Lockfile? Read(SourceFile? file, List<Diagnostic> diagnostics)
    {
        if (file is null)
        {
            return new(null, []);
        }

        var reader = new LockfileReader(file, diagnostics);
        return reader.TryRead() ? new(file, reader._entries.Values) : null;
    }

    private bool TryRead()
    {
        if (MergeConflict.Find(_file.Text) is { } conflict)
        {
            Report(
                conflict,
                "the lockfile has a merge conflict",
                "keep either side, then run 'sitegen verify' with the archived texts in place");
            return false;
        }

        if (!_file.IsText
            || YamlReader.Read(_file, new(0, _file.Text.Length), _diagnostics, Limits.Lockfile) is not { } root)
        {
            return false;
        }

        var hasVersion = false;
        foreach (var (key, value) in root.Entries)
        {
            switch (key.Value)
            {
                case "version" when value is YamlScalar version:
                    hasVersion = true;
                    CheckVersion(version);
                    break;
                case "quotes" when value is YamlMapping quotes:
                    ReadEntries(quotes);
                    break;
                default:
                    Report(key.Span, $"unexpected key '{key.Value}'", UndoOrVerify);
                    break;
            }
        }

        if (!hasVersion)
        {
            Report(new(0, 0), "the lockfile has no version", UndoOrVerify);
        }

        return !_hasMistake;
    }

    private void CheckVersion(YamlScalar version)
    {
        if (version.Value != Lockfile.FormatVersion.ToString(CultureInfo.InvariantCulture))
        {
            Report(version.Span, $"unknown lockfile version '{version.Value}'", "update SiteGen");
        }
    }

    private void ReadEntries(YamlMapping quotes)
    {
        foreach (var (id, value) in quotes.Entries)
        {
            if (ReadEntry(id, value) is { } entry && !_entries.TryAdd(entry.Id, entry))
            {
                Report(id.Span, $"there is another entry for '{entry.Id}'", UndoOrVerify);
            }
        }
    }

    private LockEntry? ReadEntry(YamlScalar id, YamlNode node)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in (node as YamlMapping)?.Entries ?? [])
        {
            if (!Keys.Contains(key.Value) || value is not YamlScalar scalar || !values.TryAdd(key.Value, scalar.Value))
            {
                Report(key.Span, $"unexpected key '{key.Value}'", UndoOrVerify);
                return null;
            }
        }

        var level = values.TryGetValue("level", out var word) ? VerificationLevels.Parse(word) : null;
        var text = values.GetValueOrDefault("text");
        TextRange? range = null;
        DateOnly? day = null;
        int? page = null, time = null, paragraph = null, omitted = null;
        Surroundings? around = null;
        var isUnarchived = level == VerificationLevel.Unarchived;
        var isValid = level is not null
            && IsTextId(id.Value)
            && values.TryGetValue("source", out var source) && EntityId.IsValid(source)
            && (!values.TryGetValue("found_in", out var other) || EntityId.IsValid(other))
            && values.TryGetValue("words", out var words) && ContentHash.IsHash(words)
            && (isUnarchived || text is not null)
            && (text is null || ContentHash.IsHash(text))
            && (!values.TryGetValue("file", out var file) || (text is not null && ContentHash.IsHash(file)))
            && (!values.TryGetValue("excerpt", out var excerpt) || (isUnarchived && excerpt == "true"))
            && IsNumberOrMissing("page", out page)
            && IsNumberOrMissing("paragraph", out paragraph)
            && IsNumberOrMissing("omitted", out omitted)
            && (!values.TryGetValue("time", out var written) || (time = RecordingTime.Parse(written)) is not null)
            && (level == VerificationLevel.Elsewhere) == values.ContainsKey("found_in")
            && (!values.TryGetValue("position", out var position) || (range = ParseRange(position)) is not null)
            && (around = ReadSurroundings(values, level!.Value, range)) is not null
            && (!values.TryGetValue("verified", out var verified) || (day = IsoDay.Parse(verified)) is not null)
            && (text is null) == (day is null);
        if (!isValid)
        {
            Report(id.Span, $"the entry for '{id.Value}' is not as 'sitegen verify' writes it", UndoOrVerify);
            return null;
        }

        return new(
            id.Value,
            level!.Value,
            values["source"],
            values["words"],
            text,
            range,
            values.GetValueOrDefault("found_in"),
            day)
        {
            FileHash = values.GetValueOrDefault("file"),
            Position = new(page, values.GetValueOrDefault("page_label"), time, paragraph),
            Omitted = omitted ?? 0,
            IsExcerpt = values.ContainsKey("excerpt"),
            Surroundings = around!,
            Span = id.Span,
        };

        bool IsNumberOrMissing(string key, out int? number)
        {
            number = values.TryGetValue(key, out var digits) ? ParseNumber(digits) : null;
            return digits is null || number is not null;
        }
    }

    /// <summary>Returns what an entry says stands around the words; null if it is not as it is written.</summary>
    private static Surroundings? ReadSurroundings(
        Dictionary<string, string> values, VerificationLevel level, TextRange? range)
    {
        var (before, after) = (values.GetValueOrDefault("before"), values.GetValueOrDefault("after"));
        if (!values.TryGetValue("parts", out var written))
        {
            return before is null && after is null ? Surroundings.None
                : IsShort(before) && IsShort(after) && range is not null && level.IsVerified()
                ? new(before ?? "", after ?? "") : null;
        }

        var parts = new List<TextRange>();
        foreach (var part in written.Split(' '))
        {
            if (ParseRange(part) is not { } next || next.Start < (parts.Count == 0 ? range?.Start : parts[^1].End))
            {
                return null;
            }

            parts.Add(next);
        }

        return level == VerificationLevel.Elided && parts[^1].End <= range?.End && IsShort(before) && IsShort(after)
            ? new(before ?? "", after ?? "") { Parts = parts } : null;

        static bool IsShort(string? text) => text is null || text.EnumerateRunes().Count() <= Surroundings.Longest;
    }

    /// <summary>Whether an id is that of a quotation, of its original or of a version.</summary>
    private static bool IsTextId(string id)
    {
        var parts = id.Split('#');
        return EntityId.IsValid(parts[0])
            && (parts.Length == 1
                || (parts.Length == 2 && (parts[1] == "original" || ParseNumber(parts[1]) is not null)));
    }

    private void Report(SourceSpan span, string message, string help)
    {
        _hasMistake = true;
        _diagnostics.Add(new(Rules.LockfileInvalid, _file, span, message, help));
    }

    private static TextRange? ParseRange(string text)
    {
        var parts = text.Split('-');
        return parts.Length == 2
            && ParseNumber(parts[0]) is { } start
            && ParseNumber(parts[1]) is { } end
            && start <= end
            ? new(start, end)
            : null;
    }

    private static int? ParseNumber(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
