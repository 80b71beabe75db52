using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Text;

namespace SiteGen.Markup;

/// <summary>
/// Parses Markdown without its comments. Whether a mark is one of a comment or of code depends on the structure of the
/// text, which the parser finds: where it finds a mark that is neither code nor part of an address, a comment begins.
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

            var found = FindMarks(document, source);
            if (found.TrueForAll(comments.Contains))
            {
                return (document, source);
            }

            comments.UnionWith(found);
            source = pass == MostPasses
                ? UncommentedText.OfAnything(written) : UncommentedText.OfMarkdown(written, comments);
        }
    }

    /// <summary>
    /// Returns the offsets in the text as written of the marks that are not escaped, and neither code nor in an address
    /// both as they were written and as they were parsed.
    /// </summary>
    private static List<int> FindMarks(MarkdownDocument document, UncommentedText source)
    {
        var text = source.Text;
        var kinds = new KeptKind[text.Length];
        foreach (var node in document.Descendants())
        {
            switch (node)
            {
                case CodeBlock code:
                    var kind = code is FencedCodeBlock ? KeptKind.FencedCode : KeptKind.IndentedCode;
                    Cover(kinds, kind, code.Span.Start, EndOfLine(text, code.Span.Start));
                    foreach (var line in code.Lines.Lines.AsSpan(0, code.Lines.Count))
                    {
                        Cover(kinds, kind, line.Slice.Start, line.Slice.End + 1);
                    }

                    break;
                case CodeInline:
                    Cover(kinds, KeptKind.CodeSpan, node.Span.Start, node.Span.End + 1);
                    break;
                case AutolinkInline:
                    Cover(kinds, KeptKind.Address, node.Span.Start, node.Span.End + 1);
                    break;
                case LinkInline { UrlSpan: { IsEmpty: false } address }:
                    Cover(kinds, KeptKind.Address, address.Start, address.End + 1);
                    break;
                default:
                    break;
            }
        }

        var (marks, range) = (new List<int>(), 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '%' or '<' && IsMark(text, i))
            {
                var written = source.OffsetIn(i);
                while (range < source.Kept.Count && source.Kept[range].End <= written)
                {
                    range++;
                }

                var isKept = range < source.Kept.Count && source.Kept[range].Start <= written
                    && source.Kept[range].Kind == kinds[i];
                if (!isKept)
                {
                    marks.Add(written);
                }
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

    private static void Cover(KeptKind[] kinds, KeptKind kind, int start, int end)
    {
        start = Math.Clamp(start, 0, kinds.Length);
        kinds.AsSpan(start, Math.Clamp(end, start, kinds.Length) - start).Fill(kind);
    }

    private static int EndOfLine(string text, int start)
    {
        start = Math.Clamp(start, 0, text.Length);
        var length = text.AsSpan(start).IndexOfAny('\r', '\n');
        return length < 0 ? text.Length : start + length;
    }
}
