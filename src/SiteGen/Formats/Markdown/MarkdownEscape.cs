using System.Buffers;
using System.Text;

namespace SiteGen.Formats.Markdown;

/// <summary>
/// Escapes text so that Markdown shows it as it is: also in readers of GFM and of Pandoc's Markdown, which know more
/// than CommonMark.
/// </summary>
internal static class MarkdownEscape
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_[]<&|~\t\r\n\f");

    private static readonly SearchValues<char> SpecialInHeading = SearchValues.Create("#\\`*_[]<&|~\t\r\n\f");

    private static readonly SearchValues<char> NotInBareAddress = SearchValues.Create("()<>\\ \t\n");

    /// <summary>Returns text escaped for the middle of a line.</summary>
    public static string Of(string text)
    {
        if (!text.StartsWith(' ') && text.AsSpan().IndexOfAny(Special) < 0
            && !text.Contains("  ", StringComparison.Ordinal))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 8);
        Append(escaped, text, isAtLineStart: false, isHeading: false);
        return escaped.ToString();
    }

    /// <summary>
    /// Appends text, escaped; runs of white space are one space, and none at the beginning of a line.
    /// </summary>
    /// <param name="to">Where to.</param>
    /// <param name="text">The text.</param>
    /// <param name="isAtLineStart">Whether it begins a line.</param>
    /// <param name="isHeading">Whether the line is a heading.</param>
    public static void Append(StringBuilder to, ReadOnlySpan<char> text, bool isAtLineStart, bool isHeading)
    {
        if (isAtLineStart)
        {
            text = text.TrimStart(" \t\r\n\f");
            text = text[AppendLineStart(to, text)..];
        }

        var escaped = isHeading ? SpecialInHeading : Special;
        while (text.Length > 0)
        {
            var special = text.IndexOfAny(escaped);
            if (special < 0)
            {
                AppendPlain(to, text);
                return;
            }

            AppendPlain(to, text[..special]);
            AppendSpecial(to, text, special);
            text = text[(special + 1)..];
        }
    }

    /// <summary>Returns an address as the destination of a link.</summary>
    public static string Destination(string address)
    {
        if (address.AsSpan().IndexOfAny(NotInBareAddress) < 0 && address.Length > 0)
        {
            return WithoutReferences(address);
        }

        var inBrackets = address.Replace("<", "%3C", StringComparison.Ordinal)
            .Replace(">", "%3E", StringComparison.Ordinal).Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(" ", "%20", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
        return $"<{WithoutReferences(inBrackets)}>";
    }

    /// <summary>Returns text as code, in enough backticks.</summary>
    public static string Code(string text)
    {
        var fence = new string('`', LongestRun(text, '`') + 1);
        var needsSpace = text.StartsWith('`') || text.EndsWith('`')
            || (text.StartsWith(' ') && text.EndsWith(' ') && !string.IsNullOrWhiteSpace(text));
        return needsSpace ? $"{fence} {text} {fence}" : fence + text + fence;
    }

    /// <summary>The length of the longest run of a character.</summary>
    public static int LongestRun(ReadOnlySpan<char> text, char character)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == character ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    /// <summary>Keeps the parameter <c>&amp;copy;</c> of an address from being read as a sign.</summary>
    private static string WithoutReferences(string address) =>
        address.Contains('&', StringComparison.Ordinal) && address.Contains(';', StringComparison.Ordinal)
            ? address.Replace("&", "&amp;", StringComparison.Ordinal) : address;

    /// <summary>Appends text that needs no escape; of several spaces one.</summary>
    private static void AppendPlain(StringBuilder to, ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && text[0] == ' ' && (to.Length == 0 || to[^1] is ' ' or '\n'))
        {
            text = text.TrimStart(' ');
        }

        while (text.IndexOf("  ") is >= 0 and var spaces)
        {
            to.Append(text[..(spaces + 1)]);
            text = text[spaces..].TrimStart(' ');
        }

        to.Append(text);
    }

    private static void AppendSpecial(StringBuilder to, ReadOnlySpan<char> text, int at)
    {
        var (c, next) = (text[at], at + 1 < text.Length ? text[at + 1] : ' ');
        switch (c)
        {
            case '\t' or '\r' or '\n' or '\f':
                if (to.Length > 0 && to[^1] is not (' ' or '\n'))
                {
                    to.Append(' ');
                }

                return;
            // Within words it is nothing special: snake_case.
            case '_' when to.Length > 0 && char.IsLetterOrDigit(to[^1]) && char.IsLetterOrDigit(next):
            // Only a name or a number makes a reference of it: AT&T.
            case '&' when !(char.IsAsciiLetterOrDigit(next) || next == '#'):
                to.Append(c);
                return;
            default:
                to.Append('\\').Append(c);
                return;
        }
    }

    /// <summary>Escapes what makes a line a heading, a list, a quotation or a rule.</summary>
    /// <returns>The number of characters that were appended.</returns>
    private static int AppendLineStart(StringBuilder to, ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && text[0] is '#' or '>' or '-' or '+' or '=' or ':')
        {
            to.Append('\\').Append(text[0]);
            return 1;
        }

        var digits = text.IndexOfAnyExceptInRange('0', '9');
        if (digits is > 0 and < 10 && text[digits] is '.' or ')')
        {
            to.Append(text[..digits]).Append('\\').Append(text[digits]);
            return digits + 1;
        }

        return 0;
    }
}
