using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Layout;

/// <summary>Links show what they lead to, when asked, in a way that can be left (WCAG 2.2, success criterion 1.4.13).</summary>
public class PreviewTests(RealSite real)
{
    [Theory]
    [InlineData("people/sam-altman/", "Sam Altman")]
    [InlineData("quotes/musk-yup-2016/", "“Yup”")]
    [InlineData("events/openai-founded/", "11 December 2015")]
    [InlineData("sources/openai-elon-musk-2024/", "OpenAI and Elon Musk")]
    [InlineData("organizations/openai/", "OpenAI")]
    public async Task A_link_that_is_pointed_at_shows_what_it_leads_to(string path, string text)
    {
        await using var opened = await real.NewPageAsync();
        await OpenWithLinkAsync(opened.Page, path);
        await opened.Page.Locator("#link").HoverAsync();
        await Assertions.Expect(opened.Page.GetByRole(AriaRole.Tooltip)).ToContainTextAsync(text);
        Assert.Equal("preview-card", await opened.Page.Locator("#link").GetAttributeAsync("aria-describedby"));
    }

    [Fact]
    public async Task It_stays_while_it_is_pointed_at_and_goes_with_the_pointer()
    {
        await using var opened = await real.NewPageAsync();
        await OpenWithLinkAsync(opened.Page, "people/sam-altman/");
        var card = opened.Page.Locator(".preview-card");
        await opened.Page.Locator("#link").HoverAsync();
        await Assertions.Expect(card).ToBeVisibleAsync();
        await card.HoverAsync();
        await opened.Page.WaitForTimeoutAsync(500);
        Assert.True(await card.IsVisibleAsync());
        await opened.Page.Mouse.MoveAsync(1270, 890);
        await Assertions.Expect(card).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_focus_shows_it_and_Escape_puts_it_away()
    {
        await using var opened = await real.NewPageAsync();
        await OpenWithLinkAsync(opened.Page, "people/sam-altman/");
        await opened.Page.Locator("#before").FocusAsync();
        await opened.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(opened.Page.Locator(".preview-card")).ToBeVisibleAsync();
        await opened.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(opened.Page.Locator(".preview-card")).ToBeHiddenAsync();
        Assert.Equal("link", await opened.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.Null(await opened.Page.Locator("#link").GetAttributeAsync("aria-describedby"));
    }

    [Fact]
    public async Task Nothing_is_fetched_before_a_link_is_pointed_at_and_each_preview_once()
    {
        await using var opened = await real.NewPageAsync();
        var asked = new List<string>();
        opened.Page.Request += (_, request) =>
        {
            if (request.Url.EndsWith("preview.html", StringComparison.Ordinal))
            {
                asked.Add(request.Url);
            }
        };
        await OpenWithLinkAsync(opened.Page, "people/sam-altman/");
        Assert.Empty(asked);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await opened.Page.Locator("#link").HoverAsync();
            await Assertions.Expect(opened.Page.Locator(".preview-card")).ToBeVisibleAsync();
            await opened.Page.Mouse.MoveAsync(1270, 890);
            await Assertions.Expect(opened.Page.Locator(".preview-card")).ToBeHiddenAsync();
        }

        Assert.Single(asked);
    }

    /// <summary>A page of the site with a link of its own at the top, where nothing is beside it.</summary>
    private async Task OpenWithLinkAsync(IPage page, string path)
    {
        await page.GotoAsync(new Uri(real.Server.Home, "corrections/").AbsoluteUri);
        await page.EvaluateAsync(
            "address => document.querySelector('main').insertAdjacentHTML('afterbegin', `<p><a id='before' href='https://example.org/'>before</a> <a id='link' href='${address}'>link</a></p>`)",
            new Uri(real.Server.Home, path).AbsoluteUri);
    }
}
