using System.Text;

namespace SiteGen.Searching;

/// <summary>The characters of which words are made.</summary>
internal static class Characters
{
    /// <summary>Whether a character is of a word in a script with spaces.</summary>
    public static bool IsOfWord(Rune rune) => rune.IsAscii ? Rune.IsLetterOrDigit(rune)
        : Rune.IsDigit(rune)
        || ((Rune.IsLetter(rune) || LetterForms.IsMark(rune) || LetterForms.IsLowered(rune)) && !IsUnspaced(rune));

    /// <summary>Whether a character is a letter of a script without spaces between words.</summary>
    public static bool IsUnspacedLetter(Rune rune) => IsUnspaced(rune) && (Rune.IsLetter(rune) || rune.Value == '〇');

    /// <summary>Whether a character is invisible inside of a word: a soft hyphen, a joiner.</summary>
    public static bool IsHidden(Rune rune) => rune.Value is 0xAD or 0x200C or 0x200D or 0x2060;

    /// <summary>Whether a character is a narrow mark that belongs to the kana before it.</summary>
    public static bool IsSoundMark(Rune rune) => rune.Value is 0xFF9E or 0xFF9F;

    /// <summary>Whether a character is of a script without spaces between words.</summary>
    public static bool IsUnspaced(Rune rune) => rune.Value
        is (>= 0xE00 and <= 0xEFF) // Thai, Lao
        or (>= 0x1000 and <= 0x109F) // Burmese
        or (>= 0x1780 and <= 0x17FF) // Khmer
        or (>= 0x3005 and <= 0x3007) // 々〆〇
        or (>= 0x3040 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) or (>= 0xFF66 and <= 0xFF9F) // kana
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) // Han
        or (>= 0x20000 and <= 0x3FFFF); // Han, supplementary
}
