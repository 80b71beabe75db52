using System.Text;

namespace SiteGen.Languages;

/// <summary>The direction in which languages are written.</summary>
internal static class Direction
{
    /// <summary>The scripts that are written from right to left and may be part of a tag: <c>az-Arab</c>.</summary>
    private static readonly string[] RightToLeftScripts =
        ["arab", "hebr", "syrc", "thaa", "nkoo", "adlm", "rohg", "mand", "samr"];

    /// <summary>Languages that CLDR says nothing about.</summary>
    private static readonly string[] OtherLanguages = ["arc", "ckb", "dv", "lrc", "mzn", "yi"];

    /// <summary>Returns whether words in the language of a BCP 47 tag are written from right to left.</summary>
    public static bool IsRightToLeft(string tag)
    {
        var parts = tag.Split('-');
        var script = Array.FindIndex(parts, 1, p => p.Length == 4 && char.IsAsciiLetter(p[0]));
        return script > 0
            ? RightToLeftScripts.Contains(parts[script], StringComparer.OrdinalIgnoreCase)
            : OtherLanguages.Contains(parts[0], StringComparer.OrdinalIgnoreCase)
                || LanguageData.Of(tag)["direction"] == "rtl";
    }

    /// <summary>
    /// Returns whether the first letter of a text is one that is written from right to left; null if it has no letter.
    /// </summary>
    public static bool? OfText(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE)
                or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF))
            {
                return true;
            }

            if (Rune.IsLetter(rune))
            {
                return false;
            }
        }

        return null;
    }

    /// <summary>Returns <c>rtl</c> or <c>ltr</c>, as HTML names them.</summary>
    public static string Of(string tag) => IsRightToLeft(tag) ? "rtl" : "ltr";

    /// <summary>
    /// Returns the attributes <c>lang</c> and <c>dir</c> of words, with a space before each: <c>dir</c> where the words
    /// around them are written in the other direction. Empty for no language.
    /// </summary>
    /// <param name="tag">The language of the words; null if it is that of the words around them.</param>
    /// <param name="around">The language of the words around them.</param>
    public static string Attributes(string? tag, string around) => string.IsNullOrEmpty(tag) ? ""
        : IsRightToLeft(tag) == IsRightToLeft(around) ? $" lang=\"{HtmlTag(tag)}\""
        : $" lang=\"{HtmlTag(tag)}\" dir=\"{Of(tag)}\"";

    // Tags of content are checked; those that templates pass need not be.
    private static string HtmlTag(string tag) =>
        tag.All(IsOfTag) ? tag : string.Concat(tag.Where(IsOfTag));

    private static bool IsOfTag(char c) => char.IsAsciiLetterOrDigit(c) || c == '-';
}
