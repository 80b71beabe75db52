using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Quotations;

/// <summary>Reads the lockfile. A record that cannot be trusted in one place is not trusted at all.</summary>
internal static partial class LockfileReader
{
    /// <summary>Enough for a hundred thousand quotations.</summary>
    private const int Longest = 64 * 1024 * 1024;

    private const string WayOut = "take back what was edited, or delete the file and run 'sitegen verify' where the archived texts are";

    private static readonly string[] Keys = ["level", "source", "words", "text", "found_in", "position", "verified"];

    /// <summary>Reads it; null, with a diagnostic, when it cannot be used. A site without one has an empty one.</summary>
    public static Lockfile? Read(SourceFile? file, List<Diagnostic> diagnostics)
    {
        if (file is null)
        {
            return new(null, []);
        }

        if (Conflict().Match(file.Text) is { Success: true } conflict)
        {
            diagnostics.Add(new(Rules.LockfileInvalid, file, new(conflict.Index, conflict.Length), "the lockfile has a conflict of two branches",
                "keep one side of each, whichever: then 'sitegen verify' where the archived texts are puts it right"));
            return null;
        }

        if (!file.IsUtf8 || YamlReader.Read(file, new(0, file.Text.Length), diagnostics, Longest) is not { } root)
        {
            return null;
        }

        var before = diagnostics.Count;
        var entries = new Dictionary<string, LockEntry>(StringComparer.Ordinal);
        var hasVersion = false;
        foreach (var (key, value) in root.Entries)
        {
            switch (key.Value)
            {
                case "version" when value is YamlScalar { Value: var version }:
                    hasVersion = true;
                    if (version != Lockfile.FormatVersion.ToString(CultureInfo.InvariantCulture))
                    {
                        Report(value.Span, $"this version of SiteGen does not know the format '{version}'", "update SiteGen");
                    }

                    break;
                case "quotes" when value is YamlMapping quotes:
                    foreach (var (id, entry) in quotes.Entries)
                    {
                        if (ReadEntry(id, entry) is { } read && !entries.TryAdd(read.Id, read))
                        {
                            Report(id.Span, $"'{read.Id}' stands here again", WayOut);
                        }
                    }

                    break;
                default:
                    Report(key.Span, $"'{key.Value}' is not expected here", WayOut);
                    break;
            }
        }

        if (!hasVersion)
        {
            Report(new(0, 0), "the lockfile does not say which format it has", WayOut);
        }

        return diagnostics.Count == before ? new(file, entries.Values) : null;

        LockEntry? ReadEntry(YamlScalar id, YamlNode node)
        {
            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (key, value) in (node as YamlMapping)?.Entries ?? [])
            {
                if (!Keys.Contains(key.Value) || value is not YamlScalar scalar || !values.TryAdd(key.Value, scalar.Value))
                {
                    Report(key.Span, $"'{key.Value}' is not expected here", WayOut);
                    return null;
                }
            }

            var level = values.TryGetValue("level", out var word) ? VerificationLevels.Parse(word) : null;
            var text = values.GetValueOrDefault("text");
            TextRange? range = null;
            DateOnly? day = null;
            var isWhole = level is not null && values.ContainsKey("source")
                && values.TryGetValue("words", out var words) && Sha256().IsMatch(words)
                && (level == VerificationLevel.Unarchived) == (text is null) && (text is null || Sha256().IsMatch(text))
                && (level == VerificationLevel.Elsewhere) == values.ContainsKey("found_in")
                && (!values.TryGetValue("position", out var position) || (range = ParseRange(position)) is not null)
                && (!values.TryGetValue("verified", out var verified) || (day = ParseDay(verified)) is not null)
                && (text is null) == (day is null);
            if (!isWhole)
            {
                Report(id.Span, $"the entry of '{id.Value}' is not as 'sitegen verify' writes it", WayOut);
                return null;
            }

            return new(id.Value, level!.Value, values["source"], values["words"], text, range, values.GetValueOrDefault("found_in"), day) { Span = id.Span };
        }

        void Report(SourceSpan span, string message, string help) => diagnostics.Add(new(Rules.LockfileInvalid, file, span, message, help));
    }

    private static TextRange? ParseRange(string text)
    {
        var parts = text.Split('-');
        return parts.Length == 2 && Number(parts[0]) is { } start && Number(parts[1]) is { } end && start <= end ? new(start, end) : null;

        static int? Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static DateOnly? ParseDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The line that git begins a conflict with.</summary>
    [GeneratedRegex("^<{7}(?= |\\r?$)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Conflict();

    [GeneratedRegex("^[0-9a-f]{64}$", RegexOptions.CultureInvariant)]
    private static partial Regex Sha256();
}
