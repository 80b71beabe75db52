using System.Text;

namespace SiteGen.Tests.Evidence.Fetching;

/// <summary>The type is what the bytes are.</summary>
public class MediaTypeTests
{
    private const string Mail =
        "Received: from a.test by b.test\r\n\tfor <c@d.test>\r\nFrom: Ada <ada@a.test>\r\nMessage-ID: <1@a.test>\r\n";

    private const string Spaces = "                                                                              ";

    [Theory]
    // What servers call it does not count where the bytes are clear.
    [InlineData("text/html", "%PDF-1.7\n%\u00e2\u00e3", "application/pdf")]
    [InlineData(null, "%PDF-1.4", "application/pdf")]
    [InlineData("application/pdf", "\n\n%PDF-1.4", "application/pdf")]
    [InlineData("application/pdf", "<!doctype html><p>We keep the promise.", "text/html")]
    [InlineData("text/plain", "  <!DOCTYPE html><p>We keep the promise.", "text/html")]
    [InlineData("application/octet-stream", "<html><p>We keep the promise.", "text/html")]
    [InlineData("text/plain", "<!-- a --> <html lang=en><p>We keep the promise.", "text/html")]
    [InlineData("application/xhtml+xml", "<?xml version=\"1.0\"?><!DOCTYPE html><p>We keep the promise.", "text/html")]
    [InlineData("text/plain", Spaces + "We keep the promise.", "text/plain")]
    [InlineData("text/html", "We keep the promise.", "text/html")]
    [InlineData("text/html", "<x-post>We keep the promise.</x-post>", "text/html")]
    [InlineData("text/plain", "We keep <b>the promise.", "text/plain")]
    [InlineData("text/plain", "<promise> we keep", "text/plain")]
    [InlineData(null, "We keep the promise.", "text/plain")]
    [InlineData("application/octet-stream", "We keep the promise.", "text/plain")]
    [InlineData("text/plain", "BM we keep", "text/plain")]
    [InlineData("text/html", "WEBVTT\n\n00:00.000 --> 00:01.000\nWe keep", "text/vtt")]
    [InlineData("text/plain", "\ufeffWEBVTT - Talk\n", "text/vtt")]
    [InlineData("text/plain", "WEBVTTX we keep", "text/plain")]
    [InlineData("application/octet-stream", "1\r\n00:00:01,000 --> 00:00:02,000\r\nWe keep", "application/x-subrip")]
    [InlineData("text/plain", "1\n2015 was the year", "text/plain")]
    [InlineData("text/markdown", "# Charter", "text/markdown")]
    [InlineData("text/plain", Mail + "\r\nWe keep", "message/rfc822")]
    [InlineData("message/rfc822", Mail + "\r\nWe keep", "message/rfc822")]
    [InlineData("text/html", Mail + "Content-Type: multipart/related; boundary=a\r\n\r\n--a", "multipart/related")]
    [InlineData("text/plain", "From: Ada\nDate: today\n\nWe keep the promise.", "text/plain")]
    // What cannot be read.
    [InlineData("application/json", "{\"a\": 1}", "WrongType: 'http://site.test/page' is 'application/json', not "
        + "HTML, PDF, WebVTT, SRT, plain text, Markdown or mail")]
    [InlineData("text/html", "\u0089PNG\r\n\u001a\n", "picture (PNG)")]
    [InlineData("text/plain", "\u00ff\u00d8\u00ff\u00e0", "picture (JPEG)")]
    [InlineData("text/html", "PK\u0003\u0004", "ZIP file")]
    [InlineData("text/html", "\u0000\u0000\u0000\u0018ftypmp42", "film")]
    [InlineData("video/x-thing", "\u0000\u0001\u0002", "'video/x-thing'")]
    [InlineData("<b>\"x", "\u0000\u0001\u0002", "a file of an unknown type")]
    [InlineData("application/pdf", "We keep the promise.", "called a PDF, but is text")]
    [InlineData("message/rfc822", "We keep the promise.", "has no mail headers")]
    [InlineData("application/xml", "<?xml version=\"1.0\"?><rss/>", "XML")]
    public async Task It_is_told_by_bytes(string? type, string bytes, string expected)
    {
        var isText = bytes.StartsWith('\ufeff');
        await using var web = await TestWeb.StartAsync(
            ("/page", WebServer.Bytes((isText ? Encoding.UTF8 : Encoding.Latin1).GetBytes(bytes), type)));

        var told = await web.TellAsync("/page");

        if (expected.Contains('/', StringComparison.Ordinal) && !expected.Contains('\'', StringComparison.Ordinal))
        {
            Assert.Equal($"{expected} - http://site.test/page Address", told);
        }
        else
        {
            Assert.StartsWith("WrongType: 'http://site.test/page' is ", told, StringComparison.Ordinal);
            Assert.Contains(expected, told, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_page_in_UTF16_is_a_page()
    {
        await using var web = await TestWeb.StartAsync(
            ("/page", WebServer.Bytes(
                [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<html><p>We keep the promise.")], "text/plain")));

        Assert.Equal("text/html - http://site.test/page Address", await web.TellAsync("/page"));
    }

    [Fact]
    public async Task The_end_of_a_name_tells_Markdown_from_text()
    {
        await using var web = await TestWeb.StartAsync(
            ("/README.md", WebServer.Text("# Charter\n", "text/plain; charset=utf-8")));

        Assert.Equal("text/markdown utf-8 http://site.test/README.md Address", await web.TellAsync("/README.md"));
    }
}
