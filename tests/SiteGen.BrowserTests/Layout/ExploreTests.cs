using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Layout;

/// <summary>The menu "Explore" opens and closes in every way that readers know, and the header stays small.</summary>
public class ExploreTests(SampleSite sample)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task The_keyboard_opens_it_and_Escape_closes_it(int width)
    {
        await using var opened = await sample.OpenKindAsync("person", new() { Width = width });
        var page = opened.Page;
        var summary = page.Locator(".explore summary");
        await summary.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(Links(page).First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Escape");
        await Expect(Links(page).First).ToBeHiddenAsync();
        await Expect(summary).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_click_elsewhere_closes_it()
    {
        await using var opened = await sample.OpenKindAsync("person");
        var page = opened.Page;
        await page.Locator(".explore summary").ClickAsync();
        await Expect(Links(page).First).ToBeVisibleAsync();
        await page.Locator("footer").ClickAsync(new() { Position = new() { X = 2, Y = 2 } });
        await Expect(Links(page).First).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Without_scripts_it_opens_and_leads_on()
    {
        await using var opened = await sample.OpenKindAsync("home", new() { HasScripts = false, Width = 320 });
        var page = opened.Page;
        await page.Locator(".explore summary").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Who talks about whom", Exact = true }).ClickAsync();
        await opened.ArriveAtAsync("/mentions/$");
    }

    /// <summary>Small screens have the entries of the bar in the menu too.</summary>
    [Fact]
    public async Task On_small_screens_it_opens_all_entries()
    {
        await using var opened = await sample.OpenKindAsync("person", new() { Width = 320 });
        var bar = opened.Page.Locator(".site-nav > ul a").First;
        await Expect(bar).ToBeHiddenAsync();
        await opened.Page.Locator(".explore summary").ClickAsync();
        await Expect(bar).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(320, 100)]
    [InlineData(390, 100)]
    [InlineData(390, 200)]
    public async Task The_header_has_at_most_two_rows(int width, int textPercent)
    {
        await using var opened = await sample.OpenKindAsync("person", new() { Width = width });
        var page = opened.Page;
        await page.EvaluateAsync(
            "percent => { document.documentElement.style.fontSize = `${percent}%`; }", textPercent);
        var rows = await page.EvaluateAsync<int>(
            """
            () => {
              const parts = [...document.querySelectorAll('.site-title, .explore summary, .search-link, .theme')];
              const middles = parts.map(p => p.getBoundingClientRect())
                .map(r => r.top + r.height / 2).sort((a, b) => a - b);
              return middles.filter((m, i) => i === 0 || m - middles[i - 1] > 12).length;
            }
            """);
        Assert.InRange(rows, 1, 2);
    }

    private static ILocator Links(IPage page) => page.Locator(".explore > div a");

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
