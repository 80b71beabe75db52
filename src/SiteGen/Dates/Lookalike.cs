using System.Globalization;
using System.Text;

namespace SiteGen.Dates;

/// <summary>Characters beyond ASCII that look like those of a date: other digits, dashes, full-width forms.</summary>
/// <param name="Start">Where the first of them starts.</param>
/// <param name="Length">How long the run of its kind is.</param>
/// <param name="Name">What ASCII has instead, as in "hyphen '-'".</param>
/// <param name="Folded">The whole text with all of them replaced.</param>
internal sealed record Lookalike(int Start, int Length, string Name, string Folded)
{
    /// <summary>The first look-alikes in a text; null if it has none.</summary>
    public static Lookalike? Find(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text))
        {
            return null;
        }

        var folded = new StringBuilder(text.Length);
        string? name = null;
        int start = 0, end = 0;
        for (var i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text[i..], out var rune, out var length);
            if (Fold(rune) is { } ascii)
            {
                folded.Append(ascii);
                var thisName = NameOf(ascii);
                if (name is null)
                {
                    (name, start, end) = (thisName, i, i + length);
                }
                else if (name == thisName && end == i)
                {
                    end += length;
                }
            }
            else
            {
                folded.Append(text.Slice(i, length));
            }

            i += length;
        }

        return name is null ? null : new Lookalike(start, end - start, name, folded.ToString());
    }

    private static string? Fold(Rune rune)
    {
        if (rune.IsAscii)
        {
            return null;
        }

        if (Rune.IsDigit(rune))
        {
            return Rune.GetNumericValue(rune).ToString(CultureInfo.InvariantCulture);
        }

        return rune.Value switch
        {
            0x2212 => "-", // minus sign
            0x02DC or 0x223C or 0xFF5E => "~", // small tilde, tilde operator, full-width tilde
            0xFF1F => "?", // full-width
            0xFF05 => "%", // full-width
            0x2044 or 0x2215 or 0xFF0F => "/", // fraction slash, division slash, full-width
            0x2025 or 0x2026 => "..", // two dots, three dots
            _ => Rune.GetUnicodeCategory(rune) == UnicodeCategory.DashPunctuation ? "-" : null,
        };
    }

    private static string NameOf(string ascii) => ascii switch
    {
        "-" => "hyphen '-'",
        "~" => "tilde '~'",
        "?" => "question mark '?'",
        "%" => "percent sign '%'",
        "/" => "slash '/'",
        ".." => "full stops '..'",
        _ => "digits 0 to 9",
    };
}
