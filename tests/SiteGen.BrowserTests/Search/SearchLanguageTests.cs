using System.Text.Json;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Search;

/// <summary>Readers find words in any script, however a text or a query writes them.</summary>
public class SearchLanguageTests(SampleSite sample)
{
    [Fact]
    public async Task Texts_are_found_however_they_are_written_and_others_are_not()
    {
        Assert.Empty(await FailuresAsync("en", SearchCases.All));
    }

    [Fact]
    public async Task Compounds_are_found_by_their_parts_where_they_are_one_word()
    {
        Assert.Empty(await FailuresAsync("de", SearchCases.InCompounds));
        var failures = await FailuresAsync("en", SearchCases.InCompounds);
        Assert.Equal(SearchCases.InCompounds.Length - 1, failures.Count);
    }

    [Theory]
    [InlineData("de", "Rat", "Vorratsrat Ratshaus Rat", "Rat Ratshaus")]
    [InlineData("de", "haus", "Rathaus Hausrat Haus", "Haus Hausrat Rathaus")]
    [InlineData("en", "café", "Cafe Café Cafés", "Café Cafe Cafés")]
    [InlineData("en", "cafe", "Café Cafe Caféhaus", "Cafe Café Caféhaus")]
    public async Task Words_as_they_are_written_come_first_and_parts_of_words_last(
        string language, string query, string texts, string expected)
    {
        var words = texts.Split(' ');
        await using var site = await StartAsync(language, words);
        var found = await FindAsync(site, query);
        Assert.Equal(expected.Split(' '), found.Ids.Select(id => words[int.Parse(id[1..], null)]));
    }

    [Theory]
    [InlineData("oneil", "said O’Neil’s friend", "O’Neil")]
    [InlineData("accord", "il est d’accord", "accord")]
    [InlineData("10000", "all 10,000 copies", "10,000")]
    [InlineData("usa", "the U.S.A. then", "U.S.A")]
    [InlineData("opensource", "an open-source thing", "open-source")]
    [InlineData("open source", "an opensource thing", "opensource")]
    [InlineData("محمد", "كتب مُحَمَّد", "مُحَمَّد")]
    [InlineData("cafe", "le café noir", "café")]
    [InlineData("c++", "C++ and C", "C++")]
    [InlineData("東京", "私は東京に", "東京")]
    [InlineData("heit", "die Netzwerksicherheit", "heit", "de")]
    public async Task What_was_found_is_marked_as_it_is_written(
        string query, string text, string marked, string language = "en")
    {
        await using var site = await StartAsync(language, [text]);
        Assert.Equal([marked], (await FindAsync(site, query)).Marks);
    }

    [Fact]
    public async Task Words_in_a_row_are_never_replaced_by_similar_ones()
    {
        await using var site = await StartAsync("en", ["a red house", "red is the house"]);
        Assert.Equal(["p0"], (await FindAsync(site, "“red house”")).Ids);
        Assert.Empty((await FindAsync(site, "“red housse”")).Ids);
        Assert.Empty((await FindAsync(site, "“house red”")).Ids);
    }

    /// <summary>Searches with each query in the texts of all, and says what is wrong.</summary>
    private async Task<List<string>> FailuresAsync(string language, SearchCase[] cases)
    {
        var failures = new List<string>();
        await using var site = await StartAsync(language, [.. cases.SelectMany(c => (string[])[c.Match, c.Miss])]);
        await using var opened = await OpenAsync(site);
        foreach (var (i, (query, match, miss)) in cases.Index())
        {
            var (how, ids, _) = await FindAsync(opened, query);
            if (how != "all" || !ids.Contains($"p{2 * i}") || ids.Contains($"p{(2 * i) + 1}"))
            {
                failures.Add($"{query} must find “{match}”, but not “{miss}” ({how}: {string.Join(' ', ids)})");
            }
        }

        return failures;
    }

    private static async Task<ServedSite> StartAsync(string language, string[] texts)
    {
        using var source = new TemporaryFolder();
        source.Write("content/site.yaml", $$"""
            title: Words
            base_url: https://example.org/words/
            language: {{language}}
            outputs: {data: false, cards: false, previews: false, exports: false, entity_feeds: false}
            """);
        foreach (var (i, text) in texts.Index())
        {
            source.Write($"content/pages/p{i}.md", $"---\ntitle: Page {i}\n---\n{text}\n");
        }

        return await ServedSite.StartAsync(source.Path);
    }

    private async Task<OpenedPage> OpenAsync(ServedSite site)
    {
        var opened = await sample.NewPageAsync(site.Server);
        await opened.Page.GotoAsync(new Uri(site.Server.Home, "search/").AbsoluteUri);
        return opened;
    }

    private async Task<Found> FindAsync(ServedSite site, string query)
    {
        await using var opened = await OpenAsync(site);
        return await FindAsync(opened, query);
    }

    /// <summary>Asks the search of an opened search page.</summary>
    private static async Task<Found> FindAsync(OpenedPage opened, string query)
    {
        var found = await opened.Page.EvaluateAsync<string>(
            """
            async query => {
              const at = name => new URL(document.querySelector(`[data-${name}]`).dataset[name], document.baseURI).href;
              globalThis.opened ??= import(at('engine'))
                .then(engine => engine.open({ minisearch: at('minisearch'), terms: at('terms') }));
              const { how, groups } = await (await globalThis.opened).find(query, { kinds: [], person: '' });
              const results = (await Promise.all(groups.map(g => g.take(0, g.count)))).flat();
              return JSON.stringify({
                how,
                ids: results.map(r => r.url.split('/').at(-2)),
                marks: results.flatMap(r => r.excerpt).filter(p => p.isFound).map(p => p.text),
              });
            }
            """,
            query);
        return JsonSerializer.Deserialize<Found>(found, JsonSerializerOptions.Web)!;
    }

    private sealed record Found(string How, string[] Ids, string[] Marks);
}
