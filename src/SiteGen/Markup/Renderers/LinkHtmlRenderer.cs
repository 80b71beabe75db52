using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Text;

namespace SiteGen.Markup.Renderers;

/// <summary>Renders Markdown links and pictures.</summary>
internal sealed class LinkHtmlRenderer(MarkupState state) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        state.CountLink(link);
        AttributeText.Report(state, link, link.IsImage);
        if (link.IsImage)
        {
            WriteImage(renderer, link);
            return;
        }

        if (link.IsAutoLink && LinkHtml.IsInLink(link))
        {
            renderer.WriteChildren(link);
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
                LinkHtml.WriteTitle(renderer, link.Title);
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

        if (state.FindMedia(relative) is { } file)
        {
            var part = fragment is null ? "" : "#" + fragment;
            LinkHtml.OpenSiteLink(renderer, state, "/" + LinkAddress.Escape(file) + part, null, null);
            return true;
        }

        state.Report(
            Rules.LinkBroken,
            span,
            $"'{address}' is neither a content file nor a file in content/media",
            LinkAddress.NearestMedia(state.Owner.File.Path, relative, state.Media.Paths));
        return false;
    }

    private void WriteImage(HtmlRenderer renderer, LinkInline link)
    {
        var (address, span, label) =
            (LinkAddress.WithScheme(link.Url ?? ""), state.SpanOf(link), MediaLabel.Of(state.TextOf(link)));
        var kind = LinkAddress.Classify(address);
        if (kind == AddressKind.External && MediaHtml.FindLink(address, state.Language) is var (to, site, what))
        {
            WriteLink(renderer, link, label, to, site, what);
            return;
        }

        var (relative, fragment) = kind == AddressKind.Relative ? LinkAddress.Split(address) : ("", null);
        var file = kind == AddressKind.Relative ? state.FindMedia(address) ?? state.FindMedia(relative) : null;
        if (string.IsNullOrWhiteSpace(label.Text))
        {
            ReportNoText(link, file);
        }

        if (kind == AddressKind.Refused)
        {
            ReportScheme(state, span, address);
            renderer.WriteEscape(label.Text);
            WriteAsText(renderer, address);
        }
        else if (file is not null)
        {
            MediaHtml.WriteFile(renderer, state, file, fragment, label, link.Title);
        }
        else if (kind == AddressKind.External)
        {
            MediaHtml.WritePicture(renderer, state, address, label, link.Title);
        }
        else
        {
            state.Report(
                Rules.LinkBroken,
                span,
                $"there is no picture '{address}'",
                LinkAddress.NearestMedia(state.Owner.File.Path, relative, state.Media.Paths)
                    ?? "pictures belong in content/media");
            renderer.WriteEscape(label.Text);
        }
    }

    /// <summary>Writes a video of another site, or a file there that is no picture.</summary>
    private void WriteLink(
        HtmlRenderer renderer, LinkInline link, MediaLabel label, string address, string site, string what)
    {
        var text = label.Text;
        if (string.IsNullOrWhiteSpace(text))
        {
            text = site;
            MediaHtml.ReportNoTitle(state, link, site, "say it between the brackets: ![A talk by …](…)");
        }

        state.ReportBidi(link, text, isAddress: false);
        if (LinkHtml.IsInLink(link))
        {
            renderer.WriteEscape(text);
            return;
        }

        MediaHtml.WriteLink(renderer, address, text, what);
    }

    private void ReportNoText(LinkInline link, string? file)
    {
        if (file is not null && MediaName.KindOf(file) is not (MediaKind.Picture or MediaKind.None))
        {
            MediaHtml.ReportNoTitle(
                state, link, Path.GetFileName(file), "say it between the brackets: ![A recording of …](…)");
            return;
        }

        state.Report(
            Rules.AltTextMissing,
            state.SpanOf(link),
            "the picture has no alt text",
            "describe it between the brackets: ![A graph of …](…)");
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
