using AngleSharp.Html.Parser;
using SiteGen.Tests.Formats;

namespace SiteGen.Tests.Linking;

/// <summary>Where and when a version of a quotation was printed.</summary>
public class VersionPlaceTests
{
    private static readonly (string, string) Printed = ("content/sources/printed.md",
        "---\ntitle: Printed\ntype: book\ndate: 1890\nurl: https://example.com/book.pdf\n---\n");

    [Theory]
    [InlineData("", "Printed, 1890", null)]
    [InlineData("date: 1887-11", "Printed, November 1887", null)]
    [InlineData("locator: 'vol. 3'", "Printed, 1890, vol. 3", "https://example.com/book.pdf")]
    [InlineData("page: 46", "Printed, 1890, page 46", "https://example.com/book.pdf#page=46")]
    [InlineData(
        "date: 1887\nlocator: 'vol. 3'\npage: 46", "Printed, 1887, vol. 3, page 46",
        "https://example.com/book.pdf#page=46")]
    public void Its_page_says_where_and_when(string keys, string shown, string? address)
    {
        var page = new HtmlParser().ParseDocument(Build(keys)["quotes/said/index.html"]);
        var caption = page.QuerySelector(".printed figcaption")!;
        Assert.EndsWith(shown, caption.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(address, caption.QuerySelector("a.address")?.GetAttribute("href"));
    }

    [Fact]
    public void A_time_leads_into_the_recording()
    {
        var pages = Build("time: 1:02-1:30", ("content/sources/printed.md",
            "---\ntitle: Printed\ntype: video\nurl: https://youtu.be/abc\n---\n"));
        var page = new HtmlParser().ParseDocument(pages["quotes/said/index.html"]);
        Assert.Equal(
            "https://youtu.be/abc?t=62", page.QuerySelector(".printed figcaption a.address")!.GetAttribute("href"));
        Assert.EndsWith(
            "at 1:02–1:30", page.QuerySelector(".printed figcaption")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_data_has_all_of_it()
    {
        var version = Build("date: 1887-11\nlocator: 'vol. 3'\npage: 46\ntime: 12:34")
            .Json("data/quotes/said.json").GetProperty("versions")[0];
        Assert.Equal("1887-11", version.Text("date"));
        Assert.Equal("vol. 3", version.Text("locator"));
        Assert.Equal("46", version.Text("page"));
        Assert.Equal("12:34", version.Text("time"));
    }

    private static IReadOnlyDictionary<string, string> Build(string keys, params IEnumerable<(string, string)> more)
    {
        var version = $"source: printed\ntext: Less shut, and more open.\n{keys}".TrimEnd()
            .Replace("\n", "\n    ", StringComparison.Ordinal);
        var said = "---\nspeaker: ann\nsource: minutes\ndate: 1866\n"
            + $"versions:\n  - {version}\n---\nLess shut, more open.\n";
        return SmallRecord.Build([Printed, ("content/quotes/said.md", said), .. more]);
    }
}
