using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace SiteGen.Markup;

/// <summary>
/// Parses backslash escapes in the words of a quotation. In a path of Windows, a backslash is what it is:
/// <c>C:\*.txt</c>, <c>\\server\share</c>. A path whose backslashes are escaped, <c>C:\\temp</c>, is read as ever.
/// </summary>
internal sealed partial class QuoteEscapeParser : EscapeInlineParser
{
    /// <summary>How far before a backslash its word may begin, in characters.</summary>
    private const int LongestPath = 260;

    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        !IsInPath(slice.Text, slice.Start, slice.End) && base.Match(processor, ref slice);

    private static bool IsInPath(string text, int offset, int end)
    {
        var start = offset;
        while (start > 0 && offset - start < LongestPath && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return Path().IsMatch(text.AsSpan(start, Math.Min(end + 1 - start, LongestPath)));
    }

    [GeneratedRegex(
        @"\A[""'“‘„«(\[]*(?:[A-Za-z]:\\(?!\\)|\\\\[A-Za-z0-9][\w.-]*\\[A-Za-z0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Path();
}
