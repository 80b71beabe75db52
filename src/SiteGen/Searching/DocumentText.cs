using System.Text;
using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Markup;
using SiteGen.Text;

namespace SiteGen.Searching;

/// <summary>
/// Collects the visible text of a document, with a space between blocks. Embeds are left out, since their content is
/// indexed with its own page, and so are footnote references. It only reads HTML written by SiteGen, so a few rules
/// suffice.
/// </summary>
internal sealed class DocumentText(SiteGraph graph)
{
    private readonly StringBuilder _text = new();

    /// <summary>Appends plain text as a block.</summary>
    public DocumentText Add(string? text)
    {
        AddText(text);
        AddText(" ");
        return this;
    }

    /// <summary>Appends rendered Markdown as a block.</summary>
    public DocumentText Add(RichText text)
    {
        using var html = new Utf8Builder(4 * 1024);
        text.WriteTo(new HtmlWriter(graph, html));
        AddHtml(Encoding.UTF8.GetString(html.WrittenSpan));
        AddText(" ");
        return this;
    }

    /// <summary>Returns the text, trimmed.</summary>
    public override string ToString() => _text.ToString(0, _text.Length - (EndsWithSpace ? 1 : 0));

    private bool EndsWithSpace => _text.Length > 0 && _text[^1] == ' ';

    private void AddHtml(ReadOnlySpan<char> html)
    {
        var isInFootnoteReference = false;
        var (struckOut, raisedFrom) = (0, -1);
        while (!html.IsEmpty)
        {
            var start = html.IndexOf('<');
            var text = start < 0 ? html : html[..start];
            if (!isInFootnoteReference && struckOut == 0)
            {
                AddText(text.Contains('&') ? Decode(text.ToString()) : text);
            }

            if (start < 0)
            {
                return;
            }

            html = html[(start + 1)..];
            var end = EndOfTag(html);
            var tag = html[..end];
            html = html[Math.Min(end + 1, html.Length)..];
            var name = tag.TrimStart('/');
            name = name[..(name.IndexOfAny(" \n/") is >= 0 and var stop ? stop : name.Length)];
            if (name is "del")
            {
                // Without its line, what is struck out would be said.
                struckOut += tag.StartsWith('/') ? -1 : 1;
            }
            else if (name is "sup" && tag.StartsWith('/') && raisedFrom >= 0)
            {
                var raised = PlainText.Raise(_text.ToString(raisedFrom, _text.Length - raisedFrom));
                _text.Length = raisedFrom;
                _text.Append(raised);
                raisedFrom = -1;
            }
            else if (name is "sup")
            {
                raisedFrom = _text.Length;
            }
            else if (name is "a")
            {
                isInFootnoteReference = tag.Contains("\"footnote-", StringComparison.Ordinal);
            }
            else if (!IsInline(name))
            {
                AddText(" ");
            }
        }
    }

    /// <summary>Whether an element can be inside a word.</summary>
    private static bool IsInline(ReadOnlySpan<char> element) => element
        is "em" or "strong" or "code" or "del" or "ins" or "mark"
        or "span" or "abbr" or "sup" or "sub" or "cite" or "q";

    /// <summary>Returns the index of the bracket that ends a tag, which is not inside an attribute value.</summary>
    private static int EndOfTag(ReadOnlySpan<char> html)
    {
        var quote = default(char);
        for (var i = 0; i < html.Length; i++)
        {
            var c = html[i];
            if (quote != default)
            {
                quote = c == quote ? default : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == '>')
            {
                return i;
            }
        }

        return html.Length;
    }

    /// <summary>Decodes the character references that SiteGen writes.</summary>
    private static string Decode(string text) => text
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&quot;", "\"", StringComparison.Ordinal)
        .Replace("&#39;", "'", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);

    /// <summary>Appends text, with one space for a run of white space.</summary>
    private void AddText(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var space = text.IndexOfAny(" \n\t\r");
            _text.Append(space < 0 ? text : text[..space]);
            if (space < 0)
            {
                return;
            }

            if (_text.Length > 0 && !EndsWithSpace)
            {
                _text.Append(' ');
            }

            text = text[(space + 1)..];
        }
    }
}

/// <summary>Writes rendered Markdown without link targets and embeds.</summary>
file sealed class HtmlWriter(SiteGraph graph, Utf8Builder html) : IRichTextWriter
{
    public void WriteHtml(ReadOnlySpan<byte> utf8) => html.WriteUtf8(utf8);

    public void WriteRelativeRoot()
    {
    }

    public void WriteOwnPage()
    {
    }

    public void WriteSection(Entity entity, string fragment)
    {
    }

    public void WriteFragment(Entity entity, string fragment)
    {
    }

    public void WriteName(Entity entity) => html.WriteEscaped(graph.TitleOf(entity));

    public void WriteCard(Entity entity) => html.Write(' ');
}
