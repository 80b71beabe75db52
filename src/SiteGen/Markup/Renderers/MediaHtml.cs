using System.Globalization;
using Markdig.Renderers;
using Markdig.Syntax;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Languages;

namespace SiteGen.Markup.Renderers;

/// <summary>
/// Writes pictures, videos, sound and documents in a text. Nothing of another site is loaded but pictures: a video
/// there is a link.
/// </summary>
internal static class MediaHtml
{
    /// <summary>Writes a file of the site, which may be a picture.</summary>
    /// <param name="renderer">The renderer to write to.</param>
    /// <param name="state">The state of the rendering.</param>
    /// <param name="path">The path of the file below <c>content/</c>.</param>
    /// <param name="fragment">What follows a <c>#</c>, such as <c>page=3</c>; null for nothing.</param>
    /// <param name="label">Its description and size.</param>
    /// <param name="title">What appears on hovering; null for nothing.</param>
    public static void WriteFile(
        HtmlRenderer renderer, MarkupState state, string path, string? fragment, MediaLabel label, string? title)
    {
        var kind = MediaName.KindOf(path);
        var text = label.Text.Length > 0 ? label.Text : Path.GetFileName(path);
        switch (kind)
        {
            case MediaKind.Video or MediaKind.Sound:
                var element = kind == MediaKind.Video ? "video" : "audio";
                renderer.Write('<').Write(element).Write(" src=\"");
                WriteAddress(renderer, state, path, fragment);
                renderer.Write("\" controls preload=\"none\" aria-label=\"").WriteEscape(text).Write('"');
                WriteSize(renderer, label.In(null));
                renderer.Write("><a href=\"");
                WriteAddress(renderer, state, path, fragment);
                renderer.Write("\">").WriteEscape(text).Write("</a></").Write(element).Write('>');
                break;
            case MediaKind.Document:
                renderer.Write("<a class=\"media-card\" href=\"");
                WriteAddress(renderer, state, path, fragment);
                WriteCard(renderer, text, Path.GetExtension(path)[1..].ToUpperInvariant());
                break;
            default:
                renderer.Write("<img src=\"");
                WriteAddress(renderer, state, path, null);
                WriteRest(renderer, label, state.Media.SizeOf(path), title);
                break;
        }
    }

    /// <summary>Writes a picture of another site.</summary>
    public static void WritePicture(
        HtmlRenderer renderer, MarkupState state, string address, MediaLabel label, string? title)
    {
        state.AddPictureHost(address);
        renderer.Write("<img src=\"").WriteEscapeUrl(address);
        WriteRest(renderer, label, null, title);
    }

    /// <summary>Writes a link to something of another site that is not loaded before a reader wants it.</summary>
    public static void WriteLink(HtmlRenderer renderer, string address, string text, string what)
    {
        renderer.Write("<a class=\"media-card\" href=\"").WriteEscapeUrl(address);
        WriteCard(renderer, text, what);
    }

    /// <summary>
    /// What is behind an address of another site that is no picture: its site and the words about it; null for
    /// pictures, and for what may be one.
    /// </summary>
    public static (string Address, string Site, string What)? FindLink(string address, Language language)
    {
        if (VideoAddress.Of(address) is { } video)
        {
            return (video.Address, video.Site, language.Say("texts.video_on", ("site", video.Site)));
        }

        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            return null;
        }

        var what = MediaName.KindOf(uri.AbsolutePath) switch
        {
            MediaKind.Video => language.Say("texts.video_on", ("site", uri.Host)),
            MediaKind.Sound => language.Say("texts.sound_on", ("site", uri.Host)),
            MediaKind.Document => language.Say(
                "texts.file_on", ("site", uri.Host),
                ("format", Path.GetExtension(uri.AbsolutePath)[1..].ToUpperInvariant())),
            _ => null,
        };
        return what is null ? null : (address, uri.Host, what);
    }

    /// <summary>Reports a video, sound or document without words that say what it is.</summary>
    public static void ReportNoTitle(MarkupState state, MarkdownObject node, string shown, string help) => state.Report(
        Rules.MediaTitleMissing, state.SpanOf(node), $"nothing says what this is: the link is called '{shown}'", help);

    private static void WriteCard(HtmlRenderer renderer, string text, string what) =>
        renderer.Write("\"><span class=\"media-title\">").WriteEscape(text)
            .Write("</span> <span class=\"media-what\">").WriteEscape(what).Write("</span></a>");

    private static void WriteAddress(HtmlRenderer renderer, MarkupState state, string path, string? fragment)
    {
        state.Slot(SlotKind.Root);
        renderer.Write(LinkAddress.Escape(path));
        if (fragment is not null)
        {
            renderer.Write('#').WriteEscapeUrl(fragment);
        }
    }

    private static void WriteRest(
        HtmlRenderer renderer, MediaLabel label, (long Width, long Height)? file, string? title)
    {
        renderer.Write("\" alt=\"").WriteEscape(label.Text).Write('"');
        LinkHtml.WriteTitle(renderer, title);
        WriteSize(renderer, label.In(file));
        renderer.Write(" loading=\"lazy\">");
    }

    private static void WriteSize(HtmlRenderer renderer, (long Width, long Height)? size)
    {
        if (size is var (width, height))
        {
            renderer.Write(string.Create(CultureInfo.InvariantCulture, $" width=\"{width}\""));
            renderer.Write(height > 0 ? string.Create(CultureInfo.InvariantCulture, $" height=\"{height}\"") : "");
        }
    }
}
