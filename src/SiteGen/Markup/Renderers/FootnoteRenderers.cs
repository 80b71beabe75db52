using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace SiteGen.Markup.Renderers;

/// <summary>Renders the marks and back links of footnotes.</summary>
internal sealed class FootnoteLinkHtmlRenderer(MarkupState state) : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        var language = state.Language;
        var order = language.Numbers.Plain(link.Footnote.Order);
        if (!state.HasAnchors)
        {
            renderer.Write(link.IsBackLink ? "" : $"<sup>{order}</sup>");
            return;
        }

        var (slot, start) = (state.Slots.Count, state.Output.Length);
        state.Slot(SlotKind.OnlyWhole);
        var (note, mark) = (state.FootnoteId(link.Footnote), state.FootnoteMarkId(link));
        renderer.Write(link.IsBackLink
            ? $" <a class=\"footnote-back\" role=\"doc-backlink\" href=\"#{mark}\" aria-label=\""
            : $"<sup><a id=\"{mark}\" class=\"footnote-ref\" role=\"doc-noteref\" href=\"#{note}\" aria-label=\"");
        renderer.WriteEscape(language.Say(
            link.IsBackLink ? "texts.back_to_text" : "texts.note", ("number", order)));
        renderer.Write(link.IsBackLink ? "\">↩</a>" : $"\">{order}</a></sup>");
        state.Slots[slot] = state.Slots[slot] with { Length = state.Output.Length - start };
    }
}

/// <summary>Renders the footnotes at the end of a text.</summary>
internal sealed class FootnoteGroupHtmlRenderer(MarkupState state) : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup group)
    {
        renderer.EnsureLine();
        state.NotesOffset = state.Output.Length;
        renderer.Write("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"")
            .WriteEscape(state.Language.Say("texts.notes")).Write("\">\n<ol>\n");
        foreach (var block in group)
        {
            var footnote = (Footnote)block;
            renderer.Write(state.HasAnchors ? $"<li id=\"{state.FootnoteId(footnote)}\">" : "<li>");
            renderer.WriteChildren(footnote);
            renderer.WriteLine("</li>");
        }

        renderer.WriteLine("</ol>\n</section>");
    }
}
