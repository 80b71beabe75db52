using SiteGen.Pages;

namespace SiteGen.Rendering;

/// <summary>
/// The URL of a page or file of the site, as templates see it. It is written relative to the page being rendered, so
/// that it works under any base path.
/// </summary>
/// <param name="Path">The site path in ASCII, as pages and entities have it; may end with a fragment.</param>
internal sealed record SiteUrl(string Path)
{
    /// <summary>
    /// Whether the path begins at the home page of the site in its own language, wherever the page being rendered is.
    /// </summary>
    public bool IsFromMain { get; init; }

    /// <summary>Returns the URL of a site path, whose letters that are not ASCII are percent-encoded.</summary>
    public static SiteUrl Of(string path) => new(SitePath.Encode(path));
}
