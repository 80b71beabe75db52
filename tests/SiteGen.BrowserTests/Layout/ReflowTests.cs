using SiteGen.BrowserTests.Support;
using SiteGen.Tests.Support;

namespace SiteGen.BrowserTests.Layout;

/// <summary>
/// Pages fit a small phone, or a large one at 400 % (WCAG 2.2, success criterion 1.4.10), and a phone with text of
/// twice the size (1.4.4); in English, and in words that are a third longer.
/// </summary>
public class ReflowTests(SampleSite sample)
{
    /// <summary>
    /// The innermost elements that are too wide, except those in a box that scrolls by itself.
    /// </summary>
    private const string Wide = """
        width => [...document.querySelectorAll('body *')]
          .filter(e => e.getBoundingClientRect().right > width + 0.5)
          .filter(e => {
            let parent = e.parentElement;
            while (parent && getComputedStyle(parent).overflowX === 'visible') parent = parent.parentElement;
            return !parent;
          })
          .map(e => `${e.tagName.toLowerCase()}.${e.className} to ${Math.round(e.getBoundingClientRect().right)} px: `
            + e.textContent.trim().slice(0, 40))
          .slice(-5).join('\n')
        """;

    public static MatrixTheoryData<string, string> Kinds => PageKind.In("en", PseudoLanguage.Tag);

    [Theory]
    [MemberData(nameof(Kinds))]
    public Task No_page_scrolls_sideways(string kind, string language) =>
        AssertFitsAsync(kind, language, 320, text: "100%");

    [Theory]
    [MemberData(nameof(Kinds))]
    public Task No_page_with_large_text_scrolls_sideways(string kind, string language) =>
        AssertFitsAsync(kind, language, 390, text: "200%");

    private async Task AssertFitsAsync(string kind, string language, int most, string text)
    {
        await using var opened = await sample.OpenKindAsync(kind, language, new() { Width = most });
        await opened.Page.OpenAllDetailsAsync();
        await opened.Page.EvaluateAsync("size => { document.documentElement.style.fontSize = size; }", text);
        var width = await opened.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        Assert.True(width <= most,
            $"{opened.Page.Url} is {width} px wide:\n{await opened.Page.EvaluateAsync<string>(Wide, most)}");
    }
}
