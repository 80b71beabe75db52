using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace SiteGen.Markup.Renderers;

/// <summary>Renders headings, with ids that <see cref="MarkupState.IdOf"/> assigns.</summary>
internal sealed class HeadingHtmlRenderer(MarkupState state) : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        var level = heading.Level.ToString(CultureInfo.InvariantCulture);
        renderer.Write("<h").Write(level);
        if (state.HasAnchors)
        {
            var text = state.TextOf(heading.Inline);
            var id = state.IdOf(heading, text);
            state.Headings.Add(new(id, heading.Level, text));
            renderer.Write(" id=\"").Write(id).Write('"');
        }

        renderer.Write('>');
        ParagraphRanges.WriteLeaf(state, renderer, heading);
        renderer.Write("</h").Write(level).WriteLine(">");
        renderer.EnsureLine();
    }
}
