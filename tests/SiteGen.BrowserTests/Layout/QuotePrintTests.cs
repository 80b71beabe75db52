using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Layout;

/// <summary>A quotation on paper: the words, where they are from, and nothing that only works on a screen.</summary>
public partial class QuotePrintTests(SampleSite sample)
{
    [Fact]
    public async Task A_quotation_is_on_two_sheets_at_most()
    {
        await using var opened = await sample.OpenKindAsync("quote");
        var pdf = await opened.Page.PdfAsync(new() { Format = "A4" });

        Assert.InRange(Sheet().Count(Encoding.Latin1.GetString(pdf)), 1, 2);
    }

    [Fact]
    public async Task Nothing_on_paper_is_to_be_clicked_on()
    {
        await using var opened = await sample.OpenKindAsync("quote");
        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(0, await opened.Page.Locator("main button:visible, .share:visible, .cite:visible").CountAsync());
        Assert.True(await opened.Page.Locator(".quote.main blockquote").IsVisibleAsync());
        await opened.Page.EmulateMediaAsync(new() { Media = Media.Null });
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Sheet();
}
