using System.Text;
using SiteGen.Building;
using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Documentation;

/// <summary>docs/languages.md translates the site of <c>sitegen init</c>.</summary>
public sealed class LanguagesPageTests
{
    [Fact]
    public void The_files_it_shows_translate_the_starter_site()
    {
        var starter = StarterSite.Files().Where(f => f.Path.StartsWith("content/", StringComparison.Ordinal))
            .Select(f => (f.Path, Text: Encoding.UTF8.GetString(f.Content.Span)))
            .Select(f => f.Path == "content/site.yaml" ? (f.Path, f.Text + "languages: [de]\n") : f);
        var shown = Guide.Files("languages.md");
        Assert.Equal(3, shown.Count);
        using var site = new TestSite([.. starter, .. shown]);

        var result = site.Build();

        Assert.Equal("", TestSite.Format(result.OnlyProblems()));
        Assert.Contains("Englischer Naturforscher", TextOf("de/people/charles-darwin/index.html"));
        Assert.Contains("Eva Dolm", TextOf("de/quotes/darwin-given-up-1866/index.html"));
        Assert.Contains("<title>Ein Name dafür</title>", TextOf("de/index.html"));
        Assert.Contains("lang=\"en\"", TextOf("de/people/alfred-russel-wallace/index.html"));

        string TextOf(string path) => Encoding.UTF8.GetString(result.Files.Single(f => f.Path == path).Content.Span);
    }
}
