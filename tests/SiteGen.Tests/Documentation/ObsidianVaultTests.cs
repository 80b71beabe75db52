using SiteGen.Building;
using SiteGen.Content;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Documentation;

/// <summary>
/// The content of this repository and of the starter site, opened as a vault by Obsidian's own rules, has no dead link,
/// and Obsidian and SiteGen find the same files.
/// </summary>
public sealed class ObsidianVaultTests
{
    private static readonly string Root = Path.Combine(Repository.Root, "content");

    private static readonly Dictionary<string, string> Notes = Directory
        .EnumerateFiles(Root, "*.md", SearchOption.AllDirectories)
        .Where(f => !f.StartsWith(Path.Combine(Root, "archive"), StringComparison.Ordinal))
        .ToDictionary(f => Path.GetRelativePath(Root, f).Replace('\\', '/'), File.ReadAllText);

    [Fact]
    public void The_vault_has_no_dead_link()
    {
        var vault = new ObsidianVault(Notes);
        var links = AllLinks().ToArray();
        Assert.True(links.Length > 500, $"{links.Length} links were found");
        Assert.DoesNotContain(links, l => vault.Resolve(l.Link, l.Note) is null);
    }

    /// <summary>Links as Obsidian writes them name a heading by its text; those as Markdown by its anchor.</summary>
    [Fact]
    public void Obsidian_finds_the_headings_of_wikilinks()
    {
        var vault = new ObsidianVault(Notes);
        var links = AllLinks().Where(l => !l.Link.Contains(".md", StringComparison.Ordinal) && !l.Link.StartsWith('#'));
        Assert.DoesNotContain(links, l => !vault.HasHeading(l.Link, vault.Resolve(l.Link, l.Note)!));
    }

    [Fact]
    public void Obsidian_and_the_site_find_the_same_files()
    {
        var vault = new ObsidianVault(Notes);
        var index = SiteBuilder.Build(new BuildOptions { SitePath = Repository.Root, Jobs = 1 }).Graph!.Index;
        var differences = AllLinks()
            .Where(l => !l.Link.Contains(".md", StringComparison.Ordinal) && !l.Link.StartsWith('#'))
            .Where(l => index.Find(Reference.InText(l.Link.Split('#')[0])) is not { } found
                || found.File.Path != "content/" + vault.Resolve(l.Link, l.Note));
        Assert.Empty(differences);
    }

    [Theory]
    [InlineData("ada", "people/ada.md")]
    [InlineData("Ada", "people/ada.md")]
    [InlineData("people/ada", "people/ada.md")]
    [InlineData("ada.md", "people/ada.md")]
    [InlineData("/people/ada", "people/ada.md")]
    [InlineData("../people/ada", "people/ada.md")]
    [InlineData("./b", "pages/b.md")]
    [InlineData("old/x", "quotes/old/x.md")]
    [InlineData("twice", "pages/twice.md")]
    [InlineData("quotes/twice", "quotes/twice.md")]
    [InlineData("#Heading", "pages/a.md")]
    [InlineData("Ada Byron", null)]
    [InlineData("person:ada", null)]
    [InlineData("../ada", null)]
    public void These_are_the_rules(string link, string? file) =>
        Assert.Equal(file, Small.Resolve(link, "pages/a.md"));

    [Theory]
    [InlineData("ada#Roles", true)]
    [InlineData("ada#roles", true)]
    [InlineData("ada#Roles#At work", true)]
    [InlineData("ada#At work", true)]
    [InlineData("ada#At work#Roles", false)]
    [InlineData("ada#at-work", false)]
    public void These_are_the_rules_of_headings(string link, bool isFound) =>
        Assert.Equal(isFound, Small.HasHeading(link, "people/ada.md"));

    private static ObsidianVault Small { get; } = new(new Dictionary<string, string>
    {
        ["people/ada.md"] = "---\nname: Ada Byron\naliases: [Ada Byron]\n---\n\n## Roles\n\n### At work\n",
        ["pages/a.md"] = "",
        ["pages/b.md"] = "",
        ["pages/twice.md"] = "",
        ["quotes/twice.md"] = "",
        ["quotes/old/x.md"] = "",
    });

    /// <summary>The links to files. A site path, such as /timeline/, is that of a page without a file.</summary>
    private static IEnumerable<(string Note, string Link)> AllLinks() => Notes.SelectMany(
        n => ObsidianVault.LinksOf(n.Value).Where(l => !l.StartsWith('/')), (n, link) => (n.Key, link));
}
