namespace SiteGen.Evidence;

/// <summary>A line of a text, without its line end.</summary>
/// <param name="Start">The UTF-16 offset of its first character.</param>
/// <param name="End">The offset after its last character.</param>
/// <param name="Page">The number of form feeds before it.</param>
internal readonly record struct TextLine(int Start, int End, int Page)
{
    /// <summary>The characters of the line.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);

    /// <summary>Whether it has nothing but white space.</summary>
    public bool IsBlank(string text) => In(text).IsWhiteSpace();
}

/// <summary>Divides texts into lines. A form feed ends a line too.</summary>
internal static class TextLines
{
    /// <summary>Returns the lines of a text.</summary>
    public static List<TextLine> Of(string text)
    {
        var lines = new List<TextLine>();
        var (start, page) = (0, 0);
        while (start <= text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r', '\f');
            var end = length < 0 ? text.Length : start + length;
            lines.Add(new(start, end, page));
            if (end == text.Length)
            {
                break;
            }

            page += text[end] == '\f' ? 1 : 0;
            start = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
        }

        return lines;
    }

    /// <summary>Returns the lines that are not blank.</summary>
    public static List<TextLine> WithWords(string text)
    {
        var lines = Of(text);
        lines.RemoveAll(l => l.IsBlank(text));
        return lines;
    }

    /// <summary>Returns the offsets of a character.</summary>
    public static int[] FindAll(string text, char character)
    {
        var found = new List<int>();
        for (var at = text.IndexOf(character); at >= 0; at = text.IndexOf(character, at + 1))
        {
            found.Add(at);
        }

        return [.. found];
    }

    /// <summary>Returns the offset of the next character that is no space or tab.</summary>
    public static int SkipSpaces(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t' or '\u00A0')
        {
            at++;
        }

        return at;
    }
}
