using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Markup;

/// <summary>Writes the links that every form of link ends in.</summary>
internal static class LinkHtml
{
    /// <summary>Opens a link to a page of the site.</summary>
    /// <param name="renderer">Where it is written.</param>
    /// <param name="state">What is collected.</param>
    /// <param name="path">The site path as it is to be written.</param>
    /// <param name="place">The place there; null for a file.</param>
    /// <param name="kind">The kind of thing it is the page of, where the text says so.</param>
    public static void OpenSiteLink(HtmlRenderer renderer, MarkupState state, string path, PlaceReference? place, EntityKind? kind)
    {
        renderer.Write(kind is { } k ? $"<a data-kind=\"{k.Word()}\" href=\"" : "<a href=\"");
        state.Slot(SlotKind.Root);
        renderer.WriteEscapeUrl(path[1..]);
        if (place is not null)
        {
            WriteFragment(renderer, state, place);
        }

        renderer.Write("\">");
    }

    /// <summary>
    /// Writes the anchor of a place. Where it depends on whether a heading of the target has the very id, that is left
    /// open: the target may not be rendered yet.
    /// </summary>
    public static void WriteFragment(HtmlRenderer renderer, MarkupState state, PlaceReference place)
    {
        if (place.Fragment is not { } fragment)
        {
            return;
        }

        renderer.Write('#');
        var anchor = Anchors.OfText(fragment);
        if (anchor == fragment || place.Target is null)
        {
            renderer.WriteEscapeUrl(anchor);
        }
        else
        {
            state.Slot(SlotKind.Fragment, place.Target, text: fragment);
        }
    }

    /// <summary>The title of a link or picture, as an attribute.</summary>
    public static void WriteTitle(HtmlRenderer renderer, LinkInline link)
    {
        if (!string.IsNullOrEmpty(link.Title))
        {
            renderer.Write(" title=\"");
            renderer.WriteEscape(link.Title);
            renderer.Write('"');
        }
    }

    /// <summary>Notes a link to an entity in the paragraph being written.</summary>
    public static void Note(MarkupState state, Entity target, SourceSpan span, string? label, bool isEmbed) =>
        state.References.Add(new(target, span, label, isEmbed, isEmbed ? -1 : state.OpenParagraph));
}

/// <summary>Wikilinks in text; embeds that stand alone are written by <see cref="ParagraphHtmlRenderer"/>.</summary>
internal sealed class WikiLinkRenderer(MarkupState state) : HtmlObjectRenderer<WikiLink>
{
    protected override void Write(HtmlRenderer renderer, WikiLink link)
    {
        var span = state.SpanOf(link);
        if (link.IsEmbed)
        {
            state.Report(Rules.EmbedInText, span, "an embed in the middle of text is shown as a link", "give it a paragraph of its own");
        }

        if (Resolve(state, link, span) is not { } target)
        {
            renderer.WriteEscape(link.Label ?? link.Target);
            return;
        }

        LinkHtml.Note(state, target, span, link.Label, isEmbed: false);
        if (IsInLink(link))
        {
            renderer.WriteEscape(link.Label ?? target.Name);
            return;
        }

        LinkHtml.OpenSiteLink(renderer, state, target.Path, state.PlaceOf(target, link.Fragment is "" ? null : link.Fragment, span), target.Kind);
        if (link.Label is not null)
        {
            renderer.WriteEscape(link.Label);
        }
        else
        {
            state.Slot(SlotKind.Name, target);
        }

        renderer.Write("</a>");
    }

    /// <summary>HTML has no links in links.</summary>
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
    /// The entity that a wikilink leads to, which for <c>[[#heading]]</c> is its own; null, with a diagnostic, when there
    /// is none. The span of an unknown id is that of the id, not of the whole link.
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
        { Fragment: "" } => ("no heading stands behind the '#'", "write the heading, or take the '#' away"),
        { Target: "", Fragment: null, Label: null } =>
            ("the wikilink names nothing", "write the id of an entity between the brackets; write '\\[[' for plain brackets"),
        { Target: "", Fragment: null } => ("the wikilink names nothing", "write the id of an entity before the '|'"),
        { Label: "" } => ("no label stands behind the '|'", "write the label, or take the '|' away for the name of the entity"),
        _ => null,
    };
}

/// <summary>Ordinary Markdown links and pictures.</summary>
internal sealed class LinkHtmlRenderer(MarkupState state) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        if (link.IsImage)
        {
            WriteImage(renderer, link);
            return;
        }

        var isOpen = Open(renderer, link);
        renderer.WriteChildren(link);
        renderer.Write(isOpen ? "</a>" : "");
        if (LinkAddress.Classify(link.Url ?? "") == AddressKind.Refused)
        {
            WriteAsText(renderer, link.Url!);
        }
    }

    /// <summary>An address that is not linked, behind its label: nothing of the text is lost.</summary>
    private static void WriteAsText(HtmlRenderer renderer, string address)
    {
        renderer.Write(" (");
        renderer.WriteEscape(address);
        renderer.Write(')');
    }

    /// <summary>Writes the opening tag; false when the text stands without a link.</summary>
    private bool Open(HtmlRenderer renderer, LinkInline link)
    {
        var (address, span) = (link.Url ?? "", state.SpanOf(link));
        switch (LinkAddress.Classify(address))
        {
            case AddressKind.External:
                renderer.Write("<a href=\"");
                renderer.WriteEscapeUrl(address);
                renderer.Write('"');
                LinkHtml.WriteTitle(renderer, link);
                renderer.Write('>');
                return true;
            case AddressKind.Refused:
                ReportScheme(state, span, address);
                return false;
            case AddressKind.Fragment:
                var here = state.PlaceOf(state.Owner, address[1..], span);
                renderer.Write("<a href=\"");
                state.Slot(SlotKind.OwnPage);
                LinkHtml.WriteFragment(renderer, state, here);
                renderer.Write("\">");
                return true;
            case AddressKind.SitePath:
                LinkHtml.OpenSiteLink(renderer, state, LinkAddress.Split(address).Path, state.PlaceOf(address, span), null);
                return true;
            case AddressKind.Relative:
                return OpenRelative(renderer, link, address, span);
            default:
                state.Report(Rules.LinkBroken, span, "the link has no address", "write it between the parentheses, as in [text](../people/elon-musk.md)");
                return false;
        }
    }

    private bool OpenRelative(HtmlRenderer renderer, LinkInline link, string address, SourceSpan span)
    {
        var (relative, fragment) = LinkAddress.Split(address);
        var path = LinkAddress.Resolve(state.Owner.File.Path, relative);
        if (path is not null && path.EndsWith(".md", StringComparison.Ordinal))
        {
            if (state.ResolvePath(path, span) is not { } target)
            {
                return false;
            }

            LinkHtml.Note(state, target, span, state.TextOf(link), isEmbed: false);
            LinkHtml.OpenSiteLink(renderer, state, target.Path, state.PlaceOf(target, fragment, span), target.Kind);
            return true;
        }

        if (path is not null && state.Media.Contains(LinkAddress.BelowContent(path)))
        {
            LinkHtml.OpenSiteLink(renderer, state, "/" + LinkAddress.Escape(LinkAddress.BelowContent(path)), null, null);
            return true;
        }

        state.Report(Rules.LinkBroken, span, $"'{address}' leads to no content file and no file in content/media", LinkAddress.NearestMedia(address, state.Media));
        return false;
    }

    private void WriteImage(HtmlRenderer renderer, LinkInline link)
    {
        var (address, span, alt) = (link.Url ?? "", state.SpanOf(link), state.TextOf(link));
        if (string.IsNullOrWhiteSpace(alt))
        {
            state.Report(Rules.AltTextMissing, span, "the picture has no alt text", "say between the brackets what it shows: ![A graph of …](…)");
        }

        var kind = LinkAddress.Classify(address);
        var path = kind == AddressKind.Relative ? LinkAddress.Resolve(state.Owner.File.Path, address) : null;
        if (kind == AddressKind.Refused)
        {
            ReportScheme(state, span, address);
            renderer.WriteEscape(alt);
            WriteAsText(renderer, address);
            return;
        }

        if (kind != AddressKind.External && (path is null || !state.Media.Contains(LinkAddress.BelowContent(path))))
        {
            state.Report(Rules.LinkBroken, span, $"there is no picture '{address}'", LinkAddress.NearestMedia(address, state.Media) ?? "pictures stand in content/media");
            renderer.WriteEscape(alt);
            return;
        }

        renderer.Write("<img src=\"");
        if (path is not null)
        {
            state.Slot(SlotKind.Root);
            renderer.Write(LinkAddress.Escape(LinkAddress.BelowContent(path)));
        }
        else
        {
            renderer.WriteEscapeUrl(address);
        }

        renderer.Write("\" alt=\"");
        renderer.WriteEscape(alt);
        renderer.Write('"');
        LinkHtml.WriteTitle(renderer, link);
        renderer.Write(" loading=\"lazy\">");
    }

    public static void ReportScheme(MarkupState state, SourceSpan span, string address) =>
        state.Report(Rules.SchemeRefused, span, $"an address with the scheme '{LinkAddress.SchemeOf(address)}' is not linked",
            "http, https, mailto and tel are");
}

/// <summary>Addresses in angle brackets.</summary>
internal sealed class AutolinkHtmlRenderer(MarkupState state) : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        if (!link.IsEmail && LinkAddress.Classify(link.Url) != AddressKind.External)
        {
            LinkHtmlRenderer.ReportScheme(state, state.SpanOf(link), link.Url);
            renderer.WriteEscape(link.Url);
            return;
        }

        renderer.Write(link.IsEmail ? "<a href=\"mailto:" : "<a href=\"");
        renderer.WriteEscapeUrl(link.Url);
        renderer.Write("\">");
        renderer.WriteEscape(link.Url);
        renderer.Write("</a>");
    }
}
