using Markdig.Renderers;
using Markdig.Syntax;

namespace SiteGen.Markup.Renderers;

/// <summary>Records the byte range of each paragraph in the HTML, so that backlinks can show it.</summary>
internal static class ParagraphRanges
{
    public static void WriteLeaf(MarkupState state, HtmlRenderer renderer, LeafBlock block)
    {
        var outer = state.OpenParagraph;
        state.OpenParagraph = state.Paragraphs.Count;
        state.Paragraphs.Add(default);
        var (index, start) = (state.OpenParagraph, state.Output.Length);
        renderer.WriteLeafInline(block);
        state.Paragraphs[index] = new(start, state.Output.Length);
        state.OpenParagraph = outer;
        state.CheckSize(block);
    }
}
