using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Accessibility;

/// <summary>No page breaks a rule of axe, whatever its reader prefers.</summary>
public class AxeTests(RealSite real)
{
    private static readonly AxeRunOptions Options = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
        ResultTypes = [ResultType.Violations],
    };

    [Theory]
    [MemberData(nameof(PageKind.All), MemberType = typeof(PageKind))]
    public async Task No_rule_is_broken_light_or_dark_narrow_or_wide(string kind)
    {
        var violations = await Task.WhenAll(ViolationsAsync(kind, 320), ViolationsAsync(kind, 1280));
        Assert.True(violations.All(v => v.Length == 0), string.Concat(violations));
    }

    private async Task<string> ViolationsAsync(string kind, int width)
    {
        await using var opened = await real.OpenKindAsync(kind, new() { Width = width });
        await opened.Page.OpenAllDetailsAsync();
        var text = "";
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await opened.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var result = await opened.Page.RunAxe(Options);
            text += AxeReport.Write($"{opened.Page.Url} at {width} px, {scheme}", result.Violations);
        }

        return text;
    }
}
