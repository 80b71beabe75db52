using System.Buffers;
using System.Globalization;
using System.Text;

namespace SiteGen.Text;

/// <summary>
/// Characters that change the direction of text (https://www.unicode.org/reports/tr9): they are invisible, and can make
/// a name or an address read as another one, also beyond its own end.
/// </summary>
internal static class BidiControls
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';

    /// <summary>U+202A to U+202E, which embed and override, and U+2066 to U+2069, which isolate.</summary>
    private static readonly SearchValues<char> Controls =
        SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>
    /// The controls, and the marks U+200E, U+200F and U+061C, which are common in text of both directions but can
    /// reorder an address.
    /// </summary>
    private static readonly SearchValues<char> ControlsAndMarks =
        SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200E\u200F\u061C");

    /// <summary>Returns whether a text has controls.</summary>
    // Every text of a page is searched, and few have a character of this range: searching for the set at once takes a
    // tenth of a build of 10,000 files.
    public static bool AreIn(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\u202A', '\u2069') && text.ContainsAny(Controls);

    /// <summary>Returns whether a character is a control.</summary>
    public static bool Contains(char character) => Controls.Contains(character);

    /// <summary>Returns the offset of the first character in a text that can deceive; -1 for none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isAddress">Whether it is an address, in which marks deceive too.</param>
    // Nearly all texts and addresses are ASCII, which is found sooner than that they have none of the set.
    public static int Find(ReadOnlySpan<char> text, bool isAddress) =>
        Ascii.IsValid(text) ? -1 : text.IndexOfAny(isAddress ? ControlsAndMarks : Controls);

    /// <summary>
    /// Returns a text that does not change the direction of what follows it: it is isolated, and its isolates end in
    /// it.
    /// </summary>
    public static string Isolate(ReadOnlySpan<char> text)
    {
        var isolated = new StringBuilder(text.Length + 4).Append(FirstStrongIsolate);
        var open = 0;
        foreach (var c in text)
        {
            // An end without its beginning would end the isolation of the whole text.
            if (c != PopIsolate || open > 0)
            {
                isolated.Append(c);
                open += c is >= '\u2066' and <= FirstStrongIsolate ? 1 : c == PopIsolate ? -1 : 0;
            }
        }

        return isolated.Append(PopIsolate, open + 1).ToString();
    }

    /// <summary>Returns an address in which characters that can deceive are percent-encoded.</summary>
    public static string Encode(string address) => Find(address, isAddress: true) < 0 ? address
        : string.Concat(address.Select(c =>
            ControlsAndMarks.Contains(c) ? Uri.EscapeDataString(c.ToString()) : c.ToString()));

    /// <summary>Returns a text in which the controls are visible, each as U+FFFD.</summary>
    public static string Replace(string text) => !AreIn(text) ? text
        : string.Create(text.Length, text, static (result, text) =>
        {
            for (var i = 0; i < result.Length; i++)
            {
                result[i] = Contains(text[i]) ? '\uFFFD' : text[i];
            }
        });

    /// <summary>Returns a diagnostic's message and help about a character.</summary>
    public static (string Message, string Help) Explain(char character) => (
        string.Create(
            CultureInfo.InvariantCulture,
            $"U+{(int)character:X4} is invisible and changes the direction of text, so that it can read as another"),
        "delete it: text in right-to-left scripts does not need it");
}
