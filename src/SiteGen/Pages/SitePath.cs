using System.Text;

namespace SiteGen.Pages;

/// <summary>Paths of pages and files below the home page.</summary>
public static class SitePath
{
    /// <summary>
    /// The file of a path: <c>people/index.html</c> for <c>/people/</c>, and <c>feed.xml</c> for <c>/feed.xml</c>.
    /// </summary>
    public static string ToOutput(string path)
    {
        var file = (path.Contains('%') ? Uri.UnescapeDataString(path) : path)[1..];
        return file.Length == 0 || file.EndsWith('/') ? file + "index.html"
            : file.LastIndexOf('.') > file.LastIndexOf('/') ? file : file + "/index.html";
    }

    /// <summary>Percent-encodes the letters of an address that are not ASCII.</summary>
    public static string Encode(string address) => Ascii.IsValid(address) ? address
        : string.Concat(address.EnumerateRunes()
            .Select(rune => rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));

    /// <summary>Whether an output path is for files that are not pages: feeds, exports, data, media, assets.</summary>
    public static bool IsReserved(string outputPath)
    {
        var path = outputPath.ToLowerInvariant();
        return path.Split('/')[0] is "assets" or "data" or "media" or "pagefind" || path[0] == '.'
            || path is "sitemap.xml" or "robots.txt" or "llms.txt" or "annotations.json"
                or "sources/bibliography.json" or "sources/bibliography.bib" or "timeline/timeline.json"
                or "timeline/timeline.ics"
            || (path.StartsWith("annotations/", StringComparison.Ordinal)
                && path.EndsWith(".json", StringComparison.Ordinal))
            || path.EndsWith("/annotation.json", StringComparison.Ordinal)
            || (path.StartsWith("search/", StringComparison.Ordinal)
                && path.EndsWith(".json", StringComparison.Ordinal))
            || (path.StartsWith("quotes/", StringComparison.Ordinal)
                && path.EndsWith("/" + Sharing.EmbedCode.DescriptionFile, StringComparison.Ordinal))
            || path.AsSpan(path.LastIndexOf('/') + 1) is "feed.xml" or "feed.json" or "index.md";
    }

    /// <summary>
    /// The relative path from a page to the home page: <c>../../</c> from <c>/people/elon-musk/</c>. Links that begin
    /// with it work under every base path, and from a plain file server.
    /// </summary>
    public static string ToRoot(string path)
    {
        var depth = path.AsSpan().Count('/') - 1;
        return depth < CommonRoots.Length ? CommonRoots[depth] : string.Concat(Enumerable.Repeat("../", depth));
    }

    private static readonly string[] CommonRoots = ["./", "../", "../../", "../../../", "../../../../"];
}
