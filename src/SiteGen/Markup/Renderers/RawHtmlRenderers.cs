using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Diagnostics;

namespace SiteGen.Markup.Renderers;

/// <summary>Renders blocks of raw HTML as text.</summary>
internal sealed class HtmlBlockAsTextRenderer(MarkupState state) : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock block)
    {
        RawHtml.Report(state, block);
        renderer.EnsureLine();
        renderer.Write("<p>");
        renderer.WriteLeafRawLines(block, writeEndOfLines: false, escape: true);
        renderer.WriteLine("</p>");
    }
}

/// <summary>Renders raw HTML tags as text.</summary>
internal sealed class HtmlInlineAsTextRenderer(MarkupState state) : HtmlObjectRenderer<HtmlInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlInline html)
    {
        RawHtml.Report(state, html);
        renderer.WriteEscape(html.Tag);
    }
}

file static class RawHtml
{
    public static void Report(MarkupState state, MarkdownObject node) => state.Report(
        Rules.RawHtml,
        state.SpanOf(node),
        "raw HTML is shown as text",
        "use Markdown, or write '\\<' for a literal '<'");
}
