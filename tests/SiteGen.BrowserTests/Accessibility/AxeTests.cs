using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Accessibility;

/// <summary>
/// No page breaks a rule of axe, whatever its reader prefers, and whether or not the scripts of the page run.
/// </summary>
public class AxeTests(SampleSite sample)
{
    private static readonly int[] Widths = [320, 1280];

    public static MatrixTheoryData<string, string> Kinds => PageKind.In("en", "de", "ar");

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task No_rule_is_broken_light_or_dark_narrow_or_wide(string kind, string language) =>
        await AssertNoneBrokenAsync(kind, language, hasScripts: true);

    /// <summary>Content that scripts would hide or replace is right too.</summary>
    [Theory]
    [MemberData(nameof(PageKind.All), MemberType = typeof(PageKind))]
    public async Task No_rule_is_broken_without_scripts(string kind) =>
        await AssertNoneBrokenAsync(kind, "en", hasScripts: false);

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task The_open_menu_breaks_none_either(int width)
    {
        await using var opened = await sample.OpenKindAsync("events", new() { Width = width });
        await opened.Page.Locator(".explore summary").ClickAsync();
        await Axe.LoadAsync(opened.Page);
        var light = await Axe.RunAsync(opened.Page);
        await opened.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Equal("", light + await Axe.RunOnColoursAsync(opened.Page));
    }

    /// <summary>Looks at a page at both widths at once, one for each core.</summary>
    private async Task AssertNoneBrokenAsync(string kind, string language, bool hasScripts)
    {
        var broken = string.Concat(await Task.WhenAll(
            Widths.Select(width => BrokenAsync(kind, language, width, hasScripts))));
        Assert.True(broken.Length == 0, broken);
    }

    private async Task<string> BrokenAsync(string kind, string language, int width, bool hasScripts)
    {
        var served = await sample.InAsync(language);
        await using var opened = await sample.NewPageAsync(served.Server, new() { Width = width });
        if (!hasScripts)
        {
            await ScriptlessPages.ServeAsync(opened.Page);
        }

        await opened.Page.GotoAsync(new Uri(served.Server.Home, PageKind.PathOf(kind, served.Site)).AbsoluteUri);
        Assert.True(hasScripts || await opened.Page.EvaluateAsync<int>("() => document.scripts.length") == 0);
        await opened.Page.OpenAllDetailsAsync();
        // The menu would cover the page.
        await opened.Page.EvaluateAsync("() => document.querySelector('.explore')?.removeAttribute('open')");
        await Axe.LoadAsync(opened.Page);
        var light = Named(await Axe.RunAsync(opened.Page), $"{opened.Page.Url} at {width} px");
        await opened.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        return light + Named(await Axe.RunOnColoursAsync(opened.Page), $"{opened.Page.Url} at {width} px, dark");
    }

    private static string Named(string violations, string page) =>
        violations.Length == 0 ? "" : $"\n{page}\n{violations}";
}
