using System.Net;
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Sharing;

/// <summary>The card of a quotation in a frame of somebody else's page.</summary>
public class EmbeddedCardTests(SampleSite sample)
{
    [Theory]
    [InlineData(320)]
    [InlineData(700)]
    public async Task The_card_stands_in_its_frame_and_does_not_scroll_sideways(int width)
    {
        await using var opened = await sample.NewPageAsync(new() { Width = width });
        var frame = await ShowAsync(opened.Page, Longest);

        Assert.False(await frame.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"));
        Assert.False(await opened.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"));
        Assert.Empty(opened.ForeignRequests);
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task Every_card_fits_into_the_height_of_its_frame_and_leaves_little_of_it_empty()
    {
        await using var opened = await sample.NewPageAsync(new() { Width = 700 });
        var wrong = new List<string>();
        var cards = sample.Site.Files.Select(f => f.Path).Where(path =>
            path.StartsWith("quotes/", StringComparison.Ordinal)
            && path.EndsWith("/card/index.html", StringComparison.Ordinal));
        foreach (var path in cards)
        {
            var frame = await ShowAsync(opened.Page, path[..^"card/index.html".Length]);
            var needed = await frame.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
            var given = await frame.EvaluateAsync<int>("() => innerHeight");
            var bottom = await frame.EvaluateAsync<int>(
                "() => Math.round(document.querySelector('figure').getBoundingClientRect().bottom)");
            if (needed > given || given - bottom > 80)
            {
                wrong.Add($"{path}: {bottom} of {needed} in {given}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_link_in_the_card_leaves_the_frame()
    {
        await using var opened = await sample.NewPageAsync(new() { Width = 700 });
        var frame = await ShowAsync(opened.Page, Longest);
        await frame.Locator("h1 a").ClickAsync();
        await opened.ArriveAtAsync("/quotes/[^/]+/$");
        Assert.Empty(await opened.Page.Locator("iframe").AllAsync());
    }

    private string Longest => PageKind.PathOf("quote-card-page", sample.Site)[..^"card/".Length];

    /// <summary>Shows the code that the page of a quotation offers, on a page that has nothing else.</summary>
    private async Task<IFrame> ShowAsync(IPage page, string quote)
    {
        var html = System.Text.Encoding.UTF8.GetString(sample.Site.Bytes(quote + "index.html"));
        var start = html.IndexOf("&lt;iframe", StringComparison.Ordinal);
        var code = WebUtility.HtmlDecode(html[start..html.IndexOf("</pre>", start, StringComparison.Ordinal)]);
        // The site is served from elsewhere in tests.
        code = code.Replace(
            sample.Site.Graph.Settings.BaseUrl.AbsoluteUri, sample.Server.Home.AbsoluteUri, StringComparison.Ordinal);
        var address = new Uri(sample.Server.Home, "somebody-else").AbsoluteUri;
        await page.UnrouteAllAsync();
        await page.RouteAsync(address, route => route.FulfillAsync(new()
        {
            ContentType = "text/html; charset=utf-8",
            Body = "<!DOCTYPE html><html lang=en><meta name=viewport content='width=device-width'>"
                + $"<title>Somebody else</title><body style='margin: 0'>{code}",
        }));
        await page.GotoAsync(address);
        var frame = await (await page.QuerySelectorAsync("iframe"))!.ContentFrameAsync();
        await frame!.WaitForSelectorAsync("main");
        return frame;
    }
}
