using System.Text;
using SiteGen.Building;
using SiteGen.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Rendering;

/// <summary>A site with an empty page for everything but the home page, to test one template.</summary>
internal static class HomePage
{
    private const string Layout = "{{ if page.is_home; include 'home'; end }}";

    public static TestSite With(string template, params IEnumerable<(string Path, string Text)> files) =>
        new([("templates/layout.html", Layout), ("templates/home.html", template), .. files]);

    /// <summary>The home page rendered with a template.</summary>
    public static string Render(string template, params IEnumerable<(string Path, string Text)> files)
    {
        using var site = With(template, files);
        var result = site.Build();
        Assert.Equal("", TestSite.Format(Problems(result)));
        var page = result.Files.Single(f => f.Path == "index.html");
        return TestSite.WithoutPolicy(Encoding.UTF8.GetString(page.Content.Span));
    }

    /// <summary>The only diagnostic of a template with a mistake.</summary>
    public static Diagnostic Fail(string template, params IEnumerable<(string Path, string Text)> files)
    {
        using var site = With(template, files);
        return Assert.Single(Problems(site.Build()));
    }

    /// <summary>The text that a diagnostic marks.</summary>
    public static string Marked(Diagnostic diagnostic) => diagnostic.File.Slice(diagnostic.Span).ToString();

    /// <summary>All diagnostics but notes, which are about the content.</summary>
    private static IEnumerable<Diagnostic> Problems(BuildResult result) =>
        result.Diagnostics.Where(d => d.Rule.Severity != Severity.Note);
}
