using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Markup.Renderers;

/// <summary>Renders Markdown links and pictures.</summary>
internal sealed class LinkHtmlRenderer(MarkupState state) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        state.CountLink(link);
        if (link.IsImage)
        {
            WriteImage(renderer, link);
            return;
        }

        var address = link.Url ?? "";
        state.ReportBidi(
            link, BidiControls.Find(address, isAddress: true) < 0 ? state.TextOf(link) : address, isAddress: true);
        var isOpen = Open(renderer, link);
        renderer.WriteChildren(link);
        renderer.Write(isOpen ? "</a>" : "");
        if (LinkAddress.Classify(link.Url ?? "") == AddressKind.Refused)
        {
            WriteAsText(renderer, link.Url!);
        }
    }

    /// <summary>Writes an address that is not linked after its label, so that no text is lost.</summary>
    private static void WriteAsText(HtmlRenderer renderer, string address)
    {
        renderer.Write(" (");
        renderer.WriteEscape(address);
        renderer.Write(')');
    }

    /// <summary>Writes the opening tag; returns false if the label is not linked.</summary>
    private bool Open(HtmlRenderer renderer, LinkInline link)
    {
        var (address, span) = (LinkAddress.WithScheme(link.Url ?? ""), state.SpanOf(link));
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
                var here = state.LinkTo(state.Owner, address[1..], span);
                renderer.Write("<a href=\"");
                state.Slot(SlotKind.OwnPage);
                LinkHtml.WriteFragment(renderer, state, here);
                renderer.Write("\">");
                return true;
            case AddressKind.SitePath:
                var place = state.LinkTo(address, span);
                LinkHtml.OpenSiteLink(renderer, state, LinkAddress.Split(address).Path, place, null);
                return true;
            case AddressKind.Relative:
                return OpenRelative(renderer, link, address, span);
            default:
                state.Report(
                    Rules.LinkBroken,
                    span,
                    "the link has no address",
                    "write it between the parentheses, as in [text](../people/elon-musk.md)");
                return false;
        }
    }

    private bool OpenRelative(HtmlRenderer renderer, LinkInline link, string address, SourceSpan span)
    {
        var (relative, fragment) = LinkAddress.Split(address);
        var path = LinkAddress.Resolve(state.Owner.File.Path, relative);
        if (path is not null && path.EndsWith(".md", StringComparison.Ordinal))
        {
            if (state.ResolvePath(path, relative, span) is not { } target)
            {
                return false;
            }

            LinkHtml.AddReference(state, target, span, state.TextOf(link), isEmbed: false);
            var place = state.LinkTo(target, fragment, span);
            LinkHtml.OpenSiteLink(renderer, state, target.Path, place, target.Kind);
            return true;
        }

        if (path is not null && state.Media.Contains(LinkAddress.BelowContent(path)))
        {
            var escaped = LinkAddress.Escape(LinkAddress.BelowContent(path));
            LinkHtml.OpenSiteLink(renderer, state, "/" + escaped, null, null);
            return true;
        }

        state.Report(
            Rules.LinkBroken,
            span,
            $"'{address}' is neither a content file nor a file in content/media",
            LinkAddress.NearestMedia(address, state.Media));
        return false;
    }

    private void WriteImage(HtmlRenderer renderer, LinkInline link)
    {
        var (address, span, alt) =
            (LinkAddress.WithScheme(link.Url ?? ""), state.SpanOf(link), state.TextOf(link));
        if (string.IsNullOrWhiteSpace(alt))
        {
            state.Report(
                Rules.AltTextMissing,
                span,
                "the picture has no alt text",
                "describe it between the brackets: ![A graph of …](…)");
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

        if (kind != AddressKind.External
            && (path is null || !state.Media.Contains(LinkAddress.BelowContent(path))))
        {
            state.Report(
                Rules.LinkBroken,
                span,
                $"there is no picture '{address}'",
                LinkAddress.NearestMedia(address, state.Media) ?? "pictures belong in content/media");
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
            state.AddPictureHost(address);
            renderer.WriteEscapeUrl(address);
        }

        renderer.Write("\" alt=\"");
        renderer.WriteEscape(alt);
        renderer.Write('"');
        LinkHtml.WriteTitle(renderer, link);
        renderer.Write(" loading=\"lazy\">");
    }

    public static void ReportScheme(MarkupState state, SourceSpan span, string address) => state.Report(
        Rules.SchemeRefused,
        span,
        $"an address with the scheme '{LinkAddress.SchemeOf(address)}' is not linked",
        "only http, https, mailto and tel are linked");
}

/// <summary>Renders addresses in angle brackets.</summary>
internal sealed class AutolinkHtmlRenderer(MarkupState state) : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        state.ReportBidi(link, link.Url, isAddress: true);
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
