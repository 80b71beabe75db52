using System.Text;
using SiteGen.Building;
using SiteGen.Content;
using SiteGen.Content.Schemas;
using SiteGen.Pages;
using SiteGen.Tests.Content.Schemas;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Building;

/// <summary>The site that <c>sitegen init</c> writes.</summary>
public sealed class StarterSiteTests
{
    private static readonly Dictionary<string, string> Files =
        StarterSite.Files().ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Content.Span));

    [Fact]
    public void It_builds_unchanged_without_a_diagnostic()
    {
        using var site = new TestSite(Files.Select(f => (f.Key, f.Value)));
        var pages = site.BuildPages();

        Assert.Contains("quotes/darwin-given-up-1866/index.html", pages.Keys);
        Assert.Contains(
            "I doubt whether it could be given up",
            pages["articles/a-name-for-it/index.html"],
            StringComparison.Ordinal);
        Assert.All(EntityKindNames.All, kind => Assert.Contains(
            pages.Keys,
            p => p.StartsWith(kind.Folder() + "/", StringComparison.Ordinal) && p.Count(c => c == '/') == 2));
    }

    [Fact]
    public void Its_theme_is_a_copy_of_the_built_in_one()
    {
        var theme = Path.Combine(Repository.Root, "templates");
        var expected = Directory.EnumerateFiles(theme, "*", SearchOption.AllDirectories)
            .Select(f => "templates/" + Path.GetRelativePath(theme, f).Replace('\\', '/'));

        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            Files.Keys.Where(p => p.StartsWith("templates/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(File.ReadAllText(Path.Combine(theme, "layout.html")), Files["templates/layout.html"]);
    }

    [Theory]
    [InlineData("README.md", "sitegen build")]
    [InlineData(".gitignore", "/output/")]
    [InlineData(".gitignore", "/content/archive/")]
    [InlineData(".vscode/settings.json", "./schemas/site.schema.json")]
    [InlineData(".github/workflows/pages.yml", "actions/deploy-pages@")]
    [InlineData(".github/workflows/pages.yml", "${{ steps.pages.outputs.base_url }}/")]
    public void It_has_the_files_that_a_repository_needs(string path, string text) =>
        Assert.Contains(text, Files[path], StringComparison.Ordinal);

    [Fact]
    public void Its_workflow_installs_the_version_that_created_it()
    {
        Assert.Contains(
            $"SITEGEN_VERSION: '{Generator.Version}'",
            Files[".github/workflows/pages.yml"],
            StringComparison.Ordinal);
        Assert.DoesNotContain(Files.Values, text => text.Contains("@SITEGEN_", StringComparison.Ordinal));
    }

    [Fact]
    public void Its_content_is_valid_by_its_own_schemas()
    {
        Assert.All(SchemaFiles.Names, name => Assert.Equal(
            Encoding.UTF8.GetString(SchemaFiles.Write(name)), Files[$"schemas/{name}.schema.json"]));
        Assert.Empty(SchemaTests.CheckYaml(SchemaFiles.Settings, Files["content/site.yaml"]));
        var contentFiles = Files.Where(f =>
            f.Key.StartsWith("content/", StringComparison.Ordinal) && f.Key.EndsWith(".md", StringComparison.Ordinal));
        foreach (var (path, text) in contentFiles)
        {
            var kind = EntityKindNames.FromFolder(path.Split('/')[1])!.Value;
            Assert.Empty(SchemaTests.CheckFrontMatter(kind.Word(), text));
        }
    }
}
