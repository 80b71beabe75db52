using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace SiteGen.Markup.Renderers;

/// <summary>Renders tables in a container that scrolls on narrow screens.</summary>
internal sealed class TableHtmlRenderer : HtmlTableRenderer
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.Write("<div class=\"table\" role=\"group\" aria-label=\"Table\" tabindex=\"0\">\n");
        base.Write(renderer, table);
        renderer.WriteLine("</div>");
    }
}
