using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Text;

namespace SiteGen.Markup;

/// <summary>
/// Parses Markdown without its comments. Whether a mark is one of a comment or of code depends on the structure of the
/// text, which the parser finds: if it finds a mark that is neither code nor part of an address, a comment begins there.
/// </summary>
internal static class UncommentedMarkdown
{
    /// <summary>How often a text is parsed again; after that, marks in code are comments too.</summary>
    private const int MostPasses = 8;

    /// <summary>Parses a text.</summary>
    /// <param name="source">The text without comments, as far as they can be found without a parser.</param>
    /// <param name="written">The text as written.</param>
    /// <param name="pipeline">The pipeline.</param>
    public static (MarkdownDocument Document, UncommentedText Source) Parse(
        UncommentedText source, string written, MarkdownPipeline pipeline)
    {
        var comments = new HashSet<int>();
        for (var pass = 0; ; pass++)
        {
            var document = Markdown.Parse(source.Text, pipeline);
            if (!UncommentedText.HasMarks(source.Text) || pass > MostPasses)
            {
                return (document, source);
            }

            var found = FindMarks(document, source.Text).ConvertAll(source.OffsetIn);
            if (found.TrueForAll(comments.Contains))
            {
                return (document, source);
            }

            comments.UnionWith(found);
            source = pass == MostPasses
                ? UncommentedText.OfAnything(written) : UncommentedText.OfMarkdown(written, comments);
        }
    }

    /// <summary>Returns the offsets of the marks that are not escaped, and neither in code nor in an address.</summary>
    private static List<int> FindMarks(MarkdownDocument document, string text)
    {
        var literal = new bool[text.Length];
        foreach (var node in document.Descendants())
        {
            switch (node)
            {
                case FencedCodeBlock fence:
                    Cover(literal, fence.Span.Start, EndOfLine(text, fence.Span.Start));
                    foreach (var line in fence.Lines.Lines.AsSpan(0, fence.Lines.Count))
                    {
                        Cover(literal, line.Slice.Start, line.Slice.End + 1);
                    }

                    break;
                case CodeInline or AutolinkInline:
                    Cover(literal, node.Span.Start, node.Span.End + 1);
                    break;
                case LinkInline { UrlSpan: { IsEmpty: false } address }:
                    Cover(literal, address.Start, address.End + 1);
                    break;
                default:
                    break;
            }
        }

        var marks = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '%' or '<' && !literal[i] && IsMark(text, i))
            {
                marks.Add(i);
            }
        }

        return marks;
    }

    private static bool IsMark(string text, int offset)
    {
        var rest = text.AsSpan(offset);
        if (!rest.StartsWith(CommentScanner.Percent) && !rest.StartsWith(CommentScanner.Opening))
        {
            return false;
        }

        var before = text.AsSpan(0, offset);
        return (before.Length - before.TrimEnd('\\').Length) % 2 == 0;
    }

    private static void Cover(bool[] literal, int start, int end)
    {
        start = Math.Clamp(start, 0, literal.Length);
        literal.AsSpan(start, Math.Clamp(end, start, literal.Length) - start).Fill(true);
    }

    private static int EndOfLine(string text, int start)
    {
        start = Math.Clamp(start, 0, text.Length);
        var length = text.AsSpan(start).IndexOfAny('\r', '\n');
        return length < 0 ? text.Length : start + length;
    }
}
