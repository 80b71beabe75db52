using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace SiteGen.Html;

/// <summary>
/// Extracts the text of an HTML page as a browser shows it: without tags, character references decoded, blocks on their
/// own lines, and with the quotation marks of <c>q</c>. Scripts, styles, hidden elements, footnote marks and the
/// readings of ruby are left out.
/// </summary>
internal static class HtmlText
{
    /// <summary>Returns the text of a page. The result is hashed, so it must not depend on the machine.</summary>
    public static HtmlContent Extract(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var extractor = new Extractor(html.Length / 2);
        if (document.Body is { } body)
        {
            extractor.Append(body);
        }

        return extractor.Content;
    }

    private sealed class Extractor(int capacity)
    {
        private readonly StringBuilder _text = new(capacity);
        private readonly List<int> _footnoteMarks = [];
        private readonly List<int> _readings = [];
        private readonly List<int> _paragraphs = [];
        private readonly List<(int Start, int End)> _raised = [];

        /// <summary>Where the raised text begins that does not end yet; -1 for none.</summary>
        private int _raisedFrom = -1;

        /// <summary>The closing marks of the quotations around the text so far.</summary>
        private readonly Stack<string> _quotations = new();

        /// <summary>Whether a block began, and no text in it yet.</summary>
        private bool _isParagraphStart = true;

        public HtmlContent Content => new(_text.ToString(), _footnoteMarks, _readings, _paragraphs)
        {
            Raised = _raised,
        };

        /// <summary>
        /// Appends the text of a node. It does not recurse, since pages may be nested deeper than the stack, and counts
        /// the children itself: a node looks for its next sibling among all of them.
        /// </summary>
        public void Append(INode root)
        {
            var open = new Stack<(INode Node, int Next)>();
            Enter(root);
            while (open.TryPop(out var place))
            {
                if (place.Next < place.Node.ChildNodes.Length)
                {
                    open.Push((place.Node, place.Next + 1));
                    Enter(place.Node.ChildNodes[place.Next]);
                }
                else
                {
                    End(place.Node);
                }
            }

            EndLine();

            void Enter(INode node)
            {
                if (node is not IElement element || !IsSkipped(element))
                {
                    Begin(node);
                    open.Push((node, 0));
                }
            }
        }

        private void Begin(INode node)
        {
            if (node is IText { Data: { } data })
            {
                if (_isParagraphStart && !string.IsNullOrWhiteSpace(data))
                {
                    _paragraphs.Add(_text.Length + data.Length - data.TrimStart().Length);
                    _isParagraphStart = false;
                }

                _text.Append(data);
            }
            else if (node is IElement { LocalName: "q" } quotation)
            {
                var (opening, closing) = QuotationMarks.Of(quotation, isNested: _quotations.Count % 2 == 1);
                if (_isParagraphStart)
                {
                    _paragraphs.Add(_text.Length);
                    _isParagraphStart = false;
                }

                _text.Append(opening);
                _quotations.Push(closing);
            }
            else if (node is IElement { LocalName: "sup" } && _raisedFrom < 0)
            {
                _raisedFrom = _text.Length;
            }
            else if (IsBlock(node))
            {
                EndLine();
                _isParagraphStart |= node is not IElement { LocalName: "br" };
            }
        }

        private void End(INode node)
        {
            if (node is IElement { LocalName: "q" })
            {
                _text.Append(_quotations.Pop());
            }
            else if (node is IElement { LocalName: "sup" } && _raisedFrom >= 0)
            {
                _raised.Add((_raisedFrom, _text.Length));
                _raisedFrom = -1;
            }
            else if (IsBlock(node))
            {
                EndLine();
                _isParagraphStart |= node is not IElement { LocalName: "br" };
            }
        }

        private void EndLine()
        {
            if (_text.Length > 0 && _text[^1] != '\n')
            {
                _text.Append('\n');
            }
        }

        private bool IsSkipped(IElement element)
        {
            if (IsHidden(element))
            {
                return true;
            }

            var marks = element.LocalName == "rt" ? _readings : IsFootnoteMark(element) ? _footnoteMarks : null;
            marks?.Add(_text.Length);
            return marks is not null;
        }
    }

    /// <summary>Whether browsers show nothing of an element. What can be unfolded counts as shown.</summary>
    private static bool IsHidden(IElement element) =>
        element.LocalName is "script" or "style" or "noscript" or "template" or "iframe" or "object" or "svg" or "math"
            or "select" or "textarea" or "rp" or "rtc" or "datalist" or "audio" or "video" or "canvas" or "noembed"
            or "noframes" or "title"
        || element.HasAttribute("hidden")
        || (element.LocalName == "dialog" && !element.HasAttribute("open"))
        || (element.GetAttribute("style") is { } style && Hides(style));

    private static bool Hides(string style)
    {
        foreach (var declaration in style.Split(';'))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
            {
                continue;
            }

            var value = declaration[(colon + 1)..].Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim();
            switch (declaration[..colon].Trim().ToLowerInvariant())
            {
                case "display" when value.Equals("none", StringComparison.OrdinalIgnoreCase):
                case "visibility" when value.Equals("hidden", StringComparison.OrdinalIgnoreCase):
                    return true;
                default:
                    break;
            }
        }

        return false;
    }

    /// <summary>Returns whether an element is a footnote mark, which is not part of the word before it.</summary>
    private static bool IsFootnoteMark(IElement element) => element.LocalName switch
    {
        "sup" => element.QuerySelector("a")?.GetAttribute("href")?.Contains('#', StringComparison.Ordinal) == true,
        "a" => element.GetAttribute("role") == "doc-noteref" || element.GetAttribute("epub:type") == "noteref",
        _ => false,
    };

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
