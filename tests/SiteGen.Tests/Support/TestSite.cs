using System.Text;
using SiteGen.Building;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Rendering;

namespace SiteGen.Tests.Support;

/// <summary>
/// A small site in a temporary folder, deleted after the test. It has settings unless a test writes its own, and the
/// built-in theme unless it has templates.
/// </summary>
internal sealed class TestSite : IDisposable
{
    private const string Settings = "title: Test site\nbase_url: https://example.org/base/\n";

    public TestSite(params IEnumerable<(string Path, string Text)> files)
    {
        Root = Path.Combine(Path.GetTempPath(), "sitegen-test-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(Path.Combine(Root, "content"));
        Write("content/site.yaml", Settings);
        foreach (var (path, text) in files)
        {
            Write(path, text);
        }
    }

    /// <summary>The folder of the site.</summary>
    public string Root { get; }

    /// <summary>The output folder.</summary>
    public string Output => Path.Combine(Root, "output");

    /// <summary>Writes a file of the site, UTF-8 without a byte order mark, exactly as given.</summary>
    public void Write(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Creates a symbolic link in the site.</summary>
    public void Link(string path, string target)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.CreateSymbolicLink(full, target);
    }

    public void Delete(string path) => File.Delete(Path.Combine(Root, path));

    /// <summary>
    /// The templates of the built-in theme: parsing them takes most of the time of a small build, so tests do it once.
    /// </summary>
    public static TemplateSet BuiltInTemplates { get; } = new(BuiltInTheme.Read());

    /// <summary>Builds the site in memory.</summary>
    public BuildResult Build(bool drafts = false, bool strict = false, string? baseUrl = null, int jobs = 2) =>
        SiteBuilder.Build(new BuildOptions
        {
            SitePath = Root,
            IncludeDrafts = drafts,
            IsStrict = strict,
            BaseUrl = baseUrl is null ? null : new Uri(baseUrl),
            Jobs = jobs,
            ParsedTemplates = BuiltInTemplates,
        });

    /// <summary>Builds a site that must have no diagnostic, and returns its files as text.</summary>
    public IReadOnlyDictionary<string, string> BuildPages(bool drafts = false, string? baseUrl = null)
    {
        var result = Build(drafts, baseUrl: baseUrl);
        Assert.Equal("", Format(result.Diagnostics.Where(IsOfTest)));
        return result.Files.ToDictionary(f => f.Path, f => WithoutPolicy(Encoding.UTF8.GetString(f.Content.Span)));
    }

    /// <summary>A page without its Content-Security-Policy, which has tests of its own.</summary>
    public static string WithoutPolicy(string page)
    {
        const string Opening = "<meta http-equiv=\"Content-Security-Policy\"";
        var from = page.IndexOf(Opening, StringComparison.Ordinal);
        return from < 0 ? page : page.Remove(from, page.IndexOf('\n', from) + 1 - from);
    }

    /// <summary>Builds a site and returns its diagnostics as they are printed.</summary>
    public string BuildDiagnostics(bool drafts = false) => Format(Build(drafts).Diagnostics.Where(IsOfTest));

    /// <summary>The note about cards has tests of its own: a word in any other script is a reason for it.</summary>
    private static bool IsOfTest(Diagnostic diagnostic) => diagnostic.Rule != Rules.CardsMissing;

    public static string Format(IEnumerable<Diagnostic> diagnostics) =>
        string.Concat(diagnostics.Select(DiagnosticFormatter.Format));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
