using System.Globalization;
using System.Text;

namespace SiteGen.Quotations;

/// <summary>Hyphens that divide words at the ends of lines.</summary>
internal static class LineEndHyphen
{
    /// <summary>
    /// Returns whether a hyphen may have been put between two letters only because a line ends there. Before a capital
    /// a hyphen is part of the word ("Anglo-Saxon"), unless the whole word is in capitals.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The offset of the hyphen.</param>
    /// <param name="next">The offset of the first character of the next line.</param>
    public static bool Joins(ReadOnlySpan<char> text, int at, int next)
    {
        var (before, after) = (WordBoundary.Before(text, at), WordBoundary.At(text, next));
        if (!IsLetterOrMark(before) || !Rune.IsLetter(after))
        {
            return false;
        }

        return text[at] == '\u00AD' || !Rune.IsUpper(after)
            || (Rune.IsUpper(before) && next + 1 < text.Length && Rune.IsUpper(WordBoundary.At(text, next + 1)));
    }

    /// <summary>Returns whether some words have a word of the text with the hyphen that it has at a line end.</summary>
    /// <param name="words">The words, folded; null if there are none.</param>
    /// <param name="before">The text before the hyphen, folded.</param>
    /// <param name="text">The text.</param>
    /// <param name="next">The offset of the first character of the next line.</param>
    public static bool IsIn(string? words, StringBuilder before, string text, int next)
    {
        if (words is null)
        {
            return false;
        }

        var (start, end) = (before.Length, next);
        while (start > 0 && char.IsLetter(before[start - 1]))
        {
            start--;
        }

        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        var word = $"{before.ToString(start, before.Length - start)}-{text[next..end]}";
        return words.Contains(word, StringComparison.Ordinal);
    }

    private static bool IsLetterOrMark(Rune rune) => Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
