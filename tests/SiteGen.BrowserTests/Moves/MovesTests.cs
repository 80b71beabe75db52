using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Moves;

/// <summary>The graphic of who moved: what is shown at which width, and how keyboard and touch explore it.</summary>
public class MovesTests(SampleSite sample)
{
    private const string Drawing = "document.querySelector('.moves-drawing')";

    [Theory]
    [InlineData(320, false)]
    [InlineData(768, false)]
    [InlineData(1024, true)]
    [InlineData(1440, true)]
    public async Task Wide_screens_have_the_drawing_and_narrow_ones_the_story(int width, bool isWide)
    {
        foreach (var kind in (string[])["stances", "topic"])
        {
            await using var opened = await sample.OpenKindAsync(kind, new() { Width = width, HasScripts = false });
            foreach (var (part, isShown) in ((string, bool)[])[(".moves-drawing", isWide), (".moves-story", !isWide)])
            {
                Assert.Equal(isShown, await opened.Page.Locator(part).First.IsVisibleAsync());
            }

            Assert.True(await opened.Page.EvaluateAsync<bool>(
                "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        }
    }

    [Fact]
    public async Task No_name_and_no_words_cover_others_in_the_fonts_of_the_site()
    {
        await using var opened = await sample.OpenKindAsync("stances", new() { Width = 1440 });
        var covered = await opened.Page.EvaluateAsync<string[]>("""
            async () => {
              await document.fonts.ready;
              return [...document.querySelectorAll('.moves-drawing')].flatMap(drawing => {
                const texts = [...drawing.querySelectorAll('.words, .name text, text.name, .level-label, .year-label')]
                  .map(text => [text.textContent, text.getBoundingClientRect()]);
                const shapes = [...drawing.querySelectorAll('.shape')]
                  .map(shape => ['mark', shape.getBoundingClientRect()]);
                return texts.flatMap(([a, x], i) => [...texts.slice(i + 1), ...shapes]
                  .filter(([, y]) => x.left < y.right - 1 && y.left < x.right - 1)
                  .filter(([, y]) => x.top < y.bottom - 3 && y.top < x.bottom - 3)
                  .map(([b]) => `${a} and ${b}`));
              });
            }
            """);
        Assert.Empty(covered);
    }

    [Fact]
    public async Task The_keyboard_has_one_stop_arrows_lead_from_mark_to_mark_and_the_words_are_shown()
    {
        await using var opened = await sample.OpenKindAsync("stances", new() { Width = 1440 });
        var page = opened.Page;
        Assert.Equal(1, await page.EvaluateAsync<int>($"() => {Drawing}.querySelectorAll('[tabindex=\"0\"]').length"));

        await page.EvaluateAsync($"() => {Drawing}.querySelector('[tabindex=\"0\"]').focus()");
        var names = new List<string> { await FocusedAsync(page) };
        for (var i = 0; i < 2; i++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
            names.Add(await FocusedAsync(page));
            // The note leaves out the words beside the mark, with which its name begins.
            Assert.EndsWith(
                (await page.Locator(".mark-note:not([hidden])").First.TextContentAsync())!,
                names[^1],
                StringComparison.Ordinal);
        }

        Assert.Equal(names.Distinct(), names);
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await page.Locator(".mark-note:not([hidden])").CountAsync());
        await page.Keyboard.PressAsync("Home");
        Assert.Equal(names[0], await FocusedAsync(page));
        await page.Keyboard.PressAsync("Tab");
        Assert.False(await page.EvaluateAsync<bool>($"() => {Drawing}.contains(document.activeElement)"));
    }

    [Fact]
    public async Task The_tab_stop_follows_the_focus_and_the_lines_of_others_step_back()
    {
        await using var opened = await sample.OpenKindAsync("stances", new() { Width = 1440 });
        var page = opened.Page;
        await page.EvaluateAsync(
            $"() => {Drawing}.querySelector('.line ~ .mark ~ .mark').focus({{ focusVisible: true }})");
        Assert.Equal([await FocusedAsync(page)], await page.EvaluateAsync<string[]>(
            $"() => [...{Drawing}.querySelectorAll('[tabindex=\"0\"]')].map(m => m.getAttribute('aria-label'))"));
        var lines = await page.EvaluateAsync<string[]>($$"""
            async () => {
              await new Promise(resolve => setTimeout(resolve, 400));
              return [...{{Drawing}}.querySelectorAll('.line')].map(line => line.parentNode)
                .map(group => `${group.contains(document.activeElement)} ${getComputedStyle(group).opacity}`);
            }
            """);
        Assert.Contains("true 1", lines);
        Assert.Equal(["true 1", "false 0.35"], lines.Distinct().OrderDescending(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_first_tap_shows_the_words_and_the_second_follows_the_link()
    {
        await using var opened = await sample.OpenKindAsync("stances", new() { Width = 1440 });
        const string Tap = $$"""
            () => {{Drawing}}.querySelector('.mark').dispatchEvent(
              new PointerEvent('click', { pointerType: 'touch', bubbles: true, cancelable: true }))
            """;
        var address = opened.Page.Url;

        Assert.False(await opened.Page.EvaluateAsync<bool>(Tap));
        Assert.Equal(1, await opened.Page.Locator(".mark-note:not([hidden])").CountAsync());
        Assert.Equal(address, opened.Page.Url);
        await opened.Page.EvaluateAsync(Tap);
        await opened.ArriveAtAsync("/quotes/");
    }

    private static Task<string> FocusedAsync(IPage page) =>
        page.EvaluateAsync<string>("() => document.activeElement.getAttribute('aria-label')");
}
