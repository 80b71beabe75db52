using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SiteGen.BrowserTests.Support;

/// <summary>
/// Pages as readers without scripts get them, in a browser that still runs the scripts of tests: a browser with scripts
/// switched off cannot run axe. Scripts are removed from the HTML, and <c>noscript</c> is replaced by its content.
/// </summary>
internal static partial class ScriptlessPages
{
    /// <summary>From now on the page gets no script of the site.</summary>
    public static async Task ServeAsync(IPage page)
    {
        await page.RouteAsync("**/*.js*", route => route.AbortAsync());
        await page.RouteAsync(_ => true, async route =>
        {
            if (route.Request.ResourceType != "document")
            {
                await route.FallbackAsync();
                return;
            }

            var response = await route.FetchAsync();
            var html = Scripts().Replace(await response.TextAsync(), "");
            await route.FulfillAsync(new() { Response = response, Body = NoScripts().Replace(html, "") });
        });
    }

    [GeneratedRegex("<script\\b.*?</script>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Scripts();

    [GeneratedRegex("</?noscript\\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex NoScripts();
}
