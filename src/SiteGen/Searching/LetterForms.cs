using System.Globalization;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Searching;

/// <summary>Letters that readers type in another way than texts write them.</summary>
internal static class LetterForms
{
    /// <summary>The letters and marks that the narrow forms from U+FF66 stand for.</summary>
    private const string Narrow =
        "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u3099\u309A";

    /// <summary>Bold, italic and other letters for formulas.</summary>
    private const int FirstLetter = 0x1D400, LastLetter = 0x1D6A3, FirstDigit = 0x1D7CE, LastDigit = 0x1D7FF;

    /// <summary>
    /// Returns what a ligature, a form of an Arabic letter, a wide or narrow form, a lowered digit or a letter of a
    /// formula stands for; null for other letters.
    /// </summary>
    public static string? LettersOf(Rune rune) => rune.Value switch
    {
        < 0x80 => null,
        'ª' => "a",
        'º' => "o",
        'ſ' => "s",
        0x677 => "\u06C7\u0674",
        >= 0x2080 and <= 0x2089 => Digit(rune.Value - 0x2080),
        >= 0xFF10 and <= 0xFF5A => ((char)(rune.Value - 0xFEE0)).ToString(),
        >= 0xFF66 and <= 0xFF9F => Narrow[rune.Value - 0xFF66].ToString(),
        >= FirstLetter and <= LastLetter => Letter((rune.Value - FirstLetter) % 52),
        >= FirstDigit and <= LastDigit => Digit((rune.Value - FirstDigit) % 10),
        <= char.MaxValue => CanonicalData.Instance.LettersOf((char)rune.Value),
        _ => null,
    };

    /// <summary>Whether a character is a lowered digit, which is part of a word: "CO₂".</summary>
    public static bool IsLowered(Rune rune) => rune.Value is >= 0x2080 and <= 0x2089;

    /// <summary>
    /// Whether a character does not count: an accent, a point or vowel sign of Hebrew or Arabic, a tatweel, a letter
    /// that looks like an apostrophe, and what is no letter, mark or digit.
    /// </summary>
    public static bool IsLeftOut(Rune rune) => rune.Value
        is (>= 0x300 and <= 0x36F)
        or (>= 0x591 and <= 0x5BD) or 0x5BF or 0x5C1 or 0x5C2 or 0x5C4 or 0x5C5 or 0x5C7
        or (>= 0x610 and <= 0x61A) or 0x640 or (>= 0x64B and <= 0x65F) or 0x670
        or (>= 0x6D6 and <= 0x6DC) or (>= 0x6DF and <= 0x6E8) or (>= 0x6EA and <= 0x6ED)
        or 0x2BB or 0x2BC
        || !(Rune.IsLetterOrDigit(rune) || IsMark(rune) || rune.Value == '〇');

    /// <summary>Whether a character is a mark, such as a vowel sign.</summary>
    public static bool IsMark(Rune rune) => rune.Value >= 0x300 && Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Returns the letters that are indexed for a letter in lower case; null if it is itself.</summary>
    public static string? Replacement(Rune rune) => rune.Value switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        'ς' => "σ",
        0x671 => "\u0627", // alef wasla
        0x649 or 0x6CC => "\u064A", // alef maqsura, the yeh of Persian
        0x6A9 => "\u0643", // the kaf of Persian
        0x629 or 0x6C1 or 0x6BE => "\u0647", // ta marbuta, the hehs of Urdu
        _ => null,
    };

    private static string Letter(int number) => ((char)(number < 26 ? 'A' + number : 'a' + number - 26)).ToString();

    private static string Digit(int value) => ((char)('0' + value)).ToString();
}
