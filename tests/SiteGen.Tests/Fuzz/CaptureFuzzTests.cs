using AngleSharp.Html.Parser;
using SiteGen.Building;
using SiteGen.Evidence;
using SiteGen.Files;
using SiteGen.Html;
using SiteGen.Tests.Evidence.Pdf;

namespace SiteGen.Tests.Fuzz;

/// <summary>Files of the archive: each has a text whose positions are those of the file, or is refused.</summary>
public sealed class CaptureFuzzTests
{
    private static readonly string[] WebVtt =
    [
        "WEBVTT - A talk\nKind: captions\n\nNOTE the words\nare not here\n\nSTYLE\n::cue { color: red }\n\nintro\n"
            + "00:01.000 --> 00:04.000 align:start\n<v Ann>We <c.loud>strongly</c> believe</v>\n\n"
            + "01:02:03.500 --> 01:02:07.000\n<v Bob>in open &amp; free\ndevelopment<00:00:00.400><c> keep</c>\n\n",
    ];

    private static readonly string[] SubRip =
    [
        "1\n00:00:01,000 --> 00:00:02,000\n<i>We</i> keep\n\n2\n00:00:02,000 --> 00:00:03,000\n{\\an8}the promise\n\n",
        "\uFEFF1\r\n00:00:01,000 --> 00:00:02,000 X1:0\r\nANN: We\r\n\r\n2\r\n00:00:02,500 --> 00:00:03,000\r\n"
            + "keep\r\n",
    ];

    private static readonly string[] CaptionPieces =
    [
        "WEBVTT\n", "\n\n", "\n", "1\n", "00:01.000", " --> ", "00:00:01,000 --> 00:00:02,000\n", "99:99:99,999",
        "01:02:03.500 --> 01:02:07.000\n", "<v Ann>", "<v", "</v>", "<c>", "<c.a.b>", "</c>", "<00:00:00.400>", "<",
        ">", "&amp;", "&#60;", "&lrm;", "NOTE x\n", "STYLE\n", "REGION\nid:x\n", "{\\an8}", "ANN: ", ">> ", "- ",
        "word ", "we keep\n",
    ];

    private static readonly string[] Pages =
    [
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>T</title><style>p { }</style></head><body><h1>"
            + "A</h1>"
            + "<p>We <b>keep</b> <q>the</q> promise.<sup><a href='#n1'>1</a></sup></p><script>let x = '<p>'</script>"
            + "<table><tr><td>a<td>b</table><ul><li>one<li>two</ul><p hidden>no</p><div style='display:none'>no</div>"
            + "<ruby>a<rt>b</rt></ruby><pre>\n x\n</pre>&ldquo;open&rdquo; &amp; free&nbsp;&#8217;<br>x<hr></body>"
            + "</html>",
        "<meta charset=windows-1252><p>“a” <a href=https://example.org/>b</a><!-- c --><textarea>d</textarea><svg><p>e",
    ];

    private static readonly string[] PagePieces =
    [
        "<p>", "</p>", "<div>", "</div>", "<b>", "</i>", "<q>", "</q>", "<table>", "<tr>", "<td>", "</table>",
        "<ul><li>", "<script>", "</script>", "<style>", "</style>", "<!--", "-->", "<!", "<?", "</", "<", ">",
        "<a href=#x>", "</a>", "<sup>", "</sup>", "<svg>", "<math>", "</svg>", "<template>", "</template>",
        "<textarea>", "<title>", "<plaintext>", "<noscript>", "<frameset>", "<body>", "</body>", "<html>", "<head>",
        "<form>", "<select>", "<option>", "<pre>\n", "<br>", "<ruby><rt>", "</ruby>", " hidden",
        " style='display:none'", "=\"", "'", "&amp;", "&lt;b&gt;", "&#x80;", "&#0;", "&#xD800;", "&notit;", "word ",
        "[3]", "ANN: ", "<![CDATA[", "]]>", "<meta charset=utf-16>", "<meta charset=x>",
    ];

    private static readonly string[] Messages =
    [
        "From: Ann <ann@example.org>\r\nTo: Bob\r\nSubject: =?utf-8?Q?A_promise?=\r\nDate: Sat, 28 Nov 2026 12:00:00 "
            + "+0000\r\n"
            + "MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"b\"\r\n\r\n--b\r\n"
            + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nWe "
            + "keep=20it.\r\n"
            + "> quoted\r\n--b\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: base64\r\n"
            + "\r\n"
            + "PHA+V2Uga2VlcDwvcD4=\r\n--b--\r\n",
        "From: <Saved by Blink>\r\nSubject: Page\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; "
            + "type=\"text/html\"; "
            + "boundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Location: https://example.org/\r\n\r\n"
            + "<p>We keep it.</p>\r\n--x\r\nContent-Type: image/png\r\n\r\nx\r\n--x--\r\n",
    ];

    private static readonly string[] MessagePieces =
    [
        "From: x\r\n", "Subject: ", "=?utf-8?B?", "?=", "=?x?Q?=FF?=", "Content-Type: ", "text/html", "text/plain",
        "multipart/mixed", "message/rfc822", "; boundary=", "; charset=", "utf-7", "utf-16", "x-unknown",
        "Content-Transfer-Encoding: ", "base64", "quoted-printable", "uuencode", "\r\n", "\r\n\r\n", "\n", "--b\r\n",
        "--b--\r\n", "--", "b", "\"", ";", "=", "=\r\n", "<p>", "word ", "Content-Disposition: attachment\r\n",
        "MIME-Version: 1.0\r\n", "(((", "<@", " ",
    ];

    private static readonly byte[][] Documents =
    [
        PdfFile.OfLines(["We keep the promise.", "It is open."], ["The second page."]),
        new PdfFile { Catalog = "/PageLabels << /Nums [0 << /S /r >> 1 << /S /D /St 5 >>] >>" }
            .Page(PdfFile.Draw("One", 60, 700))
            .Page(PdfFile.Draw("Two", 60, 700), PdfFile.Draw("Three", 300, 700)).ToArray(),
    ];

    private static readonly string[] DocumentPieces =
    [
        "obj", "endobj", "stream\n", "endstream", "<<", ">>", "[", "]", "(", ")", "/Type", "/Page", "/Pages", "/Kids",
        "/Count ", "/Parent ", "/Contents ", "/Length ", "/Filter /FlateDecode ", "/LZWDecode", "/ASCII85Decode",
        "/ASCIIHexDecode", "/Font", "/Encoding", "/ToUnicode ", "/Nums", "/PageLabels ", "/St ", "/S /r", "1 0 R",
        "2 0 R", "3 0 R", "10 0 R", "11 0 R", "xref\n", "trailer", "startxref\n", "%%EOF", "%PDF-1.7\n",
        "0000000000 65535 f \n", "BT", "ET", "Tf", "Tm", "Tj", "TJ", "Td", "cm", "q", "Q", "Do", "1 0 0 1 0 0", "0",
        "-1", "1e9", "0.00001", "<41>", "/F", "null", "true", "/Encrypt ", "/Prev ", "/ObjStm", "/XRef", "/W [1 2 1]",
    ];

    private static readonly string[] Texts =
    [
        "ANN: We keep it. [00:12]\n\nQ. Do you?\nA. I do. [3]\n\n\fHead 3\n\n1 line\n2 line\n3 line\n> quoted\n",
        "# Title\n\nWe **keep** [it](https://example.org/).[^1]\n\n> - quoted\n\n[^1]: Note\n\n| a | b |\n|---|---|\n"
            + "| c | d |\n",
    ];

    private static readonly string[] TextPieces =
    [
        "word ", "\n", "\n\n", "\f", "\v", "ANN: ", "MR. BEE: ", "Q. ", "A. ", "[00:12]", "(1:02:03)", "[3]", "1", "2 ",
        "> ", ">> ", "**", "*", "_", "[", "](https://x.org/)", "![", "# ", "&amp;", "&#8217;", "-\n", "\u2014",
        "\u201C", "\u201D", "\u00B9", "| a |\n|---|\n", "```\n", "[^1]", "[^1]: x\n", "<b>", "\\", "=====\n",
        "Page 3 of 4\n",
    ];

    [Fact]
    public Task Captions_have_texts() => FuzzRun.CheckAsync(
        "captions", FuzzInput.File([.. WebVtt, .. SubRip], CaptionPieces), 3_000, bytes =>
        {
            Extract(".vtt", bytes);
            Extract(".srt", bytes);
        });

    [Fact]
    public Task Pages_have_texts_without_markup() => FuzzRun.CheckAsync(
        "HTML captures", FuzzInput.File(Pages, PagePieces), 2_500, bytes => Extract(".html", bytes));

    [Fact]
    public Task The_text_of_a_page_is_what_a_browser_would_show() => FuzzRun.CheckAsync(
        "HTML pages", FuzzInput.Text(Pages, PagePieces), 1_500, html =>
        {
            using var page = new HtmlParser().ParseDocument(html);
            foreach (var skipped in page.QuerySelectorAll("script, style, noscript, template, iframe").ToArray())
            {
                skipped.Remove();
            }

            // Marks of quotations are added, and ends of lines; everything else is there, in this order.
            var (shown, at) = (page.Body?.TextContent ?? "", 0);
            foreach (var c in HtmlText.Extract(html).Text.Where(c => char.IsLetterOrDigit(c) || c is '<' or '>'))
            {
                at = shown.IndexOf(c, at) + 1;
                Assert.True(at > 0, $"'{c}' is no text of the page");
            }
        });

    [Fact]
    public Task Documents_have_texts() => FuzzRun.CheckAsync(
        "PDF captures", FuzzInput.Bytes(Documents, DocumentPieces), 1_500, bytes => Extract(".pdf", bytes));

    [Fact]
    public Task Messages_have_texts() => FuzzRun.CheckAsync(
        "mails and saved pages", FuzzInput.File(Messages, MessagePieces), 1_500, bytes =>
        {
            Extract(".eml", bytes);
            Extract(".mht", bytes);
        });

    [Fact]
    public Task Texts_have_texts() => FuzzRun.CheckAsync(
        "texts and Markdown captures", FuzzInput.File(Texts, TextPieces), 2_000, bytes =>
        {
            Extract(".txt", bytes);
            Extract(".md", bytes);
        });

    /// <summary>Extracts a text twice; its positions are in the file, and it has no control characters.</summary>
    private static void Extract(string extension, byte[] bytes)
    {
        var file = new ArchiveFile("content/archive/letter" + extension, ArchiveFormats.Of(extension), bytes);
        var use = new FileUse((SourceNature)(bytes.Length % 3), null);
        var (result, again) = (TextExtractor.Extract(file, use), TextExtractor.Extract(file, use));
        Assert.Equal(result.Text?.Hash, again.Text?.Hash);
        if (result.Problem is { } problem)
        {
            FuzzedSite.AssertLocated([problem]);
        }

        Assert.True(result.Text is not null ^ result.Problem is not null);
        if (result.Text is not { Text: { Length: > 0 } text } found)
        {
            return;
        }

        var last = 0;
        for (var i = 0; i < text.Length; i += Math.Max(1, text.Length / 50))
        {
            var (start, end) = found.ToCharacters(i, i + 1);
            Assert.True(start >= last && end >= start, $"'{text[i]}' at {i} is at {start}-{end}, after {last}");
            last = start;
        }
    }
}
