using Microsoft.Playwright;
using SiteGen.BrowserTests.Accessibility;
using SiteGen.BrowserTests.Support;
using SiteGen.Tests.Support;

namespace SiteGen.BrowserTests.Layout;

/// <summary>Pages of lists that are too long for one: accessible, in order, and as narrow as a phone.</summary>
public class LongListTests(SampleSite sample)
{
    private static readonly string[] Paths =
    [
        "quotes/page/2/", "people/", "events/page/2/",
        "people/ann/", "people/ann/quotations/page/2/", "people/ann/cited-in/",
        "people/ann/timeline/page/2/", "topics/openness/", "topics/openness/stances/", "sources/paper/",
        "verification/", "verification/not-verified/page/3/",
        "mentions/", "mentions/quotations/page/2/", "mentions/exchanges/page/2/",
        "corrections/page/2/", "wording/page/2/", "stances/",
    ];

    [Fact]
    public async Task They_break_no_rule_skip_no_heading_and_fit_a_phone()
    {
        using var source = new TemporaryFolder();
        foreach (var (path, text) in LongSiteFiles.All())
        {
            source.Write(path, text);
        }

        await using var served = await ServedSite.StartAsync(source.Path);
        await using var opened = await sample.NewPageAsync(served.Server, new() { Width = 320 });
        var wrong = "";
        foreach (var path in Paths)
        {
            await opened.Page.GotoAsync(new Uri(served.Server.Home, path).AbsoluteUri);
            var width = await opened.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
            wrong += width <= 320 ? "" : $"{path} is {width} px wide\n";
            var levels = await opened.Page.EvaluateAsync<int[]>(
                "() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(h => +h.tagName[1])");
            wrong += levels.Count(l => l == 1) == 1 && levels.Zip(levels.Skip(1)).All(l => l.Second <= l.First + 1)
                ? "" : $"{path} skips a level of headings\n";
            await Axe.LoadAsync(opened.Page);
            wrong += await Axe.RunAsync(opened.Page) is { Length: > 0 } light ? $"{path}\n{light}" : "";
            await opened.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            wrong += await Axe.RunOnColoursAsync(opened.Page) is { Length: > 0 } dark ? $"{path}, dark\n{dark}" : "";
            await opened.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        }

        Assert.True(wrong.Length == 0, wrong);
    }
}
