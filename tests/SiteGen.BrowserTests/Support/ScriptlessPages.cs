using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SiteGen.BrowserTests.Support;

/// <summary>
/// Pages as readers without scripts get them, in a browser that runs the scripts of tests. Where a browser is told to run no
/// script, it runs none that waits for anything, and so not axe. Here every script is taken out of a page before it is
/// read, and what is in <c>noscript</c> is left as elements, which is what a browser without scripts makes of it.
/// </summary>
internal static partial class ScriptlessPages
{
    /// <summary>From now on a page gets no script of the site.</summary>
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
