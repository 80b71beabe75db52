using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;
using SiteGen.Tests.Support;

namespace SiteGen.BrowserTests.Layout;

/// <summary>What scripts write into pages is in the language of the site, which is one that nobody speaks.</summary>
public class ScriptWordsTests(SampleSite sample)
{
    private const string Texts = """
        () => [...document.querySelectorAll('body *')]
          .filter(e => !e.matches('script, style, code, pre, textarea, .initials') && !e.closest('.excerpt'))
          .flatMap(e => [...e.childNodes].filter(n => n.nodeType === Node.TEXT_NODE).map(n => n.data)
            .concat(['aria-label', 'title', 'placeholder', 'alt'].map(name => e.getAttribute(name) ?? '')))
        """;

    private static readonly Lazy<KnownText> Content = new(() => new(
        Directory.EnumerateFiles(Repository.SampleSite, "*", SearchOption.AllDirectories).Select(File.ReadAllText),
        PseudoLanguage.Names));

    [Fact]
    public async Task The_switch_of_colours()
    {
        await using var opened = await sample.OpenKindAsync("home", PseudoLanguage.Tag);
        var before = await AssertMarkedAsync(opened.Page.Locator(".theme"), "aria-label");
        await opened.Page.Locator(".theme").ClickAsync();
        Assert.NotEqual(before, await AssertMarkedAsync(opened.Page.Locator(".theme"), "aria-label"));
        await AssertNoEnglishAsync(opened.Page);
    }

    [Fact]
    public async Task The_buttons_that_copy()
    {
        await using var opened = await sample.OpenKindAsync("quote", PseudoLanguage.Tag);
        await opened.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await opened.Page.OpenAllDetailsAsync();
        var button = opened.Page.Locator(".cite button[data-copy]").First;
        await AssertMarkedAsync(button, "aria-label");
        await button.ClickAsync();
        await Assertions.Expect(button.Locator("xpath=..").GetByRole(AriaRole.Status))
            .ToHaveTextAsync(new Regex("⟦"));
        await AssertNoEnglishAsync(opened.Page);
    }

    [Fact]
    public async Task Filters_and_the_notes_of_the_timeline()
    {
        var served = await sample.InAsync(PseudoLanguage.Tag);
        await using var opened = await sample.OpenAsync(
            served, "timeline/?person=vera-lindqvist&kind=quote&from=2016", new() { Width = 1440 });
        await Assertions.Expect(opened.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync(new Regex("⟦"));
        await opened.Page.EvaluateAsync("""
            () => [...document.querySelectorAll(".overview .mark[data-entries*=' ']")]
              .find(mark => mark.getClientRects().length > 0).focus({ focusVisible: true })
            """);
        await Assertions.Expect(opened.Page.Locator(".mark-note:visible")).ToHaveCountAsync(1);
        await AssertNoEnglishAsync(opened.Page);
    }

    [Fact]
    public async Task The_notes_of_who_moved()
    {
        await using var opened = await sample.OpenKindAsync("stances", PseudoLanguage.Tag, new() { Width = 1440 });
        await opened.Page.EvaluateAsync(
            "() => document.querySelector('.moves-drawing .mark').focus({ focusVisible: true })");
        await Assertions.Expect(opened.Page.Locator(".mark-note:not([hidden])")).ToHaveCountAsync(1);
        await AssertNoEnglishAsync(opened.Page);
    }

    [Theory]
    [InlineData("lindqvist")]
    [InlineData("hadad")]
    [InlineData("haddad qwrtzpqx")]
    [InlineData("qwrtzpqx")]
    public async Task The_search(string query)
    {
        var served = await sample.InAsync(PseudoLanguage.Tag);
        await using var opened = await sample.OpenAsync(served, "search/?q=" + Uri.EscapeDataString(query));
        await Assertions.Expect(opened.Page.GetByRole(AriaRole.Status)).ToContainTextAsync(query);
        await AssertNoEnglishAsync(opened.Page, query);
    }

    private static async Task<string> AssertMarkedAsync(ILocator element, string attribute)
    {
        var text = await element.GetAttributeAsync(attribute) ?? "";
        Assert.StartsWith("⟦", text, StringComparison.Ordinal);
        return text;
    }

    private static async Task AssertNoEnglishAsync(IPage page, string? query = null)
    {
        var texts = await page.EvaluateAsync<string[]>(Texts);
        var left = texts.SelectMany(PseudoLanguage.Unmarked).Where(part => !Content.Value.Has(part)
            && (query is null || !part.Contains(query, StringComparison.Ordinal)));
        Assert.Equal([], left.Distinct());
    }
}
