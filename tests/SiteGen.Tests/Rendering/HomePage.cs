using System.Text;
using SiteGen.Building;
using SiteGen.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Rendering;

/// <summary>A site of which only the home page shows anything, so that a test is about one template.</summary>
internal static class HomePage
{
    private const string Layout = "{{ if page.is_home; include 'home'; end }}";

    public static TestSite With(string template, params IEnumerable<(string Path, string Text)> files) =>
        new([("templates/layout.html", Layout), ("templates/home.html", template), .. files]);

    /// <summary>What the template becomes.</summary>
    public static string Render(string template, params IEnumerable<(string Path, string Text)> files)
    {
        using var site = With(template, files);
        var result = site.Build();
        Assert.Equal("", TestSite.Format(Problems(result)));
        return Encoding.UTF8.GetString(result.Files.Single(f => f.Path == "index.html").Content.Span);
    }

    /// <summary>The one mistake that is reported about a template.</summary>
    public static Diagnostic Fail(string template, params IEnumerable<(string Path, string Text)> files)
    {
        using var site = With(template, files);
        return Assert.Single(Problems(site.Build()));
    }

    /// <summary>Notes are about the content, which is only there to be shown.</summary>
    private static IEnumerable<Diagnostic> Problems(BuildResult result) => result.Diagnostics.Where(d => d.Rule.Severity != Severity.Note);

    public static string Marked(Diagnostic diagnostic) => diagnostic.File.Slice(diagnostic.Span).ToString();
}
