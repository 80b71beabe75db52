using System.Text;
using System.Text.RegularExpressions;

namespace SiteGen.Evidence.Fetching;

/// <summary>
/// Tells the type of a file by its first bytes, in the way of https://mimesniff.spec.whatwg.org/: what the server calls
/// it counts only where the bytes leave it open.
/// </summary>
internal static partial class MediaType
{
    public const string Html = "text/html";

    public const string Pdf = "application/pdf";

    public const string WebVtt = "text/vtt";

    public const string SubRip = "application/x-subrip";

    public const string PlainText = "text/plain";

    public const string Markdown = "text/markdown";

    public const string Mail = "message/rfc822";

    /// <summary>A page saved as one file (MHTML).</summary>
    public const string SavedPage = "multipart/related";

    /// <summary>How many bytes are looked at.</summary>
    public const int HeadSize = 2048;

    /// <summary>What can be read, in words.</summary>
    private const string Readable = "HTML, PDF, WebVTT, SRT, plain text, Markdown or mail";

    private static readonly (byte[] Start, string Name)[] Binary =
    [
        .. new (string Start, string Name)[]
        {
            ("\x89PNG\r\n\x1A\n", "a picture (PNG)"),
            ("\xFF\xD8\xFF", "a picture (JPEG)"),
            ("GIF8", "a picture (GIF)"),
            ("II*\0", "a picture (TIFF)"),
            ("MM\0*", "a picture (TIFF)"),
            ("BM", "a picture (BMP)"),
            ("RIFF", "a picture, a sound or a film (RIFF)"),
            ("OggS", "a sound or a film (Ogg)"),
            ("ID3", "a sound (MP3)"),
            ("\xFF\xFB", "a sound (MP3)"),
            ("\x1A\x45\xDF\xA3", "a film (Matroska)"),
            ("PK\x03\x04", "a ZIP file, as those of Word, or an e-book"),
            ("\x1F\x8B", "a compressed file (gzip)"),
            ("BZh", "a compressed file (bzip2)"),
            ("\xFD\x37zXZ", "a compressed file (xz)"),
            ("\x28\xB5\x2F\xFD", "a compressed file (Zstandard)"),
            ("\xD0\xCF\x11\xE0", "a file of an older Office"),
            ("%!PS-", "PostScript"),
        }.Select(b => (Encoding.Latin1.GetBytes(b.Start), b.Name)),
    ];

    /// <summary>Returns the type of a file whose text can be read.</summary>
    /// <param name="head">Its first bytes, <see cref="HeadSize"/> or all.</param>
    /// <param name="declared">What the server calls it, in lower case, without parameters; null if nothing.</param>
    /// <param name="name">Its address or name, for messages; its end tells Markdown from plain text.</param>
    /// <param name="subject">What messages call it, if not by its name.</param>
    /// <exception cref="FetchException">Its text cannot be read.</exception>
    public static string Of(ReadOnlySpan<byte> head, string? declared, string name, string? subject = null)
    {
        subject ??= $"'{name}'";
        if (head.StartsWith("%PDF-"u8)
            || (declared == Pdf && head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) > 0))
        {
            return Pdf;
        }

        var text = TextOf(head);
        if (text is null || BinaryName(head) is not null)
        {
            throw Refused(subject, BinaryName(head) ?? (IsFilm(head) ? "a film, a sound or a picture (MP4)"
                : declared is { } type and not Pdf ? $"'{type}'" : "a file of an unknown type"));
        }

        return Sure(text) ?? declared switch
        {
            Html or "application/xhtml+xml" => Html,
            Mail or "message/global" or SavedPage or "application/x-mimearchive" => throw WrongType(
                $"{subject} is called a mail, but has no mail headers"),
            Pdf => throw WrongType($"{subject} is called a PDF, but is text"),
            "application/json" or "text/javascript" or "application/javascript" or "text/css" or "text/calendar"
                or "text/csv" or "application/rtf" or "text/rtf" => throw Refused(subject, $"'{declared}'"),
            Markdown or "text/x-markdown" => Markdown,
            _ when XmlStart().IsMatch(text) => throw Refused(subject, "XML"),
            _ when text.StartsWith(@"{\rtf", StringComparison.Ordinal) => throw Refused(subject, "RTF"),
            _ => IsNamedMarkdown(name) ? Markdown : PlainText,
        };
    }

    /// <summary>Returns the type that the beginning of a text says itself; null if none.</summary>
    private static string? Sure(string text) =>
        WebVttStart().IsMatch(text) ? WebVtt
        : SubRipStart().IsMatch(text) ? SubRip
        : HtmlStart().IsMatch(text) ? Html
        : Headers(text) is { } headers && MailHeaders().Count(headers) >= 1 && Sender().IsMatch(headers)
            ? SavedPageHeader().IsMatch(headers) ? SavedPage : Mail
        : null;

    /// <summary>Joins a type with the character set that a server named.</summary>
    public static string Join(string type, string? characterSet) =>
        characterSet is null ? type : $"{type}; charset={characterSet}";

    /// <summary>Undoes <see cref="Join"/>.</summary>
    public static (string? Type, string? CharacterSet) Split(string? joined) =>
        joined?.Split("; charset=") is [var type, .. var rest] ? (type, rest.FirstOrDefault()) : (null, null);

    /// <summary>
    /// Returns the beginning of a text, in which markup can be looked for; null if the bytes are no text.
    /// </summary>
    private static string? TextOf(ReadOnlySpan<byte> head)
    {
        if (CharacterSet.OfByteOrderMark(head) is { } encoding)
        {
            return encoding.GetString(head).TrimStart('\uFEFF');
        }

        foreach (var b in head)
        {
            if (b < 0x20 && b is not (0x09 or 0x0A or 0x0C or 0x0D or 0x1B))
            {
                return null;
            }
        }

        return Encoding.Latin1.GetString(head);
    }

    private static string? BinaryName(ReadOnlySpan<byte> head)
    {
        foreach (var (start, name) in Binary)
        {
            // "BM" may begin a text.
            if (head.StartsWith(start) && (start.Length > 2 || TextOf(head) is null))
            {
                return name;
            }
        }

        return null;
    }

    private static bool IsFilm(ReadOnlySpan<byte> head) => head.Length > 8 && head[4..].StartsWith("ftyp"u8);

    /// <summary>Returns the lines before the first empty one if they are headers of a mail.</summary>
    private static string? Headers(string text) => HeaderBlock().Match(text) is { Success: true } m ? m.Value : null;

    private static bool IsNamedMarkdown(string name) => Path.GetExtension(name.Split('?', '#')[0])
        .ToLowerInvariant() is ".md" or ".markdown";

    private static FetchException Refused(string subject, string what) =>
        WrongType($"{subject} is {what}, not {Readable}");

    private static FetchException WrongType(string reason) => new(FetchFailureKind.WrongType, reason);

    [GeneratedRegex(@"\AWEBVTT(?=[ \t\r\n]|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex WebVttStart();

    [GeneratedRegex(
        @"\A\s*[0-9]+[ \t]*\r?\n[ \t]*(?:[0-9]+:)?[0-9]{1,2}:[0-9]{2}[,.][0-9]+[ \t]*-->",
        RegexOptions.CultureInvariant)]
    private static partial Regex SubRipStart();

    /// <summary>The tags that the standard names, behind comments and an XML declaration.</summary>
    [GeneratedRegex(
        @"\A(?>(?:\s+|<!--[\s\S]*?-->|<\?xml[^>]*>)*)"
        + @"(?:<!DOCTYPE\s+HTML|<!--(?![\s\S]*-->)|<(?:HTML|HEAD|SCRIPT|IFRAME|H1|DIV|"
        + @"FONT|TABLE|A|STYLE|TITLE|B|BODY|BR|P|META|LINK|NOSCRIPT|ARTICLE|MAIN|SECTION|HEADER|SPAN|UL|CENTER)"
        + @"(?=[\s>/]))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HtmlStart();

    [GeneratedRegex(@"\A\s*<\?xml\b", RegexOptions.CultureInvariant)]
    private static partial Regex XmlStart();

    [GeneratedRegex(
        @"\A(?:From [^\r\n]*\r?\n)?(?:[A-Za-z][A-Za-z0-9-]*:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*(?:\r?\n|\z))+",
        RegexOptions.CultureInvariant)]
    private static partial Regex HeaderBlock();

    /// <summary>Headers that programs write and people do not: a letter may begin with "From:" and "Date:".</summary>
    [GeneratedRegex(
        @"^(?:MIME-Version|Message-ID|Received|Return-Path|Delivered-To|DKIM-Signature|X-Mailer):",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex MailHeaders();

    [GeneratedRegex(
        "^(?:From|Sender|Received):", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Sender();

    [GeneratedRegex(
        @"^Content-Type:\s*multipart/related\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex SavedPageHeader();
}
