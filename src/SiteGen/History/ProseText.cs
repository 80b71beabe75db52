using System.Text;
using SiteGen.Text;

namespace SiteGen.History;

/// <summary>
/// Texts in the form in which they are compared: without comments, and the same however lines are broken, indented and
/// separated.
/// </summary>
internal static class ProseText
{
    /// <summary>Returns a text of one paragraph: its words with single spaces between.</summary>
    public static string OfValue(string text) => CanonicalForm.Of(WhiteSpace.Collapse(text));

    /// <summary>Returns Markdown with each paragraph, heading, list entry and row on one line.</summary>
    /// <param name="markdown">The Markdown as written.</param>
    /// <param name="areWords">Whether it is the words of a quotation, where nothing begins a list or a heading.</param>
    public static string OfMarkdown(string markdown, bool areWords = false)
    {
        var text = new StringBuilder();
        string? fence = null;
        var (isOpen, isQuote) = (false, false);
        foreach (var written in UncommentedText.OfMarkdown(markdown).Text.AsSpan().EnumerateLines())
        {
            var line = WhiteSpace.Collapse(written.ToString());
            var mark = areWords ? null : FenceOf(line);
            if (fence is not null || mark is not null)
            {
                // Code stays as it is.
                text.Append(text.Length > 0 ? "\n" : "").Append(written.TrimEnd());
                fence = fence is null ? mark : mark == fence ? null : fence;
                isOpen = false;
            }
            else if (line.Length == 0)
            {
                isOpen = false;
            }
            else if (isOpen && (areWords || !BeginsBlock(line)))
            {
                text.Append(' ').Append(line);
            }
            else if (isOpen && isQuote && line[0] == '>')
            {
                text.Append(' ').Append(line.AsSpan().TrimStart("> "));
            }
            else
            {
                text.Append(text.Length > 0 ? "\n" : "").Append(line);
                (isOpen, isQuote) = (!line.StartsWith('#'), line[0] == '>');
            }
        }

        return CanonicalForm.Of(text.ToString());
    }

    private static string? FenceOf(string line) =>
        line.StartsWith("```", StringComparison.Ordinal) ? "```" : line.StartsWith("~~~", StringComparison.Ordinal)
            ? "~~~" : null;

    /// <summary>Whether a line begins a heading, a list entry, a quotation, a row or a definition.</summary>
    private static bool BeginsBlock(string line)
    {
        if (line[0] is '#' or '>' or '|' or ':' || line.StartsWith("[^", StringComparison.Ordinal))
        {
            return true;
        }

        if (line[0] is '-' or '*' or '+' or '=')
        {
            return line.Length == 1 || line[1] == ' ' || line.AsSpan().Trim(line[0]).IsEmpty;
        }

        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 10 && digits + 1 < line.Length
            && line[digits] is '.' or ')' && line[digits + 1] == ' ';
    }
}
