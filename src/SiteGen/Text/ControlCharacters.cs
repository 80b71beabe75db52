using System.Buffers;
using System.Globalization;

namespace SiteGen.Text;

/// <summary>
/// The characters that nobody sees and that HTML and XML do not allow: U+0000 to U+001F but for tab and line ends, and
/// U+007F to U+009F.
/// </summary>
internal static class ControlCharacters
{
    private const char FirstOfC1 = '\u0080';

    /// <summary>What Windows-1252 has where ISO 8859-1 has the control characters U+0080 to U+009F; a space where it has nothing.</summary>
    private const string Windows1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    private static readonly char[] All =
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(c => (char)c).Except(['\t', '\n', '\r'])];

    private static readonly SearchValues<char> Values = SearchValues.Create(All);

    private static readonly SearchValues<byte> AsciiBytes = SearchValues.Create([.. All.Where(char.IsAscii).Select(c => (byte)c)]);

    public static bool Contains(char character) => Values.Contains(character);

    /// <summary>Whether there is one in a text.</summary>
    public static bool AreIn(ReadOnlySpan<char> text) => text.ContainsAny(Values);

    /// <summary>Whether there is one in a text in UTF-8.</summary>
    public static bool AreIn(ReadOnlySpan<byte> text)
    {
        if (text.ContainsAny(AsciiBytes))
        {
            return true;
        }

        for (var at = text.IndexOf((byte)0xC2); at >= 0 && at + 1 < text.Length; text = text[(at + 1)..], at = text.IndexOf((byte)0xC2))
        {
            if (text[at + 1] is >= 0x80 and <= 0x9F)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The offset of each in a text.</summary>
    public static IReadOnlyList<int> FindAll(string text)
    {
        if (!AreIn(text))
        {
            return [];
        }

        var found = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (Contains(text[i]))
            {
                found.Add(i);
            }
        }

        return found;
    }

    /// <summary>The text with U+FFFD in their places.</summary>
    public static string Replace(string text) =>
        !AreIn(text) ? text : string.Create(text.Length, text, static (result, text) =>
        {
            for (var i = 0; i < result.Length; i++)
            {
                result[i] = Contains(text[i]) ? '\uFFFD' : text[i];
            }
        });

    /// <summary>What is said of one, and the way out.</summary>
    public static (string Message, string Help) Explain(char character)
    {
        var meant = character >= FirstOfC1 ? Windows1252[character - FirstOfC1] : ' ';
        return (string.Create(CultureInfo.InvariantCulture, $"U+{(int)character:X4} is a control character, which no page can hold"),
            meant == ' ' ? "delete it" : $"delete it, or write '{meant}', which Windows-1252 has in its place");
    }
}
