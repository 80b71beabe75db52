using System.Text;
using AngleSharp.Html.Parser;
using SiteGen.Building;
using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Rendering;

/// <summary>"Edit this page" leads to the file on each forge, also for a site in a folder of a repository.</summary>
public sealed class EditLinkTests
{
    private const string File = "content/people/ann.md";

    [Theory]
    [InlineData("https://github.com/x/y", "https://github.com/x/y/edit/main/" + File)]
    [InlineData("https://github.com/x/y.git", "https://github.com/x/y/edit/main/" + File)]
    [InlineData("https://github.com/x/y.git/", "https://github.com/x/y/edit/main/" + File)]
    [InlineData("https://github.com/x/y/tree/main", "https://github.com/x/y/edit/main/" + File)]
    [InlineData("https://github.com/x/y/tree/trunk/docs/site/", "https://github.com/x/y/edit/trunk/docs/site/" + File)]
    [InlineData("https://github.com/x/tree/tree/main/a", "https://github.com/x/tree/edit/main/a/" + File)]
    [InlineData("https://github.com/x/y/tree/main/my%20docs", "https://github.com/x/y/edit/main/my%20docs/" + File)]
    [InlineData("https://github.com/x/y/tree/main/größe", "https://github.com/x/y/edit/main/gr%C3%B6%C3%9Fe/" + File)]
    [InlineData("https://gitlab.com/g/h/y", "https://gitlab.com/g/h/y/-/edit/main/" + File)]
    [InlineData("https://gitlab.example.org/g/y/", "https://gitlab.example.org/g/y/-/edit/main/" + File)]
    [InlineData(
        "https://gitlab.com/g/h/y/-/tree/main/docs?ref_type=heads",
        "https://gitlab.com/g/h/y/-/edit/main/docs/" + File)]
    [InlineData("https://codeberg.org/x/y", "https://codeberg.org/x/y/_edit/main/" + File)]
    [InlineData("https://codeberg.org/x/y/src/branch/main/docs", "https://codeberg.org/x/y/_edit/main/docs/" + File)]
    [InlineData("https://gitea.example.org/x/y", "https://gitea.example.org/x/y/_edit/main/" + File)]
    [InlineData("https://bitbucket.org/x/y", "https://bitbucket.org/x/y/src/main/" + File + "?mode=edit")]
    [InlineData(
        "https://bitbucket.org/x/y/src/main/docs/", "https://bitbucket.org/x/y/src/main/docs/" + File + "?mode=edit")]
    [InlineData("https://git.example.org/x/y/src/branch/dev", "https://git.example.org/x/y/_edit/dev/" + File)]
    [InlineData("https://git.example.org/x/y/-/tree/dev/a", "https://git.example.org/x/y/-/edit/dev/a/" + File)]
    [InlineData("https://git.example.org/x/y/tree/dev/a", "https://git.example.org/x/y/edit/dev/a/" + File)]
    public void It_has_the_form_of_the_forge(string repository, string link) =>
        Assert.Equal(link, LinkOf($"repository: {repository}\n"));

    [Theory]
    [InlineData("https://github.com/x/y", "https://github.com/x/y/edit/new/look/" + File)]
    [InlineData("https://github.com/x/y/tree/new/look/docs", "https://github.com/x/y/edit/new/look/docs/" + File)]
    [InlineData("https://github.com/x/y/tree/newer/docs", "https://github.com/x/y/edit/newer/docs/" + File)]
    public void A_branch_may_have_a_slash(string repository, string link) =>
        Assert.Equal(link, LinkOf($"repository: {repository}\nbranch: new/look\n"));

    [Fact]
    public void The_path_of_a_file_is_escaped()
    {
        using var site = Site("repository: https://github.com/x/y\n");
        site.Write("content/people/A #1/bob.md", "---\nname: Bob\n---\n");
        Assert.Contains(
            "href=\"https://github.com/x/y/edit/main/content/people/A%20%231/bob.md\"",
            site.BuildSound()["people/bob/index.html"],
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://git.example.org/x/y")]
    [InlineData("https://github.com/x/y/docs/site")]
    [InlineData("https://github.com/x/y/docs/tree/main")]
    [InlineData("https://github.com/x/y/blob/main/docs/content/site.yaml")]
    [InlineData("https://github.com/x")]
    [InlineData("https://github.com/x/y/edit/main")]
    [InlineData("https://gitlab.com/x/y/-/edit/main")]
    [InlineData("https://gitlab.com/x/y/edit/main")]
    [InlineData("https://gitlab.com/x")]
    [InlineData("https://codeberg.org/x/y/_edit/main")]
    [InlineData("https://bitbucket.org/x")]
    public void Without_a_way_to_edit_there_is_a_warning_and_no_link(string repository)
    {
        using var site = Site($"repository: {repository}\n");
        var diagnostic = Assert.Single(site.FindProblems());
        Assert.Equal(("SG0804", repository),
            (diagnostic.Rule.Code, diagnostic.File.Slice(diagnostic.Span).ToString()));
        Assert.Null(LinkIn(site));
    }

    [Theory]
    [InlineData("https://github.com/x/mono", null, "write 'https://github.com/x/mono/tree/main/docs/my%20site'")]
    [InlineData(
        "https://gitlab.com/x/mono", "[remote \"origin\"]\n\turl = git@gitlab.com:x/Mono.git\n",
        "write 'https://gitlab.com/x/mono/-/tree/main/docs/my%20site'")]
    [InlineData(
        "https://codeberg.org/x/mono.git", "[remote \"origin\"]\n\turl = ssh://git@codeberg.org:22/x/mono\n",
        "write 'https://codeberg.org/x/mono/src/branch/main/docs/my%20site'")]
    [InlineData(
        "https://github.com/x/mono",
        "[remote \"a\"]\n url = https://b.c/d\n[remote \"b\"]\n url=https://me:secret@github.com/x/mono/\n",
        "write 'https://github.com/x/mono/tree/main/docs/my%20site'")]
    [InlineData("https://github.com/x/mono/tree/main/docs/my%20site", null, null)]
    [InlineData("https://github.com/x/mono/tree/main", null, null)]
    [InlineData("https://github.com/x/site", "[remote \"origin\"]\n\turl = https://github.com/x/dotfiles\n", null)]
    public void A_site_in_a_folder_of_a_checkout_must_say_so(string repository, string? config, string? help)
    {
        using var checkout = new TestSite();
        checkout.Write(".git/config", config ?? "");
        checkout.Write("docs/my site/content/site.yaml", Settings($"repository: {repository}\n"));
        checkout.Write("docs/my site/content/people/ann.md", "---\nname: Ann\n---\n");
        using var alone = Site($"repository: {repository}\n");

        var (site, expected) = (Path.Combine(checkout.Root, "docs", "my site"), alone.Build());
        var result = SiteBuilder.Build(new() { SitePath = site, Jobs = 1 });
        Assert.Equal(help is null ? [] : [("SG0804", help)], result.OnlyProblems().Select(d => (d.Rule.Code, d.Help!)));
        Assert.DoesNotContain("secret", TestSite.Format(result.Diagnostics), StringComparison.Ordinal);
        // The output depends on the settings alone.
        Assert.Equal(
            expected.Files.Select(f => (f.Path, Convert.ToHexString(f.Content.Span))),
            result.Files.Select(f => (f.Path, Convert.ToHexString(f.Content.Span))));
    }

    [Fact]
    public void A_worktree_and_the_top_of_a_checkout_are_known()
    {
        using var checkout = new TestSite();
        checkout.Write("main/.git/config", "[remote \"origin\"]\n\turl = https://github.com/x/mono\n");
        checkout.Write("main/.git/worktrees/w/commondir", "../..\n");
        checkout.Write("w/.git", $"gitdir: {checkout.Root}/main/.git/worktrees/w\n");
        foreach (var (folder, count) in (ReadOnlySpan<(string, int)>)[("main", 0), ("w", 0), ("w/docs", 1)])
        {
            checkout.Write($"{folder}/content/site.yaml", Settings("repository: https://github.com/x/mono\n"));
            var result = SiteBuilder.Build(new() { SitePath = Path.Combine(checkout.Root, folder) });
            Assert.Equal((folder, count), (folder, result.OnlyProblems().Length));
        }
    }

    private static string Settings(string keys) => "title: T\nbase_url: https://example.org/\n" + keys;

    private static TestSite Site(string keys) => new(
        ("content/site.yaml", Settings(keys)), (File, "---\nname: Ann\n---\n"));

    private static string? LinkOf(string keys)
    {
        using var site = Site(keys);
        Assert.Empty(site.FindProblems());
        return LinkIn(site);
    }

    private static string? LinkIn(TestSite site)
    {
        var page = site.Build().Files.Single(f => f.Path == "people/ann/index.html");
        return new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page.Content.Span))
            .QuerySelectorAll("footer a").SingleOrDefault(a => a.TextContent == "Edit this page")?.GetAttribute("href");
    }
}
