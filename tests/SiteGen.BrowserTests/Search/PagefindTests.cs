using System.Diagnostics;
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;
using SiteGen.Tests.Cli;
using SiteGen.Tests.Support;

namespace SiteGen.BrowserTests.Search;

/// <summary>With <c>search: pagefind</c> the same page searches what the program Pagefind indexed.</summary>
public class PagefindTests(SampleSite sample)
{
    private const string Variable = "SITEGEN_PAGEFIND";
    private const string BasePath = "/open/";

    [Fact]
    public async Task Results_are_grouped_and_marked_and_lead_to_their_pages()
    {
        using var site = BuildSite();
        await using var server = await SiteServer.StartAsync(site.Output, BasePath);
        await using var opened = await SearchAsync(server, "weights");
        var page = opened.Page;
        // Pages of others that name the quotations have their words too.
        var groups = await page.Locator("[data-results] h2").AllInnerTextsAsync();
        Assert.Equal(["Articles 1", "People 2", "Quotations 2"],
            groups.Where(g => !g.StartsWith("Sources", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        var count = groups.Sum(g => int.Parse(g.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture));
        await Expect(Status(page)).ToHaveTextAsync($"{count} results for “weights”.");
        var first = page.Locator("#found-quote ~ ol > li").Filter(new() { HasText = "Publish the weights" });
        // The citations and the code to embed repeat them, and are not searched.
        await Expect(first.Locator("mark")).ToHaveTextAsync("weights,");
        await Expect(first.Locator("p.meta")).ToHaveTextAsync("4 May 2024");
        await Expect(first.Locator("a")).ToContainTextAsync("Ann Bell");
        Assert.Empty(opened.Complaints);

        await first.Locator("a").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Uri(server.Home, "quotes/publish/").AbsoluteUri);
        await Expect(page.Locator("figure.main")).ToContainTextAsync("Publish the weights");
    }

    [Fact]
    public async Task Kinds_and_a_person_narrow_the_results_and_what_is_nowhere_is_not_found()
    {
        using var site = BuildSite();
        await using var server = await SiteServer.StartAsync(site.Output, BasePath);
        await using var opened = await SearchAsync(server, "weights");
        var page = opened.Page;
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Quotations" }).CheckAsync();
        await Expect(Status(page)).ToHaveTextAsync("2 results for “weights”.");
        await page.GetByRole(AriaRole.Combobox).SelectOptionAsync("ben");
        await Expect(Status(page)).ToHaveTextAsync("1 result for “weights”.");
        await Expect(page.Locator("[data-results] a")).ToHaveAttributeAsync("href", BasePath + "quotes/keep/");

        await page.GetByRole(AriaRole.Searchbox).FillAsync("qwrtzpqx");
        await Expect(Status(page)).ToHaveTextAsync("No results for “qwrtzpqx”.");
        await Expect(page.Locator("[data-indexes]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task More_results_follow_the_first()
    {
        using var site = BuildSite(quotes: 30);
        await using var server = await SiteServer.StartAsync(site.Output, BasePath);
        await using var opened = await SearchAsync(server, "turnip");
        var links = opened.Page.Locator("#found-quote ~ ol a");
        await Expect(links).ToHaveCountAsync(4);
        var more = opened.Page.GetByRole(AriaRole.Button, new() { Name = "More quotations" });
        await more.ClickAsync();
        await Expect(links).ToHaveCountAsync(24);
        await Expect(links.Nth(4)).ToBeFocusedAsync();
        await more.ClickAsync();
        await Expect(links).ToHaveCountAsync(30);
        await Expect(more).ToBeHiddenAsync();
        Assert.Equal(
            30, (await links.EvaluateAllAsync<string[]>("links => links.map(a => a.href)")).Distinct().Count());
    }

    [Fact]
    public async Task Where_it_has_not_run_the_page_says_so_and_offers_its_lists()
    {
        using var site = BuildSite();
        Directory.Delete(Path.Combine(site.Output, "pagefind"), recursive: true);
        await using var server = await SiteServer.StartAsync(site.Output, BasePath);
        await using var opened = await sample.NewPageAsync(server);
        await opened.Page.GotoAsync(new Uri(server.Home, "search/?q=weights").AbsoluteUri);
        await Expect(Status(opened.Page)).ToContainTextAsync("We could not load the search index.");
        await Expect(opened.Page.Locator("[data-indexes]")).ToBeVisibleAsync();
    }

    /// <summary>Builds a site as its editors do, with Pagefind as the only program there is.</summary>
    private static TestSite BuildSite(int quotes = 0)
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } program || !File.Exists(program))
        {
            Requirement.Missing("There is no Pagefind: unpack what 'npm pack @pagefind/linux-x64' fetches, "
                + $"and name its program in {Variable}.");
            throw new UnreachableException();
        }

        var site = new TestSite(
            ("content/site.yaml",
                $"title: Open\nbase_url: https://example.org{BasePath}\nsearch: pagefind\noutputs: {{cards: false}}\n"),
            ("content/people/ann.md", "---\nname: Ann Bell\n---\nA chemist. She wrote much.\n"),
            ("content/people/ben.md",
                "---\nname: Ben Carr\n---\nAn engineer, known for what he thought about weights.\n"),
            ("content/sources/talk.md", "---\ntitle: A talk\ntype: speech\ndate: 2024-05-04\n---\n"),
            ("content/quotes/publish.md",
                "---\nspeaker: ann\nsource: talk\ndate: 2024-05-04\n---\n"
                + "Publish the weights, and let others look at them.\n"),
            ("content/quotes/keep.md",
                "---\nspeaker: ben\nsource: talk\ndate: 2024-05-05\n---\nKeep the weights where they are.\n"),
            ("content/articles/models.md",
                "---\ntitle: Models\ndate: 2024-06-01\n---\nA model is what training leaves: its weights.\n"));
        foreach (var number in Enumerable.Range(1, quotes))
        {
            site.Write($"content/quotes/turnip-{number}.md",
                $"---\nspeaker: ann\nsource: talk\ndate: 2023-01-{number:00}\n---\nA turnip is number {number}.\n");
        }

        site.Link("programs/pagefind", program);
        var run = SiteGenProcess.BuildWith(Path.Combine(site.Root, "programs"), site);
        Assert.True(run.ExitStatus == 0, run.Errors);
        return site;
    }

    /// <summary>Opens the search page, types, and waits for the results.</summary>
    private async Task<OpenedPage> SearchAsync(SiteServer server, string query)
    {
        var opened = await sample.NewPageAsync(server);
        await opened.Page.GotoAsync(new Uri(server.Home, "search/").AbsoluteUri);
        await opened.Page.GetByRole(AriaRole.Searchbox).PressSequentiallyAsync(query);
        await Expect(Status(opened.Page)).ToContainTextAsync($"“{query}”");
        return opened;
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    private static IPageAssertions Expect(IPage page) => Assertions.Expect(page);

    private static ILocator Status(IPage page) => page.GetByRole(AriaRole.Status);
}
