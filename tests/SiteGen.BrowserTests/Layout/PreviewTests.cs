using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Layout;

/// <summary>
/// Links preview their targets on demand, and the preview can be dismissed (WCAG 2.2, success criterion 1.4.13).
/// </summary>
public class PreviewTests(SampleSite sample)
{
    [Theory]
    [InlineData("people/omar-haddad/", "Omar Haddad")]
    [InlineData("quotes/quote-09/", "“No.”")]
    [InlineData("events/harbour-institute-founded/", "1 June 2015")]
    [InlineData("sources/lecture/", "What a chart is for")]
    [InlineData("organizations/harbour-institute/", "Harbour Institute")]
    [InlineData("pages/words/#chart", "A drawing of the sea and its depths")]
    public async Task A_link_under_the_pointer_shows_a_preview_of_its_target(string path, string text)
    {
        await using var opened = await sample.NewPageAsync();
        await OpenWithLinkAsync(opened.Page, path);
        await opened.Page.Locator("#link").HoverAsync();
        await Assertions.Expect(opened.Page.GetByRole(AriaRole.Tooltip)).ToContainTextAsync(text);
        Assert.Equal("preview-card", await opened.Page.Locator("#link").GetAttributeAsync("aria-describedby"));
    }

    [Fact]
    public async Task It_stays_under_the_pointer_and_goes_with_it()
    {
        await using var opened = await sample.NewPageAsync();
        await OpenWithLinkAsync(opened.Page, "people/omar-haddad/");
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
    public async Task The_focus_shows_it_and_Escape_hides_it()
    {
        await using var opened = await sample.NewPageAsync();
        await OpenWithLinkAsync(opened.Page, "people/omar-haddad/");
        await opened.Page.Locator("#before").FocusAsync();
        await opened.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(opened.Page.Locator(".preview-card")).ToBeVisibleAsync();
        await opened.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(opened.Page.Locator(".preview-card")).ToBeHiddenAsync();
        Assert.Equal("link", await opened.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.Null(await opened.Page.Locator("#link").GetAttributeAsync("aria-describedby"));
    }

    [Fact]
    public async Task A_preview_is_fetched_when_its_link_is_under_the_pointer_and_only_once()
    {
        await using var opened = await sample.NewPageAsync();
        var asked = new List<string>();
        opened.Page.Request += (_, request) =>
        {
            if (request.Url.EndsWith("preview.html", StringComparison.Ordinal))
            {
                asked.Add(request.Url);
            }
        };
        await OpenWithLinkAsync(opened.Page, "people/omar-haddad/");
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

    /// <summary>Opens a page of the site and adds a link at the top, where nothing else is.</summary>
    private async Task OpenWithLinkAsync(IPage page, string path)
    {
        await page.GotoAsync(new Uri(sample.Server.Home, "corrections/").AbsoluteUri);
        await page.EvaluateAsync(
            """
            address => document.querySelector('main').insertAdjacentHTML('afterbegin',
              `<p><a id='before' href='https://example.org/'>before</a>
              <a id='link' ${address.includes('#') ? "class='term'" : ''} href='${address}'>link</a></p>`)
            """,
            new Uri(sample.Server.Home, path).AbsoluteUri);
    }
}
