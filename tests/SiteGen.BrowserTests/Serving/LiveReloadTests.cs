using System.Text;
using SiteGen.BrowserTests.Support;
using SiteGen.Tests.Support;

namespace SiteGen.BrowserTests.Serving;

/// <summary>Editors see each change as they save it, and keep their place.</summary>
public class LiveReloadTests(SampleSite sample)
{
    private const string Settled =
        "() => new Promise(settled => requestAnimationFrame(() => requestAnimationFrame(settled)))";

    [Fact]
    public async Task An_edit_shows_by_itself_and_the_reader_stays_where_they_are()
    {
        await using var edited = await EditedSite.OpenAsync(sample);
        var page = edited.Opened.Page;
        await page.EvaluateAsync("() => scrollTo({ top: 1200, behavior: 'instant' })");

        edited.Site.Write(EditedSite.File, EditedSite.Person(words: "Other words."));
        await page.WaitForFunctionAsync(
            "() => document.readyState === 'complete' && document.body?.innerText.includes('Other words.')");
        await page.EvaluateAsync(Settled);

        Assert.Equal(1200, await page.EvaluateAsync<double>("() => scrollY"), 1.0);
        // A later visitor starts at the top.
        await page.GotoAsync(page.Url);
        await page.EvaluateAsync(Settled);
        Assert.Equal(0, await page.EvaluateAsync<double>("() => scrollY"));
        Assert.Empty(edited.Opened.Complaints);
    }

    [Fact]
    public async Task A_style_sheet_is_swapped_without_a_reload()
    {
        await using var edited = await EditedSite.OpenAsync(sample);
        var page = edited.Opened.Page;
        var style = await File.ReadAllTextAsync(
            Path.Combine(edited.Site.Root, EditedSite.Style), TestContext.Current.CancellationToken);
        await page.EvaluateAsync("() => { window.mark = 'still here'; scrollTo({ top: 1200, behavior: 'instant' }); }");

        // Saved several times, sometimes while the browser is still busy with the last change.
        foreach (var width in (int[])[1, 2, 3, 4, 5])
        {
            edited.Site.Write(EditedSite.Style, style + $"\nbody {{ outline: {width}px solid red; }}\n");
            await Task.Delay(width * 20, TestContext.Current.CancellationToken);
        }

        await page.WaitForFunctionAsync("""
            () => getComputedStyle(document.body).outlineWidth === '5px'
              && document.querySelectorAll('link[rel=stylesheet]').length === 1
            """);
        Assert.Equal("still here", await page.EvaluateAsync<string>("() => window.mark"));
        Assert.Equal(1200, await page.EvaluateAsync<double>("() => scrollY"), 1.0);
        Assert.Empty(edited.Opened.Complaints);
    }

    [Fact]
    public void Published_pages_have_nothing_of_the_server()
    {
        using var site = new TestSite((EditedSite.File, EditedSite.Person()));
        var files = site.Build().Files;
        Assert.Contains(files, f => f.Path == "people/ada/index.html");
        Assert.DoesNotContain(files, f => f.CopyOf is null && Encoding.UTF8.GetString(f.Content.Span) is var text
            && (text.Contains("__sitegen", StringComparison.Ordinal)
                || text.Contains("EventSource", StringComparison.Ordinal)));
    }
}
