using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Timeline;

/// <summary>
/// The drawn timeline: a drawing that fits each width, with every entry in it, that the keyboard can walk through.
/// </summary>
public class OverviewTests(SampleSite sample)
{
    /// <summary>The drawings that are shown.</summary>
    private const string Shown =
        "[...document.querySelectorAll('.overview .drawing, .overview .strip')]"
        + ".filter(d => d.getClientRects().length > 0)";

    [Theory]
    [InlineData(320, "strip")]
    [InlineData(390, "strip")]
    [InlineData(768, "drawing drawing-680")]
    [InlineData(1024, "drawing drawing-920")]
    [InlineData(1440, "drawing drawing-1200")]
    [InlineData(1600, "drawing drawing-1200")]
    public async Task One_drawing_is_shown_and_every_mark_is_large_enough_to_point_at(int width, string drawing)
    {
        foreach (var kind in (string[])["timeline", "timeline-year", "timeline-month"])
        {
            await using var opened = await sample.OpenKindAsync(kind, new() { Width = width });
            // A month is drawn once, for every width that is not a phone's.
            var expected = kind == "timeline-month" && drawing != "strip" ? "drawing drawing-680" : drawing;
            Assert.Equal([expected],
                await opened.Page.EvaluateAsync<string[]>($"() => {Shown}.map(d => d.getAttribute('class'))"));
            var sizes = await opened.Page.EvaluateAsync<double[][]>($$"""
                () => [...{{Shown}}[0].querySelectorAll('a .hit')].map(h => h.getBoundingClientRect())
                  .map(b => [b.width, b.height])
                """);
            Assert.NotEmpty(sizes);
            Assert.All(sizes, s => Assert.True(s[0] >= 23.9 && s[1] >= 23.9, $"{s[0]} by {s[1]} px"));
        }
    }

    [Theory]
    [InlineData("timeline")]
    [InlineData("timeline-year")]
    [InlineData("timeline-month")]
    [InlineData("person")]
    [InlineData("organization")]
    [InlineData("topic")]
    public async Task Every_entry_of_the_list_is_in_one_mark_and_every_mark_leads_to_its_first(string kind)
    {
        await using var opened = await sample.OpenKindAsync(kind, new() { Width = 1440, HasScripts = false });
        var marks = await opened.Page.EvaluateAsync<string[][]>($$"""
            () => [...{{Shown}}[0].querySelectorAll('.mark')]
              .map(m => [m.getAttribute('href'), ...m.dataset.entries.split(' ')])
            """);
        var entries =
            await opened.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.entry')].map(e => e.id)");
        Assert.NotEmpty(entries);
        Assert.Equal(Enumerable.Range(0, entries.Length), marks.SelectMany(m => m[1..]).Select(int.Parse).Order());
        Assert.All(marks, m => Assert.Equal("#" + entries[int.Parse(m[1])], m[0]));
    }

    [Fact]
    public async Task The_keyboard_has_one_stop_and_arrows_lead_within_and_between_lanes()
    {
        await using var opened = await sample.OpenKindAsync("timeline", new() { Width = 1440 });
        var page = opened.Page;
        Assert.Equal(1, await page.EvaluateAsync<int>($"() => {Shown}[0].querySelectorAll('[tabindex=\"0\"]').length"));
        Assert.Equal(
            0, await page.EvaluateAsync<int>($"() => {Shown}[0].querySelectorAll('a:not([tabindex])').length"));

        await page.EvaluateAsync($"() => {Shown}[0].querySelector('[tabindex=\"0\"]').focus()");
        var first = await PlaceAsync(page);
        Assert.Equal("Events", first.Lane);
        await page.Keyboard.PressAsync("ArrowRight");
        var second = await PlaceAsync(page);
        Assert.Equal("Events", second.Lane);
        Assert.True(second.X > first.X);
        await page.Keyboard.PressAsync("ArrowLeft");
        Assert.Equal(first, await PlaceAsync(page));
        await page.Keyboard.PressAsync("End");
        var last = await PlaceAsync(page);
        Assert.True(last.X > second.X);
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal(last, await PlaceAsync(page));
        await page.Keyboard.PressAsync("ArrowDown");
        var below = await PlaceAsync(page);
        Assert.Equal("Vera Lindqvist", below.Lane);
        Assert.True(below.X > second.X, "the nearest in time is taken");
        await page.Keyboard.PressAsync("Home");
        var home = await PlaceAsync(page);
        Assert.Equal("Vera Lindqvist", home.Lane);
        Assert.True(home.X < below.X);
        await page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal("Events", (await PlaceAsync(page)).Lane);
        await page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal("Nearer", (await PlaceAsync(page)).Lane);

        // Leaving takes one key, and coming back leads to where it was left.
        var left = await PlaceAsync(page);
        await page.Keyboard.PressAsync("Tab");
        Assert.False(await page.EvaluateAsync<bool>("() => !!document.activeElement.closest('.overview')"));
        await page.Keyboard.PressAsync("Shift+Tab");
        Assert.Equal(left, await PlaceAsync(page));
    }

    [Fact]
    public async Task Enter_leads_to_the_entry_in_the_list()
    {
        await using var opened = await sample.OpenKindAsync("timeline", new() { Width = 1440 });
        await opened.Page.EvaluateAsync($"() => {Shown}[0].querySelector('.mark.point').focus()");
        var href = await opened.Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href')");
        await opened.Page.Keyboard.PressAsync("Enter");
        Assert.EndsWith(href, opened.Page.Url, StringComparison.Ordinal);
        Assert.Equal(href[1..], await opened.Page.EvaluateAsync<string>("() => document.querySelector(':target').id"));
    }

    [Fact]
    public async Task Every_link_of_the_drawing_has_a_name_of_its_own()
    {
        foreach (var hasScripts in (bool[])[true, false])
        {
            await using var opened =
                await sample.OpenKindAsync("timeline", new() { Width = 1440, HasScripts = hasScripts });
            var drawing = opened.Page.Locator(".drawing-1200");
            var tree = await drawing.AriaSnapshotAsync();
            Assert.Contains("group \"Vera Lindqvist\"", tree, StringComparison.Ordinal);
            Assert.Matches("link \"\\d+ quotations, Vera Lindqvist, ", tree);
            Assert.Contains(
                "link \"Committee finds that charts are a public good, 18 May 2022\"", tree, StringComparison.Ordinal);
            Assert.DoesNotContain(
                "link:", tree.Replace("link: /", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_scripts_marks_are_links_and_the_drawing_can_be_skipped()
    {
        await using var opened = await sample.OpenKindAsync("timeline", new() { Width = 1440, HasScripts = false });
        Assert.Equal(0, await opened.Page.Locator(".overview [tabindex]").CountAsync());
        await opened.Page.Locator(".skip-overview").FocusAsync();
        await opened.Page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#entries", opened.Page.Url, StringComparison.Ordinal);
        await opened.Page.Keyboard.PressAsync("Tab");
        Assert.True(await opened.Page.EvaluateAsync<bool>("() => !!document.activeElement.closest('#entries')"));
    }

    [Fact]
    public async Task A_mark_shows_its_entries_beside_it_and_can_be_dismissed()
    {
        await using var opened = await sample.OpenKindAsync("timeline", new() { Width = 1440 });
        var note = opened.Page.Locator(".mark-note:visible");
        var mark = opened.Page.Locator(".drawing-1200 .mark.group").First;
        await mark.HoverAsync();
        await Assertions.Expect(note).ToHaveCountAsync(1);
        var size = (await mark.GetAttributeAsync("data-entries"))!.Split(' ').Length;
        Assert.Equal(Math.Min(size, 7), await note.Locator("p").CountAsync());
        // It stays under the pointer.
        await note.HoverAsync();
        await opened.Page.WaitForTimeoutAsync(300);
        await Assertions.Expect(note).ToHaveCountAsync(1);
        await opened.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(note).ToHaveCountAsync(0);
    }

    private static async Task<(string Lane, double X)> PlaceAsync(IPage page)
    {
        var lane = await page.EvaluateAsync<string>(
            "() => document.activeElement.closest('[role=group]').getAttribute('aria-label')");
        var x = await page.EvaluateAsync<double>("""
            () => {
              const box = document.activeElement.querySelector('.hit').getBoundingClientRect();
              return box.left + box.width / 2;
            }
            """);
        return (lane, x);
    }
}
