using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace SiteGen.Html;

/// <summary>
/// Extracts the text of an HTML page as a reader sees it: without tags, character references decoded, blocks on their
/// own lines. Scripts, styles, footnote marks and hidden elements are left out.
/// </summary>
internal static class HtmlText
{
    /// <summary>Returns the text of a page. The result is hashed, so it must not depend on the machine.</summary>
    public static string Extract(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var text = new StringBuilder(html.Length / 2);
        if (document.Body is { } body)
        {
            Append(text, body);
        }

        return text.ToString();
    }

    /// <summary>
    /// Appends the text of a node. It does not recurse, since pages may be nested deeper than the stack.
    /// </summary>
    private static void Append(StringBuilder text, INode root)
    {
        for (var node = (INode?)root; node is not null;)
        {
            if (node is IText { Data: { } data })
            {
                text.Append(data);
            }

            var isSkipped = node is IElement element && IsSkipped(element);
            if (!isSkipped && IsBlock(node))
            {
                EndLine(text);
            }

            if (node.FirstChild is { } child && !isSkipped)
            {
                node = child;
                continue;
            }

            while (node is not null && node != root && node.NextSibling is null)
            {
                EndBlock(text, node);
                node = node.Parent;
            }

            if (node is null || node == root)
            {
                break;
            }

            EndBlock(text, node);
            node = node.NextSibling;
        }

        EndLine(text);
    }

    private static void EndBlock(StringBuilder text, INode node)
    {
        if (IsBlock(node))
        {
            EndLine(text);
        }
    }

    private static void EndLine(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != '\n')
        {
            text.Append('\n');
        }
    }

    private static bool IsSkipped(IElement element) =>
        element.LocalName is "script" or "style" or "noscript" or "template" or "iframe" or "object" or "svg" or "math"
            or "select" or "textarea"
        || element.HasAttribute("hidden")
        || IsFootnoteMark(element);

    /// <summary>Returns whether an element is a footnote mark, which is not part of the word before it.</summary>
    private static bool IsFootnoteMark(IElement element) =>
        element.LocalName == "sup" && element.QuerySelector("a")?.GetAttribute("href")?.StartsWith('#') == true;

    /// <summary>
    /// Returns whether a node starts a line according to the suggested rendering of the HTML standard.
    /// </summary>
    private static bool IsBlock(INode node) => node is IElement
    {
        LocalName: "address" or "article" or "aside" or "blockquote" or "br" or "caption" or "center" or "dd"
            or "details" or "dialog" or "dir" or "div" or "dl" or "dt" or "fieldset" or "figcaption" or "figure"
            or "footer" or "form" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "header" or "hgroup" or "hr"
            or "legend" or "li" or "listing" or "main" or "menu" or "nav" or "ol" or "optgroup" or "option" or "p"
            or "pre" or "search" or "section" or "summary" or "table" or "tbody" or "td" or "tfoot" or "th" or "thead"
            or "tr" or "ul"
    };
}
