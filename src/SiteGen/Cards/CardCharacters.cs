using System.Text;
using SiteGen.Files;

namespace SiteGen.Cards;

/// <summary>
/// The characters that cards can show: those that all their fonts have. A text with any other character has no card:
/// it would be drawn as a box, and the fonts of the system differ between machines.
/// </summary>
public static class CardCharacters
{
    /// <summary>The first and last character of each range, in order. A test compares them with the fonts.</summary>
    private const string Ranges =
        "\u0020\u007E\u00A0\u0131\u0134\u0148\u014A\u017E\u018F\u018F\u0192\u0192\u01A0\u01A1\u01AF\u01B0" +
        "\u01EA\u01EB\u01FA\u021B\u0237\u0237\u0259\u0259\u02BC\u02BC\u02C6\u02C7\u02DA\u02DA\u02DC\u02DD" +
        "\u0300\u0301\u0303\u0304\u0308\u0309\u0323\u0323\u1E80\u1E85\u1EF2\u1EF9\u2013\u2014\u2018\u201A" +
        "\u201C\u201E\u2020\u2020\u2022\u2022\u2026\u2026\u2039\u203A\u2044\u2044\u20A1\u20A1\u20A3\u20A4" +
        "\u20A6\u20A6\u20A9\u20A9\u20AB\u20AC\u20B9\u20BA\u2122\u2122\u2212\u2212\u2215\u2215";

    /// <summary>Whether a card can show every character of a text. Line ends count as such.</summary>
    public static bool Cover(string text) => text.All(c => c == '\n' || Covers(c));

    /// <summary>Whether a card can show every character of a text with the help of the font of the site.</summary>
    internal static bool Cover(string text, SiteFont? font) => FirstLacking(text, font) is null;

    /// <summary>The first character of a text that no font has; null for none.</summary>
    internal static Rune? FirstLacking(string text, SiteFont? font)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value != '\n' && !(rune.IsBmp && Covers((char)rune.Value)) && font?.Has(rune) != true)
            {
                return rune;
            }
        }

        return null;
    }

    /// <summary>Whether a card can show a character.</summary>
    public static bool Covers(char character)
    {
        for (var i = 0; i < Ranges.Length; i += 2)
        {
            if (character <= Ranges[i + 1])
            {
                return character >= Ranges[i];
            }
        }

        return false;
    }

    /// <summary>
    /// Replaces special spaces and hyphens, which differ only in width or in where lines break, with those that the
    /// fonts have. Invisible characters are left out, and runs of spaces become one space.
    /// </summary>
    public static string Simplify(string text)
    {
        var simple = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            switch (c)
            {
                case '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
                    or (>= '\u2060' and <= '\u2069') or '\uFEFF' or '\r':
                    break;
                case '\u2010' or '\u2011':
                    simple.Append('-');
                    break;
                case '\u2012':
                    simple.Append('–');
                    break;
                case '\u2015':
                    simple.Append('—');
                    break;
                case '\n':
                    simple.Append(simple is [.., '\n'] or [] ? "" : "\n");
                    break;
                case '\t' or ' ' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000':
                    simple.Append(simple is [.., ' ' or '\n'] or [] ? "" : " ");
                    break;
                default:
                    simple.Append(c);
                    break;
            }
        }

        return simple.ToString().Trim();
    }
}
