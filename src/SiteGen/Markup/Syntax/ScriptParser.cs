using System.Net;
using System.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markup.Syntax;

/// <summary>
/// Parses subscripts and superscripts as Pandoc does: <c>H~2~O</c>, <c>x^2^</c>. There are no spaces in them, unless
/// escaped with a backslash.
/// </summary>
internal sealed class ScriptParser : InlineParser
{
    public ScriptParser()
    {
        OpeningCharacters = ['~', '^'];
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var (text, mark, open) = (slice.Text, slice.CurrentChar, slice.Start);
        if (open >= slice.End || text[open + 1] == mark || slice.PeekCharExtra(-1) == mark
            || Read(text.AsSpan(open + 1, slice.End - open), mark) is not var (content, length)
            || IsRange(text, open, open + 1 + length, slice.End))
        {
            return false;
        }

        var close = open + 1 + length;
        var span = new Markdig.Syntax.SourceSpan(
            processor.GetSourcePosition(open, out var line, out var column), processor.GetSourcePosition(close));
        var script = new EmphasisInline
        {
            DelimiterChar = mark,
            DelimiterCount = 1,
            IsClosed = true,
            Span = span,
            Line = line,
            Column = column,
        };
        script.AppendChild(ContentOf(content, new(span.Start + 1, span.End - 1)));
        processor.Inline = script;
        slice.Start = close + 1;
        return true;
    }

    /// <summary>The content up to the closing mark, and its length as written; null if there is none.</summary>
    private static (string Content, int Length)? Read(ReadOnlySpan<char> text, char mark)
    {
        var content = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == mark)
            {
                // '^_^' is a face.
                return text[..i].IndexOfAnyExcept("_.,") < 0 || (i + 1 < text.Length && text[i + 1] == mark)
                    ? null : (WebUtility.HtmlDecode(content.ToString()), i);
            }

            if (c == '\\' && i + 1 < text.Length && (text[i + 1] == ' ' || text[i + 1].IsAsciiPunctuation()))
            {
                c = text[++i];
            }
            else if (char.IsWhiteSpace(c) || c is '[' or ']' or '`' or '<' or '|')
            {
                return null;
            }

            content.Append(c);
        }

        return null;
    }

    /// <summary>Whether tildes are between numbers, as in '5~10, 15~20': ranges in Chinese and Japanese.</summary>
    private static bool IsRange(string text, int open, int close, int end) => text[open] == '~'
        && open > 0 && char.IsAsciiDigit(text[open - 1]) && char.IsAsciiDigit(text[open + 1])
        && close < end && char.IsAsciiDigit(text[close + 1]);

    /// <summary>The content, which may be emphasized as a whole: <c>x^*n*^</c>.</summary>
    private static Inline ContentOf(string content, Markdig.Syntax.SourceSpan span)
    {
        if (content.Length > 2 && content[0] is '*' or '_' && content[^1] == content[0])
        {
            var emphasis = new EmphasisInline
            {
                DelimiterChar = content[0],
                DelimiterCount = 1,
                IsClosed = true,
                Span = span,
            };
            emphasis.AppendChild(new LiteralInline(content[1..^1])
            {
                Span = new(span.Start + 1, span.End - 1),
                IsClosed = true,
            });
            return emphasis;
        }

        return new LiteralInline(content) { Span = span, IsClosed = true };
    }
}
