using System.Globalization;
using System.Text;

namespace SiteGen.Text;

/// <summary>
/// Slugs for heading ids and file names: lower case, accents folded, words joined by hyphens.
/// Our own, because the automatic ids of Markdown libraries depend on the machine's globalization mode.
/// </summary>
public static class Slug
{
    /// <summary>
    /// The slug of a text; letters and digits of every script are kept, everything else becomes a hyphen.
    /// Empty when the text has neither.
    /// </summary>
    public static string From(ReadOnlySpan<char> text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.ToString().Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark || rune.Value is '\'' or '’')
            {
                continue;
            }

            if (Rune.IsLetterOrDigit(rune))
            {
                slug.Append(Fold(rune));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-').Normalize(NormalizationForm.FormC);
    }

    private static string Fold(Rune rune) => rune.Value switch
    {
        'ß' => "ss",
        'Æ' or 'æ' => "ae",
        'Œ' or 'œ' => "oe",
        'Ø' or 'ø' => "o",
        'Ł' or 'ł' => "l",
        'Đ' or 'đ' => "d",
        'ı' => "i",
        _ => Rune.ToLowerInvariant(rune).ToString(),
    };
}
