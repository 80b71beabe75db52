using System.Buffers;
using System.Collections.Concurrent;
using SiteGen.Evidence;

namespace SiteGen.Quotations;

/// <summary>
/// All archived texts of a site. A quotation is looked up in the text of its source first, then in the others.
/// </summary>
public sealed class Archive
{
    /// <summary>All marks that are left out have one of these characters, and few words have.</summary>
    private static readonly SearchValues<char> InMarks = SearchValues.Create("0123456789¹²³⁰⁴⁵⁶⁷⁸⁹†‡:&>*_#\\");

    private readonly Dictionary<string, ArchivedText> _texts;
    private readonly ArchivedText[] _ordered;
    private readonly Dictionary<ArchivedText, SearchableText> _searchable;

    /// <summary>
    /// Earlier findings. The texts never change, and while a site is edited most quotations stay the same.
    /// </summary>
    private readonly ConcurrentDictionary<Query, Finding> _findings = new();

    /// <summary>The texts with marks, made when they are needed.</summary>
    private readonly ConcurrentDictionary<ArchivedText, SearchableText> _marked = new();

    /// <param name="texts">The texts, at most one per source.</param>
    public Archive(IEnumerable<ArchivedText> texts)
    {
        _texts = texts.ToDictionary(t => t.SourceId, StringComparer.Ordinal);
        _searchable = _texts.Values.ToDictionary(t => t, t => new SearchableText(t.Text));
        _ordered = [.. _texts.Values.OrderBy(t => t.SourceId, StringComparer.Ordinal)];
    }

    /// <summary>All texts, by the ids of their sources.</summary>
    public IReadOnlyList<ArchivedText> Texts => _ordered;

    /// <summary>Returns the text of a source, or null if there is none.</summary>
    public ArchivedText? Find(string sourceId) => _texts.GetValueOrDefault(sourceId);

    /// <summary>Searches for the words of a quotation.</summary>
    /// <param name="words">The words.</param>
    /// <param name="sourceId">The id of their source.</param>
    /// <param name="language">The language of the words; null if it is unknown.</param>
    /// <param name="place">Where the words are said to be; null if nothing is said.</param>
    public Finding Verify(string words, string sourceId, string? language = null, WordsPlace? place = null) =>
        Find(sourceId) is not { } text
            ? new(VerificationLevel.Unarchived)
            : _findings.GetOrAdd(
                new(words, sourceId, language, place),
                static (key, search) => search.Archive.Search(key, search.Text),
                (Archive: this, Text: text));

    /// <summary>Searches for words in the text of one source; null if it does not have them.</summary>
    internal Finding? FindIn(ArchivedText text, WordsPattern pattern, string? language, WordsPlace? place)
    {
        var finding = FindWords(text, _searchable[text], pattern, language, place);
        return finding is { Level: not VerificationLevel.Elided } ? finding
            : FindWithMarks(text, pattern, place) ?? finding;
    }

    /// <summary>Searches for words that have what looks like a mark themselves: <c>[3]</c>, <c>(12:34)</c>.</summary>
    private Finding? FindWithMarks(ArchivedText text, WordsPattern pattern, WordsPlace? place)
    {
        if (!pattern.Whole.Text.AsSpan().ContainsAny(InMarks))
        {
            return null;
        }

        var words = pattern with { Parts = [] };
        for (var marked = text.WithMarks; marked is not null; marked = marked.WithMarks)
        {
            var searchable = _marked.GetOrAdd(marked, static t => new(t.Text));
            if (FindWords(marked, searchable, words, language: null, place) is { Range: { } range } found)
            {
                return found with
                {
                    Position = text.PositionAt(text.FromCharacter(range.Start)),
                    Passage = (text.FromCharacter(range.Start), text.FromCharacter(range.End - 1) + 1),
                };
            }
        }

        return null;
    }

    private static Finding? FindWords(
        ArchivedText text, SearchableText searchable, WordsPattern pattern, string? language, WordsPlace? place)
    {
        if (PassageSearch.Find(searchable, pattern) is not { } found)
        {
            return null;
        }

        var isElided = found.Level == VerificationLevel.Elided;
        if ((isElided ? found.Placements : found.Occurrences) > 1 && ShortWords.Are(pattern))
        {
            var ranges = isElided ? ElisionSearch.FindAll(searchable, pattern.Parts)
                : PassageSearch.FindAll(searchable, pattern.Whole);
            if (place is null || ShortWords.Choose(text, searchable, ranges, place) is not { } chosen)
            {
                return At(text, VerificationLevel.Ambiguous, found.Start, found.End) with
                {
                    Occurrences = isElided ? (int)Math.Min(found.Placements, int.MaxValue) : found.Occurrences,
                };
            }

            found = isElided ? ElisionSearch.Find(searchable, pattern.Parts, chosen)!.Value
                : PassageSearch.PassageAt(searchable, pattern.Whole, chosen);
        }

        var finding = At(text, found.Level, found.Start, found.End) with
        {
            Occurrences = found.Occurrences,
            Steps = found.Steps,
        };
        return found.Gaps is not { } gaps ? finding : finding with
        {
            Omissions = ElisionConcerns.Of(text, gaps, pattern.Parts, language),
            Omitted = gaps.Sum(g => g.Count),
        };
    }

    /// <summary>Returns the passage of a text that is most like some words; null if nothing is.</summary>
    internal Finding? FindClosest(ArchivedText text, WordsPattern pattern)
    {
        if (ClosestPassage.Find(_searchable[text], pattern) is not var (start, end))
        {
            return null;
        }

        var difference = WordDifference.Between(text.Text[start..end], pattern.Whole.Words.Original);
        return At(text, VerificationLevel.Altered, start, end) with
        {
            Difference = difference.IsSame ? null : difference,
        };
    }

    private Finding Search(Query query, ArchivedText text)
    {
        var pattern = WordsPattern.Of(query.Words);
        if (FindIn(text, pattern, query.Language, query.Place) is { } found)
        {
            return found;
        }

        foreach (var other in _ordered)
        {
            // One or two words that another text has several times are no sign that it is the right one.
            if (other != text && FindIn(other, pattern, query.Language, place: null) is { } there
                && there.Level != VerificationLevel.Ambiguous)
            {
                return there with
                {
                    Level = VerificationLevel.Elsewhere,
                    Occurrences = 0,
                    Omissions = [],
                    Omitted = 0,
                    FoundIn = other.SourceId,
                };
            }
        }

        return FindClosest(text, pattern) ?? new(VerificationLevel.Absent);
    }

    private static Finding At(ArchivedText text, VerificationLevel level, int start, int end)
    {
        var (from, to) = text.ToCharacters(start, end);
        return new(level, new(from, to))
        {
            Position = text.PositionAt(start),
            LeftOut = text.LeftOut(start, end),
            Passage = (start, end),
        };
    }

    /// <summary>What is looked up.</summary>
    private sealed record Query(string Words, string SourceId, string? Language, WordsPlace? Place);
}
