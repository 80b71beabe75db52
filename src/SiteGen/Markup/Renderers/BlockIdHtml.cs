using Markdig.Renderers;
using Markdig.Syntax;
using SiteGen.Markup.Syntax;

namespace SiteGen.Markup.Renderers;

/// <summary>
/// Writes an element with its id around each block that has one, and records where the block is in the HTML. It takes
/// part only in rendering texts with such blocks.
/// </summary>
internal sealed class BlockIdHtml(MarkupState state)
{
    private readonly Dictionary<Block, int> _starts = new(ReferenceEqualityComparer.Instance);

    /// <summary>Takes part in rendering the next document.</summary>
    public void Attach(HtmlRenderer renderer)
    {
        renderer.ObjectWriteBefore += Open;
        renderer.ObjectWriteAfter += Close;
    }

    /// <summary>Takes part no more.</summary>
    public void Detach(HtmlRenderer renderer)
    {
        renderer.ObjectWriteBefore -= Open;
        renderer.ObjectWriteAfter -= Close;
    }

    private void Open(IMarkdownRenderer target, MarkdownObject node)
    {
        if (node is not Block block || BlockId.Of(block) is not { } id || !state.HasBlock(id))
        {
            return;
        }

        var renderer = (HtmlRenderer)target;
        if (block is HeadingBlock)
        {
            return;
        }

        if (IsInLine(renderer, block))
        {
            renderer.Write("<span id=\"").Write(id.Anchor).Write("\">");
        }
        else
        {
            renderer.EnsureLine();
            renderer.Write("<div id=\"").Write(id.Anchor).WriteLine("\">");
        }

        _starts[block] = state.Output.Length;
    }

    private void Close(IMarkdownRenderer target, MarkdownObject node)
    {
        if (node is not Block block || !_starts.Remove(block, out var start))
        {
            return;
        }

        var renderer = (HtmlRenderer)target;
        var inLine = IsInLine(renderer, block);
        if (!inLine)
        {
            renderer.EnsureLine();
        }

        state.Blocks.Add((BlockId.Of(block)!.Anchor, new(start, state.Output.Length)));
        renderer.Write(inLine ? "</span>" : "</div>\n");
    }

    private static bool IsInLine(HtmlRenderer renderer, Block block) =>
        block is ParagraphBlock paragraph && renderer.ImplicitParagraph && !ParagraphHtmlRenderer.IsEmbeds(paragraph);
}
