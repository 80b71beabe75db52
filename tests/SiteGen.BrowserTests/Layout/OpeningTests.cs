using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Layout;

/// <summary>What readers see before they scroll: words, and who said them; and nothing that moves afterwards.</summary>
public class OpeningTests(SampleSite sample)
{
    [Theory]
    [InlineData("home", ".opening .exchange-turns", 1440, 900)]
    [InlineData("home", ".opening .turn", 390, 844)]
    [InlineData("quote", ".quote-title", 1440, 900)]
    [InlineData("quote", ".quote-title", 390, 844)]
    public async Task The_words_are_above_the_fold(string kind, string selector, int width, int height)
    {
        await using var opened = await sample.OpenKindAsync(kind, new() { Width = width, Height = height });
        var box = await opened.Page.Locator(selector).First.BoundingBoxAsync();

        Assert.InRange(box!.Y + box.Height, 0, height);
    }

    public static TheoryData<string, int> KindsAtWidths =>
        [.. PageKind.Names.SelectMany(kind => new[] { (kind, 1440), (kind, 390) })];

    [Theory]
    [MemberData(nameof(KindsAtWidths))]
    public async Task Nothing_shifts_when_scripts_come_late(string kind, int width)
    {
        await using var opened = await sample.NewPageAsync(new() { Width = width });
        await opened.Page.AddInitScriptAsync("""
            self.shift = 0;
            new PerformanceObserver(list => {
              for (const entry of list.getEntries()) if (!entry.hadRecentInput) self.shift += entry.value;
            }).observe({ type: 'layout-shift', buffered: true });
            """);
        await opened.Page.RouteAsync("**/*.js", async route =>
        {
            await Task.Delay(250);
            await route.ContinueAsync();
        });
        await opened.Page.GotoAsync(new Uri(sample.Server.Home, PageKind.PathOf(kind, sample.Site)).AbsoluteUri);
        await opened.Page.EvaluateAsync("() => document.fonts.ready.then(() => new Promise(requestAnimationFrame))");

        Assert.InRange(await opened.Page.EvaluateAsync<double>("() => self.shift"), 0, 0.01);
    }

    [Theory]
    [InlineData(1440, 8000)]
    [InlineData(320, 14000)]
    public async Task The_home_page_comes_to_an_end(int width, int height)
    {
        await using var opened = await sample.OpenKindAsync("home", new() { Width = width });

        var length = await opened.Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
        Assert.InRange(length, 900, height);
    }

    [Fact]
    public async Task A_quotation_is_not_long()
    {
        await using var opened = await sample.OpenKindAsync("quote", new() { Width = 1440 });

        Assert.InRange(await opened.Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight"), 0, 4200);
    }
}
