using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Accessibility;

/// <summary>No page breaks a rule of axe, whatever its reader prefers.</summary>
public class AxeTests(RealSite real)
{
    [Theory]
    [MemberData(nameof(PageKind.All), MemberType = typeof(PageKind))]
    public async Task No_rule_is_broken_light_or_dark_narrow_or_wide(string kind)
    {
        // Both at a time, each on one core.
        var broken = string.Concat(await Task.WhenAll(BrokenAsync(kind, 320), BrokenAsync(kind, 1280)));
        Assert.True(broken.Length == 0, broken);
    }

    private async Task<string> BrokenAsync(string kind, int width)
    {
        await using var opened = await real.OpenKindAsync(kind, new() { Width = width });
        await opened.Page.OpenAllDetailsAsync();
        await Axe.LoadAsync(opened.Page);
        var light = Named(await Axe.RunAsync(opened.Page), $"{opened.Page.Url} at {width} px");
        await opened.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        return light + Named(await Axe.RunOnColoursAsync(opened.Page), $"{opened.Page.Url} at {width} px, dark");
    }

    private static string Named(string violations, string page) => violations.Length == 0 ? "" : $"\n{page}\n{violations}";
}
