using System.Text;
using SiteGen.Tests.Building;
using SiteGen.Tests.Evidence.Pdf;

namespace SiteGen.Tests.Cli.Archive;

/// <summary>
/// Every format that <c>archive add</c> takes: the bytes stay as they are, and the words prove a quotation.
/// </summary>
public class AddFormatTests
{
    private const string Words = VerifiedSite.Words;

    public static TheoryData<string, byte[], string, string> Files() => new()
    {
        { "a.html", Utf8($"<!DOCTYPE html><title>A</title><p>{Words}</p>"), "text/html", "html 1" },
        { "saved.html", Utf8(SavedPage), "text/html", "html 1" },
        { "latin.html", Encoding.Latin1.GetBytes($"<meta charset=iso-8859-1><p>Caf\u00E9. {Words}"), "text/html",
            "html 1" },
        { "part.htm", Utf8($"{Words} <b>No tag at the start.</b>"), "text/html", "html 1" },
        { "a.mht", Utf8(WebArchive), "multipart/related", "mht 1" },
        { "a.mhtml", Utf8(WebArchive), "multipart/related", "mht 1" },
        { "a.pdf", PdfFile.OfLines([Words]), "application/pdf", "pdf 1" },
        { "a.PDF", PdfFile.OfLines(["Openness is a", "promise to everyone."]), "application/pdf", "pdf 1" },
        { "a.vtt", Utf8("WEBVTT\n\n00:01.000 --> 00:02.000\nOpenness is a\n\n00:02.000 --> 00:03.000\npromise to "
            + "everyone.\n"),
            "text/vtt", "captions 1" },
        { "a.srt", Utf8("1\r\n00:00:01,000 --> 00:00:02,000\r\nOpenness is a\r\n\r\n2\r\n00:00:02,000 --> "
            + "00:00:03,000\r\n"
            + "promise to everyone.\r\n"), "application/x-subrip", "captions 1" },
        { "a.txt", Utf8($"Dear Bob,\r\n\r\n{Words}\r\n"), "text/plain", "text 1" },
        { "utf16.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes($"Caf\u00E9. {Words}\n")], "text/plain", "text 1" },
        { "big.txt", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Words)], "text/plain", "text 1" },
        { "bom.txt", [0xEF, 0xBB, 0xBF, .. Utf8(Words)], "text/plain", "text 1" },
        { "a.md", Utf8($"# A letter\n\nOpenness is a *promise* to everyone.\n"), "text/markdown", "markdown 2" },
        { "utf16.md", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes($"# A\n\n{Words}\n")], "text/markdown", "markdown 2" },
        { "quoted.eml", Utf8(Mail("text/plain; charset=iso-8859-1", "quoted-printable",
            "Caf=E9. Openness is a promise to=\n everyone.\n")), "message/rfc822", "mail 1" },
        { "base64.eml", Utf8(Mail("text/plain; charset=utf-16le", "base64",
            Convert.ToBase64String(Encoding.Unicode.GetBytes(Words)) + "\n")), "message/rfc822", "mail 1" },
        { "page.eml", Utf8(Mail("text/html; charset=utf-8", "8bit", $"<p>{Words}</p>\n")), "message/rfc822", "mail 1" },
        { "windows.eml",
            Encoding.Latin1.GetBytes(Mail("text/plain; charset=windows-1252", "8bit", $"\x93Yes.\x94 {Words}\n")
                .Replace("\n", "\r\n", StringComparison.Ordinal)), "message/rfc822", "mail 1" },
    };

    /// <summary>
    /// A page that a browser extension saved as one file: pictures and styles are in data: addresses.
    /// </summary>
    private static string SavedPage => $$"""
        <!DOCTYPE html> <html lang=en><!--
         Page saved with SingleFile
         url: https://example.com/letter
        --><meta charset=utf-8>
        <style>body{background:url(data:image/png;base64,{{Convert.ToBase64String(new byte[30_000])}})}</style>
        <link rel=icon href="data:image/png;base64,iVBORw0KGgo="><body>
        <img src="data:image/svg+xml;charset=utf-8,<svg xmlns='http://www.w3.org/2000/svg'></svg>" alt="">
        <p>Openness is a <a href="https://example.com/#x">promise</a> to everyone.</p></html>
        """;

    private static string WebArchive => """
        From: <Saved by Blink>
        Snapshot-Content-Location: https://example.com/letter
        Subject: A letter
        MIME-Version: 1.0
        Content-Type: multipart/related;
         type="text/html";
         boundary="----B"


        ------B
        Content-Type: text/html
        Content-Transfer-Encoding: quoted-printable
        Content-Location: https://example.com/letter

        <!DOCTYPE html><html><head><meta http-equiv=3D"Content-Type" content=3D"text/html; charset=3DUTF-8"></head>
        <body><p>Caf=C3=A9. Openness is a pro=
        mise to everyone.</p></body></html>
        ------B
        Content-Type: image/png
        Content-Transfer-Encoding: base64
        Content-Location: https://example.com/x.png

        iVBORw0KGgo=
        ------B--

        """;

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_kept_as_it_is_and_its_words_prove(string name, byte[] content, string type, string extractor)
    {
        using var site = new ArchiveSite();
        var printed = site.Add("letter", site.Write(name, content));
        var capture = Assert.Single(site.Captures);
        Assert.Equal("letter" + Path.GetExtension(name).ToLowerInvariant(), capture);
        Assert.Matches($@"^content/archive/{capture} was written: (1 page, )?\d+ words\.\n$", printed);
        Assert.Equal(content, site.Capture(capture));
        Assert.Contains($"    type: {type}\n", site.Lock, StringComparison.Ordinal);
        Assert.Contains($"    extractor: {extractor}\n", site.Lock, StringComparison.Ordinal);
        Assert.Equal("exact promise letter\n", site.Verify());
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("iso-8859-1")]
    public void A_mail_has_the_quotation_marks_of_windows(string charset)
    {
        using var site = new ArchiveSite(
            ("content/quotes/promise.md", VerifiedSite.Quote("\u201CYes.\u201D Un caf\u00E9.")),
            ("content/quotes/subject.md", VerifiedSite.Quote("\u20ACuro")));
        site.Add("letter", site.Write("a.eml", Encoding.Latin1.GetBytes(
            Mail($"text/plain; charset={charset}", "8bit", "\x93Yes.\x94 Un caf\xE9.\n")
                .Replace("?utf-8?Q?Caf=C3=A9?", "?windows-1252?Q?=80uro?", StringComparison.Ordinal))));
        Assert.Equal("exact promise letter\nexact subject letter\n", site.Verify());
    }

    private static string Mail(string type, string encoding, string body) => $"""
        From: Ann <ann@example.com>
        To: bob@example.com
        Subject: =?utf-8?Q?Caf=C3=A9?=
        Message-ID: <1@example.com>
        MIME-Version: 1.0
        Content-Type: {type}
        Content-Transfer-Encoding: {encoding}

        {body}
        """;

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
