namespace SiteGen.Pages;

/// <summary>Paths below the home page: how they become files, and how one page reaches another.</summary>
public static class SitePath
{
    /// <summary>The file of a path: <c>/people/</c> is <c>people/index.html</c>, <c>/feed.xml</c> is <c>feed.xml</c>.</summary>
    public static string ToOutput(string path)
    {
        var file = (path.Contains('%') ? Uri.UnescapeDataString(path) : path)[1..];
        return file.Length == 0 || file.EndsWith('/') ? file + "index.html"
            : file.LastIndexOf('.') > file.LastIndexOf('/') ? file : file + "/index.html";
    }

    /// <summary>Whether an output path belongs to files that are not pages: feeds, exports, data, media, assets.</summary>
    public static bool IsReserved(string outputPath)
    {
        var path = outputPath.ToLowerInvariant();
        return path.Split('/')[0] is "assets" or "data" or "media" or "pagefind" || path[0] == '.'
            || path is "sitemap.xml" or "robots.txt" or "sources/bibliography.json" or "sources/bibliography.bib"
                or "timeline/timeline.json" or "timeline/timeline.ics"
            || (path.StartsWith("search/", StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal))
            || path == "feed.xml" || path.EndsWith("/feed.xml", StringComparison.Ordinal);
    }

    /// <summary>
    /// The way from a page to the home page: <c>../../</c> from <c>/people/elon-musk/</c>. Links written behind it
    /// work under every base path, and from a plain file server.
    /// </summary>
    public static string ToRoot(string path)
    {
        var depth = path.AsSpan().Count('/') - 1;
        return depth < Roots.Length ? Roots[depth] : string.Concat(Enumerable.Repeat("../", depth));
    }

    /// <summary>The ways that are usual, by the number of folders.</summary>
    private static readonly string[] Roots = ["./", "../", "../../", "../../../", "../../../../"];
}
