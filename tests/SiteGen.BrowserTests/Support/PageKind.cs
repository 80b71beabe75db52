using System.Text.RegularExpressions;

namespace SiteGen.BrowserTests.Support;

/// <summary>
/// The pages that tests look at: one for each template, and of many the longest, which has the most that can be wrong and
/// is there whatever editors write.
/// </summary>
internal static class PageKind
{
    /// <summary>What is not there, so that the page of it shows at an address that it does not expect.</summary>
    private const string Nowhere = "no/such/page/";

    /// <summary>Of each template, the folders of its pages; a star stands for one of any name.</summary>
    private static readonly Dictionary<string, string> Folders = new()
    {
        ["404"] = Nowhere,
        ["article"] = "articles/*/",
        ["articles"] = "articles/",
        ["corrections"] = "corrections/",
        ["event"] = "events/*/",
        ["events"] = "events/",
        ["home"] = "",
        ["mentions"] = "mentions/",
        ["organization"] = "organizations/*/",
        ["organizations"] = "organizations/",
        ["page"] = "pages/*/",
        ["pages"] = "pages/",
        ["people"] = "people/",
        ["person"] = "people/*/",
        ["quote"] = "quotes/*/",
        ["quote-card-page"] = "quotes/*/card/",
        ["quotes"] = "quotes/",
        ["search"] = "search/",
        ["source"] = "sources/*/",
        ["sources"] = "sources/",
        ["stances"] = "stances/",
        ["timeline"] = "timeline/",
        ["timeline-month"] = "timeline/*/*/",
        ["timeline-year"] = "timeline/*/",
        ["topic"] = "topics/*/",
        ["topics"] = "topics/",
        ["verification"] = "verification/",
        ["wording"] = "wording/",
    };

    /// <summary>The names of all kinds, which are those of their templates.</summary>
    public static IEnumerable<string> Names => Folders.Keys;

    /// <summary>The same for theories.</summary>
    public static TheoryData<string> All => [.. Names];

    /// <summary>The path of the page of a kind below the home page.</summary>
    public static string PathOf(string name, BuiltSite site)
    {
        if (Folders[name] is var folder && !folder.Contains('*', StringComparison.Ordinal))
        {
            return folder;
        }

        var pattern = new Regex("^" + folder.Replace("*", "[^/]+", StringComparison.Ordinal) + "index\\.html$");
        var page = site.Files.Where(f => pattern.IsMatch(f.Path)).MaxBy(f => f.Content.Length);
        Assert.True(page is not null, $"The site has no page of the kind '{name}'.");
        return page.Path[..^"index.html".Length];
    }
}
