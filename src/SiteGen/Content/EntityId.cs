using System.Buffers;
using System.Globalization;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>
/// The form of ids: letters and digits of any script, in lower case where the script has cases, joined by single
/// hyphens, in normalization form C.
/// </summary>
public static class EntityId
{
    /// <summary>The form of ids in words, for messages.</summary>
    internal const string Form = "lower-case letters and digits, joined by hyphens";

    /// <summary>
    /// A regular expression of ids for schemas. It knows no cases outside ASCII; those are left to the reader.
    /// </summary>
    internal const string Pattern = $"{PatternLetter}+(-{PatternLetter}+)*";

    /// <summary>
    /// The most bytes of an id: the names of the files made from it, such as <c>id.json</c>, must not be longer than
    /// the 255 bytes that most disks allow.
    /// </summary>
    internal const int MaximumBytes = 240;

    private const string PatternLetter = @"[^\s\u0000-\u002F\u003A-\u0060\u007B-\u00A9]";

    /// <summary>Letters that are not decomposed to ASCII letters, and what stands for them in ids.</summary>
    private static readonly Dictionary<char, string> LatinLetters = new()
    {
        ['ħ'] = "h",
        ['Ħ'] = "h",
        ['ŧ'] = "t",
        ['Ŧ'] = "t",
        ['ŋ'] = "n",
        ['Ŋ'] = "n",
        ['ŀ'] = "l",
        ['Ŀ'] = "l",
        ['ĸ'] = "k",
        ['ŉ'] = "n",
        ['ĳ'] = "ij",
        ['Ĳ'] = "ij",
        ['ƒ'] = "f",
        ['ə'] = "e",
        ['Ə'] = "e",
        ['ǝ'] = "e",
        ['Ǝ'] = "e",
        ['ɛ'] = "e",
        ['Ɛ'] = "e",
        ['ɔ'] = "o",
        ['Ɔ'] = "o",
        ['ɓ'] = "b",
        ['Ɓ'] = "b",
        ['ɗ'] = "d",
        ['Ɗ'] = "d",
        ['ƙ'] = "k",
        ['Ƙ'] = "k",
        ['ƴ'] = "y",
        ['Ƴ'] = "y",
        ['ɨ'] = "i",
        ['Ɨ'] = "i",
        ['ʉ'] = "u",
        ['Ʉ'] = "u",
        ['ª'] = "a",
        ['º'] = "o",
    };

    /// <summary>Modifier letters that are written like apostrophes, such as the Hawaiian ʻokina.</summary>
    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("ʹʺʻʼʽʾʿˈ");

    /// <summary>Returns whether a text has the form of an id.</summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        var afterHyphen = true;
        foreach (var c in text)
        {
            if (c >= 0x80)
            {
                return IsValidUnicode(text);
            }

            if (c == '-' && afterHyphen)
            {
                return false;
            }

            if (c != '-' && c is not (>= 'a' and <= 'z') and not (>= '0' and <= '9'))
            {
                return false;
            }

            afterHyphen = c == '-';
        }

        return !afterHyphen;
    }

    /// <summary>
    /// Returns whether a text can only be meant as an id where names are allowed too: names have capitals, or are in a
    /// script without cases.
    /// </summary>
    internal static bool IsUnlikeNames(string text)
    {
        if (!IsValid(text))
        {
            return false;
        }

        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsAscii && Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherLetter)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Returns the id that a name or title makes, which is empty if it has no letter or digit. Latin letters become
    /// ASCII; other scripts are kept.
    /// </summary>
    public static string From(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (Ascii.IsValid(name))
        {
            return Slug.From(name);
        }

        var text = new StringBuilder(name.Length);
        foreach (var c in CanonicalForm.Compose(name))
        {
            if (!Apostrophes.Contains(c))
            {
                _ = LatinLetters.TryGetValue(c, out var letters) ? text.Append(letters) : text.Append(c);
            }
        }

        return CanonicalForm.Compose(Slug.From(text.ToString()));
    }

    /// <summary>Returns the words of an id that are short enough for the names of files.</summary>
    internal static string Shorten(string id)
    {
        while (Encoding.UTF8.GetByteCount(id) > MaximumBytes)
        {
            var hyphen = id.LastIndexOf('-');
            var length = hyphen > 0 ? hyphen : MaximumBytes / 4;
            id = id[..(char.IsHighSurrogate(id[length - 1]) ? length - 1 : length)];
        }

        return id;
    }

    /// <summary>Returns an id as a segment of an address.</summary>
    internal static string ToAddress(string id) => Ascii.IsValid(id) ? id : Uri.EscapeDataString(id);

    private static bool IsValidUnicode(ReadOnlySpan<char> text)
    {
        var afterHyphen = true;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '-')
            {
                if (afterHyphen)
                {
                    return false;
                }

                afterHyphen = true;
                continue;
            }

            if (!IsPart(rune, afterHyphen))
            {
                return false;
            }

            afterHyphen = false;
        }

        return !afterHyphen && text.SequenceEqual(CanonicalForm.Compose(text));
    }

    /// <summary>Returns whether a character is part of an id; marks belong to the letter before them.</summary>
    private static bool IsPart(Rune rune, bool isFirst) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.DecimalDigitNumber => true,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => !isFirst,
        _ => false,
    };
}
