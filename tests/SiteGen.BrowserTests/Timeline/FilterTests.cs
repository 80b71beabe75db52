using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Timeline;

/// <summary>Filters show the same as the pages of the site, say how much they show, and are in the URL.</summary>
public class FilterTests(SampleSite sample)
{
    private const string Visible =
        "[...document.querySelectorAll('.entry')].filter(e => e.getClientRects().length > 0).map(e => e.id)";

    [Fact]
    public async Task Each_choice_shows_the_entries_of_the_page_behind_it()
    {
        await using var opened = await sample.OpenKindAsync("timeline");
        var differences = await opened.Page.EvaluateAsync<string[]>($$"""
            async () => {
              const differences = [];
              const links = Object.fromEntries([...document.querySelectorAll('[data-views] a')]
                .map(a => [new URL(a.href).pathname.split('/').at(-2), a.href]));
              const boxes = [...document.querySelectorAll('[data-filters] input')].filter(b => b.name !== 'kind');
              if (boxes.length !== document.querySelectorAll('[data-views] a').length) {
                differences.push('there are not as many links as choices');
              }
              for (const box of boxes) {
                box.checked = true;
                box.dispatchEvent(new Event('change', { bubbles: true }));
                const shown = {{Visible}};
                const page = new DOMParser().parseFromString(await (await fetch(links[box.value])).text(), 'text/html');
                const listed = [...page.querySelectorAll('li[id^=t-]')].map(e => e.id);
                if (shown.join() !== listed.join() || shown.length === 0) {
                  differences.push(`${box.value}: ${shown} or ${listed}`);
                }
                if (box.closest('label').querySelector('.number').textContent !== String(shown.length)) {
                  differences.push(`${box.value} has another number`);
                }
                box.checked = false;
              }
              return differences;
            }
            """);
        Assert.Empty(differences);
    }

    [Fact]
    public async Task The_span_of_a_year_shows_the_entries_of_its_page()
    {
        await using var opened = await sample.OpenAsync("timeline/?from=2016&to=2016");
        var shown = await opened.Page.EvaluateAsync<string[]>($"() => {Visible}");
        await using var year = await sample.OpenAsync("timeline/2016/");
        Assert.NotEmpty(shown);
        Assert.Equal(await year.Page.EvaluateAsync<string[]>($"() => {Visible}"), shown);
    }

    [Fact]
    public async Task Choices_of_one_kind_add_and_those_of_two_kinds_narrow()
    {
        var first = await IdsAsync("?person=vera-lindqvist");
        var second = await IdsAsync("?person=omar-haddad");
        Assert.Equal(
            first.Union(second).Order(), (await IdsAsync("?person=vera-lindqvist&person=omar-haddad")).Order());
        var quotes = await IdsAsync("?person=vera-lindqvist&kind=quote");
        Assert.Equal(first.Where(id => id.StartsWith("t-quote-", StringComparison.Ordinal)), quotes);
        Assert.NotEmpty(quotes);
    }

    [Fact]
    public async Task The_URL_has_the_choices_and_Back_leads_to_the_previous_one()
    {
        await using var opened = await sample.OpenKindAsync("timeline");
        var page = opened.Page;
        var status = page.GetByRole(AriaRole.Status);
        var all = await page.Locator(".entry").CountAsync();
        var unfolded = await page.Locator(".entry:not(.folded)").CountAsync();
        await Assertions.Expect(status).ToHaveTextAsync($"{all} entries");

        await page.Locator("[data-facet=person] summary").ClickAsync();
        await page.Locator("[data-facet=person]").GetByLabel("Vera Lindqvist").CheckAsync();
        Assert.EndsWith("?person=vera-lindqvist", page.Url, StringComparison.Ordinal);
        var first = (await VisibleAsync(page)).Length;
        await Assertions.Expect(status).ToHaveTextAsync($"{first} of {all} entries");
        Assert.InRange(first, 1, all - 1);

        await page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await page.Locator("[data-facet][open]").CountAsync());
        await page.Locator("[data-facet=kind] summary").ClickAsync();
        await page.Locator("[data-facet=kind]").GetByText("Events", new() { Exact = true }).ClickAsync();
        Assert.EndsWith("?person=vera-lindqvist&kind=event", page.Url, StringComparison.Ordinal);
        Assert.InRange((await VisibleAsync(page)).Length, 1, first - 1);

        await page.GoBackAsync();
        Assert.EndsWith("?person=vera-lindqvist", page.Url, StringComparison.Ordinal);
        Assert.Equal(first, (await VisibleAsync(page)).Length);
        await page.GoBackAsync();
        Assert.Equal(unfolded, (await VisibleAsync(page)).Length);
        await page.GoForwardAsync();
        Assert.Equal(first, (await VisibleAsync(page)).Length);
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear" }).ClickAsync();
        Assert.Equal(unfolded, (await VisibleAsync(page)).Length);
        Assert.EndsWith("/timeline/", page.Url, StringComparison.Ordinal);
        Assert.Equal("SUMMARY", await page.EvaluateAsync<string>("() => document.activeElement.tagName"));
    }

    [Fact]
    public async Task Headings_without_entries_are_hidden_and_marks_show_the_rest()
    {
        await using var opened =
            await sample.OpenAsync("timeline/?person=vera-lindqvist&kind=quote", new() { Width = 1440 });
        Assert.Equal(0, await opened.Page.EvaluateAsync<int>(
            """
            () => [...document.querySelectorAll('.month, section.year')]
              .filter(s => s.getClientRects().length > 0 && !s.querySelector('.entry:not([hidden])')).length
            """));
        var wrong = await opened.Page.EvaluateAsync<string[]>("""
            () => {
              return [...document.querySelectorAll('.drawing-1060 .mark')].filter(mark => {
                const left = (mark.dataset.entries || mark.getAttribute('href').slice(3)).split(' ')
                  .map(id => document.getElementById('t-' + id)).filter(e => !e.hidden);
                return mark.matches('.out') !== (left.length === 0)
                  || (left.length > 0 && mark.getAttribute('href') !== '#' + left[0].id);
              }).map(mark => mark.getAttribute('aria-label'));
            }
            """);
        Assert.Empty(wrong);
        // Once she answers her own words.
        Assert.Equal(1, await opened.Page.Locator(".drawing-1060 .arc:not(.out)").CountAsync());
        Assert.NotEqual(0, await opened.Page.Locator(".drawing-1060 .mark.out").CountAsync());
        Assert.NotEqual(0, await opened.Page.Locator(".drawing-1060 .mark:not(.out)").CountAsync());
    }

    [Fact]
    public async Task Without_scripts_the_same_entries_and_links_are_there()
    {
        const string Links = """
            () => [...document.querySelectorAll('.entry, .entry a, .overview .mark')]
              .map(e => `${e.id} ${e.getAttribute('href')}`)
            """;
        foreach (var kind in (string[])["timeline", "timeline-year", "timeline-month"])
        {
            await using var with = await sample.OpenKindAsync(kind);
            await using var without = await sample.OpenKindAsync(kind, new() { HasScripts = false });
            Assert.Equal(
                await without.Page.EvaluateAsync<string[]>(Links), await with.Page.EvaluateAsync<string[]>(Links));
            Assert.True(await with.Page.Locator("[data-filters]").IsVisibleAsync());
            Assert.False(await without.Page.Locator("[data-filters]").IsVisibleAsync());
            Assert.True(await without.Page.Locator("[data-views]").IsVisibleAsync());
        }
    }

    private async Task<string[]> IdsAsync(string query)
    {
        await using var opened = await sample.OpenAsync("timeline/" + query);
        return await VisibleAsync(opened.Page);
    }

    private static Task<string[]> VisibleAsync(IPage page) => page.EvaluateAsync<string[]>($"() => {Visible}");
}
