using System.Buffers;
using System.Globalization;

namespace SiteGen.Text;

/// <summary>
/// Control characters, which are invisible and not allowed in HTML and XML: U+0000 to U+001F except tabs and line ends,
/// and U+007F to U+009F.
/// </summary>
internal static class ControlCharacters
{
    private const char FirstOfC1 = '\u0080';

    /// <summary>
    /// The characters that Windows-1252 has at 0x80 to 0x9F, with a space for each that is undefined.
    /// </summary>
    private const string Windows1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    private static readonly char[] All =
    [
        .. Enumerable.Range(0x00, 0x20).Concat(Enumerable.Range(0x7F, 0x21))
            .Select(c => (char)c)
            .Except(['\t', '\n', '\r']),
    ];

    private static readonly SearchValues<char> Values = SearchValues.Create(All);

    private static readonly SearchValues<byte> AsciiBytes =
        SearchValues.Create([.. All.Where(char.IsAscii).Select(c => (byte)c)]);

    /// <summary>Returns whether a character is a control character.</summary>
    public static bool Contains(char character) => Values.Contains(character);

    /// <summary>Returns whether a text contains control characters.</summary>
    public static bool AreIn(ReadOnlySpan<char> text) => text.ContainsAny(Values);

    /// <summary>Returns whether a UTF-8 text contains control characters.</summary>
    public static bool AreIn(ReadOnlySpan<byte> text)
    {
        if (text.ContainsAny(AsciiBytes))
        {
            return true;
        }

        // U+0080 to U+009F are two bytes in UTF-8: C2 80 to C2 9F.
        while (text.IndexOf((byte)0xC2) is var lead and >= 0 && lead + 1 < text.Length)
        {
            text = text[(lead + 1)..];
            if (text[0] is >= 0x80 and <= 0x9F)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns the number of bytes that are control characters of ASCII.</summary>
    public static int CountAscii(ReadOnlySpan<byte> text) => text.CountAny(AsciiBytes);

    /// <summary>Returns the offset of the first control character of ASCII; -1 if there is none.</summary>
    public static int IndexOfAscii(ReadOnlySpan<byte> text) => text.IndexOfAny(AsciiBytes);

    /// <summary>Returns the offsets of the control characters in a text.</summary>
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

    /// <summary>Replaces the control characters in a text with U+FFFD.</summary>
    public static string Replace(string text) =>
        !AreIn(text) ? text : string.Create(text.Length, text, static (result, text) =>
        {
            for (var i = 0; i < result.Length; i++)
            {
                result[i] = Contains(text[i]) ? '\uFFFD' : text[i];
            }
        });

    /// <summary>
    /// Returns a text on one line, without characters that a terminal obeys or that change the direction of text:
    /// <c>\n</c>, <c>\u001B</c> and <c>\u202E</c> are written as their escapes, and carriage returns are left out.
    /// </summary>
    public static string ToLine(string text) =>
        !AreIn(text) && !BidiControls.AreIn(text) && !text.AsSpan().ContainsAny('\r', '\n') ? text
        : string.Concat(text.Select(c => c switch
        {
            '\n' => "\\n",
            '\r' => "",
            _ when Contains(c) || BidiControls.Contains(c) =>
                string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
            _ => c.ToString(),
        }));

    /// <summary>
    /// Returns the character that browsers show for U+0080 to U+009F: the one of Windows-1252. Others are returned as
    /// they are.
    /// </summary>
    public static char FromWindows1252(char character) =>
        character is >= FirstOfC1 and <= '\u009F' && Windows1252[character - FirstOfC1] is var meant and not ' '
            ? meant : character;

    /// <summary>Returns a diagnostic's message and help about a control character.</summary>
    public static (string Message, string Help) Explain(char character)
    {
        var meant = character >= FirstOfC1 ? Windows1252[character - FirstOfC1] : ' ';
        var code = ((int)character).ToString("X4", CultureInfo.InvariantCulture);
        return (
            $"U+{code} is a control character, which pages cannot contain",
            meant == ' ' ? "delete it" : $"delete it, or write '{meant}', its meaning in Windows-1252");
    }
}
