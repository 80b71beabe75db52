using System.Collections.Concurrent;

namespace SiteGen.Quotations;

/// <summary>
/// All archived texts of a site. A quotation is looked up in the text of its source first, then in the others.
/// </summary>
public sealed class Archive
{
    private readonly Dictionary<string, ArchivedText> _texts;
    private readonly ArchivedText[] _ordered;

    /// <summary>
    /// Earlier findings. The texts never change, and while a site is edited most quotations stay the same.
    /// </summary>
    private readonly ConcurrentDictionary<(string Words, string SourceId), Finding> _findings = new();

    /// <param name="texts">The texts, at most one per source.</param>
    public Archive(IEnumerable<ArchivedText> texts)
    {
        _texts = texts.ToDictionary(t => t.SourceId, StringComparer.Ordinal);
        _ordered = [.. _texts.Values.OrderBy(t => t.SourceId, StringComparer.Ordinal)];
    }

    /// <summary>Returns the text of a source, or null if there is none.</summary>
    public ArchivedText? Find(string sourceId) => _texts.GetValueOrDefault(sourceId);

    /// <summary>Searches for the words of a quotation.</summary>
    public Finding Verify(string words, string sourceId) => Find(sourceId) is not { } text
        ? new(VerificationLevel.Unarchived)
        : _findings.GetOrAdd(
            (words, sourceId),
            static (key, search) => search.Archive.Search(key.Words, search.Text),
            (Archive: this, Text: text));

    private Finding Search(string words, ArchivedText text)
    {
        var pattern = WordsPattern.Of(words);
        if (PassageSearch.Find(text.Search, pattern) is { } found)
        {
            return At(text, found.Level, found.Start, found.End) with { Occurrences = found.Occurrences };
        }

        foreach (var other in _ordered)
        {
            if (other != text && PassageSearch.Find(other.Search, pattern) is { } elsewhere)
            {
                return At(other, VerificationLevel.Elsewhere, elsewhere.Start, elsewhere.End) with
                {
                    FoundIn = other.SourceId,
                };
            }
        }

        if (ClosestPassage.Find(text.Search, pattern) is var (start, end))
        {
            return At(text, VerificationLevel.Altered, start, end) with
            {
                Difference = WordDifference.Between(text.Search.Original[start..end], words),
            };
        }

        return new(VerificationLevel.Absent);
    }

    private static Finding At(ArchivedText text, VerificationLevel level, int start, int end)
    {
        var (from, to) = text.ToCharacters(start, end);
        return new(level, new(from, to));
    }
}
