using System.Globalization;

namespace SiteGen.Text;

/// <summary>What readers see as one character: a letter with its marks, an emoji (Unicode UAX #29).</summary>
internal static class VisibleCharacters
{
    /// <summary>Returns the beginning of a text, without a part of a character at its end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The maximum number of UTF-16 units.</param>
    public static string Beginning(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = 0;
        while (StringInfo.GetNextTextElementLength(text, end) is > 0 and var length && end + length <= most)
        {
            end += length;
        }

        return text[..end];
    }
}
