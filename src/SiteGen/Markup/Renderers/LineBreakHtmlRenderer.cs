using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markup.Renderers;

/// <summary>Renders line breaks: none within Chinese or Japanese, where browsers would show a space.</summary>
internal sealed class LineBreakHtmlRenderer(MarkupState state) : HtmlObjectRenderer<LineBreakInline>
{
    protected override void Write(HtmlRenderer renderer, LineBreakInline lineBreak)
    {
        if (renderer.IsLastInContainer || WideLineBreak.IsJoint(lineBreak, state.Index))
        {
            return;
        }

        if (lineBreak.IsHard)
        {
            renderer.WriteLine("<br />");
        }

        renderer.EnsureLine();
    }
}
