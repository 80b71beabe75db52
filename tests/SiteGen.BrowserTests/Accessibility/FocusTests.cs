using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Accessibility;

/// <summary>
/// Readers with a keyboard reach everything and see where they are (WCAG 2.2, success criteria 2.1.1, 2.4.7 and 2.4.11).
/// </summary>
public class FocusTests(RealSite real)
{
    /// <summary>More than any page has.</summary>
    private const int Most = 5000;

    [Theory]
    [MemberData(nameof(PageKind.All), MemberType = typeof(PageKind))]
    public async Task The_focus_reaches_everything_and_is_seen_and_not_covered(string kind)
    {
        var faults = string.Concat(await Task.WhenAll(FaultsAsync(kind, 320), FaultsAsync(kind, 1280)));
        Assert.True(faults.Length == 0, faults);
    }

    private async Task<string> FaultsAsync(string kind, int width)
    {
        // The page is to stand still under the focus: no scrolling goes on, and no preview comes in the time between presses.
        await using var opened = await real.NewPageAsync(new() { Width = width, HasReducedMotion = true });
        await opened.Page.RouteAsync("**/preview.html", route => route.AbortAsync());
        await opened.Page.GotoAsync(new Uri(real.Server.Home, PageKind.PathOf(kind, real.Site)).AbsoluteUri);
        await opened.Page.EvaluateAsync("() => document.querySelectorAll('details:not(.facet)').forEach(d => d.open = true)");
        var (count, faults) = await FocusTrail.WalkAsync(opened.Page, Most);
        Assert.NotEqual(0, count);
        return string.Concat(faults.Take(20).Prepend($"{opened.Page.Url} at {width} px, {count} elements:").Select(f => $"\n{f}").Skip(faults.Length == 0 ? int.MaxValue : 0));
    }
}
