namespace SiteGen.Rendering;

/// <summary>
/// A path below the home page, as templates see it. It is written as the way from the page being rendered, so that it
/// works under any base path.
/// </summary>
/// <param name="Path">Begins with a slash; may end with a fragment.</param>
internal sealed record SiteUrl(string Path);

/// <summary>Text that is HTML already: the only strings that templates write unescaped.</summary>
internal sealed record SafeHtml(string Html);
