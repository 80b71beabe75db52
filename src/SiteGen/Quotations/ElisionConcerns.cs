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
            .. gaps.Index().Where(g => g.Item.Count > 0).Select(g => new Omission(
                WhiteSpace.Collapse(text.Text[g.Item.Start..g.Item.End]),
                g.Item.Count,
                Concern(text, g.Item, quotedCount, language))
            {
                Gap = g.Index,
            }),
        ];
    }

    private static string? Concern(ArchivedText text, TextGap gap, int quotedCount, string? language)
    {
        var words = text.Text[gap.Start..gap.End];
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

        if (SpeakerLabels.IsChangedIn(text.Text, gap.Start, gap.End)
            || text.LeftOut(gap.Start, gap.End).Any(l => l.Contains("speaker", StringComparison.Ordinal)))
        {
            concerns.Add("a change of speaker");
        }

        if (HasSentenceEnd(text.Text, gap.Start, gap.End))
        {
            concerns.Add("the end of a sentence");
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
