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
    public void It_has_few_files_and_no_copy_of_the_theme()
    {
        Assert.InRange(Files.Count, 15, 40);
        Assert.DoesNotContain(Files.Keys, path => path.StartsWith("templates/", StringComparison.Ordinal));
    }

    [Fact]
    public void The_folders_that_its_README_lists_exist()
    {
        var list = Files["README.md"].Split("    content/\n")[1].Split("\n\n")[0];
        var names = list.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(n => n.EndsWith('/'));
        Assert.Equal(EntityKindNames.All.Length, names.Count());
        Assert.All(names, name => Assert.Contains(
            Files.Keys, path => path.StartsWith("content/" + name, StringComparison.Ordinal)));
    }

    [Fact]
    public void Its_README_names_serve_before_build()
    {
        var readme = Files["README.md"];
        Assert.InRange(readme.IndexOf("sitegen serve", StringComparison.Ordinal), 0,
            readme.IndexOf("sitegen build", StringComparison.Ordinal));
        Assert.Contains("sitegen theme eject", readme, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("repository")]
    [InlineData("theme")]
    [InlineData("params")]
    public void Its_settings_show_more_keys_as_comments(string key) => Assert.Matches(
        $"(?m)^# {key}: .+$", Files["content/site.yaml"]);

    [Theory]
    [InlineData("README.md", "sitegen build")]
    [InlineData(".gitignore", "/output/")]
    [InlineData(".gitignore", "/content/archive/")]
    [InlineData(".vscode/settings.json", "./schemas/site.schema.json")]
    [InlineData(".github/workflows/pages.yml", "actions/deploy-pages@")]
    [InlineData(".github/workflows/check.yml", "check --strict --format github")]
    [InlineData(".github/workflows/archive.yml", "sitegen archive check --format github")]
    [InlineData(".github/actions/sitegen/install.sh", "SHA256SUMS")]
    public void It_has_the_files_that_a_repository_needs(string path, string text) =>
        Assert.Contains(text, Files[path], StringComparison.Ordinal);

    [Fact]
    public void Its_workflows_install_the_version_that_created_it()
    {
        Assert.Contains(
            $"default: '{Generator.Version}'",
            Files[".github/actions/sitegen/action.yml"],
            StringComparison.Ordinal);
        Assert.DoesNotContain(Files.Values, text => text.Contains("@SITEGEN_", StringComparison.Ordinal));
    }

    [Fact]
    public void Its_content_is_valid_by_the_schemas()
    {
        Assert.Equal(
            Encoding.UTF8.GetString(SchemaFiles.Write(SchemaFiles.Settings)), Files["schemas/site.schema.json"]);
        Assert.Empty(SchemaTests.CheckYaml(SchemaFiles.Settings, Files["content/site.yaml"]));
        var contentFiles = Files.Where(f =>
            f.Key.StartsWith("content/", StringComparison.Ordinal) && f.Key.EndsWith(".md", StringComparison.Ordinal));
        foreach (var (path, text) in contentFiles)
        {
            var kind = EntityKindNames.FromFolder(path.Split('/')[1])!.Value;
            Assert.Empty(SchemaTests.CheckFrontMatter(kind.Name(), text));
        }
    }
}
