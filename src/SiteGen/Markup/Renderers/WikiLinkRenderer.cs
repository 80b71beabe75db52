using Markdig.Renderers;
using Markdig.Renderers.Html;
using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Files;
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
        AttributeText.Report(state, link, link.IsEmbed && link.IsFile);
        var span = state.SpanOf(link);
        if (link.IsFile)
        {
            WriteFile(renderer, link, span);
            return;
        }

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
        if (LinkHtml.IsInLink(link))
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

    /// <summary>Writes a link to a file, or the file itself.</summary>
    private void WriteFile(HtmlRenderer renderer, WikiLink link, SourceSpan span)
    {
        var label = MediaLabel.OfEmbed(link.Label);
        state.ReportBidi(link, label.Text, isAddress: false);
        var found = state.FindMediaByName(link.Target, state.SpanIn(link, link.Target), out var isAmbiguous);
        if (found is null)
        {
            if (!isAmbiguous)
            {
                state.Report(
                    Rules.LinkBroken, state.SpanIn(link, link.Target), $"there is no file '{link.Target}' in content",
                    LinkAddress.NearestMedia(link.Target, state.Media.Names) ?? "put it into content/media");
            }

            renderer.WriteEscape(label.Text.Length > 0 ? label.Text : link.Target);
        }
        else if (link.IsEmbed)
        {
            if (label.Text.Length == 0)
            {
                ReportNoText(link, found);
            }

            MediaHtml.WriteFile(renderer, state, found, link.Fragment is "" ? null : link.Fragment, label, null);
        }
        else if (LinkHtml.IsInLink(link))
        {
            renderer.WriteEscape(link.Label ?? link.Target);
        }
        else
        {
            var part = string.IsNullOrEmpty(link.Fragment) ? "" : "#" + link.Fragment;
            LinkHtml.OpenSiteLink(renderer, state, "/" + LinkAddress.Escape(found) + part, null, null);
            renderer.WriteEscape(link.Label ?? Path.GetFileName(found));
            renderer.Write("</a>");
        }
    }

    private void ReportNoText(WikiLink link, string file)
    {
        var size = link.Label is null ? "" : "|" + link.Label;
        if (MediaName.KindOf(file) == MediaKind.Picture)
        {
            state.Report(
                Rules.EmbedWithoutAltText, state.SpanOf(link), "the picture has no alt text",
                $"describe it after a bar: ![[{link.Target}|A graph of …{size}]]");
            return;
        }

        MediaHtml.ReportNoTitle(
            state, link, Path.GetFileName(file), $"say it after a bar: ![[{link.Target}|A recording of …]]");
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
