using System.Text;

namespace SiteGen.Pages.Moves;

/// <summary>
/// Chooses the few words of a quotation that stand beside its mark, unless its editor chose them: the beginning, or the
/// main clause after a short reason. Words are never changed, and an ellipsis shows where they were cut.
/// </summary>
internal static class MoveWords
{
    private const int Most = 6;
    private const int Fewest = 4;
    private const int Longest = 44;

    /// <summary>Openings that give a reason or a time. Leaving out a condition would change what was said.</summary>
    private static readonly string[] Reasons = ["as", "at", "because", "due", "given", "in", "since"];

    /// <summary>Words that no label should end with, or begin with after a reason.</summary>
    private static readonly string[] Links =
    [
        "&", "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "could", "for", "from",
        "has", "have", "if", "in", "into", "is", "it", "it's", "it’s", "its", "may", "my", "no", "nor", "not",
        "of", "on", "or", "our", "should", "so", "than", "that", "the", "their", "then", "these", "this",
        "those", "to", "unless", "was", "we", "were", "when", "which", "while", "who", "will", "with", "would",
        "your",
    ];

    private static readonly string[] Conjunctions = ["and", "but", "if", "nor", "or", "so", "then", "unless", "when"];

    /// <summary>Returns up to six words.</summary>
    /// <param name="text">The words of a quotation.</param>
    public static string Of(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return "";
        }

        var start = StartOf(words);
        var count = 0;
        var isSentence = false;
        while (count < Most && start + count < words.Length && !isSentence)
        {
            isSentence = words[start + count][^1] is '.' or '!' or '?' or '…';
            count++;
        }

        var isWhole = isSentence || start + count == words.Length;
        while (LengthOf(words, start, count) > Longest && count > 1)
        {
            (count, isWhole) = (count - 1, false);
        }

        while (!isWhole && count > Fewest && Contains(Links, words[start + count - 1]))
        {
            count--;
        }

        var label = string.Join(' ', words.AsSpan(start, count)!);
        var cut = isWhole ? Cut(label) : Cut(label.TrimEnd(',', ';', ':', '-', '–', '—')) + "…";
        return (start > 0 ? "…" : "") + cut.Replace("……", "…", StringComparison.Ordinal);
    }

    /// <summary>The index of the first word after a reason; 0 if there is none.</summary>
    private static int StartOf(string[] words)
    {
        if (!Contains(Reasons, words[0]))
        {
            return 0;
        }

        var comma = Array.FindIndex(words, w => w[^1] == ',');
        var start = comma + 1;
        return comma >= 0 && words.Length - start >= Fewest && !Contains(Conjunctions, words[start]) ? start : 0;
    }

    private static bool Contains(string[] list, string word) => list.Contains(word, StringComparer.OrdinalIgnoreCase);

    private static int LengthOf(string[] words, int start, int count) =>
        words.AsSpan(start, count).ToArray().Sum(w => w.Length + 1) - 1;

    /// <summary>Cuts a text that has no spaces to cut at, as in Chinese and Japanese.</summary>
    private static string Cut(string label)
    {
        if (label.Length <= Longest)
        {
            return label;
        }

        var cut = new StringBuilder();
        foreach (var rune in label.EnumerateRunes().Take(Longest / 3))
        {
            cut.Append(rune);
        }

        return cut.Append('…').ToString();
    }
}
