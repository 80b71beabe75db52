using System.Collections.Concurrent;

namespace SiteGen.Quotations;

/// <summary>All archived texts of a site. Words are looked for in the text of their source, then in the others.</summary>
public sealed class Archive
{
    private readonly Dictionary<string, ArchivedText> _texts;
    private readonly ArchivedText[] _ordered;
    private readonly ConcurrentDictionary<(string Words, string SourceId), Finding> _findings = new();

    /// <param name="texts">The texts, one for a source.</param>
    public Archive(IEnumerable<ArchivedText> texts)
    {
        _texts = texts.ToDictionary(t => t.SourceId, StringComparer.Ordinal);
        _ordered = [.. _texts.Values.OrderBy(t => t.SourceId, StringComparer.Ordinal)];
    }

    /// <summary>The text of a source; null when there is none.</summary>
    public ArchivedText? Find(string sourceId) => _texts.GetValueOrDefault(sourceId);

    /// <summary>
    /// Looks for the words of a quotation. The texts never change, so what was found is kept: while a site is edited, most
    /// quotations are asked for again and again.
    /// </summary>
    public Finding Verify(string words, string sourceId) => Find(sourceId) is not { } text ? new(VerificationLevel.Unarchived)
        : _findings.GetOrAdd((words, sourceId), static (key, looked) => looked.Archive.Look(key.Words, looked.Text), (Archive: this, Text: text));

    private Finding Look(string words, ArchivedText text)
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
                return At(other, VerificationLevel.Elsewhere, elsewhere.Start, elsewhere.End) with { FoundIn = other.SourceId };
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

/// <summary>A stretch of an archived text, in characters (Unicode code points), 0-based and half-open.</summary>
/// <param name="Start">The offset of the first character.</param>
/// <param name="End">The offset behind the last.</param>
public readonly record struct TextRange(int Start, int End);

/// <summary>What a look into the archived texts gave.</summary>
/// <param name="Level">The level.</param>
/// <param name="Range">Where the words, or for <c>altered</c> the closest passage, stand; null when nowhere.</param>
public sealed record Finding(VerificationLevel Level, TextRange? Range = null)
{
    /// <summary>How often the text has the words; where more than once, <see cref="Range"/> is the first of the best.</summary>
    public int Occurrences { get; init; }

    /// <summary>For <c>elsewhere</c>, the source whose text has the words; null otherwise.</summary>
    public string? FoundIn { get; init; }

    /// <summary>For <c>altered</c>, the closest passage and the words compared; null otherwise.</summary>
    public WordDifference? Difference { get; init; }
}
