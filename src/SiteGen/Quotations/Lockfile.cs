using System.Globalization;
using System.Text;
using SiteGen.Content.Yaml;
using SiteGen.Evidence;
using SiteGen.Text;

namespace SiteGen.Quotations;

/// <summary>
/// The record of verified quotations, <c>content/quotes.lock.yaml</c>. It proves the quotations of a site without
/// publishing the texts of their sources, and makes any later change of a verified quotation an error.
/// </summary>
public sealed class Lockfile
{
    /// <summary>The path below the site folder.</summary>
    public const string Path = "content/quotes.lock.yaml";

    /// <summary>The version of the format. Files of later versions are refused.</summary>
    public const int FormatVersion = 1;

    private readonly Dictionary<string, LockEntry> _entries;

    /// <param name="file">The file the entries were read from, or null.</param>
    /// <param name="entries">The entries.</param>
    public Lockfile(SourceFile? file, IEnumerable<LockEntry> entries)
    {
        File = file;
        _entries = entries.ToDictionary(e => e.Id, StringComparer.Ordinal);
    }

    /// <summary>The file the entries were read from; null if the site has no lockfile yet.</summary>
    public SourceFile? File { get; }

    /// <summary>All entries, ordered by id; its original and its versions, by number, follow a quotation.</summary>
    public IEnumerable<LockEntry> Entries => _entries.Values
        .Select(e => (Entry: e, Key: Split(e.Id)))
        .OrderBy(e => e.Key.Id, StringComparer.Ordinal)
        .ThenBy(e => e.Key.Version)
        .Select(e => e.Entry);

    /// <summary>Returns the entry with an id, or null.</summary>
    public LockEntry? Find(string id) => _entries.GetValueOrDefault(id);

    /// <summary>
    /// Returns the text of the file. Each value has its own line and depends on no other entry, so that a diff shows
    /// exactly what changed.
    /// </summary>
    public string ToText()
    {
        var text = new StringBuilder();
        text.Append("# Written by 'sitegen verify'. It proves quotations without the texts of other people: ");
        text.Append("commit it, do not edit it.\n");
        Append($"version: {FormatVersion}\n");
        Append($"quotes:{(_entries.Count == 0 ? " {}" : "")}\n");
        foreach (var entry in Entries)
        {
            Append($"  {entry.Id}:\n");
            Append($"    level: {entry.Level.Name()}\n");
            Append($"    source: {entry.Source}\n");
            Append($"    words: {entry.WordsHash}\n");
            if (entry.TextHash is not null)
            {
                Append($"    text: {entry.TextHash}\n");
            }

            if (entry.FileHash is not null)
            {
                Append($"    file: {entry.FileHash}\n");
            }

            if (entry.IsExcerpt)
            {
                Append($"    excerpt: true\n");
            }

            if (entry.FoundIn is not null)
            {
                Append($"    found_in: {entry.FoundIn}\n");
            }

            if (entry.Range is { } range)
            {
                Append($"    position: {range.Start}-{range.End}\n");
            }

            foreach (var (key, value) in Places(entry.Position))
            {
                Append($"    {key}: {value}\n");
            }

            if (entry.Omitted > 0)
            {
                Append($"    omitted: {entry.Omitted}\n");
            }

            foreach (var (key, value) in Around(entry.Surroundings))
            {
                Append($"    {key}: {value}\n");
            }

            if (entry.Day is { } day)
            {
                Append($"    verified: {day:yyyy-MM-dd}\n");
            }
        }

        return text.ToString();

        void Append(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>What stands around the words, as keys and values.</summary>
    private static IEnumerable<(string Key, string Value)> Around(Surroundings around)
    {
        if (around.Parts.Count > 0)
        {
            yield return ("parts", string.Join(' ', around.Parts.Select(
                p => string.Create(CultureInfo.InvariantCulture, $"{p.Start}-{p.End}"))));
        }

        if (around.Before.Length > 0)
        {
            yield return ("before", YamlText.Write(around.Before));
        }

        if (around.After.Length > 0)
        {
            yield return ("after", YamlText.Write(around.After));
        }
    }

    /// <summary>What is known of a position, as keys and values.</summary>
    private static IEnumerable<(string Key, string Value)> Places(TextPosition position)
    {
        if (position.Page is { } page)
        {
            yield return ("page", page.ToString(CultureInfo.InvariantCulture));
        }

        if (position.PageLabel is { } label)
        {
            yield return ("page_label", YamlText.Write(label));
        }

        if (position.Time is { } time)
        {
            yield return ("time", RecordingTime.Format(time));
        }

        if (position.Paragraph is { } paragraph)
        {
            yield return ("paragraph", paragraph.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static (string Id, int Version) Split(string id)
    {
        var mark = id.IndexOf('#', StringComparison.Ordinal);
        return mark >= 0 && id[mark..] == "#original" ? (id[..mark], 0)
            : mark >= 0
            && int.TryParse(id.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? (id[..mark], version)
            : (id, -1);
    }
}
