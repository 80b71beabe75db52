using System.Globalization;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Evidence;

/// <summary>Reads <c>content/archive.lock.yaml</c>, which editors complete by hand.</summary>
internal sealed class ArchiveLockReader
{
    private static readonly string[] Keys =
    [
        "extent", "role", "whose", "from", "final", "memento", "memento_time", "captured", "type", "bytes", "text",
        "extractor",
    ];

    private static readonly string[] ObservationKeys = ["state", "since", "last", "words"];
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
        var (records, observations) = new ArchiveLockReader(file, mistakes).ReadAll();
        diagnostics.AddRange(mistakes);
        return mistakes.Count == 0 && file.IsText ? new(file, records, observations) : null;
    }

    private (List<ArchiveRecord> Records, List<Observation> Observations) ReadAll()
    {
        var (records, observations) = (new List<ArchiveRecord>(), new List<Observation>());
        if (!_file.IsText)
        {
            return (records, observations);
        }

        if (MergeConflict.Find(_file.Text) is { } conflict)
        {
            Report(conflict, "the file has a merge conflict", "keep what both sides say");
            return (records, observations);
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, value) in
            YamlReader.Read(_file, new(0, _file.Text.Length), _diagnostics, Limits.Lockfile)?.Entries ?? [])
        {
            if (!known.Add(key.Value))
            {
                Report(key.Span, $"there is another '{key.Value}'", "put all entries below one of them");
                continue;
            }

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
                case "observations" when value is YamlMapping quotations:
                    observations.AddRange(ReadObservations(quotations));
                    break;
                default:
                    ReportKey(key, ["version", "sources", "observations"]);
                    break;
            }
        }

        return (records, observations);
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
        var values = ReadValues(node, Keys);
        foreach (var key in (string[])["text", "bytes"])
        {
            if (TextOf(values, key) is { } hash && !ContentHash.IsHash(hash))
            {
                Report(values[key].Span, "this is not a hash", "remove the line; 'sitegen verify' writes it");
            }
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

        var (captured, archived) = (TimeOf(values, "captured"), TimeOf(values, "memento_time"));
        return _diagnostics.Count > before ? null
            : new(
                id.Value,
                TextOf(values, "text"),
                extent == "excerpt",
                ArchiveRoles.Parse(role!),
                whose,
                TextOf(values, "from"))
            {
                FinalAddress = TextOf(values, "final"),
                Memento = TextOf(values, "memento"),
                MementoTime = archived,
                Captured = captured,
                MediaType = TextOf(values, "type"),
                BytesHash = TextOf(values, "bytes"),
                Extractor = TextOf(values, "extractor"),
                Span = id.Span,
            };
    }

    private IEnumerable<Observation> ReadObservations(YamlMapping quotations)
    {
        foreach (var (id, value) in quotations.Entries)
        {
            if (value is not YamlSequence { Items: var items })
            {
                Report(id.Span, $"the observations of '{id.Value}' are not a list", "begin each with '- state: …'");
                continue;
            }

            foreach (var item in items)
            {
                var before = _diagnostics.Count;
                var values = ReadValues(item, ObservationKeys);
                var state = Choose(id, values, "state", ObservationStates.Names);
                var (since, last) = (DayOf(id, values, "since"), DayOf(id, values, "last"));
                if (_diagnostics.Count == before)
                {
                    yield return new(
                        id.Value, ObservationStates.Parse(state!), since, last, TextOf(values, "words"));
                }
            }
        }
    }

    private Dictionary<string, YamlScalar> ReadValues(YamlNode node, string[] keys)
    {
        var values = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        foreach (var (key, value) in (node as YamlMapping)?.Entries ?? [])
        {
            if (!keys.Contains(key.Value))
            {
                ReportKey(key, keys);
            }
            else if (value is not YamlScalar scalar || !values.TryAdd(key.Value, scalar))
            {
                Report(key.Span, $"'{key.Value}' needs a single value", "write it once, on one line");
            }
        }

        return values;
    }

    private DateTime? TimeOf(Dictionary<string, YamlScalar> values, string key)
    {
        if (TextOf(values, key) is not { } text)
        {
            return null;
        }

        if (DateTime.TryParseExact(
            text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture,
            DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var time))
        {
            return time;
        }

        Report(values[key].Span, $"'{text}' is not a time", "write it in UTC: 2026-11-28T12:31:05Z");
        return null;
    }

    private DateOnly DayOf(YamlScalar id, Dictionary<string, YamlScalar> values, string key)
    {
        var day = IsoDay.Parse(TextOf(values, key));
        if (day is null)
        {
            Report(
                values.TryGetValue(key, out var value) ? value.Span : id.Span,
                $"an observation of '{id.Value}' has no day '{key}'",
                $"write '{key}: 2026-11-28'");
        }

        return day.GetValueOrDefault();
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
}
