using SiteGen.Building;
using SiteGen.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Checking;

/// <summary>A site with its finished pages checked.</summary>
internal static class CheckedSite
{
    /// <summary>A layout that shows only the page, so that a test sees its own mistakes.</summary>
    public static readonly (string, string) Layout = ("templates/layout.html", "<!DOCTYPE html><title>t</title>{{ include page.template }}");

    public static readonly (string, string) Ann = ("content/people/ann.md", "---\nname: Ann\n---\n## Work\n\nText.\n");
    public static readonly (string, string) Bob = ("content/people/bob.md", "---\nname: Bob\n---\nText.\n");

    public static IReadOnlyList<Diagnostic> Check(TestSite site, bool strict = false, int jobs = 2) =>
        SiteBuilder.Build(new BuildOptions { SitePath = site.Root, ChecksPages = true, IsStrict = strict, Jobs = jobs }).Diagnostics;

    /// <summary>What is found on a home page with this HTML, without notes of the content checks.</summary>
    public static IReadOnlyList<Diagnostic> Home(string html, params IEnumerable<(string, string)> files)
    {
        using var site = new TestSite([Layout, ("templates/home.html", html), .. files]);
        return OfPages(Check(site));
    }

    /// <summary>The mistakes that only the finished pages show.</summary>
    public static IReadOnlyList<Diagnostic> OfPages(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(d => d.Rule == Rules.PageLinkBroken || d.Rule == Rules.PageAnchorMissing || d.Rule == Rules.PageIdDuplicate)];

    public static string Marked(Diagnostic diagnostic) => diagnostic.File.Slice(diagnostic.Span).ToString();
}
