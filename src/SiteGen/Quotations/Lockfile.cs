using System.Globalization;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Quotations;

/// <summary>What <c>verify</c> found out about words, and when.</summary>
/// <param name="Id">The id of the quotation, for a version with its number.</param>
/// <param name="Level">How the words stand in the text.</param>
/// <param name="Source">The id of the source.</param>
/// <param name="WordsHash">The hash of the words.</param>
/// <param name="TextHash">The hash of the archived text; null for <c>unarchived</c>.</param>
/// <param name="Range">Where in the text; null when nowhere.</param>
/// <param name="FoundIn">For <c>elsewhere</c>, the other source; null otherwise.</param>
/// <param name="Day">When; null for <c>unarchived</c>.</param>
public sealed record LockEntry(
    string Id, VerificationLevel Level, string Source, string WordsHash, string? TextHash, TextRange? Range, string? FoundIn, DateOnly? Day)
{
    /// <summary>Where it stands in the lockfile, for messages.</summary>
    public SourceSpan Span { get; init; }
}

/// <summary>
/// The record of verified quotations, <c>content/quotes.lock.yaml</c>: with it a site proves its quotations without the
/// texts of other people, and no verified quotation changes unnoticed.
/// </summary>
public sealed class Lockfile
{
    /// <summary>Its path below the site folder.</summary>
    public const string Path = "content/quotes.lock.yaml";

    /// <summary>The format; a file of a later one is refused.</summary>
    public const int FormatVersion = 1;

    private readonly Dictionary<string, LockEntry> _entries;

    public Lockfile(SourceFile? file, IEnumerable<LockEntry> entries)
    {
        File = file;
        _entries = entries.ToDictionary(e => e.Id, StringComparer.Ordinal);
    }

    /// <summary>The file it was read from; null when the site has none yet.</summary>
    public SourceFile? File { get; }

    /// <summary>All entries, in the order of their ids; the versions of a quotation behind it, by number.</summary>
    public IEnumerable<LockEntry> Entries => _entries.Values.Order(EntryOrder);

    /// <summary>The entry of an id; null when there is none.</summary>
    public LockEntry? Find(string id) => _entries.GetValueOrDefault(id);

    /// <summary>
    /// The text of the file. A value stands in a line of its own, and nothing depends on other entries, so that a
    /// difference shows exactly what changed.
    /// </summary>
    public string ToText()
    {
        var text = new StringBuilder("# Written by 'sitegen verify'. It proves quotations without the texts of other people: commit it, do not edit it.\n");
        text.Append(CultureInfo.InvariantCulture, $"version: {FormatVersion}\nquotes:{(_entries.Count == 0 ? " {}" : "")}\n");
        foreach (var entry in Entries)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {entry.Id}:\n    level: {entry.Level.Word()}\n    source: {entry.Source}\n    words: {entry.WordsHash}\n");
            text.Append(entry.TextHash is null ? "" : $"    text: {entry.TextHash}\n");
            text.Append(entry.FoundIn is null ? "" : $"    found_in: {entry.FoundIn}\n");
            text.Append(entry.Range is { } range ? string.Create(CultureInfo.InvariantCulture, $"    position: {range.Start}-{range.End}\n") : "");
            text.Append(entry.Day is { } day ? day.ToString("'    verified: 'yyyy-MM-dd'\n'", CultureInfo.InvariantCulture) : "");
        }

        return text.ToString();
    }

    private static Comparer<LockEntry> EntryOrder { get; } = Comparer<LockEntry>.Create(static (a, b) =>
    {
        var ((idA, versionA), (idB, versionB)) = (Split(a.Id), Split(b.Id));
        var order = string.CompareOrdinal(idA, idB);
        return order != 0 ? order : versionA.CompareTo(versionB);
    });

    private static (string Id, int Version) Split(string id)
    {
        var mark = id.IndexOf('#', StringComparison.Ordinal);
        return mark >= 0 && int.TryParse(id.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? (id[..mark], version) : (id, 0);
    }
}
