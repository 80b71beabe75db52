using System.Globalization;

namespace SiteGen.Dates;

/// <summary>
/// White space, and the invisible marks (zero-width, byte order) that pages and tables hand over when copied.
/// </summary>
internal static class Blank
{
    /// <summary>Whether nothing of the character can be seen.</summary>
    public static bool Is(char c) => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    /// <summary>The text without the blanks around it; empty if it has nothing else.</summary>
    /// <param name="text">The text.</param>
    /// <param name="before">How many blanks it starts with.</param>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text, out int before)
    {
        before = 0;
        while (before < text.Length && Is(text[before]))
        {
            before++;
        }

        var end = text.Length;
        while (end > before && Is(text[end - 1]))
        {
            end--;
        }

        return text[before..end];
    }

    /// <inheritdoc cref="Trim(ReadOnlySpan{char}, out int)"/>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text) => Trim(text, out _);
}
