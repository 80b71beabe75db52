using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Search;

/// <summary>
/// Every page leads to the search: by a field where there is room, by a link where there is not, and by a key.
/// </summary>
public class HeaderSearchTests(SampleSite sample)
{
    private const string Field = ".site-search input";

    [Fact]
    public async Task The_key_leads_to_the_field_and_the_field_to_what_was_looked_for()
    {
        await using var opened = await sample.OpenKindAsync("person");
        var page = opened.Page;
        await page.Keyboard.PressAsync("Control+/");
        await Assertions.Expect(page.Locator(Field)).Not.ToBeFocusedAsync();
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator(Field)).ToBeFocusedAsync();

        // In the field it is a letter like others.
        await page.Keyboard.TypeAsync("open/closed");
        await Assertions.Expect(page.Locator(Field)).ToHaveValueAsync("open/closed");
        await page.Keyboard.PressAsync("Enter");
        await opened.ArriveAtAsync(@"/search/\?q=open%2Fclosed$");
        await Assertions.Expect(page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("open/closed");
    }

    [Fact]
    public async Task A_small_screen_has_the_link_and_the_key_follows_it()
    {
        await using var opened = await sample.OpenKindAsync("person", new() { Width = 320 });
        var page = opened.Page;
        Assert.False(await page.Locator(Field).IsVisibleAsync());
        Assert.True(await page.Locator(".search-link").IsVisibleAsync());
        await page.Keyboard.PressAsync("/");
        await opened.ArriveAtAsync("/search/$");
    }

    [Fact]
    public async Task Without_scripts_there_is_neither_a_field_nor_a_link_to_one()
    {
        await using var opened = await sample.OpenKindAsync("home", new() { HasScripts = false });
        Assert.False(await opened.Page.Locator(Field).IsVisibleAsync());
        Assert.False(await opened.Page.Locator(".search-link").IsVisibleAsync());
    }

    [Fact]
    public async Task A_page_that_is_not_there_has_a_field_of_its_own()
    {
        await using var opened = await sample.OpenKindAsync("404");
        var page = opened.Page;
        await page.Locator("main").GetByRole(AriaRole.Searchbox).FillAsync("lindqvist");
        await page.Keyboard.PressAsync("Enter");
        await opened.ArriveAtAsync(@"/search/\?q=lindqvist$");
    }
}
