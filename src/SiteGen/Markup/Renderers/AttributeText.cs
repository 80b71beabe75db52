using System.Text.RegularExpressions;
using Markdig.Syntax.Inlines;
using SiteGen.Diagnostics;

namespace SiteGen.Markup.Renderers;

/// <summary>
/// Finds attributes in braces after a picture or link, which other programs read: <c>{width=400}</c>, <c>{.wide}</c>.
/// </summary>
internal static partial class AttributeText
{
    private const int MaximumLength = 200;

    /// <summary>Reports attributes that follow a picture or link.</summary>
    public static void Report(MarkupState state, Inline inline, bool isPicture)
    {
        var (text, start) = (state.Text, inline.Span.End + 1);
        if (start >= text.Length || text[start] != '{'
            || Attributes().Match(text, start, Math.Min(MaximumLength, text.Length - start)) is not
            { Success: true } match)
        {
            return;
        }

        var width = match.Groups["width"].Value;
        state.Report(
            Rules.AttributesUnsupported,
            state.SpanOf(start, match.Length),
            $"attributes are not supported, and '{match.Value}' is shown as text",
            !isPicture ? "remove them"
                : width.Length > 0 ? $"write the width as Obsidian does: ![A graph|{width}](…)"
                : "remove them; a width is written as ![A graph|400](…)");
    }

    [GeneratedRegex(
        @"\A\{:?\s*(?:(?>[.#][\w:.-]+|width\s*=\s*[""']?(?<width>\d+)[\w%]*[""']?"
            + @"|[A-Za-z][\w:-]*\s*=\s*(?:""[^""}]*""|'[^'}]*'|[^\s""'}]+))\s*)+\}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Attributes();
}
