using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SourceSpan = SiteGen.Text.SourceSpan;

namespace SiteGen.Markup.Renderers;

/// <summary>Renders paragraphs: records their range in the HTML, and renders a paragraph of embeds as cards.</summary>
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

    /// <summary>Returns whether a paragraph consists of embeds only, which are rendered as cards.</summary>
    public static bool IsEmbeds(ParagraphBlock paragraph)
    {
        var hasEmbed = false;
        for (var inline = paragraph.Inline?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case WikiLink { IsEmbed: true, IsFile: false }:
                    hasEmbed = true;
                    break;
                case LineBreakInline or FootnoteLink { IsBackLink: true }:
                case LiteralInline literal when literal.Content.IsEmptyOrWhitespace():
                    break;
                default:
                    return false;
            }
        }

        return hasEmbed;
    }

    private void WriteCards(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        renderer.EnsureLine();
        for (var inline = paragraph.Inline!.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is WikiLink link)
            {
                WriteCard(renderer, link);
            }
            else
            {
                // The back link of a footnote that ends in a card.
                renderer.Write(inline);
            }
        }

        renderer.WriteLine();
    }

    private void WriteCard(HtmlRenderer renderer, WikiLink link)
    {
        var span = state.SpanOf(link);
        if (WikiLinkRenderer.Resolve(state, link, span) is not { } target)
        {
            // Where links to nothing are text, so are cards of nothing.
            renderer.Write("<p>").WriteEscape(link.Label ?? link.Target).WriteLine("</p>");
            return;
        }

        if (link.Fragment is { Length: > 0 } fragment && state.Owner.Kind != EntityKind.Quote
            && target.Kind != EntityKind.Quote)
        {
            WriteSection(renderer, link, target, fragment, span);
            return;
        }

        if (ExplainNoCard(link, target) is var (message, help))
        {
            state.Report(Rules.EmbedImpossible, span, message, help);
            return;
        }

        // The card shows the whole entity, but a heading named in the embed must still exist.
        state.LinkTo(target, link.Fragment is "" ? null : link.Fragment, span);
        LinkHtml.AddReference(state, target, span, null, isEmbed: true);
        state.Slot(SlotKind.Card, target);
    }

    /// <summary>
    /// Writes a section of a page, or a block of it, with a link to the page. The part is a slot: the page may not be
    /// rendered yet.
    /// </summary>
    private void WriteSection(HtmlRenderer renderer, WikiLink link, Entity target, string fragment, SourceSpan span)
    {
        LinkHtml.AddReference(state, target, span, null, isEmbed: true);
        var place = new InternalLink(target.Path, Uri.UnescapeDataString(fragment), span, target);
        renderer.Write("<div class=\"embedded\">\n");
        state.Embeds.Add(new(target, place.Fragment!, span, state.Output.Length));
        state.Slot(SlotKind.Section, target, text: place.Fragment);
        renderer.Write("<p class=\"embedded-from\">");
        LinkHtml.OpenSiteLink(renderer, state, target.Path, place, target.Kind);
        state.Slot(SlotKind.Name, target);
        renderer.Write("</a></p>\n</div>\n");
    }

    private (string Message, string Help)? ExplainNoCard(WikiLink link, Entity target) =>
        target.Kind is not (EntityKind.Quote or EntityKind.Event or EntityKind.Source)
            ? ($"{target.Kind.Name()} '{target.Id}' has no card",
                $"only quotes, events, sources and sections can be; link to it with '[[{link.Target}]]'")
        : state.Owner.Kind == EntityKind.Quote
            ? ("the words of a quotation cannot contain a card", "use 'context', 'about' or 'in_reply_to' instead")
        : target == state.Owner
            ? ($"'{target.Id}' cannot be embedded in itself", "remove the embed, or embed something else")
        : null;
}
