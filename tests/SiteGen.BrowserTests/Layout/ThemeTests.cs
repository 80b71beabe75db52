using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Layout;

/// <summary>The system chooses light or dark, a reader may choose otherwise, and is not asked again.</summary>
public class ThemeTests(SampleSite sample)
{
    private const string Background = "() => getComputedStyle(document.body).backgroundColor";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_switch_turns_the_colours_and_they_stay_on_the_next_page(bool isDark)
    {
        await using var opened = await sample.OpenKindAsync("home", new() { IsDark = isDark });
        var page = opened.Page;
        var system = await page.EvaluateAsync<string>(Background);
        await Switch(page, isDark).ClickAsync();
        var chosen = await page.EvaluateAsync<string>(Background);
        Assert.NotEqual(system, chosen);

        // Before there is anything to see, and so before the first paint.
        await page.AddInitScriptAsync(
            "new MutationObserver(() => { "
            + "if (document.body) self.atFirst ??= document.documentElement.dataset.theme; })"
            + ".observe(document, { childList: true, subtree: true })");
        await page.GotoAsync(new Uri(sample.Server.Home, "people/").AbsoluteUri);
        Assert.Equal(isDark ? "light" : "dark", await page.EvaluateAsync<string>("() => self.atFirst"));
        Assert.Equal(chosen, await page.EvaluateAsync<string>(Background));

        await page.ReloadAsync();
        await Switch(page, !isDark).ClickAsync();
        Assert.Equal(system, await page.EvaluateAsync<string>(Background));
        Assert.Equal(0, await page.EvaluateAsync<int>("() => localStorage.length"));
    }

    [Fact]
    public async Task Without_scripts_there_is_no_switch()
    {
        await using var opened = await sample.OpenKindAsync("home", new() { HasScripts = false });
        Assert.False(await opened.Page.Locator(".theme").IsVisibleAsync());
    }

    private static ILocator Switch(IPage page, bool isDark) =>
        page.GetByRole(AriaRole.Button, new() { Name = $"Switch to {(isDark ? "light" : "dark")} mode" });
}
