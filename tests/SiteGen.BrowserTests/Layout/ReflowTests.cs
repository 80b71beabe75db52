using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Layout;

/// <summary>Pages fit a small phone, or a large one at 400 % (WCAG 2.2, success criterion 1.4.10).</summary>
public class ReflowTests(RealSite real)
{
    private const int Width = 320;

    /// <summary>The elements that stick out, without those in a box that scrolls by itself; the innermost say it best.</summary>
    private const string Wide = """
        width => [...document.querySelectorAll('body *')]
          .filter(e => e.getBoundingClientRect().right > width + 0.5)
          .filter(e => { for (let p = e.parentElement; p; p = p.parentElement) if (getComputedStyle(p).overflowX !== 'visible') return false; return true; })
          .map(e => `${e.tagName.toLowerCase()}.${e.className} to ${Math.round(e.getBoundingClientRect().right)} px: ${e.textContent.trim().slice(0, 40)}`)
          .slice(-5).join('\n')
        """;

    [Theory]
    [MemberData(nameof(PageKind.All), MemberType = typeof(PageKind))]
    public async Task No_page_scrolls_sideways(string kind)
    {
        await using var opened = await real.OpenKindAsync(kind, new() { Width = Width });
        await opened.Page.OpenAllDetailsAsync();
        var width = await opened.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        Assert.True(width <= Width, $"{opened.Page.Url} is {width} px wide:\n{await opened.Page.EvaluateAsync<string>(Wide, Width)}");
    }
}
