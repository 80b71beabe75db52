using System.Net;

namespace SiteGen.Formats.Markdown;

/// <summary>
/// Writes the HTML of a text as Markdown that shows the same: CommonMark with the tables, footnotes, tasks and struck
/// words of GFM. What Markdown lacks is a list (definitions), a quotation (callouts) or an element of HTML
/// (subscripts).
/// </summary>
/// <param name="markdown">Where to.</param>
/// <param name="headings">How many levels lower headings are.</param>
/// <param name="writeCard">Writes the next card of an entity, where the HTML has <see cref="Card"/>.</param>
internal sealed class HtmlToMarkdown(MarkdownBuilder markdown, int headings, Action writeCard)
{
    /// <summary>What stands for the card of an entity in the HTML.</summary>
    public const string Card = "<card>";

    private readonly MarkdownLists _lists = new(markdown);

    /// <summary>What the open emphasis and other elements in a line end with.</summary>
    private readonly Stack<string> _ends = new();

    /// <summary>Whether the open divisions are callouts.</summary>
    private readonly Stack<bool> _divisions = new();

    private bool _isInBlock;
    private bool _isHeading;
    private bool _isInTerm;
    private MarkdownTable? _table;

    /// <summary>Writes a text.</summary>
    public void Write(ReadOnlySpan<char> html)
    {
        var tokens = new HtmlTokens(html);
        while (tokens.Read())
        {
            switch (tokens.Kind)
            {
                case HtmlTokenKind.Text:
                    WriteText(tokens.Value);
                    break;
                case HtmlTokenKind.Start:
                    Start(ref tokens);
                    break;
                default:
                    Close(tokens.Value);
                    break;
            }
        }

        _isInBlock = false;
    }

    private void WriteText(ReadOnlySpan<char> text)
    {
        if (!_isInBlock && text.IsWhiteSpace())
        {
            return;
        }

        Open();
        markdown.WriteText(text.Contains('&') ? HtmlTokens.Decode(text) : text, _isHeading);
    }

    /// <summary>Begins a paragraph, if none is open.</summary>
    private void Open()
    {
        if (!_isInBlock)
        {
            Block();
        }
    }

    private void Block()
    {
        markdown.Block();
        _isInBlock = true;
        _lists.EndRun();
    }

    private void Start(ref HtmlTokens tokens)
    {
        switch (tokens.Value)
        {
            case "a":
                StartLink(ref tokens);
                break;
            case "em":
                Surround(ref tokens, "*", "em");
                break;
            case "strong":
                Surround(ref tokens, "**", "strong");
                break;
            case "del":
                Surround(ref tokens, "~~", "del");
                break;
            case "sup" when tokens.Rest.StartsWith("<a ") && StartNote(ref tokens):
                break;
            case "sub" or "sup" or "mark":
                Surround(ref tokens, null, tokens.Value.ToString());
                break;
            case "code":
                WriteCode(ref tokens);
                break;
            case "br":
                WriteBreak(tokens.Rest);
                break;
            case "img":
                WritePicture(tokens);
                break;
            case "input":
                Open();
                markdown.Write(tokens.Has("checked") ? "[x]" : "[ ]");
                break;
            case "span" or "video" or "audio":
                break;
            default:
                StartBlock(ref tokens);
                break;
        }
    }

    private void StartBlock(ref HtmlTokens tokens)
    {
        var name = tokens.Value;
        if (_table is not null && name is "thead" or "tbody" or "tr" or "th" or "td")
        {
            if (name is "tr")
            {
                _isInBlock = true;
                _lists.EndRun();
            }

            _table.Start(tokens);
            return;
        }

        _isInBlock = false;
        switch (name)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Block();
                markdown.Write(new string('#', Math.Min(6, name[1] - '0' + headings)) + " ");
                _isHeading = true;
                break;
            case "ul" or "ol":
                _lists.Start(tokens);
                break;
            case "li":
                _lists.StartItem(tokens);
                break;
            case "blockquote":
                EnterQuotation();
                break;
            case "p" or "summary" when tokens.HasClass("callout-title"):
                Block();
                markdown.Write("**");
                _ends.Push("**");
                break;
            case "div" or "details":
                var isCallout = tokens.HasClass("callout callout-");
                _divisions.Push(isCallout);
                if (isCallout)
                {
                    EnterQuotation();
                }

                break;
            case "section":
                _lists.AreNotes = tokens.HasClass("footnotes");
                break;
            case "pre":
                WriteCodeBlock(ref tokens);
                break;
            case "table":
                _table = new(markdown);
                break;
            case "dt":
                EndTerm();
                markdown.Enter("- ", "  ");
                _isInTerm = true;
                Block();
                markdown.Write("**");
                _ends.Push("**");
                break;
            case "hr":
                Block();
                markdown.Write("***");
                _isInBlock = false;
                break;
            case "card":
                writeCard();
                _lists.EndRun();
                break;
            default:
                break;
        }
    }

    private void Close(ReadOnlySpan<char> name)
    {
        switch (name)
        {
            case "a" or "em" or "strong" or "del" or "sub" or "sup" or "mark":
                markdown.Write(_ends.Count > 0 ? _ends.Pop() : "");
                return;
            case "span" or "video" or "audio" or "thead" or "tbody" or "code":
                return;
            case "th" or "td" when _table is not null:
                markdown.Write(" ");
                return;
            case "tr" when _table is not null:
                _table.EndRow();
                return;
            case "p" or "dt" or "summary" when _ends.Count > 0:
                markdown.Write(_ends.Pop());
                break;
            case "ul" or "ol":
                _lists.End();
                break;
            case "li":
                markdown.Leave(showsEmpty: true);
                break;
            case "blockquote":
                markdown.Leave();
                break;
            case "div" or "details" when _divisions.Count > 0 && _divisions.Pop():
                markdown.Leave();
                break;
            case "section":
                _lists.AreNotes = false;
                break;
            case "table":
                _table = null;
                break;
            case "dl":
                EndTerm();
                break;
            default:
                break;
        }

        (_isInBlock, _isHeading) = (false, false);
    }

    private void EnterQuotation()
    {
        markdown.Enter("> ", "> ");
        _lists.EndRun();
    }

    private void EndTerm()
    {
        if (_isInTerm)
        {
            markdown.Leave();
        }

        _isInTerm = false;
    }

    private void StartLink(ref HtmlTokens tokens)
    {
        if (tokens.HasClass("footnote-back"))
        {
            tokens.ReadTo("a");
            return;
        }

        Open();
        markdown.SeparateFromMark();
        var address = tokens.Attribute("href") ?? "";
        var end = tokens.Rest.IndexOf("</a>");
        if (end > 0 && address.Contains("://", StringComparison.Ordinal) && address.AsSpan().IndexOfAny(" <>") < 0
            && HtmlTokens.Decode(tokens.Rest[..end]) == address)
        {
            tokens.ReadTo("a");
            markdown.Write($"<{address}>");
            return;
        }

        markdown.Write("[");
        var title = tokens.Attribute("title");
        _ends.Push($"]({MarkdownEscape.Destination(address)}{TitleOf(title)})");
    }

    /// <summary>Writes the mark of a footnote; false where the note is on another page.</summary>
    private bool StartNote(ref HtmlTokens tokens)
    {
        var link = new HtmlTokens(tokens.Rest);
        link.Read();
        if (!link.HasClass("footnote-ref") || link.Attribute("href") is not ['#', .. var note])
        {
            return false;
        }

        tokens.ReadTo("sup");
        Open();
        markdown.Write($"[^{MarkdownLists.LabelOf(note)}]");
        return true;
    }

    /// <summary>Writes the beginning of emphasis: its mark, or the element where the mark would not be read.</summary>
    private void Surround(ref HtmlTokens tokens, string? mark, string element)
    {
        Open();
        var end = tokens.Rest.IndexOf($"</{element}>");
        var usesMark = mark is not null && end >= 0 && !_ends.Any(e => e[0] is '*' or '~')
            && EmphasisMarks.CanSurround(markdown.Last, tokens.Rest[..end], tokens.Rest[(end + element.Length + 3)..]);
        markdown.Write(usesMark ? mark! : $"<{element}>");
        _ends.Push(usesMark ? mark! : $"</{element}>");
    }

    private void WriteCode(ref HtmlTokens tokens)
    {
        Open();
        var html = tokens.ReadTo("code");
        var code = HtmlTokens.Decode(html).ReplaceLineEndings(" ");
        // A bar ends a cell of a table, even in code.
        markdown.Write(_table is not null && code.Contains('|', StringComparison.Ordinal)
            ? $"<code>{WebUtility.HtmlEncode(code).Replace("|", "&#124;", StringComparison.Ordinal)}</code>"
            : MarkdownEscape.Code(code));
    }

    private void WriteBreak(ReadOnlySpan<char> rest)
    {
        if (!_isInBlock || rest.TrimStart().StartsWith("</p>"))
        {
            return;
        }

        if (_table is not null)
        {
            markdown.Write("<br>");
        }
        else if (_isHeading)
        {
            markdown.Write(" ");
        }
        else
        {
            markdown.Write("\\");
            markdown.Line();
        }
    }

    private void WritePicture(HtmlTokens tokens)
    {
        Open();
        var (alt, title) = (tokens.Attribute("alt") ?? "", tokens.Attribute("title"));
        var address = MarkdownEscape.Destination(tokens.Attribute("src") ?? "");
        markdown.Write($"![{MarkdownEscape.Of(alt)}]({address}{TitleOf(title)})");
    }

    private static string TitleOf(string? title) => string.IsNullOrEmpty(title) ? ""
        : $" \"{MarkdownEscape.Of(title).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private void WriteCodeBlock(ref HtmlTokens tokens)
    {
        tokens.Read();
        var language = tokens.Attribute("class") is { } name && name.StartsWith("language-", StringComparison.Ordinal)
            ? name["language-".Length..] : "";
        var code = HtmlTokens.Decode(tokens.ReadTo("code")).ReplaceLineEndings("\n");
        var fence = new string('`', Math.Max(3, MarkdownEscape.LongestRun(code, '`') + 1));
        Block();
        markdown.Write(fence + language);
        foreach (var line in code.EndsWith('\n') ? code[..^1].Split('\n') : code.Split('\n'))
        {
            markdown.Line();
            markdown.Write(line);
        }

        markdown.Line();
        markdown.Write(fence);
        _isInBlock = false;
    }
}
