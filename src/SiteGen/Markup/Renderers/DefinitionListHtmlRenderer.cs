using Markdig.Extensions.DefinitionLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace SiteGen.Markup.Renderers;

/// <summary>Renders definition lists, and records the range of each term like that of a paragraph.</summary>
internal sealed class DefinitionListHtmlRenderer(MarkupState state) : HtmlObjectRenderer<DefinitionList>
{
    protected override void Write(HtmlRenderer renderer, DefinitionList list)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<dl>");
        foreach (var item in list.OfType<DefinitionItem>())
        {
            var isOpen = false;
            var isTight = item.Count(b => b is not DefinitionTerm) == 1;
            foreach (var block in item)
            {
                if (block is DefinitionTerm term)
                {
                    renderer.Write("<dt>");
                    ParagraphRanges.WriteLeaf(state, renderer, term);
                    renderer.WriteLine("</dt>");
                    continue;
                }

                renderer.Write(isOpen ? "" : "<dd>");
                isOpen = true;
                var outer = renderer.ImplicitParagraph;
                renderer.ImplicitParagraph = isTight;
                renderer.Write(block);
                renderer.ImplicitParagraph = outer;
            }

            renderer.WriteLine(isOpen ? "</dd>" : "");
        }

        renderer.WriteLine("</dl>");
    }
}
