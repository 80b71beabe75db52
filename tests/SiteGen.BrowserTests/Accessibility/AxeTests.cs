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
        await using var opened = await real.OpenKindAsync(kind, new() { Width = 320 });
        await opened.Page.OpenAllDetailsAsync();
        await Axe.LoadAsync(opened.Page);
        var broken = "";
        foreach (var width in new[] { 320, 1280 })
        {
            await opened.Page.SetViewportSizeAsync(width, 900);
            await opened.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            broken += Named(await Axe.RunAsync(opened.Page), $"{opened.Page.Url} at {width} px");
            await opened.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            broken += Named(await Axe.RunOnColoursAsync(opened.Page), $"{opened.Page.Url} at {width} px, dark");
        }

        Assert.True(broken.Length == 0, broken);
    }

    private static string Named(string violations, string page) => violations.Length == 0 ? "" : $"\n{page}\n{violations}";
}
