using System.Globalization;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Quotations;

/// <summary>
/// Adds text fragments to URLs, which make browsers scroll to words on a page: <c>#:~:text=</c>
/// (https://wicg.github.io/scroll-to-text-fragment/).
/// </summary>
internal static class TextFragment
{
    /// <summary>
    /// The maximum length of a quotation that a fragment contains in full. For longer ones it has the first and last
    /// words, which may also be in different paragraphs.
    /// </summary>
    private const int MaximumLength = 200;

    /// <summary>The number of words in the fragment for the start, and for the end.</summary>
    private const int WordsAtEnds = 5;

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

        var canBeWhole = level != VerificationLevel.Elided
            && !words.Contains('\n', StringComparison.Ordinal)
            && words.Length <= MaximumLength;
        if (canBeWhole && (level == VerificationLevel.Exact || runs is [{ IsWhole: true }]))
        {
            return Encode(WhiteSpace.Split(words));
        }

        var (first, last) = (runs[0].Words, runs[^1].Words);
        if (runs.Count == 1 && first.Length < 2 * WordsAtEnds)
        {
            // The start and the end would overlap.
            return Encode(first);
        }

        var start = first[..Math.Min(WordsAtEnds, first.Length)];
        var end = last[^Math.Min(WordsAtEnds, last.Length)..];
        return $"{Encode(start)},{Encode(end)}";
    }

    /// <summary>
    /// Returns the runs of words without punctuation that a page may write differently, and without brackets and
    /// their content.
    /// </summary>
    private static List<(string[] Words, bool IsWhole)> FindRuns(string words)
    {
        var runs = new List<(string[], bool)>();
        var run = new List<string>();
        var isInBrackets = false;
        var all = WhiteSpace.Split(words);
        foreach (var word in all)
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

            isInBrackets = (isInBrackets || opens) && !closes;
        }

        EndRun();
        return runs;

        void EndRun()
        {
            if (run.Count > 0)
            {
                runs.Add(([.. run], run.Count == all.Length));
                run.Clear();
            }
        }
    }

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
