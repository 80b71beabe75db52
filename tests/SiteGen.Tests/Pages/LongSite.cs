using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Building;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Pages;

/// <summary>
/// A site whose lists are too long for one page: two people who speak, one topic, many quotations. It is built once for
/// all tests of a class.
/// </summary>
public sealed class LongSite
{
    /// <summary>Settings that leave out what lists have nothing to do with.</summary>
    internal const string Settings =
        "title: Test site\nbase_url: https://example.org/base/\n"
        + "outputs: {cards: false, previews: false, data: false}\n";

    public LongSite()
        : this([])
    {
    }

    /// <param name="more">More files, or others in place of its own.</param>
    internal LongSite(params ReadOnlySpan<(string Path, string Text)> more)
    {
        using var site = new TestSite([.. LongSiteFiles.All(), .. more]);
        var result = SiteBuilder.Build(new BuildOptions { SitePath = site.Root, Jobs = 2, ChecksPages = true });
        Diagnostics = TestSite.Format(result.Diagnostics);
        Pages = result.Files.ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Content.Span));
    }

    /// <summary>All diagnostics, with those of finished pages and their links.</summary>
    public string Diagnostics { get; }

    /// <summary>Its files.</summary>
    public IReadOnlyDictionary<string, string> Pages { get; }

    /// <summary>Reads a page.</summary>
    public IDocument Read(string path) => new HtmlParser().ParseDocument(Pages[path[1..] + "index.html"]);

    /// <summary>The pages of a list, following the links to the next one.</summary>
    public IEnumerable<(string Path, IDocument Document)> Follow(string path)
    {
        for (string? next = path; next is not null;)
        {
            var document = Read(next);
            yield return (next, document);
            next = document.QuerySelector("nav.pages [rel=next]")?.GetAttribute("href") is { } href
                ? Resolve(next, href)
                : null;
        }
    }

    /// <summary>The site path that a link on a page leads to.</summary>
    public static string Resolve(string path, string href) =>
        new Uri(new Uri("https://example.org" + path), href).PathAndQuery;
}
