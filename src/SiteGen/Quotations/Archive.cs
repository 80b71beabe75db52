using System.Collections.Concurrent;
using SiteGen.Evidence;

namespace SiteGen.Quotations;

/// <summary>
/// All archived texts of a site. A quotation is looked up in the texts of its source first, then in the others.
/// </summary>
public sealed class Archive
{
    private readonly ILookup<string, ArchivedText> _bySource;
    private readonly ArchivedText[] _texts;
    private readonly Dictionary<ArchivedText, SearchableText> _searchable;

    /// <summary>
    /// Earlier findings. The texts never change, and while a site is edited most quotations stay the same.
    /// </summary>
    private readonly ConcurrentDictionary<Query, Finding> _findings = new();

    /// <param name="texts">The texts. Those of a source are searched in this order.</param>
    public Archive(IEnumerable<ArchivedText> texts)
    {
        _texts = [.. texts.OrderBy(t => t.SourceId, StringComparer.Ordinal)];
        _bySource = _texts.ToLookup(t => t.SourceId, StringComparer.Ordinal);
        _searchable = _texts.ToDictionary(t => t, t => new SearchableText(t.Text));
    }

    /// <summary>All texts, by the ids of their sources.</summary>
    public IReadOnlyList<ArchivedText> Texts => _texts;

    /// <summary>Returns the texts of a source, one for each capture.</summary>
    public IEnumerable<ArchivedText> Find(string sourceId) => _bySource[sourceId];

    /// <summary>Whether there is a text of a source.</summary>
    public bool Has(string sourceId) => _bySource.Contains(sourceId);

    /// <summary>Searches for the words of a quotation.</summary>
    /// <param name="words">The words.</param>
    /// <param name="sourceId">The id of their source.</param>
    /// <param name="language">The language of the words; null if it is unknown.</param>
    /// <param name="place">Where the words are said to be; null if nothing is said.</param>
    public Finding Verify(string words, string sourceId, string? language = null, WordsPlace? place = null) =>
        !Has(sourceId)
            ? new(VerificationLevel.Unarchived)
            : _findings.GetOrAdd(
                new(words, sourceId, language, place), static (query, archive) => archive.Search(query), this);

    /// <summary>Searches for words in the text of one source; null if it does not have them.</summary>
    internal Finding? FindIn(ArchivedText text, WordsPattern pattern, string? language, WordsPlace? place)
    {
        var searchable = _searchable[text];
        if (PassageSearch.Find(searchable, pattern) is not { } found)
        {
            return null;
        }

        var finding = At(text, found.Level, found.Start, found.End) with
        {
            Occurrences = found.Occurrences,
            Steps = found.Steps,
        };
        if (found.Gaps is { } gaps)
        {
            return finding with
            {
                Omissions = ElisionConcerns.Of(text, gaps, pattern.Parts, language),
                Omitted = gaps.Sum(g => g.Count),
                Gaps = gaps,
            };
        }

        var isShort = ShortWords.Are(pattern);
        if (found.Occurrences <= 1 || (place is null && !isShort))
        {
            return finding;
        }

        var ranges = PassageSearch.FindAll(searchable, pattern.Whole);
        if (ShortWords.Choose(text, searchable, ranges, place) is not { } chosen)
        {
            // More words are proven by any of their occurrences.
            return isShort ? finding with { Level = VerificationLevel.Ambiguous } : finding;
        }

        var passage = PassageSearch.PassageAt(searchable, pattern.Whole, chosen);
        return At(text, passage.Level, passage.Start, passage.End) with { Occurrences = 1, Steps = passage.Steps };
    }

    /// <summary>Returns where a text has words, without gaps, in order.</summary>
    internal IReadOnlyList<TextPosition> PositionsOf(ArchivedText text, string words)
    {
        var searchable = _searchable[text];
        return
        [
            .. PassageSearch.FindAll(searchable, WordsPattern.Of(words).Whole)
                .Select(r => text.PositionAt(searchable.Folded.ToOriginal(r.Start, 1).Start)),
        ];
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

    private Finding Search(Query query)
    {
        var pattern = WordsPattern.Of(query.Words);
        Finding? found = null;
        foreach (var text in Find(query.SourceId))
        {
            // Words that one capture has several times may be unambiguous in another.
            if (found is null or { Level: VerificationLevel.Ambiguous })
            {
                found = FindIn(text, pattern, query.Language, query.Place) is { } here
                    && (found is null || here.Level != VerificationLevel.Ambiguous) ? here : found;
            }
        }

        return found ?? SearchElsewhere(query, pattern) ?? Find(query.SourceId)
            .Select(text => FindClosest(text, pattern)).OfType<Finding>()
            .MinBy(f => f.Difference?.ChangedShare ?? 0) ?? new(VerificationLevel.Absent);
    }

    private Finding? SearchElsewhere(Query query, WordsPattern pattern)
    {
        foreach (var other in _texts)
        {
            // One or two words that another text has several times are no sign that it is the right one.
            if (other.SourceId != query.SourceId
                && FindIn(other, pattern, query.Language, place: null) is { } there
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

        return null;
    }

    private static Finding At(ArchivedText text, VerificationLevel level, int start, int end)
    {
        var (from, to) = text.ToCharacters(start, end);
        return new(level, new(from, to))
        {
            Position = text.PositionAt(start),
            LeftOut = text.LeftOut(start, end),
            Text = text,
            Passage = (start, end),
        };
    }

    /// <summary>What is looked up.</summary>
    private sealed record Query(string Words, string SourceId, string? Language, WordsPlace? Place);
}
