using System.Buffers;
using System.Globalization;
using System.Text;

namespace SiteGen.Quotations;

/// <summary>Which characters are the same in print.</summary>
internal static class Typography
{
    /// <summary>
    /// Soft hyphens, zero-width spaces, joiners and non-joiners, marks of direction, variation selectors of the basic
    /// plane. Those of flags (tags) are not among them: they tell England from Scotland.
    /// </summary>
    private static readonly SearchValues<char> Invisible = SearchValues.Create(
        "\u00AD\u034F\u061C\u180B\u180C\u180D\u180E\u180F\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E"
        + "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u206A\u206B\u206C\u206D\u206E\u206F\uFE00\uFE01\uFE02"
        + "\uFE03\uFE04\uFE05\uFE06\uFE07\uFE08\uFE09\uFE0A\uFE0B\uFE0C\uFE0D\uFE0E\uFE0F\uFEFF\uDB40");

    /// <summary>Returns the steps that change something in a text, and perhaps others.</summary>
    public static Folds StepsIn(ReadOnlySpan<char> text)
    {
        var steps = IndexOfInvisible(text) >= 0 ? Folds.InvisibleCharacters | Folds.LineEndHyphens : Folds.None;
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (char.IsAsciiLetterOrDigit(c))
            {
                continue;
            }

            if (HasDots(c))
            {
                var (dots, end) = EllipsisAt(text, at);
                (steps, at) = dots < 3 ? (steps, at) : (steps | Folds.Ellipses, end - 1);
                continue;
            }

            steps |= IsDoubleMark(c) ? Folds.QuotationMarks
                : IsSingleMark(c) ? Folds.QuotationMarks | Folds.Apostrophes
                : IsDash(c) ? Folds.Dashes | Folds.LineEndHyphens
                : IsNoBreakSpace(c) ? Folds.NoBreakSpaces
                : c > '\u007F' ? Folds.Ligatures | Folds.ComposedLetters
                : Folds.None;
        }

        return steps;
    }

    /// <summary>Returns the offset of the next character that may be invisible, or -1.</summary>
    public static int IndexOfInvisible(ReadOnlySpan<char> text) =>
        Ascii.IsValid(text) ? -1 : text.IndexOfAny(Invisible);

    /// <summary>
    /// Returns the length of the invisible character at an offset: 2 for a supplementary variation selector; 0 if the
    /// character is visible.
    /// </summary>
    public static int InvisibleLength(ReadOnlySpan<char> text, int at) => text[at] == '\uDB40'
        ? (at + 1 < text.Length && text[at + 1] is >= '\uDD00' and <= '\uDDEF' ? 2 : 0)
        : Invisible.Contains(text[at]) ? 1 : 0;

    /// <summary>
    /// Returns the length of the variation selector at an offset, which belongs to the character before it; 0 if there
    /// is none.
    /// </summary>
    public static int SelectorLength(ReadOnlySpan<char> text, int at) => at >= text.Length ? 0
        : text[at] is '\uDB40' ? InvisibleLength(text, at)
        : text[at] is (>= '\uFE00' and <= '\uFE0F') or (>= '\u180B' and <= '\u180D') or '\u180F' ? 1 : 0;

    /// <summary>Returns whether an invisible character decides how others look: a joiner, or a selector.</summary>
    public static bool IsSpelling(ReadOnlySpan<char> text, int at) =>
        text[at] is '\u200C' or '\u200D' || SelectorLength(text, at) > 0;

    /// <summary>Returns whether a character is a quotation mark that cannot be an apostrophe.</summary>
    public static bool IsDoubleMark(char c) => c
        is '"' or '«' or '»' or '\u201A' or '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u2033' or '\u2036'
        or '\u2039' or '\u203A' or '\u2E42' or '\u300C' or '\u300D' or '\u300E' or '\u300F' or '\u301D' or '\u301E'
        or '\u301F' or '\uFE41' or '\uFE42' or '\uFE43' or '\uFE44' or '\uFF02' or '\uFF62' or '\uFF63';

    /// <summary>Returns whether a character is a single quotation mark, or an apostrophe.</summary>
    public static bool IsSingleMark(char c) => c
        is '\'' or '`' or '\u00B4' or '\u02BC' or '\u2018' or '\u2019' or '\u201B' or '\u2032' or '\u2035' or '\uFF07';

    /// <summary>Returns whether a character is an apostrophe wherever it stands.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC' or '\uFF07';

    /// <summary>Returns whether a character is a hyphen or a dash. A minus sign is one between words.</summary>
    public static bool IsDash(char c) => c
        is '-' or '\u058A' or '\u05BE' or (>= '\u2010' and <= '\u2015') or '\u2212' or '\u2E3A' or '\u2E3B' or '\u2E40'
        or '\uFE31' or '\uFE32' or '\uFE58' or '\uFE63' or '\uFF0D';

    /// <summary>Returns whether a character divides words at the end of a line.</summary>
    public static bool IsHyphen(char c) => c is '-' or '\u00AD' or '\u2010' or '\u058A';

    /// <summary>Returns whether a character is a dot or an ellipsis.</summary>
    public static bool HasDots(char c) => c is '.' or '\u2026' or '\u22EF';

    /// <summary>
    /// Returns how many dots begin at an offset, with or without spaces between them, and where they end. Three or more
    /// are an ellipsis. Chinese has one of six dots, which is the same.
    /// </summary>
    public static (int Dots, int End) EllipsisAt(ReadOnlySpan<char> text, int at)
    {
        var (dots, end) = (0, at);
        for (var i = at; i < text.Length; i++)
        {
            if (HasDots(text[i]))
            {
                (dots, end) = (dots + (text[i] == '.' ? 1 : 3), i + 1);
            }
            else if (!char.IsWhiteSpace(text[i]))
            {
                break;
            }
        }

        // After the full stop of a sentence there are four.
        return (dots < 3 ? dots : 3 + (dots % 3), end);
    }

    /// <summary>Returns whether a character ends a line or a page.</summary>
    public static bool IsLineEnd(char c) => c is (>= '\n' and <= '\r') or '\u0085' or '\u2028' or '\u2029';

    /// <summary>Returns whether a character is a space at which no line may end.</summary>
    public static bool IsNoBreakSpace(char c) => c is '\u00A0' or '\u2007' or '\u202F';

    /// <summary>
    /// Returns whether a dash at an offset is the sign of a number: nothing that it could join is before it, and the
    /// number is directly after it.
    /// </summary>
    public static bool IsSign(ReadOnlySpan<char> text, int at)
    {
        var next = at + 1;
        var isMinus = text[at] == '\u2212';
        while (isMinus && next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        next += next < text.Length && IsCurrency(text[next]) ? 1 : 0;
        next += next < text.Length && text[next] is '.' or ',' ? 1 : 0;
        if (next >= text.Length || !char.IsDigit(text[next]))
        {
            return false;
        }

        return isMinus || (text[at] is '-' or (>= '\u2010' and <= '\u2013') or '\uFE63' or '\uFF0D'
            && (at == 0 || char.IsWhiteSpace(text[at - 1]) || IsOpening(text[at - 1]) || IsCurrency(text[at - 1])));
    }

    /// <summary>
    /// Returns whether the mark at an offset opens with a space after it, as guillemets do in French, and as programs
    /// that do not know French write other marks.
    /// </summary>
    public static bool OpensWithSpace(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is not ('«' or '\u2039' or '“') || at + 1 >= text.Length || !char.IsWhiteSpace(text[at + 1]))
        {
            return false;
        }

        if (text[at] == '“')
        {
            return at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[';
        }

        // In German they close, also one after the other: "»so ›nie‹« und".
        while (at > 0 && text[at - 1] is '«' or '\u2039')
        {
            at--;
        }

        return at == 0 || char.IsWhiteSpace(text[at - 1]) || IsOpening(text[at - 1]) || IsDash(text[at - 1])
            || IsSingleMark(text[at - 1]);
    }

    /// <summary>Returns whether the mark at an offset closes with a space before it.</summary>
    public static bool ClosesWithSpace(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is not ('»' or '\u203A' or '”') || at == 0 || !char.IsWhiteSpace(text[at - 1]))
        {
            return false;
        }

        // In German they open, also one after the other, and before an ellipsis: "so »›…und".
        var next = at + 1;
        while (next < text.Length && (HasDots(text[next]) || text[next] is '»' or '\u203A'))
        {
            next++;
        }

        return next == text.Length || char.IsWhiteSpace(text[next]) || IsDash(text[next])
            || text[next] is ',' or ';' or ':' or '!' or '?' or ')' or ']' or '”' or '’';
    }

    /// <summary>Returns whether a line may end beside a character without a space between words.</summary>
    public static bool IsUnspaced(Rune rune) => WordBoundary.IsUnspaced(rune) || rune.Value is >= 0xFF01 and <= 0xFF65;

    private static bool IsCurrency(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol;

    private static bool IsOpening(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation;
}
