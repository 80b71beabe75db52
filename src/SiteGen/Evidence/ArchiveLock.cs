using System.Globalization;
using System.Text;
using SiteGen.Content.Yaml;
using SiteGen.Text;

namespace SiteGen.Evidence;

/// <summary>
/// What the archived texts are and where they came from, <c>content/archive.lock.yaml</c>. The texts are private, this
/// file is not: it tells readers what a quotation was checked against, and other editors whether they have the same
/// texts. There is an entry for each capture. Only an editor can say what a text is, so nothing is assumed of a
/// text without an entry.
/// </summary>
public sealed class ArchiveLock
{
    /// <summary>The path below the site folder.</summary>
    public const string Path = "content/archive.lock.yaml";

    /// <summary>The version of the format. Files of later versions are refused.</summary>
    public const int FormatVersion = 1;

    private readonly ArchiveRecord[] _records;
    private readonly Dictionary<string, ArchiveRecord> _byName;
    private readonly ILookup<string, ArchiveRecord> _bySource;
    private readonly ILookup<string, Observation> _byQuote;

    /// <param name="file">The file the records were read from, or null.</param>
    /// <param name="records">The records, at most one for each capture.</param>
    /// <param name="observations">What was seen when sources were got again.</param>
    public ArchiveLock(
        SourceFile? file, IEnumerable<ArchiveRecord> records, IEnumerable<Observation>? observations = null)
    {
        File = file;
        _records = [.. records.OrderBy(r => r.Name, StringComparer.Ordinal)];
        _byName = _records.ToDictionary(r => r.Name, StringComparer.Ordinal);
        _bySource = _records.ToLookup(r => r.Source, StringComparer.Ordinal);
        Observations =
            [.. (observations ?? []).OrderBy(o => o.Quote, StringComparer.Ordinal).ThenBy(o => o.Since)];
        _byQuote = Observations.ToLookup(o => o.Quote, StringComparer.Ordinal);
    }

    /// <summary>The file the records were read from; null if the site has none.</summary>
    public SourceFile? File { get; }

    /// <summary>All records, by the names of the captures.</summary>
    public IReadOnlyList<ArchiveRecord> Records => _records;

    /// <summary>What was seen when sources were got again, by quotation, the earliest first.</summary>
    public IReadOnlyList<Observation> Observations { get; }

    /// <summary>Returns what a capture is; null if that is not recorded.</summary>
    public ArchiveRecord? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Returns the records of all captures of a source, the first one first.</summary>
    public IEnumerable<ArchiveRecord> OfSource(string sourceId) => _bySource[sourceId];

    /// <summary>
    /// Returns what the text of a source is: of several captures the one with a hash, or the first; null if no capture
    /// has an entry.
    /// </summary>
    /// <param name="sourceId">The id of the source.</param>
    /// <param name="textHash">The hash of the text; null if it is unknown.</param>
    public ArchiveRecord? OfText(string sourceId, string? textHash) =>
        _bySource[sourceId].FirstOrDefault(r => textHash is not null && r.TextHash == textHash)
            ?? _bySource[sourceId].FirstOrDefault();

    /// <summary>Returns what was seen of a quotation, the earliest first.</summary>
    public IEnumerable<Observation> ObservationsOf(string quoteId) => _byQuote[quoteId];

    /// <summary>Returns the same with other records, or other observations.</summary>
    public ArchiveLock With(
        IEnumerable<ArchiveRecord>? records = null, IEnumerable<Observation>? observations = null) =>
        new(File, records ?? _records, observations ?? Observations);

    /// <summary>Returns the text of the file: a value a line, so that a diff shows exactly what changed.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        text.Append("# What the texts in content/archive/ are and where they came from. The texts are private; ");
        text.Append("commit this file.\n");
        text.Append(CultureInfo.InvariantCulture, $"version: {FormatVersion}\n");
        text.Append(_records.Length == 0 ? "sources: {}\n" : "sources:\n");
        foreach (var record in _records)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {YamlText.Write(record.Name)}:\n");
            Append("extent", record.IsExcerpt ? "excerpt" : "whole");
            Append("role", ArchiveRoles.Name(record.Role));
            Append("whose", Quote(record.Whose));
            Append("from", Quote(record.From));
            Append("final", Quote(record.FinalAddress));
            Append("memento", Quote(record.Memento));
            Append("memento_time", Format(record.MementoTime));
            Append("captured", Format(record.Captured));
            Append("type", Quote(record.MediaType));
            Append("bytes", record.BytesHash);
            Append("text", record.TextHash);
            Append("extractor", record.Extractor);
        }

        text.Append(Observations.Count == 0 ? "" : "observations:\n");
        foreach (var seen in Observations.GroupBy(o => o.Quote))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {YamlText.Write(seen.Key)}:\n");
            foreach (var (_, state, since, last, words) in seen)
            {
                text.Append(CultureInfo.InvariantCulture, $"    - state: {ObservationStates.Name(state)}\n");
                Append("  since", IsoDay.Format(since));
                Append("  last", IsoDay.Format(last));
                Append("  words", Quote(words));
            }
        }

        return text.ToString();

        static string? Quote(string? value) => value is null ? null : YamlText.Write(value);

        void Append(string key, string? value)
        {
            if (value is not null)
            {
                text.Append(CultureInfo.InvariantCulture, $"    {key}: {value}\n");
            }
        }
    }

    /// <summary>Returns a time as it is written: <c>2026-11-28T12:31:05Z</c>.</summary>
    internal static string? Format(DateTime? time) =>
        time?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
