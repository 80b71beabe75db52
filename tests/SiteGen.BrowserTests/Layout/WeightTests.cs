using System.Collections.Concurrent;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Layout;

/// <summary>What a page costs its reader, pictures apart, compressed as servers do.</summary>
public class WeightTests(SampleSite sample)
{
    private const int MostBytes = 150 * 1024;
    private const int MostScriptBytes = 30 * 1024;
    private const int MostStyleBytes = 20 * 1024;

    [Theory]
    [MemberData(nameof(PageKind.All), MemberType = typeof(PageKind))]
    public async Task A_page_with_all_it_loads_is_light(string kind)
    {
        await using var opened = await sample.NewPageAsync();
        var responses = new ConcurrentQueue<Microsoft.Playwright.IResponse>();
        opened.Page.Response += (_, response) => responses.Enqueue(response);
        await opened.Page.GotoAsync(new Uri(sample.Server.Home, PageKind.PathOf(kind, sample.Site)).AbsoluteUri,
            new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });

        var sizes = new List<(string Type, string Url, long Bytes)>();
        foreach (var response in responses.ToArray().Where(r => r.Request.ResourceType != "image"))
        {
            sizes.Add((response.Request.ResourceType, response.Url, await WeightOfAsync(response)));
        }

        var all = string.Join('\n', sizes.Select(s => $"{s.Bytes} {s.Type} {s.Url}"));
        Assert.Contains(sizes, s => s.Type == "font");
        Assert.True(sizes.Sum(s => s.Bytes) <= MostBytes, $"{sizes.Sum(s => s.Bytes)} bytes:\n{all}");
        Assert.True(sizes.Where(s => s.Type == "script").Sum(s => s.Bytes) <= MostScriptBytes, all);
        Assert.True(sizes.Where(s => s.Type == "stylesheet").Sum(s => s.Bytes) <= MostStyleBytes, all);
    }

    /// <summary>Fonts are compressed as they are.</summary>
    private static async Task<long> WeightOfAsync(Microsoft.Playwright.IResponse response)
    {
        var content = await response.BodyAsync();
        return response.Request.ResourceType == "font" ? content.Length : Transfer.Compressed(content);
    }
}
