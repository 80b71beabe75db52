using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using SiteGen.Markup.Syntax;

namespace SiteGen.Markup.Renderers;

/// <summary>Renders headings, with ids that <see cref="MarkupState.IdOf"/> assigns.</summary>
internal sealed class HeadingHtmlRenderer(MarkupState state) : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        var offset = heading.Parent is MarkdownDocument ? state.Output.Length : -1;
        var level = heading.Level.ToString(CultureInfo.InvariantCulture);
        renderer.Write("<h").Write(level);
        if (state.HasAnchors)
        {
            var text = state.TextOf(heading.Inline);
            var id = state.IdOf(heading, text);
            state.Headings.Add(new(id, heading.Level, text) { Offset = offset });
            renderer.Write(" id=\"").Write(id).Write('"');
        }

        renderer.Write('>');
        if (BlockId.Of(heading) is { } block && state.HasBlock(block))
        {
            renderer.Write("<span id=\"").Write(block.Anchor).Write("\"></span>");
        }

        ParagraphRanges.WriteLeaf(state, renderer, heading);
        renderer.Write("</h").Write(level).WriteLine(">");
        renderer.EnsureLine();
    }
}
