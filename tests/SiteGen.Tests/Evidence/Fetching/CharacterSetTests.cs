using System.Text;
using SiteGen.Evidence.Fetching;

namespace SiteGen.Tests.Evidence.Fetching;

/// <summary>Bytes become text as in browsers.</summary>
public class CharacterSetTests
{
    /// <summary>Header, beginning of the page, the bytes that follow it, and what they mean.</summary>
    public static TheoryData<string?, string, string, string> Pages => new()
    {
        { null, "", "E28099", "utf-8: ’" },
        { null, "", "92", "windows-1252: ’" },
        { "iso-8859-1", "", "92", "windows-1252: ’" },
        { "ISO-8859-1", "<meta charset=utf-8>", "E9", "windows-1252: é" },
        { "windows-1251", "", "CFF0E8E2E5F2", "windows-1251: Привет" },
        { "Shift_JIS", "", "93FA967B", "shift_jis: 日本" },
        { "x-sjis", "", "83748340", "shift_jis: ファ" },
        { "euc-jp", "", "C6FCCBDC", "euc-jp: 日本" },
        { "iso-2022-jp", "", "1B2442467C4B5C1B2842", "iso-2022-jp: 日本" },
        { "euc-kr", "", "C7D1B1DB", "euc-kr: 한글" },
        { "big5", "", "A4A4A4E5", "big5: 中文" },
        { "gb2312", "", "D6D0CEC4", "gbk: 中文" },
        { null, "<meta charset='gb18030'>", "D6D0CEC4", "gb18030: 中文" },
        { null, "<meta charset='gb18030'>", "8139EE39", "gb18030: 㐀" },
        { "koi8-r", "", "F0D2C9D7C5D4", "koi8-r: Привет" },
        { "iso-8859-15", "", "A4", "iso-8859-15: €" },
        { "utf-8", "", "C3A9", "utf-8: é" },
        { "\"UTF8\"", "", "C3A9", "utf-8: é" },
        { "utf-8", "", "E9", "utf-8: \uFFFD" },
        { "no-such-set", "", "C3A9", "utf-8: é" },
        { "no-such-set", "<meta charset=koi8-r>", "C1", "koi8-r: а" },
        // What the page names.
        { null, "<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=windows-1251'>", "CF", "windows-1251: П" },
        { null, "<meta content='text/html;charset = \"koi8-r\"' http-equiv=content-type>", "C1", "koi8-r: а" },
        { null, "<meta content='text/html; charset=koi8-r'>", "E9", "windows-1252: é" },
        { null, "<!-- <meta charset=koi8-r> -->", "E9", "windows-1252: é" },
        { null, "<!-- > --><meta charset=koi8-r>", "C1", "koi8-r: а" },
        { null, "<p title='<meta charset=koi8-r>'>", "E9", "windows-1252: é" },
        { null, "<metal charset=koi8-r>", "E9", "windows-1252: é" },
        { null, "<meta name=a charset=koi8-r>", "C1", "koi8-r: а" },
        { null, "<meta charset=no-such-set><meta charset=koi8-r>", "C1", "koi8-r: а" },
        { null, "<meta charset=utf-16>", "C3A9", "utf-8: é" },
        { null, "<?xml version='1.0' encoding='windows-1251'?>", "CF", "windows-1251: П" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_decoded(string? named, string start, string bytes, string expected)
    {
        var page = (byte[])[.. Encoding.ASCII.GetBytes(start), .. Convert.FromHexString(bytes)];

        var decoded = CharacterSet.Decode(page, named?.Trim('"'), MediaType.Html);

        Assert.Equal(expected, $"{decoded.CharacterSet}: {decoded.Text[start.Length..]}");
    }

    [Theory]
    [InlineData("EFBBBFC3A9", "utf-8: é")]
    [InlineData("FFFEE900", "utf-16le: é")]
    [InlineData("FEFF00E9", "utf-16be: é")]
    public void A_byte_order_mark_counts_more_than_the_server(string bytes, string expected)
    {
        var decoded = CharacterSet.Decode(Convert.FromHexString(bytes), "koi8-r", MediaType.PlainText);

        Assert.Equal(expected, $"{decoded.CharacterSet}: {decoded.Text}");
    }

    [Fact]
    public void A_page_names_it_within_1024_bytes()
    {
        const string Meta = "<meta charset=koi8-r>";
        Assert.Equal("koi8-r", Decode(1024 - Meta.Length));
        Assert.Equal("windows-1252", Decode(1024));

        static string Decode(int before) => CharacterSet.Decode(
            [.. Encoding.ASCII.GetBytes(new string(' ', before) + Meta), 0xC1], null, MediaType.Html).CharacterSet;
    }

    [Fact]
    public void Only_pages_name_one_themselves() => Assert.Equal(
        "windows-1252",
        CharacterSet.Decode([.. "<meta charset=koi8-r>"u8, 0xC1], null, MediaType.PlainText).CharacterSet);

    [Fact]
    public void WebVTT_is_always_UTF8() => Assert.Equal(
        "utf-8", CharacterSet.Decode("WEBVTT\n\n\u00e9"u8, "windows-1252", MediaType.WebVtt).CharacterSet);

    [Fact]
    public void All_bytes_mean_something_in_windows_1252()
    {
        var bytes = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();

        var text = CharacterSet.Decode(bytes, "latin1", MediaType.PlainText).Text;

        Assert.Equal(256, text.Distinct().Count());
        Assert.DoesNotContain('\uFFFD', text);
    }

    /// <summary>https://encoding.spec.whatwg.org/#names-and-labels</summary>
    [Theory]
    [InlineData("866", "ibm866")]
    [InlineData(" Latin1\n", "windows-1252")]
    [InlineData("us-ascii", "windows-1252")]
    [InlineData("l5", "windows-1254")]
    [InlineData("tis-620", "windows-874")]
    [InlineData("x-gbk", "gbk")]
    [InlineData("ks_c_5601-1987", "euc-kr")]
    [InlineData("unicode", "utf-16le")]
    [InlineData("iso-8859-8-i", "iso-8859-8-i")]
    [InlineData("x-mac-ukrainian", "x-mac-cyrillic")]
    [InlineData("utf-7", null)]
    [InlineData("iso-2022-kr", null)]
    public void Labels_have_names(string label, string? name) => Assert.Equal(name, CharacterSet.NameOf(label));

    [Theory]
    [InlineData("text/html; charset=windows-1252", "windows-1252")]
    [InlineData("text/html;charset=\"Shift_JIS\"", "shift_jis")]
    [InlineData("text/html; charset=\"><script>\"", "script")]
    [InlineData("text/html", "-")]
    [InlineData(null, "-")]
    public async Task What_the_server_names_is_noted(string? type, string expected)
    {
        await using var web = await TestWeb.StartAsync(("/page", WebServer.Text("<p>We keep the promise.", type)));

        Assert.Equal($"text/html {expected} http://site.test/page Address", await web.TellAsync("/page"));
    }
}
