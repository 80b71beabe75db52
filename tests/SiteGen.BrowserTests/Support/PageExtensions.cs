using Microsoft.Playwright;

namespace SiteGen.BrowserTests.Support;

/// <summary>Helpers of several tests.</summary>
internal static class PageExtensions
{
    /// <summary>Opens everything that can be opened: folded content must be right too.</summary>
    public static Task OpenAllDetailsAsync(this IPage page) =>
        page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");
}
