using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Text;

namespace SiteGen.Quotations;

/// <summary>
/// Adds text fragments to URLs, which make browsers scroll to words on a page: <c>#:~:text=</c>
/// (https://wicg.github.io/scroll-to-text-fragment/).
/// </summary>
internal static partial class TextFragment
{
    /// <summary>
    /// The maximum length of a sentence that a fragment contains in full. For more it has the first and last words:
    /// browsers do not look for a text across paragraphs, and a page may begin one after any sentence.
    /// </summary>
    private const int MaximumLength = 200;

    /// <summary>The number of words in the fragment for the start, and for the end.</summary>
    private const int WordsAtEnds = 5;

    /// <summary>The number of words from which a start is unlikely to be elsewhere on the page too.</summary>
    private const int EnoughWords = 3;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?…。！？");

    /// <summary>
    /// Returns a URL with a fragment for words on its page, or the URL itself if no fragment can be made. Browsers
    /// compare punctuation literally, and a page may use other quotation marks and dashes, so a fragment starts and
    /// ends in runs of words without these.
    /// </summary>
    /// <param name="address">An absolute URL.</param>
    /// <param name="words">The words of the quotation.</param>
    /// <param name="level">How well the words match the page.</param>
    public static string Append(string address, string words, VerificationLevel level)
    {
        if (address.Contains(":~:", StringComparison.Ordinal) || TextDirective(words, level) is not { } directive)
        {
            return address;
        }

        // The directive is part of a fragment; an existing fragment is kept.
        var hash = address.Contains('#', StringComparison.Ordinal) ? "" : "#";
        return $"{address}{hash}:~:text={directive}";
    }

    private static string? TextDirective(string words, VerificationLevel level)
    {
        var runs = FindRuns(words);
        if (runs.Count == 0)
        {
            return null;
        }

        var all = Words(words);
        var canBeWhole = level != VerificationLevel.Elided
            && words.Length <= MaximumLength
            && !words.Contains('\n', StringComparison.Ordinal)
            && !all[..^1].Any(EndsSentence);
        if (canBeWhole && (level == VerificationLevel.Exact || runs is [var only] && only.Length == all.Length))
        {
            return Encode(all);
        }

        var longest = runs.MaxBy(r => r.Length)!;
        var first = runs.FirstOrDefault(r => r.Length >= EnoughWords) ?? longest;
        var last = runs[^1];
        if (first == last && first.Length < 2 * WordsAtEnds)
        {
            // The start and the end would overlap.
            return Encode(first);
        }

        var start = first[..Math.Min(WordsAtEnds, first.Length)];
        var end = last[^Math.Min(WordsAtEnds, last.Length)..];
        return $"{Encode(start)},{Encode(end)}";
    }

    /// <summary>
    /// Returns the runs of words of one sentence without punctuation that a page may write differently, and without
    /// brackets and their content.
    /// </summary>
    private static List<string[]> FindRuns(string words)
    {
        var runs = new List<string[]>();
        var run = new List<string>();
        var isInBrackets = false;
        foreach (var word in Words(Omission().Replace(words, " […] ")))
        {
            var opens = word.Contains('[', StringComparison.Ordinal);
            var closes = word.Contains(']', StringComparison.Ordinal);
            if (isInBrackets || opens || closes || MayBeSetDifferently(word))
            {
                EndRun();
            }
            else
            {
                run.Add(word);
            }

            if (EndsSentence(word))
            {
                EndRun();
            }

            isInBrackets = (isInBrackets || opens) && !closes;
        }

        EndRun();
        return runs;

        void EndRun()
        {
            if (run.Count > 0)
            {
                runs.Add([.. run]);
                run.Clear();
            }
        }
    }

    /// <summary>The words between white space, and in scripts without it the sentences.</summary>
    private static string[] Words(string words) => WhiteSpace.Split(words
        .Replace("。", "。 ", StringComparison.Ordinal)
        .Replace("！", "！ ", StringComparison.Ordinal)
        .Replace("？", "？ ", StringComparison.Ordinal));

    /// <summary>Whether a paragraph may end after a word: <c>open.</c>, <c>“open.”</c>, <c>open.)</c>.</summary>
    private static bool EndsSentence(string word) =>
        word.AsSpan().TrimEnd("'\"’”»)]") is [.., var last] && SentenceEnds.Contains(last);

    /// <summary>All forms of <c>[…]</c>, with or without spaces around them.</summary>
    [GeneratedRegex(@"[\[(［（]\s*(?:…+|\.\s*\.\s*\.)\s*[\])］）]", RegexOptions.CultureInvariant)]
    private static partial Regex Omission();

    private static bool MayBeSetDifferently(string word)
    {
        var folded = FoldedText.Fold(word);
        return folded != word
            || folded.AsSpan().ContainsAny("'-")
            || folded.Contains("..", StringComparison.Ordinal);
    }

    /// <summary>
    /// Percent-encodes everything but letters and digits: <c>-</c>, <c>,</c> and <c>&amp;</c> have a meaning in
    /// fragments.
    /// </summary>
    private static string Encode(string[] words)
    {
        var encoded = new StringBuilder();
        foreach (var b in Encoding.UTF8.GetBytes(string.Join(' ', words)))
        {
            _ = char.IsAsciiLetterOrDigit((char)b)
                ? encoded.Append((char)b)
                : encoded.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
        }

        return encoded.ToString();
    }
}
