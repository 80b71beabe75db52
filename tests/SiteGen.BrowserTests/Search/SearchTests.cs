using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Search;

/// <summary>
/// Readers find what the site says, also where they type it in another way, and can link to what they found.
/// </summary>
public class SearchTests(SampleSite sample)
{
    /// <summary>Words of the quotation <c>quote-00</c>.</summary>
    private const string Quoted = "less open as the harbour fills";
    private const string Quotation = "/quotes/quote-00/";

    private static readonly string[] Scripts =
        ["assets/search.js", "assets/search-index.js", "assets/search-terms.js", "assets/minisearch.js"];

    [Theory]
    [InlineData(Quoted)]
    [InlineData("LESS öpen harb")]
    [InlineData("lindqivst less open")]
    [InlineData("Lindqvist, 2016")]
    public async Task A_quotation_is_found_by_its_words_beginnings_of_them_with_a_slip_and_with_accents(string query)
    {
        await using var opened = await SearchAsync(query);
        Assert.Contains(
            await LinksAsync(opened.Page, "quote", all: true), l => l.EndsWith(Quotation, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_slip_is_said_to_be_one()
    {
        await using var opened = await SearchAsync("hadad");
        await Expect(Status(opened.Page)).ToContainTextAsync("No exact match for “hadad”.");
        await Expect(Status(opened.Page)).ToContainTextAsync("close match");
        Assert.Contains(
            await LinksAsync(opened.Page, "person"), l => l.EndsWith("/people/omar-haddad/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_that_are_nowhere_together_are_found_apart_and_nonsense_is_not_found()
    {
        await using var opened = await SearchAsync("haddad qwrtzpqx");
        await Expect(Status(opened.Page)).ToContainTextAsync("with some of the words");
        await opened.Page.GetByRole(AriaRole.Searchbox).FillAsync("qwrtzpqx");
        await Expect(Status(opened.Page)).ToHaveTextAsync("No results for “qwrtzpqx”.");
        Assert.True(await opened.Page.Locator("[data-indexes]").IsVisibleAsync());
        Assert.Equal(0, await opened.Page.Locator("[data-results] a").CountAsync());
    }

    [Fact]
    public async Task Results_are_grouped_people_first_counted_and_marked_in_their_texts()
    {
        await using var opened = await SearchAsync("lindqvist");
        var page = opened.Page;
        var headings = await page.Locator("[data-results] h2").AllInnerTextsAsync();
        Assert.StartsWith("People", headings[0], StringComparison.Ordinal);
        Assert.Contains(headings, h => h.StartsWith("Quotations", StringComparison.Ordinal));
        Assert.EndsWith("/people/vera-lindqvist/", (await LinksAsync(page, "person"))[0], StringComparison.Ordinal);

        var counts = await page.Locator("[data-results] h2 .meta").AllInnerTextsAsync();
        await Expect(Status(page)).ToHaveTextAsync($"{counts.Sum(int.Parse)} results for “lindqvist”.");
        var marks = await page.Locator("[data-results] mark").AllInnerTextsAsync();
        Assert.NotEmpty(marks);
        Assert.All(marks, m => Assert.StartsWith("lindqvist", m, StringComparison.OrdinalIgnoreCase));
        Assert.NotEqual(0, await page.Locator("#found-quote ~ ol .excerpt").CountAsync());
        Assert.NotEqual(0, await page.Locator("#found-quote ~ ol p.meta").CountAsync());
    }

    /// <summary>A person, by the surname or the whole name, and words that were said.</summary>
    [Theory]
    [InlineData("lindqvist", "/people/vera-lindqvist/")]
    [InlineData("omar haddad", "/people/omar-haddad/")]
    [InlineData(Quoted, Quotation)]
    public async Task The_best_result_is_the_first_whatever_its_kind(string query, string expected)
    {
        await using var opened = await SearchAsync(query);
        var first = await opened.Page.Locator("[data-results] a").First.GetAttributeAsync("href");
        Assert.EndsWith(expected, first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_word_that_only_begins_like_the_query_its_letters_are_marked()
    {
        await using var opened = await SearchAsync("lindq");
        var marks = await opened.Page.Locator("[data-results] mark").AllInnerTextsAsync();
        Assert.NotEmpty(marks);
        Assert.All(marks, m => Assert.Equal("lindq", m, ignoreCase: true));
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Nothing_moves_when_results_come(int width)
    {
        await using var opened = await sample.NewPageAsync(new() { Width = width });
        var page = opened.Page;
        await page.AddInitScriptAsync(
            """
            globalThis.shifted = 0;
            new PerformanceObserver(list => {
              for (const shift of list.getEntries()) globalThis.shifted += shift.value;
            }).observe({ type: 'layout-shift', buffered: true });
            """);
        await page.GotoAsync(new Uri(sample.Server.Home, "search/?q=open").AbsoluteUri);
        await Expect(Status(page)).ToContainTextAsync("result");
        await page.WaitForTimeoutAsync(300);
        Assert.InRange(await page.EvaluateAsync<double>("() => globalThis.shifted"), 0, 0.01);
    }

    [Fact]
    public async Task More_results_follow_the_first_and_the_focus_goes_to_them()
    {
        await using var opened = await SearchAsync("open");
        var page = opened.Page;
        var before = await LinksAsync(page, "quote");
        await page.GetByRole(AriaRole.Button, new() { Name = "More quotations" }).ClickAsync();
        await Expect(page.Locator("#found-quote ~ ol a").Nth(before.Length)).ToBeFocusedAsync();
        var after = await LinksAsync(page, "quote");
        Assert.Equal(before, after.Take(before.Length));
        Assert.Equal(after.Length, after.Distinct().Count());
    }

    [Fact]
    public async Task Kinds_and_a_person_narrow_the_results()
    {
        await using var opened = await SearchAsync("open");
        var page = opened.Page;
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Quotations" }).CheckAsync();
        await Expect(page.Locator("[data-results] h2")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Combobox).SelectOptionAsync("vera-lindqvist");
        await Expect(page)
            .ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"\?q=open&kind=quote&person=vera-lindqvist$"));
        await Expect(Status(page)).ToContainTextAsync("for “open”.");
        var titles = await page.Locator("#found-quote ~ ol a").AllInnerTextsAsync();
        Assert.NotEmpty(titles);
        Assert.All(titles, t => Assert.StartsWith("Vera Lindqvist", t, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_address_says_what_is_looked_for_and_Back_leads_to_the_search_before()
    {
        await using var opened = await sample.OpenKindAsync("search");
        var page = opened.Page;
        var field = page.GetByRole(AriaRole.Searchbox);
        await field.PressSequentiallyAsync("haddad");
        await Expect(Status(page)).ToContainTextAsync("“haddad”");
        await field.PressAsync("Enter");
        Assert.EndsWith("/search/?q=haddad", page.Url, StringComparison.Ordinal);
        await field.FillAsync("lindqvist");
        await Expect(Status(page)).ToContainTextAsync("“lindqvist”");
        Assert.EndsWith("/search/?q=lindqvist", page.Url, StringComparison.Ordinal);

        await page.GoBackAsync();
        await Expect(field).ToHaveValueAsync("haddad");
        await Expect(Status(page)).ToContainTextAsync("“haddad”");
        await page.GoBackAsync();
        await Expect(field).ToHaveValueAsync("");
        Assert.True(await page.Locator("[data-indexes]").IsVisibleAsync());
    }

    [Fact]
    public async Task Keys_lead_from_the_field_through_the_results_and_back()
    {
        await using var opened = await SearchAsync("lindqvist");
        var page = opened.Page;
        var field = page.GetByRole(AriaRole.Searchbox);
        var links = page.Locator("[data-results] a");
        await page.Keyboard.PressAsync("/");
        await Expect(field).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(links.Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(field).ToBeFocusedAsync();
        // In the field a slash is a letter.
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("/");
        await Expect(field).ToHaveValueAsync("lindqvist/");
        await page.Keyboard.PressAsync("Escape");
        await Expect(field).ToHaveValueAsync("");
        await Expect(links).ToHaveCountAsync(0);

        await field.FillAsync("lindqvist");
        await Expect(links.First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await opened.ArriveAtAsync("/people/vera-lindqvist/$");
    }

    [Fact]
    public async Task Nothing_of_the_index_is_asked_for_before_the_search_is_opened()
    {
        await using var opened = await sample.NewPageAsync();
        var asked = new List<string>();
        void Note(object? sender, IRequest request) => asked.Add(new Uri(request.Url).AbsolutePath);
        opened.Page.Request += Note;
        await opened.Page.GotoAsync(sample.Server.Home.AbsoluteUri, new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.DoesNotContain(asked, a => a.Contains("search", StringComparison.Ordinal));
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true }).ClickAsync();
        await opened.ArriveAtAsync("/search/");
        await opened.Page.GetByRole(AriaRole.Searchbox).FocusAsync();
        await opened.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Contains(asked, a => a.EndsWith("/search/index.json", StringComparison.Ordinal));
        opened.Page.Request -= Note;
    }

    [Fact]
    public async Task Without_scripts_the_page_offers_all_indexes_and_no_field()
    {
        await using var opened = await sample.OpenKindAsync("search", new() { HasScripts = false });
        Assert.False(await opened.Page.GetByRole(AriaRole.Searchbox).IsVisibleAsync());
        Assert.True(await opened.Page.GetByText("Search needs JavaScript").IsVisibleAsync());
        var links = await opened.Page.Locator("[data-indexes] a")
            .EvaluateAllAsync<string[]>("links => links.map(a => new URL(a.href).pathname.split('/').at(-2))");
        Assert.Equal(
            [
                "timeline", "stances", "mentions", "wording", "people", "organizations", "topics", "quotes", "events",
                "articles", "sources", "verification", "corrections", "changes", "pages",
            ],
            links);
    }

    [Theory]
    [InlineData("**/search/index.json")]
    [InlineData("**/search/terms-0.json*")]
    [InlineData("**/search/texts-0.json*")]
    public async Task What_cannot_be_loaded_is_said_and_tried_again(string file)
    {
        await using var opened = await sample.NewPageAsync();
        await opened.Page.RouteAsync(file, route => route.AbortAsync());
        await opened.Page.GotoAsync(new Uri(sample.Server.Home, "search/?q=lindqvist").AbsoluteUri);
        await Expect(Status(opened.Page))
            .ToHaveTextAsync("We could not load the search index. Try again, or browse everything here:");
        Assert.True(await opened.Page.Locator("[data-indexes]").IsVisibleAsync());
        await opened.Page.UnrouteAllAsync();
        await opened.Page.GetByRole(AriaRole.Searchbox).FillAsync("haddad");
        await Expect(Status(opened.Page)).ToContainTextAsync("for “haddad”");
    }

    [Fact]
    public async Task A_query_is_text_and_never_markup()
    {
        await using var opened = await SearchAsync("<img src=x onerror=alert(1)> lindqvist");
        await Expect(Status(opened.Page)).ToContainTextAsync("<img");
        Assert.Equal(0, await opened.Page.Locator("main img").CountAsync());
    }

    [Fact]
    public void The_page_and_its_scripts_are_light()
    {
        var scripts = Scripts.Sum(f => Transfer.Compressed(sample.Site.Bytes(f)));
        Assert.InRange(scripts, 1, 30 * 1024);
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    private static IPageAssertions Expect(IPage page) => Assertions.Expect(page);

    private static ILocator Status(IPage page) => page.GetByRole(AriaRole.Status);

    /// <summary>Opens the search page with a query in its address, and waits for its results.</summary>
    private async Task<OpenedPage> SearchAsync(string query)
    {
        var opened = await sample.OpenAsync("search/?q=" + Uri.EscapeDataString(query));
        await Expect(Status(opened.Page)).ToContainTextAsync(new Regex("result|match"));
        return opened;
    }

    /// <summary>Where the results of a kind lead.</summary>
    private static async Task<string[]> LinksAsync(IPage page, string kind, bool all = false)
    {
        var more = page.Locator($"[data-results] section:has(#found-{kind}) button");
        while (all && await more.CountAsync() > 0 && await more.IsVisibleAsync())
        {
            var count = await page.Locator($"#found-{kind} ~ ol a").CountAsync();
            await more.ClickAsync();
            await Expect(page.Locator($"#found-{kind} ~ ol a").Nth(count)).ToBeAttachedAsync();
        }

        return await page.Locator($"#found-{kind} ~ ol a")
            .EvaluateAllAsync<string[]>("links => links.map(a => a.href)");
    }
}
