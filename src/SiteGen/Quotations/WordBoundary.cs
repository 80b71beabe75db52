using System.Globalization;
using System.Text;

namespace SiteGen.Quotations;

/// <summary>Finds the boundaries of words and numbers.</summary>
internal static class WordBoundary
{
    /// <summary>
    /// Returns whether an offset is inside a word or number: between letters or digits, at the apostrophe of "can't" or
    /// the comma of "10,000", after the sign of "-5". It never is in scripts without spaces between words.
    /// </summary>
    /// <param name="text">A folded text.</param>
    /// <param name="at">The offset between two characters.</param>
    public static bool IsInsideWord(ReadOnlySpan<char> text, int at)
    {
        if (at <= 0 || at >= text.Length)
        {
            return false;
        }

        var (before, after) = (Before(text, at), At(text, at));
        return (IsWordCharacter(before) && IsWordCharacter(after) && !IsUnspaced(before) && !IsUnspaced(after))
            || IsMark(after)
            || (Rune.IsDigit(after) && IsSign(text, at - 1))
            || IsInner(text, at)
            || IsInner(text, at - 1);
    }

    /// <summary>Returns where the word around an offset begins; the offset itself if it is between words.</summary>
    public static int StartOfWord(ReadOnlySpan<char> text, int at)
    {
        while (IsInsideWord(text, at))
        {
            at--;
        }

        return at;
    }

    /// <summary>Returns where the word around an offset ends; the offset itself if it is between words.</summary>
    public static int EndOfWord(ReadOnlySpan<char> text, int at)
    {
        while (IsInsideWord(text, at))
        {
            at++;
        }

        return at;
    }

    /// <summary>Returns whether a character is a letter, a digit, or a mark on one.</summary>
    public static bool IsWordCharacter(Rune rune) => Rune.IsLetterOrDigit(rune) || IsMark(rune);

    /// <summary>
    /// Returns whether a character belongs to a script without spaces between words: Chinese, Japanese, Thai, Lao,
    /// Khmer, Burmese.
    /// </summary>
    public static bool IsUnspaced(Rune rune) => rune.Value
        is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)
        or (>= 0x2E80 and <= 0x312F) or (>= 0x3190 and <= 0x31FF) or (>= 0x3400 and <= 0x4DBF)
        or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF66 and <= 0xFF9D)
        or (>= 0x20000 and <= 0x3FFFD);

    /// <summary>Returns the character at an offset.</summary>
    public static Rune At(ReadOnlySpan<char> text, int at)
    {
        Rune.DecodeFromUtf16(text[at..], out var rune, out _);
        return rune;
    }

    /// <summary>Returns the character before an offset.</summary>
    public static Rune Before(ReadOnlySpan<char> text, int at)
    {
        Rune.DecodeLastFromUtf16(text[..at], out var rune, out _);
        return rune;
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>
    /// Returns whether the character at an offset is an apostrophe in a word or a separator in a number.
    /// </summary>
    private static bool IsInner(ReadOnlySpan<char> text, int at) => at > 0 && at + 1 < text.Length && text[at] switch
    {
        '\'' => IsSpacedLetter(Before(text, at)) && IsSpacedLetter(At(text, at + 1)),
        ',' or '.' => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
        _ => false,
    };

    /// <summary>
    /// Returns whether the character at an offset is the sign of a number. Folding leaves a space only before a hyphen
    /// that is one.
    /// </summary>
    private static bool IsSign(ReadOnlySpan<char> text, int at) =>
        text[at] == '\u2212' || (text[at] == '-' && at > 0 && text[at - 1] == ' ');

    private static bool IsSpacedLetter(Rune rune) => Rune.IsLetter(rune) && !IsUnspaced(rune);
}
