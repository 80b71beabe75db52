using System.Text.RegularExpressions;
using SiteGen.Evidence;

namespace SiteGen.Quotations;

/// <summary>
/// Quotations of one or two words. Any text may have them somewhere, so they are verified only where it has them once,
/// or where the quotation says which are meant.
/// </summary>
internal static partial class ShortWords
{
    /// <summary>The maximum number of words; in scripts without spaces, twice as many characters.</summary>
    private const int Maximum = 2;

    /// <summary>The number of words in a locator from which they can say where a quotation is.</summary>
    private const int MinimumOfLocator = 3;

    /// <summary>Twice the number of characters that may be between the words and those around them.</summary>
    private const int Around = 400;

    /// <summary>How many seconds the time of a quotation may be from that of its line.</summary>
    private const int Seconds = 15;

    /// <summary>
    /// Returns whether there are so few words that they prove nothing by being in a text: what is in brackets is not
    /// quoted, and single words with gaps between them are in any text too.
    /// </summary>
    public static bool Are(WordsPattern words) => words.Parts.Count == 0
        ? Count(words.Whole.Text) <= Maximum
        : words.Parts.Sum(p => Count(p.Text)) <= Maximum || words.Parts.All(p => Count(p.Text) <= 1);

    /// <summary>
    /// Returns the only occurrence in the folded text that the place can mean; null if it can mean several, or none.
    /// </summary>
    public static FoldedRange? Choose(
        ArchivedText text, SearchableText searchable, IReadOnlyList<FoldedRange> ranges, WordsPlace? place)
    {
        var (page, time, locator) = (place?.Page, place?.Time, place?.Locator);
        var left = ranges;
        if ((page ?? PlaceCheck.PageOf(locator)) is { } pages)
        {
            left = [.. left.Where(at => PagesOf(at) is not { } found || PlaceCheck.Includes(pages, found))];
        }

        if (time is null && PlaceCheck.TimeOf(locator) is var (seconds, _))
        {
            time = new(seconds, null);
        }

        if (time is not null && left.Count > 1)
        {
            left = Nearest(left, at => TimeOf(at) is not { } found ? null
                : Distance(found, time.Start, time.End ?? time.Start), Seconds);
        }

        if (locator is not null && left.Count > 1)
        {
            left = NearLocator(searchable, left, locator);
        }

        // Without a place nothing is chosen, and a place that leaves all of them says nothing.
        return left.Count == 1 ? left[0] : null;

        int? TimeOf(FoldedRange at) => text.PositionAt(searchable.Folded.ToOriginal(at.Start, 1).Start).Time;

        // A text without pages does not say which of them it is.
        (int First, int Last, IReadOnlyList<string> Labels)? PagesOf(FoldedRange at)
        {
            var (start, end) = searchable.Folded.ToOriginal(at.Start, at.Length);
            (start, end) = text.ToCharacters(start, end);
            return text.PagesOf(start, end);
        }
    }

    /// <summary>Returns the occurrences near the words of a locator, which may be in quotation marks.</summary>
    private static IReadOnlyList<FoldedRange> NearLocator(
        SearchableText text, IReadOnlyList<FoldedRange> ranges, string locator)
    {
        var folded = FoldedText.OfWords(locator).Text;
        var passages = Quoted().Matches(folded).Select(m => m.Groups[1].Value).Append(folded);
        foreach (var passage in passages.Where(p => Count(p) >= MinimumOfLocator))
        {
            var around = PassageSearch.FindAll(text, WordsPattern.Of(passage).Whole);
            if (around.Count > 0)
            {
                return Nearest(ranges, at => around.Min(a => Gap(at, a)), Around);
            }
        }

        return ranges;
    }

    /// <summary>Returns those with the smallest distance, if it is not above a limit.</summary>
    private static IReadOnlyList<FoldedRange> Nearest(
        IReadOnlyList<FoldedRange> ranges, Func<FoldedRange, int?> distanceOf, int limit)
    {
        var distances = ranges.Select(distanceOf).ToArray();
        return distances.Min() is { } least && least <= limit
            ? [.. ranges.Where((_, i) => distances[i] == least)] : ranges;
    }

    private static int Distance(int at, int start, int end) => at < start ? start - at : Math.Max(0, at - end);

    /// <summary>
    /// How far words are from those of a locator; 0 if they overlap. An answer follows its question, so of two that are
    /// as near, the one that follows is nearer.
    /// </summary>
    private static int Gap(FoldedRange words, FoldedRange around) => words.Start < around.Start
        ? Math.Max(0, (2 * (around.Start - words.End)) + 1)
        : Math.Max(0, 2 * (words.Start - around.End));

    /// <summary>The number of words; in scripts without spaces, half the number of characters.</summary>
    private static int Count(string folded)
    {
        var (words, characters) = (0, 0);
        foreach (var (start, length) in WordIndex.Divide(folded))
        {
            var isUnspaced = WordBoundary.IsUnspaced(folded.AsSpan(start, length).EnumerateRunes().First());
            (words, characters) = isUnspaced ? (words, characters + 1) : (words + 1, characters);
        }

        return words + ((characters + 1) / 2);
    }

    /// <summary>Words in quotation marks, which folding makes apostrophes; those inside words are none.</summary>
    [GeneratedRegex(@"(?<![\p{L}\d])'(.+?)'(?![\p{L}\d])", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}

/// <summary>Spans of runes have no <c>First</c>.</summary>
file static class SpanRuneEnumeratorExtensions
{
    public static System.Text.Rune First(this System.Text.SpanRuneEnumerator runes) =>
        runes.MoveNext() ? runes.Current : default;
}
