using System.Text.Json;
using AngleSharp.Html.Parser;
using SiteGen.Tests.Building;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Formats;

/// <summary>A site with a quotation that an archived text has.</summary>
internal static class AnnotatedSite
{
    public const string Root = "https://example.org/base/";

    /// <summary>The site with other files, verified.</summary>
    public static TestSite Create(params (string Path, string Text)[] more)
    {
        var site = VerifiedSite.Create([("content/archive/letter.txt", VerifiedSite.Letter), .. more]);
        site.Verify();
        return site;
    }

    /// <summary>The annotation of its quotation.</summary>
    public static JsonElement Annotation(IReadOnlyDictionary<string, string> pages) =>
        pages.Json("quotes/promise/annotation.json");

    /// <summary>The links of a page to annotations.</summary>
    public static IEnumerable<(string? Href, string? Type)> Links(string page) =>
        new HtmlParser().ParseDocument(page).QuerySelectorAll("link[rel=alternate]")
            .Select(l => (Href: l.GetAttribute("href"), Type: l.GetAttribute("type")))
            .Where(l => l.Type?.Contains("anno.jsonld", StringComparison.Ordinal) == true);
}
