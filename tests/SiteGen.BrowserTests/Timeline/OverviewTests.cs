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
        "[...document.querySelectorAll('.overview .drawing')].filter(d => d.getClientRects().length > 0)";

    [Theory]
    [InlineData("timeline-month", 900)]
    [InlineData("timeline-month", 1440)]
    [InlineData("timeline", 1440)]
    [InlineData("timeline", 1600)]
    [InlineData("timeline-year", 1440)]
    public async Task The_drawing_is_shown_and_every_mark_is_large_enough_to_point_at(string kind, int width)
    {
        await using var opened = await sample.OpenKindAsync(kind, new() { Width = width });
        // A month has few titles.
        var expected = kind == "timeline-month" ? "drawing drawing-840" : "drawing drawing-1060";
        Assert.Equal([expected],
            await opened.Page.EvaluateAsync<string[]>($"() => {Shown}.map(d => d.getAttribute('class'))"));
        var sizes = await opened.Page.EvaluateAsync<double[][]>($$"""
            () => [...{{Shown}}[0].querySelectorAll('a .hit')].map(h => h.getBoundingClientRect())
              .map(b => [b.width, b.height])
            """);
        Assert.NotEmpty(sizes);
        Assert.All(sizes, s => Assert.True(s[0] >= 23.9 && s[1] >= 23.9, $"{s[0]} by {s[1]} px"));
    }

    [Theory]
    [InlineData(320, 0)]
    [InlineData(1024, 0)]
    [InlineData(1440, 1)]
    public async Task The_list_has_what_is_decisive_and_the_rest_is_folded(int width, int drawings)
    {
        await using var opened = await sample.OpenKindAsync("timeline", new() { Width = width });
        var page = opened.Page;
        Assert.Equal(drawings, await page.EvaluateAsync<int>($"() => {Shown}.length"));
        Assert.Equal(
            await page.Locator(".entry.major").CountAsync(), await page.Locator(".entry.major:visible").CountAsync());
        Assert.NotEqual(0, await page.Locator(".entry-quote:visible").CountAsync());
        Assert.Equal(0, await page.Locator(".folded:visible").CountAsync());
        // Each year says how much it folds.
        var wrong = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('section.year')].filter(year => {
              const folded = year.querySelectorAll('.folded').length;
              const unfold = year.querySelector('.unfold summary');
              if (folded === 0) return unfold;
              return !unfold?.textContent.startsWith(`${folded} more in `) || !unfold.getClientRects().length;
            }).map(year => year.textContent)
            """);
        Assert.Empty(wrong);

        // What was asked for is shown: by its address, or by a filter.
        var id = await page.Locator(".folded").First.GetAttributeAsync("id");
        await page.GotoAsync(page.Url + "#" + id);
        Assert.True(await page.Locator("#" + id).IsVisibleAsync());
        await page.Locator(".year:has(#" + id + ") .unfold summary").ClickAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>($$"""
            () => [...document.getElementById('{{id}}').closest('.year').querySelectorAll('.folded')]
              .filter(e => e.getClientRects().length === 0).length
            """));
        await page.Locator("[data-facet=kind] summary").ClickAsync();
        await page.Locator("[data-facet=kind]").GetByText("Events", new() { Exact = true }).ClickAsync();
        Assert.Equal(
            await page.Locator(".entry-event").CountAsync(),
            await page.Locator(".entry:visible").CountAsync());
    }

    [Fact]
    public async Task A_first_tap_shows_what_is_in_a_mark_and_a_second_follows()
    {
        await using var opened = await sample.OpenKindAsync("timeline", new() { Width = 1440, HasTouch = true });
        var page = opened.Page;
        var before = page.Url;
        var mark = page.Locator(".drawing-1060 .mark[data-entries*=' ']").First;
        var entries = (await mark.GetAttributeAsync("data-entries"))!.Split(' ');
        await mark.TapAsync();
        var note = page.Locator(".mark-note:visible");
        await Assertions.Expect(note).ToHaveCountAsync(1);
        Assert.Equal(before, page.Url);
        Assert.Equal(
            entries.Take(6).Select(e => "#t-" + e),
            await note.Locator("a").EvaluateAllAsync<string[]>(
                "links => links.slice(0, 6).map(link => link.getAttribute('href'))"));
        // A tap elsewhere closes it.
        await page.Locator("h1").TapAsync();
        await Assertions.Expect(note).ToHaveCountAsync(0);
        await mark.TapAsync();
        await mark.TapAsync();
        Assert.EndsWith("#t-" + entries[0], page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_decisive_event_has_its_title_beside_its_mark()
    {
        await using var opened = await sample.OpenKindAsync("timeline", new() { Width = 1440 });
        Assert.Equal(
            await opened.Page.Locator(".entry.major").CountAsync(),
            await opened.Page.Locator(".drawing-1060 .mark.major .label").CountAsync());
        Assert.Equal(0, await opened.Page.Locator(".drawing-1060 .mark .number").CountAsync());
    }

    [Fact]
    public async Task Heading_drawing_and_list_begin_at_one_edge()
    {
        foreach (var kind in (string[])["timeline", "timeline-year", "timeline-month"])
        {
            await using var opened = await sample.OpenKindAsync(kind, new() { Width = 1440 });
            var edges = await opened.Page.EvaluateAsync<double[]>($$"""
                () => [document.querySelector('h1'), {{Shown}}[0], document.querySelector('.entries')]
                  .map(e => Math.round(e.getBoundingClientRect().left))
                """);
            Assert.Single(edges.Distinct());
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
              .map(m => [m.getAttribute('href'), ...(m.dataset.entries || m.getAttribute('href').slice(3)).split(' ')])
            """);
        var entries = await opened.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('li[id^=t-]')].map(e => e.id)");
        Assert.NotEmpty(entries);
        // A joint statement has a mark in the lane of each speaker.
        Assert.Equal(entries.Order(), marks.SelectMany(m => m[1..]).Select(e => "t-" + e).Distinct().Order());
        Assert.All(marks, m => Assert.Equal("#t-" + m[1], m[0]));
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
        Assert.Equal("Years and months", (await PlaceAsync(page)).Lane);

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
            var drawing = opened.Page.Locator(".drawing-1060");
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
        Assert.EndsWith("#after-chart", opened.Page.Url, StringComparison.Ordinal);
        await opened.Page.Keyboard.PressAsync("Tab");
        Assert.True(await opened.Page.EvaluateAsync<bool>("() => !!document.activeElement.closest('#entries')"));
    }

    [Fact]
    public async Task A_mark_shows_its_entries_beside_it_and_can_be_dismissed()
    {
        await using var opened = await sample.OpenKindAsync("timeline", new() { Width = 1440 });
        var note = opened.Page.Locator(".mark-note:visible");
        var mark = opened.Page.Locator(".drawing-1060 .mark[data-entries*=' ']").First;
        await mark.HoverAsync();
        await Assertions.Expect(note).ToHaveCountAsync(1);
        var size = (await mark.GetAttributeAsync("data-entries"))!.Split(' ').Length;
        Assert.Equal(Math.Min(size, 7), await note.Locator("a").CountAsync());
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
