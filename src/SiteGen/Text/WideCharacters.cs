using System.Text;

namespace SiteGen.Text;

/// <summary>
/// The characters of Chinese and Japanese with their punctuation, between which no space stands. Hangul is not one of
/// them: Korean has spaces.
/// </summary>
internal static class WideCharacters
{
    /// <summary>Whether a character is one of them.</summary>
    public static bool Contains(Rune c) => c.Value >= 0x2E80 && c.Value
        is <= 0x312F or (>= 0x3190 and <= 0x4DBF) or (>= 0x4E00 and <= 0xA4CF)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF01 and <= 0xFF9F)
        or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x16FE0 and <= 0x1B2FF) or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>
    /// Whether two characters follow each other without a space where a line breaks between them. Quotation marks,
    /// dashes and ellipses belong to any script, and count as Chinese or Japanese beside such a character.
    /// </summary>
    public static bool Join(Rune before, Rune after) =>
        (Contains(before) && (Contains(after) || IsShared(after))) || (IsShared(before) && Contains(after));

    private static bool IsShared(Rune c) => c.Value is '‘' or '’' or '“' or '”' or '—' or '…' or '·';
}
