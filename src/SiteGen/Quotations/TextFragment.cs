using System.Text;

namespace SiteGen.Quotations;

/// <summary>
/// Addresses that lead browsers to words on a page: <c>#:~:text=</c>, as the specification of the WICG has it
/// (https://wicg.github.io/scroll-to-text-fragment/).
/// </summary>
internal static class TextFragment
{
    /// <summary>Longer words are named by their beginning and end, which also may stand in different paragraphs.</summary>
    private const int LongestWhole = 200;

    /// <summary>So many words name a beginning or an end.</summary>
    private const int EndWords = 5;

    /// <summary>
    /// The address with a fragment for words that stand on its page; the address itself where none can be made. Browsers
    /// compare marks as they are, and a page may set quotation marks and dashes differently: a fragment begins and ends in
    /// stretches that have none of these.
    /// </summary>
    /// <param name="address">An absolute address.</param>
    /// <param name="words">The words of the quotation.</param>
    /// <param name="level">How they stand there.</param>
    public static string Append(string address, string words, VerificationLevel level)
    {
        if (address.Contains(":~:", StringComparison.Ordinal) || Directive(words, level) is not { } directive)
        {
            return address;
        }

        // The directive belongs to a fragment; where there is one, it is kept.
        return $"{address}{(address.Contains('#', StringComparison.Ordinal) ? "" : "#")}:~:text={directive}";
    }

    private static string? Directive(string words, VerificationLevel level)
    {
        var isWhole = level != VerificationLevel.Elided && !words.Contains('\n', StringComparison.Ordinal) && words.Length <= LongestWhole;
        var stretches = Stretches(words);
        if (stretches.Count == 0)
        {
            return null;
        }

        if (isWhole && (level == VerificationLevel.Exact || stretches is [{ IsWhole: true }]))
        {
            return Encode(string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        }

        var (first, last) = (stretches[0].Words, stretches[^1].Words);
        var start = first[..Math.Min(EndWords, first.Length)];
        var end = last[^Math.Min(EndWords, last.Length)..];
        if (stretches.Count == 1 && first.Length < 2 * EndWords)
        {
            // Too short for a beginning and an end that do not meet.
            return Encode(string.Join(' ', first));
        }

        return $"{Encode(string.Join(' ', start))},{Encode(string.Join(' ', end))}";
    }

    /// <summary>Runs of words without a mark that may be set differently, brackets and what is in them left out.</summary>
    private static List<(string[] Words, bool IsWhole)> Stretches(string words)
    {
        var stretches = new List<(string[], bool)>();
        var run = new List<string>();
        var isInBrackets = false;
        var all = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in all)
        {
            var opens = word.Contains('[', StringComparison.Ordinal);
            var closes = word.Contains(']', StringComparison.Ordinal);
            if (isInBrackets || opens || closes || IsSetDifferently(word))
            {
                Close();
            }
            else
            {
                run.Add(word);
            }

            isInBrackets = (isInBrackets || opens) && !closes;
        }

        Close();
        return stretches;

        void Close()
        {
            if (run.Count > 0)
            {
                stretches.Add(([.. run], run.Count == all.Length));
                run.Clear();
            }
        }
    }

    private static bool IsSetDifferently(string word)
    {
        var folded = FoldedText.Fold(word);
        return folded != word || folded.AsSpan().ContainsAny("'-") || folded.Contains("..", StringComparison.Ordinal);
    }

    /// <summary>Everything but letters and digits is encoded: <c>-</c>, <c>,</c> and <c>&amp;</c> mean something here.</summary>
    private static string Encode(string text)
    {
        var encoded = new StringBuilder();
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            _ = char.IsAsciiLetterOrDigit((char)b) ? encoded.Append((char)b) : encoded.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return encoded.ToString();
    }
}
