using Microsoft.Playwright;
using SiteGen.BrowserTests.Accessibility;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Serving;

/// <summary>Mistakes show on the page as the terminal shows them: errors over it, warnings in its corner.</summary>
public class MistakeOverlayTests(SampleSite sample)
{
    private const string ButtonText =
        "() => document.querySelector('sitegen-mistakes')?.shadowRoot.activeElement?.textContent";

    [Fact]
    public async Task An_error_shows_as_in_the_terminal_and_goes_away_when_it_is_mended()
    {
        await using var edited = await EditedSite.OpenAsync(sample);
        var page = edited.Opened.Page;
        edited.Site.Write(EditedSite.File, EditedSite.Person("bron: 1815\nnam: Eva\n"));
        var expected = edited.Site.BuildDiagnostics().TrimEnd();
        Assert.StartsWith("content/people/ada.md(3,1): error ", expected, StringComparison.Ordinal);

        await WaitForTextAsync(page, expected);
        Assert.Equal("2 errors", await page.Locator("sitegen-mistakes header span").TextContentAsync());
        Assert.Contains("Words.", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        edited.Site.Write(EditedSite.File, EditedSite.Person("born: 1815\n"));
        await page.WaitForFunctionAsync(
            "() => document.body?.innerText.includes('1815') && !document.querySelector('sitegen-mistakes')");
        Assert.Empty(edited.Opened.Complaints);
    }

    [Fact]
    public async Task Escape_and_a_button_close_it_and_the_focus_stays_with_it()
    {
        await using var edited = await EditedSite.OpenAsync(sample);
        var page = edited.Opened.Page;
        var (panel, button) = (page.Locator("sitegen-mistakes header"), page.Locator("sitegen-mistakes button"));
        edited.Site.Write(EditedSite.File, EditedSite.Person("bron: 1815\n"));
        await panel.WaitForAsync();

        // Nobody has been in it so far.
        await page.Keyboard.PressAsync("Escape");
        await panel.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Equal("1 error", await page.EvaluateAsync<string>(ButtonText));

        await page.Keyboard.PressAsync("Enter");
        await panel.WaitForAsync();
        Assert.Equal("Close", await page.EvaluateAsync<string>(ButtonText));
        await button.ClickAsync();
        await panel.WaitForAsync(new() { State = WaitForSelectorState.Detached });

        // Another mistake is news again.
        edited.Site.Write(EditedSite.File, EditedSite.Person("brun: 1815\n"));
        await panel.WaitForAsync();
    }

    [Fact]
    public async Task The_same_mistakes_again_leave_it_as_it_is()
    {
        await using var edited = await EditedSite.OpenAsync(sample);
        var page = edited.Opened.Page;
        edited.Site.Write(EditedSite.File, EditedSite.Person(words: "<br>"));
        await page.Locator("sitegen-mistakes button", new() { HasTextString = "1 warning" }).ClickAsync();
        await page.EvaluateAsync("() => window.box = document.querySelector('sitegen-mistakes')");

        // A new state of the site with the same mistakes: its style sheet has changed.
        edited.Site.Write(EditedSite.Style, "body { outline: 5px solid red; }");
        await page.WaitForFunctionAsync("() => getComputedStyle(document.body).outlineWidth === '5px'");
        Assert.Equal("Close", await page.EvaluateAsync<string>(ButtonText));
        Assert.True(await page.EvaluateAsync<bool>("() => window.box.isConnected"));
    }

    [Fact]
    public async Task Warnings_wait_in_the_corner()
    {
        await using var edited = await EditedSite.OpenAsync(sample);
        var page = edited.Opened.Page;
        edited.Site.Write(EditedSite.File, EditedSite.Person(words: "<br>"));
        var button = page.Locator("sitegen-mistakes button");
        await page.WaitForFunctionAsync("""
            () => document.querySelector('sitegen-mistakes')
              ?.shadowRoot.querySelector('button')?.textContent === '1 warning'
            """);
        Assert.Equal(0, await page.Locator("sitegen-mistakes header").CountAsync());
        var place = await button.BoundingBoxAsync();
        Assert.True(place!.X + place.Width > 1280 - 40 && place.Y + place.Height > 900 - 40,
            "The button is not in the corner.");

        await button.ClickAsync();
        await WaitForTextAsync(page, edited.Site.BuildDiagnostics().TrimEnd());
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task No_rule_of_axe_is_broken_by_it(int width)
    {
        await using var edited = await EditedSite.OpenAsync(sample, new() { Width = width });
        var page = edited.Opened.Page;
        // More of them than there is room for.
        edited.Site.Write(
            EditedSite.File, EditedSite.Person(string.Concat(Enumerable.Range(1, 25).Select(i => $"key-{i}: x\n"))));
        await page.WaitForFunctionAsync(
            "() => document.querySelector('sitegen-mistakes')?.shadowRoot.textContent.includes('and 5 more')");
        await Axe.LoadAsync(page);
        Assert.Equal("", await Axe.RunAsync(page));

        await page.Keyboard.PressAsync("Escape");
        Assert.Equal("", await Axe.RunAsync(page));
    }

    /// <summary>Waits until the overlay says exactly this, as the terminal does.</summary>
    private static Task WaitForTextAsync(IPage page, string text) => page.WaitForFunctionAsync(
        """
        text => [...document.querySelector('sitegen-mistakes')?.shadowRoot.querySelectorAll('pre') ?? []]
          .map(p => p.textContent).join('\n') === text
        """,
        text);
}
