using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markup.Renderers;

/// <summary>Renders line breaks: none where Chinese or Japanese goes on, which browsers would show as a space.</summary>
internal sealed class LineBreakHtmlRenderer(MarkupState state) : HtmlObjectRenderer<LineBreakInline>
{
    protected override void Write(HtmlRenderer renderer, LineBreakInline lineBreak)
    {
        if (renderer.IsLastInContainer || WideLineBreak.IsJoint(lineBreak, state.Index))
        {
            return;
        }

        renderer.Write(lineBreak.IsHard ? "<br />" : "");
        renderer.WriteLine();
    }
}
