using System.Buffers;
using System.Collections.Concurrent;
using SiteGen.Evidence;

namespace SiteGen.Quotations;

/// <summary>
/// All archived texts of a site. A quotation is looked up in the texts of its source first, then in the others.
/// </summary>
public sealed class Archive
{
    /// <summary>All marks that are left out have one of these characters, and few words have.</summary>
    private static readonly SearchValues<char> InMarks = SearchValues.Create("0123456789¹²³⁰⁴⁵⁶⁷⁸⁹†‡:&>*_#\\");

    private readonly ILookup<string, ArchivedText> _bySource;
    private readonly ArchivedText[] _texts;
    private readonly Dictionary<ArchivedText, SearchableText> _searchable;

    /// <summary>
    /// Earlier findings. The texts never change, and while a site is edited most quotations stay the same.
    /// </summary>
    private readonly ConcurrentDictionary<Query, Finding> _findings = new();

    /// <summary>The texts with marks, made when they are needed.</summary>
    private readonly ConcurrentDictionary<ArchivedText, SearchableText> _marked = new();

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

    /// <summary>Returns a text as it is searched.</summary>
    internal SearchableText SearchableOf(ArchivedText text) => _searchable[text];

    /// <summary>
    /// Whether words have what looks like a mark themselves, and may be in a text only with its marks.
    /// </summary>
    internal static bool MayHaveMarks(WordsPattern pattern) => pattern.Whole.Text.AsSpan().ContainsAny(InMarks);

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
        if (!MayHaveMarks(pattern))
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
                    Text = text,
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

        if (found.Level == VerificationLevel.Ambiguous)
        {
            return At(text, found.Level, found.Start, found.End) with { Occurrences = found.Occurrences };
        }

        var isElided = found.Level == VerificationLevel.Elided;
        var isShort = ShortWords.Are(pattern);
        if ((isElided ? found.Placements : found.Occurrences) > 1 && (isShort || place is not null))
        {
            var ranges = isElided ? ElisionSearch.FindAll(searchable, pattern.Parts)
                : PassageSearch.FindAll(searchable, pattern.Whole);
            var chosen = place is null ? null : ShortWords.Choose(text, searchable, ranges, place);
            if (chosen is null && isShort)
            {
                return At(text, VerificationLevel.Ambiguous, found.Start, found.End) with
                {
                    Occurrences = isElided ? (int)Math.Min(found.Placements, int.MaxValue) : found.Occurrences,
                };
            }

            // More words are proven by any of their occurrences.
            if (chosen is { } at)
            {
                found = isElided ? ElisionSearch.Find(searchable, pattern.Parts, at)!.Value
                    : PassageSearch.PassageAt(searchable, pattern.Whole, at);
            }
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
            Parts = found.Parts ?? [],
        };
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
