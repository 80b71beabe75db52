using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Markup.Renderers;

/// <summary>
/// Renders wikilinks in text. Paragraphs of embeds are rendered by <see cref="ParagraphHtmlRenderer"/>.
/// </summary>
internal sealed class WikiLinkRenderer(MarkupState state) : HtmlObjectRenderer<WikiLink>
{
    protected override void Write(HtmlRenderer renderer, WikiLink link)
    {
        state.CountLink(link);
        var span = state.SpanOf(link);
        if (link.IsEmbed)
        {
            state.Report(
                Rules.EmbedInText,
                span,
                "an embed in the middle of text is shown as a link",
                "give it a paragraph of its own");
        }

        state.ReportBidi(link, link.Label ?? "", isAddress: false);
        var term = state.FindTerm(link);
        if ((term?.Page ?? Resolve(state, link, span)) is not { } target)
        {
            renderer.WriteEscape(link.Label ?? link.Target);
            return;
        }

        // A term is shown as it is written, which may be in the middle of a sentence.
        var label = link.Label ?? (term is null ? null : WhiteSpace.Collapse(link.Target));
        LinkHtml.AddReference(state, target, span, label, isEmbed: false);
        if (IsInLink(link))
        {
            renderer.WriteEscape(label ?? target.Name);
            return;
        }

        var place = state.LinkTo(target, term?.Anchor ?? (link.Fragment is "" ? null : link.Fragment), span);
        LinkHtml.OpenSiteLink(renderer, state, target.Path, place, target.Kind);
        if (label is not null)
        {
            renderer.WriteEscape(label);
        }
        else
        {
            state.Slot(SlotKind.Name, target);
        }

        renderer.Write("</a>");
    }

    /// <summary>Returns whether a wikilink is in the label of another link. HTML does not allow nested links.</summary>
    private static bool IsInLink(WikiLink link)
    {
        for (var parent = link.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline { IsImage: false })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Returns the target of a wikilink, which for <c>[[#heading]]</c> is the owner of the text; null, with a
    /// diagnostic, if there is none. An unknown id is reported at the id, not at the whole link.
    /// </summary>
    public static Entity? Resolve(MarkupState state, WikiLink link, SourceSpan span)
    {
        if (ExplainEmpty(link) is var (message, help))
        {
            state.Report(Rules.WikiLinkIncomplete, span, message, help);
        }

        if (link.Target.Length == 0)
        {
            return string.IsNullOrEmpty(link.Fragment) ? null : state.Owner;
        }

        return state.Resolve(link.Target, state.SpanIn(link, link.Target));
    }

    private static (string Message, string Help)? ExplainEmpty(WikiLink link) => link switch
    {
        { Fragment: "" } => ("there is no heading after the '#'", "write the heading, or remove the '#'"),
        { Target: "", Fragment: null, Label: null } =>
            ("the wikilink has no target", "write an id between the brackets, or '\\[[' for literal brackets"),
        { Target: "", Fragment: null } => ("the wikilink has no target", "write an id before the '|'"),
        { Label: "" } =>
            ("there is no label after the '|'", "write the label, or remove the '|' to show the name of the entity"),
        _ => null,
    };
}
