using System.Collections.Concurrent;
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Search;

/// <summary>A first search on a large site moves a small part of its index.</summary>
public class LargeSearchTests(SampleSite sample, LargeSite large)
{
    private const int MostBytes = 300 * 1000;

    [Theory]
    [InlineData("palimpsests", "results? for")]
    [InlineData("Zurich palim", "results? for")]
    [InlineData("ZÜRICH", "results? for")]
    [InlineData("palimpsets", "close match")]
    [InlineData("zürch", "close match")]
    public async Task A_first_search_is_light_and_finds(string query, string said)
    {
        var served = await large.ServedAsync();
        await using var opened = await sample.NewPageAsync(served.Server);
        var page = opened.Page;
        var responses = new ConcurrentQueue<IResponse>();
        page.Response += (_, response) => responses.Enqueue(response);
        await page.GotoAsync(new Uri(served.Server.Home, "search/").AbsoluteUri);
        await page.GetByRole(AriaRole.Searchbox).PressSequentiallyAsync(query);
        await Assertions.Expect(page.GetByRole(AriaRole.Status))
            .ToContainTextAsync(new System.Text.RegularExpressions.Regex(said));
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync($"“{query}”");
        await Assertions.Expect(page.Locator($"#found-event ~ ol a[href$='/events/{LargeSite.Sought}/']"))
            .ToHaveTextAsync("The palimpsests of Zürich");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var sizes = new List<(string Url, long Bytes)>();
        foreach (
            var response in responses.Where(
                r => r.Request.ResourceType is not ("document" or "stylesheet" or "font" or "image")))
        {
            sizes.Add((response.Url, Transfer.Compressed(await response.BodyAsync())));
        }

        var all = string.Join('\n', sizes.Select(s => $"{s.Bytes} {s.Url}"));
        Assert.True(sizes.Sum(s => s.Bytes) < MostBytes, $"{sizes.Sum(s => s.Bytes)} bytes:\n{all}");
        // The engine, the index, its terms and its texts; otherwise nothing was counted.
        Assert.All(["search-index.js", "minisearch.js", "search/index.json", "search/terms-", "search/texts-"],
            part => Assert.Contains(part, all, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Its_index_is_so_large_that_it_is_split()
    {
        var files = (await large.ServedAsync())
            .Site.Files.Where(
                f => f.Path.StartsWith("search/", StringComparison.Ordinal)
                    && f.Path.EndsWith(".json", StringComparison.Ordinal))
            .ToArray();
        Assert.Contains(files, f => f.Path == "search/terms-9.json");
        Assert.True(files.Sum(f => Transfer.Compressed(f.Content.ToArray())) > 2 * MostBytes);
    }
}
