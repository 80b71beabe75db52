using SiteGen.Building;
using SiteGen.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Checks.FinishedPages;

/// <summary>Builds small sites and checks their finished pages.</summary>
internal static class CheckedSite
{
    /// <summary>A layout that adds nothing to the page, so that only the page's own mistakes are reported.</summary>
    public static readonly (string, string) Layout =
        ("templates/layout.html", "<!DOCTYPE html><title>t</title>{{ include page.template }}");

    public static readonly (string, string) Ann = ("content/people/ann.md", "---\nname: Ann\n---\n## Work\n\nText.\n");
    public static readonly (string, string) Bob = ("content/people/bob.md", "---\nname: Bob\n---\nText.\n");

    public static IReadOnlyList<Diagnostic> Check(TestSite site, int jobs = 2) =>
        SiteBuilder.Build(new BuildOptions { SitePath = site.Root, ChecksPages = true, Jobs = jobs }).Diagnostics;

    /// <summary>Checks a site whose home page has this HTML, and returns the diagnostics of its pages.</summary>
    public static IReadOnlyList<Diagnostic> CheckHome(string html, params IEnumerable<(string, string)> files)
    {
        using var site = new TestSite([Layout, ("templates/home.html", html), .. files]);
        return CheckPages(site);
    }

    /// <summary>Checks a site, and returns only the diagnostics of its finished pages.</summary>
    public static IReadOnlyList<Diagnostic> CheckPages(TestSite site) => [.. Check(site).Where(d =>
        d.Rule == Rules.PageLinkBroken || d.Rule == Rules.PageAnchorMissing || d.Rule == Rules.PageIdDuplicate)];

    /// <summary>Returns the text that a diagnostic marks.</summary>
    public static string MarkedText(Diagnostic diagnostic) => diagnostic.File.Slice(diagnostic.Span).ToString();
}
