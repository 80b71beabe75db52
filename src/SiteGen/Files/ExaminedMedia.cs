using System.Text;
using System.Xml;
using SiteGen.Diagnostics;
using SiteGen.Html;
using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>A media file that was examined: readers' browsers must not run what it brings.</summary>
/// <param name="Content">The bytes to publish, if the file was read to its end; null if it is copied.</param>
/// <param name="Diagnostics">Why it is refused, or what was removed.</param>
internal sealed record ExaminedMedia(byte[]? Content, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>How much of a file browsers look at to guess its type (https://mimesniff.spec.whatwg.org).</summary>
    private const int SniffedLength = 1445;

    private static readonly ExaminedMedia Copied = new(null, []);

    /// <summary>How many pixels a picture has; null if that is unknown.</summary>
    public (long Width, long Height)? Size { get; private init; }

    private static readonly string[] HtmlBeginnings =
    [
        "<!doctype html", "<html", "<head", "<script", "<iframe", "<h1", "<div", "<font", "<table", "<a", "<style",
        "<title", "<b", "<body", "<br", "<p", "<!--", "<svg", "<img", "<meta", "<link", "<object", "<embed", "<form",
    ];

    /// <summary>Examines a file.</summary>
    /// <param name="path">Its path below the site folder.</param>
    /// <param name="real">Its real path.</param>
    public static ExaminedMedia Of(string path, string real)
    {
        var media = Examine(path, real);
        return MediaName.KindOf(path) != MediaKind.Picture ? media
            : media with { Size = media.Content is { } svg ? SvgSize.Of(svg) : PictureSize.Of(real) };
    }

    private static ExaminedMedia Examine(string path, string real)
    {
        if (MediaName.WhyRefused(path) is var (problem, help))
        {
            return Refused(path, problem, help);
        }

        if (MediaName.IsPlain(path))
        {
            return Copied;
        }

        if (MediaName.IsSvg(path))
        {
            return OfSvg(path, real);
        }

        var beginning = BeginningOf(real);
        if (beginning.StartsWith("<?xml", StringComparison.Ordinal) || MediaName.IsAlwaysXml(path))
        {
            return OfXml(path, real);
        }

        return HtmlBeginnings.Any(b => BeginsWith(beginning, b))
            ? Refused(
                path, "begins like a web page, and browsers may take it for one",
                "give it the extension of its type, such as .txt, or pack it into a .zip")
            : MediaName.IsXml(path) || (MediaName.IsUnknown(path) && BeginsLikeXml(beginning))
                ? OfXml(path, real) : Copied;
    }

    /// <summary>Whether a text begins with a tag: <c>&lt;b</c> is not the beginning of <c>&lt;bounds></c>.</summary>
    private static bool BeginsWith(string text, string tag) =>
        text.StartsWith(tag, StringComparison.OrdinalIgnoreCase)
        && (tag == "<!--" || text.Length == tag.Length || text[tag.Length] is '>' or '/' || text[tag.Length] <= ' ');

    /// <summary>Whether a text begins with a tag, or with more white space than was read.</summary>
    private static bool BeginsLikeXml(string beginning) =>
        beginning is [' ' or '\t' or '\r' or '\n', ..]
        || (beginning is ['<', var next, ..] && (char.IsLetter(next) || next is '!' or '?' or '_' or ':'));

    private static ExaminedMedia OfSvg(string path, string real)
    {
        var length = new FileInfo(real).Length;
        if (length == 0)
        {
            return Copied;
        }

        if (length > Limits.Picture)
        {
            return Refused(
                path, $"is larger than {Limits.Size(Limits.Picture)}, and is not examined",
                "publish it as a PNG or WebP picture, or pack it into a .zip");
        }

        var content = RealFile.ReadAllBytes(real);
        var file = SourceFile.Decode(path, content, out _);
        var removed = new List<SvgRemoval>();
        try
        {
            return SvgPicture.Clean(content, removed) is not { } clean
                ? Refused(path, "is no SVG picture: its root is not 'svg' in the namespace of SVG",
                    "save it as SVG again, or give it the extension of its type")
                : new(clean, [.. removed.Select(r => Removed(file, r))]);
        }
        catch (Exception exception) when (exception is XmlException or ArgumentException or InvalidOperationException)
        {
            return NotWellFormed(file, exception, "save it as SVG again, or publish it as a PNG picture");
        }
    }

    private static ExaminedMedia OfXml(string path, string real)
    {
        try
        {
            using var stream = new FileStream(RealFile.Open(real), FileAccess.Read);
            return XmlFile.WhatRuns(stream) is { } what
                ? Refused(path, $"{what}: browsers could run it on the address of the site", "pack it into a .zip")
                : Copied;
        }
        catch (Exception exception) when (exception is XmlException or ArgumentException or InvalidOperationException)
        {
            return NotWellFormed(SourceFile.Missing(path), exception, "correct it, or pack it into a .zip");
        }
    }

    /// <summary>
    /// The text at the beginning of a file, without white space and a byte order mark before it; white space if there
    /// is nothing else.
    /// </summary>
    private static string BeginningOf(string real)
    {
        using var handle = RealFile.Open(real);
        var bytes = new byte[SniffedLength];
        var count = DiskFile.Fill(handle, bytes);
        Encoding encoding = bytes.AsSpan().StartsWith(Encoding.Unicode.Preamble) ? Encoding.Unicode
            : bytes.AsSpan().StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode
            : Encoding.UTF8;
        // Browsers find UTF-16 without a mark too: every other byte of a tag is 0.
        var text = encoding.GetString(bytes, 0, count).Replace("\0", "", StringComparison.Ordinal);
        return text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\f') is { Length: > 0 } beginning ? beginning : text;
    }

    private static Diagnostic Removed(SourceFile file, SvgRemoval removal) => new(
        Rules.MediaCleaned, file, new(file.GetOffset(removal.Line - 1, removal.Column - 1), 0),
        $"{removal.What} is left out of the published picture: browsers could run or load it",
        "remove it from the file, or save the file as plain SVG");

    private static ExaminedMedia NotWellFormed(SourceFile file, Exception exception, string help)
    {
        var place = exception is XmlException { LineNumber: > 0 } xml && file.Text.Length > 0
            ? file.GetOffset(xml.LineNumber - 1, Math.Max(0, xml.LinePosition - 1)) : 0;
        return new(null,
        [
            new(Rules.MediaRefused, file, new(place, 0),
                $"'{file.Path}' is not well-formed XML, and cannot be examined", help),
        ]);
    }

    private static ExaminedMedia Refused(string path, string problem, string help) =>
        new(null, [new(Rules.MediaRefused, SourceFile.Missing(path), default, $"'{path}' {problem}", help)]);
}
