using System.Text;
using SiteGen.Building;
using SiteGen.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Diagnostics;

/// <summary>The errors and warnings of a site, without the notes that small sites have about unused entities.</summary>
internal static class Problems
{
    public static Diagnostic[] FindProblems(this TestSite site, bool drafts = false) =>
        site.Build(drafts).OnlyProblems();

    public static Diagnostic[] OnlyProblems(this BuildResult result) =>
        [.. result.Diagnostics.Where(d => d.Rule.Severity > Severity.Note)];

    /// <summary>Builds a site without errors or warnings, and returns its files as text.</summary>
    public static Dictionary<string, string> BuildSound(this TestSite site, bool drafts = false)
    {
        var result = site.Build(drafts);
        Assert.Equal("", TestSite.Format(result.OnlyProblems()));
        return result.Files.ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Content.Span));
    }
}
