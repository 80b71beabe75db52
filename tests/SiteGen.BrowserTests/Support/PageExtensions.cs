using Microsoft.Playwright;

namespace SiteGen.BrowserTests.Support;

/// <summary>What several tests do with a page.</summary>
internal static class PageExtensions
{
    /// <summary>Opens everything that can be opened: what is folded away must be right too.</summary>
    public static Task OpenAllDetailsAsync(this IPage page) =>
        page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");
}
