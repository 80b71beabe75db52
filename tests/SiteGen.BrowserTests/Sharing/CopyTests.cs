using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Sharing;

/// <summary>
/// Buttons copy the text beside them, and say so; without scripts there is only the text, to be selected.
/// </summary>
public class CopyTests(SampleSite sample)
{
    [Theory]
    [InlineData("quote", 9)]
    [InlineData("article", 4)]
    public async Task Each_button_copies_its_text_and_says_so(string kind, int count)
    {
        await using var opened = await sample.OpenKindAsync(kind);
        await opened.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        try
        {
            await opened.Page.OpenAllDetailsAsync();
            var buttons = await opened.Page.Locator("button[data-copy]").AllAsync();
            Assert.Equal(count, buttons.Count);
            foreach (var button in buttons)
            {
                var place = button.Locator("xpath=..");
                Assert.DoesNotContain(
                    "undefined", await button.GetAttributeAsync("aria-label") ?? "", StringComparison.Ordinal);
                await button.ClickAsync();
                await Assertions.Expect(place.GetByRole(AriaRole.Status)).ToHaveTextAsync("Copied");
                var expected = await button.EvaluateAsync<string>(
                    "b => (b.parentElement.querySelector('.citation')?.textContent"
                    + " ?? document.querySelector('link[rel=canonical]').href)");
                Assert.NotEmpty(expected);
                Assert.Equal(expected, await opened.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
            }
        }
        finally
        {
            // Other tests use the page again.
            await opened.Page.Context.ClearPermissionsAsync();
        }
    }

    [Fact]
    public async Task Where_copying_is_not_allowed_the_text_is_selected()
    {
        await using var opened = await sample.OpenKindAsync("quote");
        await opened.Page.EvaluateAsync(
            "() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }");
        await opened.Page.OpenAllDetailsAsync();
        var place = opened.Page.Locator(".cite .copied").First;
        await place.GetByRole(AriaRole.Button).ClickAsync();

        await Assertions.Expect(place.GetByRole(AriaRole.Status)).ToContainTextAsync("Selected");
        Assert.Equal(await place.Locator(".citation").TextContentAsync(),
            await opened.Page.EvaluateAsync<string>("() => getSelection().toString()"));
    }

    [Fact]
    public async Task Where_copying_is_not_allowed_and_no_text_is_shown_it_says_so()
    {
        await using var opened = await sample.OpenKindAsync("person");
        await opened.Page.EvaluateAsync(
            "() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }");
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Copy link" }).ClickAsync();

        await Assertions.Expect(opened.Page.GetByText("Copying is not allowed here")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Buttons_name_what_they_copy()
    {
        await using var opened = await sample.OpenKindAsync("quote");
        await opened.Page.OpenAllDetailsAsync();

        var titles = await opened.Page.Locator(".cite > h2").AllTextContentsAsync();
        Assert.NotEmpty(titles);
        foreach (var title in titles)
        {
            foreach (var what in new[] { "the citation", "BibTeX", "CSL-JSON" })
            {
                var button = opened.Page.GetByRole(
                    AriaRole.Button, new() { Name = $"Copy {what}: {title}", Exact = true });
                await Assertions.Expect(button).ToHaveTextAsync("Copy");
            }
        }
    }

    [Fact]
    public async Task Without_scripts_there_are_the_texts_and_no_buttons()
    {
        await using var opened = await sample.OpenKindAsync("quote", new() { HasScripts = false });
        await opened.Page.OpenAllDetailsAsync();

        Assert.Equal(0, await opened.Page.Locator("main button:visible").CountAsync());
        Assert.Equal(8, await opened.Page.Locator(".citation:visible").CountAsync());
    }

    [Fact]
    public async Task Buttons_and_links_are_large_enough_to_point_at()
    {
        await using var opened = await sample.OpenKindAsync("quote", new() { Width = 320 });
        await opened.Page.OpenAllDetailsAsync();
        var small = await opened.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.share a, .copied button, .cite summary')]
              .map(e => [e, e.getBoundingClientRect()])
              .filter(([, box]) => box.width > 0 && box.height < 24)
              .map(([e, box]) => `${e.textContent} ${box.width}×${box.height}`)
            """);
        Assert.Empty(small);
    }
}
