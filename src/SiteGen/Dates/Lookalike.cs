using System.Globalization;

namespace SiteGen.Dates;

/// <summary>Characters outside ASCII that look like those of a date: dashes, other digits, full-width forms.</summary>
/// <param name="Start">The offset of the first of them.</param>
/// <param name="Length">How many follow each other there.</param>
/// <param name="Name">What ASCII has instead, as in "hyphen '-'".</param>
/// <param name="Ascii">The whole text with all of them replaced.</param>
internal sealed record Lookalike(int Start, int Length, string Name, string Ascii)
{
    /// <summary>Returns the first look-alikes in a text; null if it has none.</summary>
    public static Lookalike? Find(string text)
    {
        var start = text.TakeWhile(c => Replace(c) is null).Count();
        if (start == text.Length)
        {
            return null;
        }

        var name = NameOf(text[start]);
        var length = text.Skip(start).TakeWhile(c => NameOf(c) == name).Count();
        return new(start, length, name!, string.Concat(text.Select(c => Replace(c) ?? $"{c}")));
    }

    private static string? Replace(char c) => c switch
    {
        < '\x80' => null,
        '\u2212' => "-", // minus sign
        '\u02DC' or '\u223C' or '\uFF5E' => "~", // small tilde, tilde operator, full-width tilde
        '\uFF1F' => "?", // full-width
        '\uFF05' => "%", // full-width
        '\uFF0F' => "/", // full-width
        '\u2026' => "..", // ellipsis
        _ when char.IsDigit(c) => char.GetNumericValue(c).ToString(CultureInfo.InvariantCulture),
        _ => char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation ? "-" : null,
    };

    private static string? NameOf(char c) => Replace(c) switch
    {
        null => null,
        "-" => "hyphen '-'",
        "~" => "tilde '~'",
        "?" => "question mark '?'",
        "%" => "percent sign '%'",
        "/" => "slash '/'",
        ".." => "full stops '..'",
        _ => "digits 0 to 9",
    };
}
