using System.Globalization;
using System.Text;
using SiteGen.Content.Yaml;
using SiteGen.Text;

namespace SiteGen.Evidence;

/// <summary>
/// What the archived texts are and where they came from, <c>content/archive.lock.yaml</c>. The texts are private, this
/// file is not: readers learn from it against what a quotation was checked. Only an editor can say what a text is, so
/// nothing is assumed of a source without an entry.
/// </summary>
public sealed class ArchiveLock
{
    /// <summary>The path below the site folder.</summary>
    public const string Path = "content/archive.lock.yaml";

    /// <summary>The version of the format. Files of later versions are refused.</summary>
    public const int FormatVersion = 1;

    private readonly Dictionary<string, ArchiveRecord> _records;

    /// <param name="file">The file the records were read from, or null.</param>
    /// <param name="records">The records.</param>
    public ArchiveLock(SourceFile? file, IEnumerable<ArchiveRecord> records)
    {
        File = file;
        _records = records.ToDictionary(r => r.Source, StringComparer.Ordinal);
    }

    /// <summary>The file the records were read from; null if the site has none.</summary>
    public SourceFile? File { get; }

    /// <summary>All records, by the ids of their sources.</summary>
    public IEnumerable<ArchiveRecord> Records => _records.Values.OrderBy(r => r.Source, StringComparer.Ordinal);

    /// <summary>Returns what the text of a source is; null if nobody has said.</summary>
    public ArchiveRecord? Find(string sourceId) => _records.GetValueOrDefault(sourceId);

    /// <summary>Returns the same records with the hashes of the texts that are available.</summary>
    /// <param name="hashOf">Returns the hash of the text of a source; null if it is not available.</param>
    public ArchiveLock WithHashes(Func<string, string?> hashOf) =>
        new(File, _records.Values.Select(r => r with { TextHash = hashOf(r.Source) ?? r.TextHash }));

    /// <summary>Returns the text of the file: a value a line, so that a diff shows exactly what changed.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        text.Append("# What the texts in content/archive/ are and where they came from. The texts are private; ");
        text.Append("commit this file.\n");
        text.Append(CultureInfo.InvariantCulture, $"version: {FormatVersion}\n");
        text.Append(_records.Count == 0 ? "sources: {}\n" : "sources:\n");
        foreach (var record in Records)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {YamlText.Write(record.Source)}:\n");
            Append("text", record.TextHash, isPlain: true);
            Append("extent", record.IsExcerpt ? "excerpt" : "whole");
            Append("role", ArchiveRoles.Name(record.Role));
            Append("whose", record.Whose);
            Append("from", record.From);
        }

        return text.ToString();

        void Append(string key, string? value, bool isPlain = false)
        {
            if (value is not null)
            {
                text.Append(CultureInfo.InvariantCulture, $"    {key}: {(isPlain ? value : YamlText.Write(value))}\n");
            }
        }
    }
}
