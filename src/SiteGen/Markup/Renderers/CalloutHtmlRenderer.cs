using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using SiteGen.Markup.Syntax;

namespace SiteGen.Markup.Renderers;

/// <summary>Renders callouts, and other block quotations as Markdig does.</summary>
internal sealed class CalloutHtmlRenderer(MarkupState state) : QuoteBlockRenderer
{
    protected override void Write(HtmlRenderer renderer, QuoteBlock quote)
    {
        if (Callout.Of(quote) is not { } callout)
        {
            base.Write(renderer, quote);
            return;
        }

        var (element, title) = callout.IsFolded is null ? ("div", "p") : ("details", "summary");
        renderer.EnsureLine();
        renderer.Write($"<{element} class=\"callout callout-{callout.Kind.Name()}\"");
        renderer.Write(callout.IsFolded switch { null => " role=\"note\"", false => " open", _ => "" });
        renderer.Write($">\n<{title} class=\"callout-title\">");
        var own = quote.FirstOrDefault() as CalloutTitle;
        if (own is null)
        {
            renderer.WriteEscape(state.Language.Say("callouts." + callout.Kind.Name()));
        }
        else
        {
            ParagraphRanges.WriteLeaf(state, renderer, own);
        }

        renderer.WriteLine($"</{title}>");
        WriteBody(renderer, callout, quote.Where(b => b != own));
        renderer.WriteLine($"</{element}>");
    }

    private static void WriteBody(HtmlRenderer renderer, Callout callout, IEnumerable<Block> blocks)
    {
        var element = callout.Kind == CalloutKind.Quote ? "blockquote" : "div";
        if (!blocks.Any())
        {
            return;
        }

        renderer.WriteLine($"<{element} class=\"callout-body\">");
        var outer = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        foreach (var block in blocks)
        {
            renderer.Write(block);
        }

        renderer.ImplicitParagraph = outer;
        renderer.EnsureLine();
        renderer.WriteLine($"</{element}>");
    }
}
