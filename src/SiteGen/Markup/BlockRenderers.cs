using System.Globalization;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Content;
using SiteGen.Diagnostics;

namespace SiteGen.Markup;

/// <summary>Paragraphs: notes where each stands in the HTML, and turns a paragraph of embeds into cards.</summary>
internal sealed class ParagraphHtmlRenderer(MarkupState state) : HtmlObjectRenderer<ParagraphBlock>
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        if (IsEmbeds(paragraph))
        {
            WriteCards(renderer, paragraph);
            return;
        }

        if (!renderer.ImplicitParagraph)
        {
            if (!renderer.IsFirstInContainer)
            {
                renderer.EnsureLine();
            }

            renderer.Write("<p>");
        }

        ParagraphRanges.WriteLeaf(state, renderer, paragraph);
        if (!renderer.ImplicitParagraph)
        {
            renderer.WriteLine("</p>");
            renderer.EnsureLine();
        }
    }

    /// <summary>Whether a paragraph is nothing but embeds, which are shown as cards.</summary>
    public static bool IsEmbeds(ParagraphBlock paragraph)
    {
        var any = false;
        for (var inline = paragraph.Inline?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is WikiLink { IsEmbed: true })
            {
                any = true;
            }
            else if (inline is not (LineBreakInline or FootnoteLink { IsBackLink: true }) && !(inline is LiteralInline literal && literal.Content.IsEmptyOrWhitespace()))
            {
                return false;
            }
        }

        return any;
    }

    private void WriteCards(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        renderer.EnsureLine();
        for (var inline = paragraph.Inline!.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is not WikiLink link)
            {
                // The way back from a footnote that ends in a card.
                renderer.Write(inline);
                continue;
            }

            var span = state.SpanOf(link);
            if (WikiLinkRenderer.Resolve(state, link, span) is not { } target)
            {
                continue;
            }

            if (target.Kind is not (EntityKind.Quote or EntityKind.Event or EntityKind.Source))
            {
                state.Report(Rules.EmbedImpossible, span, $"{target.Kind.Word()} '{target.Id}' has no card",
                    $"quotes, events and sources can be embedded; link to it with '[[{link.Target}]]'");
                continue;
            }

            if (state.Owner.Kind == EntityKind.Quote)
            {
                state.Report(Rules.EmbedImpossible, span, "the words of a quotation cannot hold a card", "say what belongs to it in 'context', 'about' or 'in_reply_to'");
                continue;
            }

            if (target == state.Owner)
            {
                state.Report(Rules.EmbedImpossible, span, $"'{target.Id}' cannot be embedded in itself", "take the embed away, or embed another");
                continue;
            }

            // A card shows the whole; what it is embedded for must be in it all the same.
            state.PlaceOf(target, link.Fragment is "" ? null : link.Fragment, span);
            LinkHtml.Note(state, target, span, null, isEmbed: true);
            state.Slot(SlotKind.Card, target);
        }

        renderer.WriteLine();
    }
}

/// <summary>Notes the byte range of the leaf that is written, so that backlinks can show it.</summary>
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
    }
}

/// <summary>Headings, with anchors made by our own rule.</summary>
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

/// <summary>Raw HTML, shown as the text it is.</summary>
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

/// <inheritdoc cref="HtmlBlockAsTextRenderer"/>
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
    public static void Report(MarkupState state, MarkdownObject node) =>
        state.Report(Rules.RawHtml, state.SpanOf(node), "raw HTML is shown as text", "use Markdown, or write '\\<' for a plain '<'");
}

/// <summary>Tables, in a box of their own that scrolls on narrow screens.</summary>
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

/// <summary>The marks of footnotes.</summary>
internal sealed class FootnoteLinkHtmlRenderer(MarkupState state) : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        var order = link.Footnote.Order.ToString(CultureInfo.InvariantCulture);
        var index = link.Index.ToString(CultureInfo.InvariantCulture);
        if (!state.HasAnchors)
        {
            renderer.Write(link.IsBackLink ? "" : $"<sup>{order}</sup>");
            return;
        }

        var (slot, start) = (state.Slots.Count, state.Output.Length);
        state.Slot(SlotKind.OnlyWhole);
        renderer.Write(link.IsBackLink
            ? $" <a class=\"footnote-back\" role=\"doc-backlink\" href=\"#{Prefix}ref-{index}\" aria-label=\"Back to the text of note {order}\">↩</a>"
            : $"<sup><a id=\"{Prefix}ref-{index}\" class=\"footnote-ref\" role=\"doc-noteref\" href=\"#{Prefix}{order}\" aria-label=\"Note {order}\">{order}</a></sup>");
        state.Slots[slot] = state.Slots[slot] with { Length = state.Output.Length - start };
    }

    private string Prefix => state.FootnotePrefix;
}

/// <summary>The footnotes at the end.</summary>
internal sealed class FootnoteGroupHtmlRenderer(MarkupState state) : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup group)
    {
        renderer.EnsureLine();
        renderer.Write("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Notes\">\n<ol>\n");
        foreach (var block in group)
        {
            var footnote = (Footnote)block;
            var order = footnote.Order.ToString(CultureInfo.InvariantCulture);
            renderer.Write(state.HasAnchors ? $"<li id=\"{state.FootnotePrefix}{order}\">" : "<li>");
            renderer.WriteChildren(footnote);
            renderer.WriteLine("</li>");
        }

        renderer.WriteLine("</ol>\n</section>");
    }
}

/// <summary>Definition lists, whose terms are paragraphs like any other.</summary>
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
