using System.Globalization;

namespace SiteGen.Dates;

/// <summary>Characters outside ASCII that look like those of a date: dashes, other digits, full-width forms.</summary>
internal static class Lookalike
{
    /// <summary>Returns the error at the first look-alikes in a text; null if it has none.</summary>
    public static DateError? Explain(string text)
    {
        var start = text.TakeWhile(c => Replacement(c) is null).Count();
        if (start == text.Length)
        {
            return null;
        }

        var right = string.Concat(text.Skip(start).Select(Replacement).TakeWhile(ascii => ascii is not null));
        var length = text.Skip(start).TakeWhile(c => Replacement(c) is not null).Count();
        var whole = string.Concat(text.Select(c => Replacement(c) ?? $"{c}"));
        var suggestion = EdtfReader.Read(whole) is null ? DateRefusal.Explain(whole).Suggestion : whole;
        return DateError.Malformed(start, length, $"a date is written with the ASCII '{right}'", suggestion);
    }

    private static string? Replacement(char c) => c switch
    {
        < '\x80' => null,
        '\u2212' => "-", // minus sign
        '\u02DC' or '\u223C' => "~", // small tilde, tilde operator
        '\u2026' => "..", // ellipsis
        '\uFF05' or '\uFF0F' or '\uFF1F' or '\uFF5E' => $"{(char)(c - 0xFEE0)}", // full-width %, /, ? and ~
        _ when char.IsDigit(c) => char.GetNumericValue(c).ToString(CultureInfo.InvariantCulture),
        _ => char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation ? "-" : null,
    };
}
