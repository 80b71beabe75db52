using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Building;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Pages;

/// <summary>A site whose lists are too long for one page, built once for all tests: two people, two topics, many quotations.</summary>
public sealed class LongSite : IDisposable
{
    private readonly TestSite _site = new(LongSiteFiles.All());

    public LongSite()
    {
        var result = SiteBuilder.Build(new BuildOptions { SitePath = _site.Root, Jobs = 2, ChecksPages = true });
        Diagnostics = TestSite.Format(result.Diagnostics);
        Pages = result.Files.ToDictionary(f => f.Path, f => System.Text.Encoding.UTF8.GetString(f.Content.Span));
    }

    /// <summary>What is wrong with it, finished pages and their links looked at.</summary>
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
            next = document.QuerySelector("nav.pages [rel=next]")?.GetAttribute("href") is { } href ? Resolve(next, href) : null;
        }
    }

    /// <summary>The site path to which an address on a page leads.</summary>
    public static string Resolve(string path, string href) => new Uri(new Uri("https://example.org" + path), href).PathAndQuery;

    public void Dispose() => _site.Dispose();
}
