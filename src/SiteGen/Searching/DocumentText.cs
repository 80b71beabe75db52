using System.Buffers;
using System.Text;
using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Markup;

namespace SiteGen.Searching;

/// <summary>
/// Gathers what a reader reads of rendered Markdown: the text without tags, blocks apart by a space. Cards are left out,
/// since what they show has a page of its own, and so are the marks of footnotes. The HTML is our own, so that a few rules
/// are enough to read it. Reuse it; not for several threads at once.
/// </summary>
internal sealed class DocumentText(SiteGraph graph) : IRichTextWriter
{
    /// <summary>Elements that may stand within a word.</summary>
    private static readonly HashSet<string> Inline = new(["em", "strong", "code", "del", "ins", "mark", "span", "abbr", "sup", "sub", "cite", "q"], StringComparer.Ordinal);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> IsInline = Inline.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ArrayBufferWriter<byte> _html = new(16 * 1024);
    private readonly ArrayBufferWriter<char> _decoded = new(16 * 1024);
    private readonly ArrayBufferWriter<char> _text = new(16 * 1024);

    /// <summary>Appends a text, apart from what stands before it.</summary>
    public DocumentText Add(string? text)
    {
        AddText(text);
        AddText(" ");
        return this;
    }

    /// <inheritdoc cref="Add(string)"/>
    public DocumentText Add(RichText text)
    {
        _html.ResetWrittenCount();
        text.WriteTo(this);
        _decoded.ResetWrittenCount();
        Encoding.UTF8.GetChars(_html.WrittenSpan, _decoded);
        AddHtml(_decoded.WrittenSpan);
        AddText(" ");
        return this;
    }

    /// <summary>The text so far, without white space at its ends; begins anew.</summary>
    public string Take()
    {
        var text = _text.WrittenSpan.TrimEnd(' ').ToString();
        _text.ResetWrittenCount();
        return text;
    }

    void IRichTextWriter.WriteHtml(ReadOnlySpan<byte> html) => _html.Write(html);

    // These three stand in the addresses of links.
    void IRichTextWriter.WriteRoot()
    {
    }

    void IRichTextWriter.WriteOwnPage()
    {
    }

    void IRichTextWriter.WriteFragment(Entity entity, string fragment)
    {
    }

    void IRichTextWriter.WriteName(Entity entity) => Encoding.UTF8.GetBytes(
        graph.TitleOf(entity).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal), _html);

    void IRichTextWriter.WriteCard(Entity entity) => _html.Write(" "u8);

    private bool EndsWithSpace => _text.WrittenCount > 0 && _text.WrittenSpan[^1] == ' ';

    private void AddHtml(ReadOnlySpan<char> html)
    {
        var isInFootnoteMark = false;
        while (!html.IsEmpty)
        {
            var start = html.IndexOf('<');
            var text = start < 0 ? html : html[..start];
            if (!isInFootnoteMark)
            {
                AddText(text.Contains('&') ? Decode(text) : text);
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
            if (name is "a")
            {
                isInFootnoteMark = tag.Contains("\"footnote-", StringComparison.Ordinal);
            }
            else if (!IsInline.Contains(name))
            {
                AddText(" ");
            }
        }
    }

    /// <summary>Where the tag ends whose name the text begins with: at a bracket that does not stand in a value.</summary>
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

    /// <summary>What our own writers escape.</summary>
    private static string Decode(ReadOnlySpan<char> text) => text.ToString()
        .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&quot;", "\"", StringComparison.Ordinal)
        .Replace("&#39;", "'", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);

    /// <summary>Appends text; runs of white space become one space.</summary>
    private void AddText(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var space = text.IndexOfAny(" \n\t\r");
            if (space != 0)
            {
                _text.Write(space < 0 ? text : text[..space]);
            }

            if (space < 0)
            {
                return;
            }

            if (_text.WrittenCount > 0 && !EndsWithSpace)
            {
                _text.Write(" ");
            }

            text = text[(space + 1)..];
        }
    }
}
