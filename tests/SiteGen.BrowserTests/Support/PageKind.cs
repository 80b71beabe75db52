using System.Text.RegularExpressions;

namespace SiteGen.BrowserTests.Support;

/// <summary>
/// The pages that tests look at: one for each template, and the longest where a template has many pages, since more can
/// be wrong on it.
/// </summary>
internal static class PageKind
{
    /// <summary>A missing page, so that the 404 page appears at an unexpected URL.</summary>
    private const string Nowhere = "no/such/page/";

    /// <summary>The folder of the pages of each template; a star matches any name.</summary>
    private static readonly Dictionary<string, string> Folders = new()
    {
        ["404"] = Nowhere,
        ["article"] = "articles/*/",
        ["articles"] = "articles/",
        ["changes"] = "changes/",
        ["corrections"] = "corrections/",
        ["event"] = "events/*/",
        ["events"] = "events/",
        ["home"] = "",
        ["mentions"] = "mentions/",
        ["organization"] = "organizations/*/",
        ["organizations"] = "organizations/",
        ["page"] = "pages/*/",
        ["page-folder"] = "pages/pilotage/",
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
        // A year whose page lists all of its entries, which 2018 leaves to its months.
        ["timeline-year"] = "timeline/2016/",
        ["topic"] = "topics/*/",
        ["topics"] = "topics/",
        ["verification"] = "verification/",
        ["wording"] = "wording/",
    };

    /// <summary>The names of all kinds, which are those of their templates.</summary>
    public static IEnumerable<string> Names => Folders.Keys;

    /// <summary>The same for theories.</summary>
    public static TheoryData<string> All => [.. Names];

    /// <summary>The same in each of some languages.</summary>
    public static MatrixTheoryData<string, string> In(params string[] languages) => new(Names, languages);

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
