using System.Globalization;
using SiteGen.Text;

namespace SiteGen.Quotations;

/// <summary>
/// A passage of a text with the few characters before and after it that may be shown. Nothing is cut inside of what
/// readers see as one character.
/// </summary>
/// <param name="Before">What is before it.</param>
/// <param name="Words">The passage.</param>
/// <param name="After">What is after it.</param>
internal sealed record ShownPassage(string Before, string Words, string After)
{
    /// <summary>How many characters before and after a passage of an archived text may be shown.</summary>
    public const int Most = 32;

    /// <summary>How much is looked at: much of it may be white space.</summary>
    private const int Window = 8 * Most;

    /// <summary>Returns a passage with at most <see cref="Most"/> characters on each side.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The UTF-16 offset of the passage.</param>
    /// <param name="end">The offset after it.</param>
    public static ShownPassage Of(string text, int start, int end)
    {
        var from = Math.Max(0, start - Window);
        from -= from > 0 && char.IsLowSurrogate(text[from]) ? 1 : 0;
        var to = Math.Min(text.Length, end + Window);
        return new(
            End(OneLine(text[from..start]), Most),
            WhiteSpace.Collapse(text[start..end]),
            Beginning(OneLine(text[end..to]), Most, out _));
    }

    /// <summary>Returns the beginning of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The maximum number of UTF-16 units.</param>
    /// <param name="isCut">Whether there is more of it.</param>
    public static string Beginning(string text, int most, out bool isCut)
    {
        isCut = text.Length > most;
        if (!isCut)
        {
            return text;
        }

        var end = 0;
        while (StringInfo.GetNextTextElementLength(text, end) is var length && end + length <= most && length > 0)
        {
            end += length;
        }

        return text[..end];
    }

    private static string End(string text, int most)
    {
        var starts = StringInfo.ParseCombiningCharacters(text);
        foreach (var start in starts)
        {
            if (text.Length - start <= most)
            {
                return text[start..];
            }
        }

        return "";
    }

    /// <summary>White space at the ends stays, as one space: it tells words apart.</summary>
    private static string OneLine(string text)
    {
        var collapsed = WhiteSpace.Collapse(text);
        return collapsed.Length == 0 ? ""
            : (char.IsWhiteSpace(text[0]) ? " " : "") + collapsed + (char.IsWhiteSpace(text[^1]) ? " " : "");
    }
}
