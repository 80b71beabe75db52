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
    public static void OpenSiteLink(HtmlRenderer renderer, MarkupState state, string path, string? fragment, EntityKind? kind)
    {
        renderer.Write(kind is { } k ? $"<a data-kind=\"{k.Word()}\" href=\"" : "<a href=\"");
        state.Slot(SlotKind.Root);
        renderer.WriteEscapeUrl(path[1..]);
        if (fragment is not null)
        {
            renderer.Write('#');
            renderer.WriteEscapeUrl(fragment);
        }

        renderer.Write("\">");
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

    /// <summary>
    /// The anchor that a fragment means. Obsidian writes the text of the heading, the site uses its slug.
    /// </summary>
    public static string Anchor(string fragment)
    {
        var text = Uri.UnescapeDataString(fragment);
        var slug = Slug.From(text);
        // Our own anchors keep what they are; anything else is the text of a heading.
        return slug.Length == 0 || slug == text.TrimEnd('-') ? text : slug;
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

        var target = link.Target.Length == 0 ? state.Owner : Resolve(state, link, span);
        if (target is null)
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

        var anchor = link.Fragment is null ? null : LinkHtml.Anchor(link.Fragment);
        if (anchor is not null)
        {
            state.Places.Add(new(target.Path, anchor, span));
        }

        LinkHtml.OpenSiteLink(renderer, state, target.Path, anchor, target.Kind);
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

    /// <summary>Resolves a wikilink; the span of a mistake is that of the target, not of the whole link.</summary>
    public static Entity? Resolve(MarkupState state, WikiLink link, SourceSpan span)
    {
        var offset = state.Owner.File.Slice(span).IndexOf(link.Target.AsSpan(), StringComparison.Ordinal);
        var targetSpan = offset < 0 ? span : new SourceSpan(span.Start + offset, link.Target.Length);
        return state.Index.Resolve(new Reference(link.Target, targetSpan, EntityKinds.Any), state.Owner.File, state.Diagnostics);
    }
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
                var anchor = LinkHtml.Anchor(address[1..]);
                state.Places.Add(new(state.Owner.Path, anchor, span));
                renderer.Write("<a href=\"");
                state.Slot(SlotKind.OwnPage);
                renderer.Write('#');
                renderer.WriteEscapeUrl(anchor);
                renderer.Write("\">");
                return true;
            case AddressKind.SitePath:
                var (path, fragment) = LinkAddress.Split(address);
                state.Places.Add(new(Uri.UnescapeDataString(path.Split('?')[0]), fragment is null ? null : LinkHtml.Anchor(fragment), span));
                LinkHtml.OpenSiteLink(renderer, state, path, fragment is null ? null : LinkHtml.Anchor(fragment), null);
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
            if (state.Index.ResolvePath(path, span, state.Owner.File, state.Diagnostics) is not { } target)
            {
                return false;
            }

            LinkHtml.Note(state, target, span, state.TextOf(link), isEmbed: false);
            var anchor = fragment is null ? null : LinkHtml.Anchor(fragment);
            if (anchor is not null)
            {
                state.Places.Add(new(target.Path, anchor, span));
            }

            LinkHtml.OpenSiteLink(renderer, state, target.Path, anchor, target.Kind);
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
