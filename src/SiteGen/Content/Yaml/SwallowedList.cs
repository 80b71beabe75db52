using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content.Yaml;

/// <summary>
/// A list below a key that has a value already, which YAML reads as more lines of that value: <c>key: x</c>, then
/// <c>  - a</c>.
/// </summary>
internal static class SwallowedList
{
    /// <summary>
    /// Returns the offset of the first hyphen that looks like that of a list item in a value without quotation marks;
    /// -1 for none.
    /// </summary>
    /// <param name="value">The value as written, with its line breaks.</param>
    public static int Find(ReadOnlySpan<char> value)
    {
        // '-a' is a list item without its space if the other lines begin with hyphens too.
        var isListWithoutSpaces = value is ['-', ..];
        for (var at = 0; value[at..].IndexOf('\n') is >= 0 and var length;)
        {
            at += length + 1;
            at += value[at..].Length - value[at..].TrimStart().Length;
            if (at < value.Length && value[at] == '-'
                && (isListWithoutSpaces || at + 1 == value.Length || char.IsWhiteSpace(value[at + 1])))
            {
                return isListWithoutSpaces ? 0 : at;
            }
        }

        return -1;
    }

    /// <summary>Returns the diagnostic.</summary>
    /// <param name="file">The file.</param>
    /// <param name="span">The value.</param>
    /// <param name="hyphen">The offset of the hyphen in the value.</param>
    public static Diagnostic Report(SourceFile file, SourceSpan span, int hyphen) => new(
        Rules.ListInText, file, new(span.Start + hyphen, 1),
        hyphen == 0
            ? "these lines are read as one text and not as a list"
            : "this line is read as part of the text above and not as a list item",
        hyphen == 0 ? "put a space after each hyphen: '- …'"
            : "for a list, begin each item in a line of its own, also the first; for text, put it in quotation marks");
}
