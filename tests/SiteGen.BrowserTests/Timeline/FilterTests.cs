using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Timeline;

/// <summary>Filters show what the pages of the site show, say what they show, and are in the address.</summary>
public class FilterTests(RealSite real)
{
    private const string Visible = "[...document.querySelectorAll('.entry')].filter(e => e.getClientRects().length > 0).map(e => e.id)";

    [Fact]
    public async Task Each_choice_shows_what_the_page_of_what_is_chosen_lists()
    {
        await using var opened = await real.OpenKindAsync("timeline");
        var differences = await opened.Page.EvaluateAsync<string[]>($$"""
            async () => {
              const differences = [];
              const links = Object.fromEntries([...document.querySelectorAll('[data-views] a')].map(a => [new URL(a.href).pathname.split('/').at(-2), a.href]));
              const boxes = [...document.querySelectorAll('[data-filters] input')].filter(b => b.name !== 'kind');
              if (boxes.length !== document.querySelectorAll('[data-views] a').length) differences.push('there are not as many links as choices');
              for (const box of boxes) {
                box.checked = true;
                box.dispatchEvent(new Event('change', { bubbles: true }));
                const shown = {{Visible}};
                const page = new DOMParser().parseFromString(await (await fetch(links[box.value])).text(), 'text/html');
                const listed = [...page.querySelectorAll('.own-timeline .entry')].map(e => e.id);
                if (shown.join() !== listed.join() || shown.length === 0) differences.push(`${box.value}: ${shown} or ${listed}`);
                if (box.closest('label').querySelector('.number').textContent !== String(shown.length)) differences.push(`${box.value} has another number`);
                box.checked = false;
              }
              return differences;
            }
            """);
        Assert.Empty(differences);
    }

    [Fact]
    public async Task A_span_of_a_year_shows_what_the_page_of_the_year_lists()
    {
        await using var opened = await real.OpenAsync("timeline/?from=2018&to=2018");
        var shown = await opened.Page.EvaluateAsync<string[]>($"() => {Visible}");
        await using var year = await real.OpenAsync("timeline/2018/");
        Assert.NotEmpty(shown);
        Assert.Equal(await year.Page.EvaluateAsync<string[]>($"() => {Visible}"), shown);
    }

    [Fact]
    public async Task Choices_of_one_kind_add_and_those_of_two_kinds_narrow()
    {
        var musk = await IdsAsync("?person=elon-musk");
        var altman = await IdsAsync("?person=sam-altman");
        Assert.Equal(musk.Union(altman).Order(), (await IdsAsync("?person=elon-musk&person=sam-altman")).Order());
        var quotes = await IdsAsync("?person=elon-musk&kind=quote");
        Assert.Equal(musk.Where(id => id.StartsWith("t-quote-", StringComparison.Ordinal)), quotes);
        Assert.NotEmpty(quotes);
    }

    [Fact]
    public async Task The_address_says_what_is_chosen_and_Back_leads_to_the_choice_before()
    {
        await using var opened = await real.OpenKindAsync("timeline");
        var page = opened.Page;
        var status = page.GetByRole(AriaRole.Status);
        var all = await page.Locator(".entry").CountAsync();
        await Assertions.Expect(status).ToHaveTextAsync($"{all} entries");

        await page.Locator("[data-facet=person] summary").ClickAsync();
        await page.Locator("[data-facet=person]").GetByLabel("Elon Musk").CheckAsync();
        Assert.EndsWith("?person=elon-musk", page.Url, StringComparison.Ordinal);
        var musk = (await VisibleAsync(page)).Length;
        await Assertions.Expect(status).ToHaveTextAsync($"{musk} of {all} entries");
        Assert.InRange(musk, 1, all - 1);

        await page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await page.Locator("[data-facet][open]").CountAsync());
        await page.Locator("[data-facet=kind] summary").ClickAsync();
        await page.Locator("[data-facet=kind]").GetByText("Events", new() { Exact = true }).ClickAsync();
        Assert.EndsWith("?person=elon-musk&kind=event", page.Url, StringComparison.Ordinal);
        Assert.InRange((await VisibleAsync(page)).Length, 1, musk - 1);

        await page.GoBackAsync();
        Assert.EndsWith("?person=elon-musk", page.Url, StringComparison.Ordinal);
        Assert.Equal(musk, (await VisibleAsync(page)).Length);
        await page.GoBackAsync();
        Assert.Equal(all, (await VisibleAsync(page)).Length);
        await page.GoForwardAsync();
        Assert.Equal(musk, (await VisibleAsync(page)).Length);
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear" }).ClickAsync();
        Assert.Equal(all, (await VisibleAsync(page)).Length);
        Assert.EndsWith("/timeline/", page.Url, StringComparison.Ordinal);
        Assert.Equal("SUMMARY", await page.EvaluateAsync<string>("() => document.activeElement.tagName"));
    }

    [Fact]
    public async Task Headings_without_entries_go_and_marks_show_what_is_left()
    {
        await using var opened = await real.OpenAsync("timeline/?person=elon-musk&kind=quote", new() { Width = 1440 });
        Assert.Equal(0, await opened.Page.EvaluateAsync<int>(
            "() => [...document.querySelectorAll('.month, section.year')].filter(s => s.getClientRects().length > 0 && !s.querySelector('.entry:not([hidden])')).length"));
        var wrong = await opened.Page.EvaluateAsync<string[]>("""
            () => {
              const entries = [...document.querySelectorAll('.entry')];
              return [...document.querySelectorAll('.drawing-1200 .mark')].filter(mark => {
                const left = mark.dataset.entries.split(' ').map(i => entries[i]).filter(e => !e.hidden);
                const number = mark.querySelector('.number')?.textContent;
                return mark.matches('.out') !== (left.length === 0)
                  || (left.length > 0 && (mark.getAttribute('href') !== '#' + left[0].id || (number !== undefined && number !== String(left.length))));
              }).map(mark => mark.getAttribute('aria-label'));
            }
            """);
        Assert.Empty(wrong);
        Assert.Equal(0, await opened.Page.Locator(".drawing-1200 .arc:not(.out)").CountAsync());
        Assert.NotEqual(0, await opened.Page.Locator(".drawing-1200 .mark.out").CountAsync());
        Assert.NotEqual(0, await opened.Page.Locator(".drawing-1200 .mark:not(.out)").CountAsync());
    }

    [Fact]
    public async Task Without_scripts_the_same_entries_and_links_are_there()
    {
        const string Links = "() => [...document.querySelectorAll('.entry, .entry a, .overview .mark')].map(e => `${e.id} ${e.getAttribute('href')}`)";
        foreach (var kind in (string[])["timeline", "timeline-year", "timeline-month"])
        {
            await using var with = await real.OpenKindAsync(kind);
            await using var without = await real.OpenKindAsync(kind, new() { HasScripts = false });
            Assert.Equal(await without.Page.EvaluateAsync<string[]>(Links), await with.Page.EvaluateAsync<string[]>(Links));
            Assert.True(await with.Page.Locator("[data-filters]").IsVisibleAsync());
            Assert.False(await without.Page.Locator("[data-filters]").IsVisibleAsync());
            Assert.True(await without.Page.Locator("[data-views]").IsVisibleAsync());
        }
    }

    private async Task<string[]> IdsAsync(string query)
    {
        await using var opened = await real.OpenAsync("timeline/" + query);
        return await VisibleAsync(opened.Page);
    }

    private static Task<string[]> VisibleAsync(IPage page) => page.EvaluateAsync<string[]>($"() => {Visible}");
}
