using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Accessibility;

/// <summary>
/// Readers with a keyboard reach everything and see where they are (WCAG 2.2, success criteria 2.1.1, 2.4.7 and
/// 2.4.11).
/// </summary>
public class FocusTests(SampleSite sample)
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
        // The page must stand still under the focus: no smooth scrolling, and no preview between two presses.
        await using var opened = await sample.NewPageAsync(new() { Width = width, HasReducedMotion = true });
        await opened.Page.RouteAsync("**/preview.html", route => route.AbortAsync());
        await opened.Page.GotoAsync(new Uri(sample.Server.Home, PageKind.PathOf(kind, sample.Site)).AbsoluteUri);
        await opened.Page.EvaluateAsync(
            "() => document.querySelectorAll('details:not(.facet)').forEach(d => d.open = true)");
        var (count, faults) = await FocusTrail.WalkAsync(opened.Page, Most);
        Assert.NotEqual(0, count);
        return faults.Length == 0
            ? "" : $"{opened.Page.Url} at {width} px, {count} elements:\n{string.Join('\n', faults.Take(20))}\n";
    }
}
