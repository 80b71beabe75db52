using SiteGen.BrowserTests.Support;
using SiteGen.Tests.Support;

namespace SiteGen.BrowserTests.Layout;

/// <summary>Readers can tell pages apart by their titles, and find their way by the headings.</summary>
public class OutlineTests(SampleSite sample)
{
    [Fact]
    public void Every_template_has_a_page_in_these_tests()
    {
        var templates = Directory.EnumerateFiles(Path.Combine(Repository.Root, "templates"), "*.html")
            .Select(Path.GetFileNameWithoutExtension);
        // No list of the sample site is too long for its page; LongListTests has such lists.
        Assert.Equal(
            templates.Where(t => t is not ("layout" or "preview" or "list")).Order(StringComparer.Ordinal),
            PageKind.Names.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(PageKind.All), MemberType = typeof(PageKind))]
    public async Task One_heading_is_of_the_first_level_and_no_level_is_skipped(string kind)
    {
        await using var opened = await sample.OpenKindAsync(kind, new() { HasScripts = false });
        var headings = await opened.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
              .map(h => h.tagName[1] + ' ' + h.textContent.trim())
            """);
        Assert.Single(headings, h => h[0] == '1');
        Assert.StartsWith("1", headings[0], StringComparison.Ordinal);
        Assert.All(headings.Zip(headings.Skip(1)),
            pair => Assert.True(pair.Second[0] <= pair.First[0] + 1, $"'{pair.Second}' follows '{pair.First}'"));
    }

    [Fact]
    public async Task No_two_pages_have_one_title()
    {
        await using var opened = await sample.NewPageAsync();
        var titles = new Dictionary<string, string>();
        foreach (var kind in PageKind.Names)
        {
            await opened.Page.GotoAsync(new Uri(sample.Server.Home, PageKind.PathOf(kind, sample.Site)).AbsoluteUri);
            var title = await opened.Page.TitleAsync();
            Assert.NotEmpty(title);
            Assert.True(titles.TryAdd(title, kind),
                $"'{title}' is the title of {kind} and of {titles.GetValueOrDefault(title)}");
        }
    }
}
