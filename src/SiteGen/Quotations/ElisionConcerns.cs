using System.Text.RegularExpressions;
using SiteGen.Evidence;
using SiteGen.Text;

namespace SiteGen.Quotations;

/// <summary>Finds out what the gaps of an elided quotation leave out, and why an editor should look at it.</summary>
internal static partial class ElisionConcerns
{
    private static readonly HashSet<string> Abbreviations = new(
        [
            "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Sen", "Rep", "Gov", "Gen", "vs", "No", "Nr", "Mme", "Mlle", "Sr",
            "Sra", "Jr", "Hr", "Fr", "Inc", "Corp", "Ltd", "etc", "bzw", "ca", "cf",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns what the gaps leave out, without those that leave out nothing.</summary>
    /// <param name="text">The archived text.</param>
    /// <param name="gaps">The gaps of the passage.</param>
    /// <param name="quoted">The parts that are quoted.</param>
    /// <param name="language">The language of the words; null if it is unknown.</param>
    public static IReadOnlyList<Omission> Of(
        ArchivedText text, IReadOnlyList<TextGap> gaps, IReadOnlyList<WordsPart> quoted, string? language)
    {
        var quotedCount = quoted.Sum(p => WordTokenizer.Tokenize(FoldedText.OfWords(p.Original)).Count(t => t.IsWord));
        return
        [
            .. gaps.Where(g => g.Count > 0).Select(g => new Omission(
                WhiteSpace.Collapse(text.Text[g.Start..g.End]), g.Count, Concern(text, g, quotedCount, language))
            {
                Gap = g.Number,
            }),
        ];
    }

    private static string? Concern(ArchivedText text, TextGap gap, int quotedCount, string? language)
    {
        // Of "can[now]" the text may have "cannot", and of "[was]fair" it may have "unfair".
        var (start, end) = WholeWords(text.Text, gap.Start, gap.End);
        var words = text.Text[start..end];
        var table = ElisionWords.Of(language);
        var concerns = new List<string>();
        if (ElisionWords.FindAny(table.Negations, words) is { } negation)
        {
            concerns.Add($"a negation (“{negation}”)");
        }

        if (ElisionWords.FindAny(table.Conditions, words) is { } condition)
        {
            concerns.Add($"a condition (“{condition}”)");
        }

        if (text.HasOtherSpeaker(gap.Start, gap.End) || WrittenSpeakers.AreChangedIn(text.Text, gap.Start, gap.End))
        {
            concerns.Add("a change of speaker");
        }

        if (HasSentenceEnd(text.Text, gap.Start, gap.End))
        {
            concerns.Add("the end of a sentence");
        }

        if (end > gap.End)
        {
            concerns.Add("the beginning of a word");
        }

        if (gap.Count > quotedCount)
        {
            concerns.Add("more words than are quoted");
        }

        return concerns.Count switch
        {
            0 => null,
            1 => concerns[0],
            _ => $"{string.Join(", ", concerns.SkipLast(1))} and {concerns[^1]}",
        };
    }

    /// <summary>Extends a gap by the rest of the words that are quoted in part.</summary>
    private static (int Start, int End) WholeWords(string text, int start, int end)
    {
        while (start > 0 && start < text.Length && IsInner(start - 1) && IsInner(start))
        {
            start--;
        }

        while (end > 0 && end < text.Length && IsInner(end - 1) && IsInner(end))
        {
            end++;
        }

        return (start, end);

        bool IsInner(int at) => char.IsLetterOrDigit(text[at]) ? !WordBoundary.IsUnspaced(new(text[at]))
            : Typography.IsApostrophe(text[at]) && at > 0 && at + 1 < text.Length
                && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);
    }

    /// <summary>
    /// Returns whether a sentence ends in a gap. A full stop after a single letter or a short title does not, nor does
    /// one before a small letter.
    /// </summary>
    private static bool HasSentenceEnd(string text, int start, int end)
    {
        foreach (Match match in SentenceEnd().Matches(text[start..Math.Min(text.Length, end + 16)]))
        {
            if (match.Index < end - start
                && !(match.Value[0] == '.' && IsAbbreviation(text.AsSpan(0, start + match.Index))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> before)
    {
        var at = before.Length;
        while (at > 0 && char.IsLetter(before[at - 1]))
        {
            at--;
        }

        return before.Length - at == 1 || Abbreviations.Contains(before[at..].ToString());
    }

    [GeneratedRegex(
        """[.!?…][.!?…]*[)\]"'”’»]*(?=\s+[("'“‘«„\[]*(?:\p{Lu}|\p{Lo}|\d)|\s*\n\s*\n|\s*$)|[。！？｡]""",
        RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}
