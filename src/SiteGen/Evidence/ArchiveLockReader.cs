using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Evidence;

/// <summary>Reads <c>content/archive.lock.yaml</c>, which editors complete by hand.</summary>
internal sealed partial class ArchiveLockReader
{
    /// <summary>The maximum length of the file, enough for a hundred thousand sources.</summary>
    private const int MaximumLength = 64 * 1024 * 1024;

    private static readonly string[] Keys = ["text", "extent", "role", "whose", "from"];
    private static readonly string[] Extents = ["whole", "excerpt"];

    private readonly SourceFile _file;
    private readonly List<Diagnostic> _diagnostics;

    private ArchiveLockReader(SourceFile file, List<Diagnostic> diagnostics)
    {
        (_file, _diagnostics) = (file, diagnostics);
    }

    /// <summary>
    /// Reads the file; returns an empty record if there is none, and null, with diagnostics, if it has a mistake.
    /// </summary>
    public static ArchiveLock? Read(SourceFile? file, List<Diagnostic> diagnostics)
    {
        if (file is null)
        {
            return new(null, []);
        }

        var mistakes = new List<Diagnostic>();
        var records = new ArchiveLockReader(file, mistakes).ReadAll();
        diagnostics.AddRange(mistakes);
        return mistakes.Count == 0 && file.IsUtf8 ? new(file, records) : null;
    }

    private List<ArchiveRecord> ReadAll()
    {
        var records = new List<ArchiveRecord>();
        if (!_file.IsUtf8)
        {
            return records;
        }

        if (ConflictMarker().Match(_file.Text) is { Success: true } conflict)
        {
            Report(new(conflict.Index, conflict.Length), "the file has a merge conflict", "keep what both sides say");
            return records;
        }

        foreach (var (key, value) in
            YamlReader.Read(_file, new(0, _file.Text.Length), _diagnostics, MaximumLength)?.Entries ?? [])
        {
            switch (key.Value)
            {
                case "version" when value is YamlScalar version:
                    if (version.Value != ArchiveLock.FormatVersion.ToString(CultureInfo.InvariantCulture))
                    {
                        Report(version.Span, $"unknown version '{version.Value}'", "update SiteGen");
                    }

                    break;
                case "sources" when value is YamlMapping sources:
                    records.AddRange(ReadSources(sources));
                    break;
                default:
                    ReportKey(key, ["version", "sources"]);
                    break;
            }
        }

        return records;
    }

    private IEnumerable<ArchiveRecord> ReadSources(YamlMapping sources)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, value) in sources.Entries)
        {
            if (!known.Add(id.Value))
            {
                Report(id.Span, $"there is another entry for '{id.Value}'", "keep one of them");
            }
            else if (ReadSource(id, value) is { } record)
            {
                yield return record;
            }
        }
    }

    private ArchiveRecord? ReadSource(YamlScalar id, YamlNode node)
    {
        var before = _diagnostics.Count;
        var values = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        foreach (var (key, value) in (node as YamlMapping)?.Entries ?? [])
        {
            if (!Keys.Contains(key.Value))
            {
                ReportKey(key, Keys);
            }
            else if (value is not YamlScalar scalar || !values.TryAdd(key.Value, scalar))
            {
                Report(key.Span, $"'{key.Value}' needs a single value", "write it once, on one line");
            }
        }

        var text = TextOf(values, "text");
        if (text is not null && !Sha256().IsMatch(text))
        {
            Report(
                values["text"].Span, "this is not the hash of a text", "remove the line; 'sitegen verify' writes it");
        }

        var extent = Choose(id, values, "extent", Extents);
        var role = Choose(id, values, "role", ArchiveRoles.Names);
        var whose = TextOf(values, "whose");
        if (role is "copy" or "report" && whose is null)
        {
            Report(id.Span, $"the {role} of '{id.Value}' has no 'whose'", "write 'whose: …': who keeps or wrote it");
        }
        else if (role == "original" && whose is not null)
        {
            Report(values["whose"].Span, "an original cannot have 'whose'", "write 'role: copy', or remove the line");
        }

        return _diagnostics.Count > before ? null
            : new(id.Value, text, extent == "excerpt", ArchiveRoles.Parse(role!), whose, TextOf(values, "from"))
            {
                Span = id.Span,
            };
    }

    private static string? TextOf(Dictionary<string, YamlScalar> values, string key) =>
        values.TryGetValue(key, out var scalar) && scalar is { IsNull: false, Value.Length: > 0 } ? scalar.Value : null;

    /// <summary>Reads a word that must be one of several.</summary>
    private string? Choose(
        YamlScalar id, Dictionary<string, YamlScalar> values, string key, IReadOnlyList<string> words)
    {
        var choices = $"write {TextDistance.Join([.. words.Select(w => $"{key}: {w}")])}";
        if (TextOf(values, key) is not { } word)
        {
            Report(id.Span, $"the entry for '{id.Value}' has no '{key}'", choices);
            return null;
        }

        if (!words.Contains(word))
        {
            Report(
                values[key].Span, $"'{word}' is not a value of '{key}'",
                TextDistance.DidYouMean(word, words) ?? choices);
            return null;
        }

        return word;
    }

    private void ReportKey(YamlScalar key, IReadOnlyList<string> known) => Report(
        key.Span, $"unexpected key '{key.Value}'",
        TextDistance.DidYouMean(key.Value, known) ?? $"the keys are {string.Join(", ", known.Select(k => $"'{k}'"))}");

    private void Report(SourceSpan span, string message, string help) =>
        _diagnostics.Add(new(Rules.ArchiveLockInvalid, _file, span, message, help));

    /// <summary>The start of the line with which Git opens a conflict.</summary>
    [GeneratedRegex("^<{7}(?= |\\r?$)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex ConflictMarker();

    [GeneratedRegex("^[0-9a-f]{64}$", RegexOptions.CultureInvariant)]
    private static partial Regex Sha256();
}
