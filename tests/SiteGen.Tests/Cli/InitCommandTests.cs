using System.Text;
using SiteGen.Building;
using SiteGen.Files;
using SiteGen.Pages;

namespace SiteGen.Tests.Cli;

/// <summary><c>init</c>, and the way from there to the first build.</summary>
public sealed class InitCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sitegen-init-").FullName;

    [Fact]
    public void It_creates_a_site_that_builds_also_with_new_content()
    {
        Assert.Equal(0, SiteGenProcess.RunIn(_folder, "init", "mine").ExitStatus);
        var mine = Path.Combine(_folder, "mine");
        Assert.InRange(FolderSnapshot.Contents(mine).Length, 15, 40);

        var run = SiteGenProcess.Run("build", mine, "--strict");
        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.True(File.Exists(Path.Combine(mine, "output", "index.html")));
        Assert.Equal(0, SiteGenProcess.Run("check", mine, "--strict").ExitStatus);

        Assert.Equal(0, SiteGenProcess.RunIn(mine, "new", "topic", "Another question").ExitStatus);
        Assert.Equal(0, SiteGenProcess.RunIn(mine, "build", "--strict").ExitStatus);
    }

    [Theory]
    [InlineData("my-site", "  cd my-site\n  sitegen serve --open ")]
    [InlineData("my site", "  cd \"my site\"\n  sitegen serve --open ")]
    [InlineData(".", "\n\n  sitegen serve --open ")]
    public void It_says_what_to_do_next(string folder, string steps)
    {
        var run = SiteGenProcess.RunIn(_folder, "init", folder);
        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Contains(steps, run.Output, StringComparison.Ordinal);
        Assert.Contains("\n  sitegen build ", run.Output, StringComparison.Ordinal);
        Assert.Contains(" README.md explains ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_repository_it_leaves_files_as_they_are_and_names_them()
    {
        Write(".git/HEAD", "ref: refs/heads/main\n");
        Write("README.md", "# Mine\n");
        Write("LICENSE", "Mine.\n");
        Write(".gitignore", "# Mine\noutput/\n*.log\n");
        Write("content/.gitkeep", "");
        var before = FolderSnapshot.Contents(_folder);
        var run = SiteGenProcess.RunIn(_folder, "init", ".");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Subset(FolderSnapshot.Contents(_folder).ToHashSet(), before.ToHashSet());
        Assert.Contains("Left as they were: .gitignore, README.md.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains(" to .gitignore: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n  /content/archive/\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("/output/\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("README.md explains", run.Output, StringComparison.Ordinal);

        var check = SiteGenProcess.RunIn(_folder, "check", "--strict");
        Assert.Equal((0, ""), (check.ExitStatus, check.Errors));
    }

    [Fact]
    public void A_gitignore_that_has_all_lines_is_only_named()
    {
        Write(".gitignore", "/content/archive/*\n/output/*\ncontent/.obsidian/workspace*.json\n.DS_Store");
        var run = SiteGenProcess.RunIn(_folder, "init", ".");
        Assert.Contains("Left as they were: .gitignore.\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(" to .gitignore", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/output/\n!/output/\ncontent/archive\n", "/output/")]
    [InlineData("/output/\n**/archive/\n", null)]
    [InlineData("out*\narchive\n", null)]
    [InlineData("output/*\n!/content/archive\n", "/content/archive/")]
    [InlineData("output/**\n/archive\n", "/content/archive/")]
    public void It_says_what_an_existing_gitignore_does_not_ignore(string lines, string? missing)
    {
        Write(".gitignore", lines + "workspace*.json\n.DS_Store\n");
        var run = SiteGenProcess.RunIn(_folder, "init", ".");
        Assert.Equal(
            missing is null ? [] : [$"  {missing}"],
            run.Output.Split('\n').Where(l => l.StartsWith("  /", StringComparison.Ordinal)));
        Assert.DoesNotContain(".gitignore ignores", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/", "'content'")]
    [InlineData("content/*\n.*", "'content' or '.github'")]
    public void It_says_what_an_existing_gitignore_keeps_out_of_the_repository(string lines, string folders)
    {
        Write(".gitignore", lines);
        var run = SiteGenProcess.RunIn(_folder, "init", ".");
        Assert.Contains($"\n.gitignore ignores {folders}: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_what_is_missing_without_its_own_files()
    {
        Write(".github/workflows/pages.yml", "name: Mine\n");
        Write(".vscode/settings.json", "{}");
        var run = SiteGenProcess.RunIn(_folder, "init", ".");
        Assert.Contains("  .github/workflows/pages.yml: this one does not publish the site", run.Output,
            StringComparison.Ordinal);
        Assert.Contains("  .vscode/settings.json: VS Code completes ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_is_from_no_release_says_what_its_workflows_need()
    {
        var run = SiteGenProcess.RunIn(_folder, "init", ".");
        Assert.Equal(
            Generator.Repository.Length == 0,
            run.Output.Contains(".github/actions/sitegen/action.yml (docs/publishing.md)", StringComparison.Ordinal));
    }

    [Fact]
    public void A_failure_leaves_nothing_behind()
    {
        // A name that is too long fails in the middle: the folder exists by then.
        var before = FolderSnapshot.Contents(_folder);
        Assert.ThrowsAny<IOException>(() => NewSiteFolder.Write(
            Path.Combine(_folder, "mine"), [new("content/a.md", default), new($"b/{new string('x', 300)}", default)]));
        Assert.Equal(before, FolderSnapshot.Contents(_folder));
        Assert.False(Directory.Exists(Path.Combine(_folder, "mine")));
    }

    [Fact]
    public void It_refuses_a_folder_that_may_not_be_written_to()
    {
        using var locked = Support.Locked.AgainstWriting(_folder);
        AssertRefuses("mine", "the folder 'mine' may not be written to, and nothing was");
    }

    [Fact]
    public void Content_that_is_there_becomes_the_content_of_the_site()
    {
        Write("content/people/ada.md", "---\nname: Ada Byron\n---\n");
        var run = SiteGenProcess.RunIn(_folder, "init", ".");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Contains("no examples were added", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            ["people", "people/ada.md", "site.yaml"],
            FolderSnapshot.Paths(Path.Combine(_folder, "content")).Select(p => p.Replace('\\', '/')));
        Assert.Equal(0, SiteGenProcess.RunIn(_folder, "check", "--strict").ExitStatus);
    }

    [Fact]
    public void In_a_folder_of_a_repository_it_says_where_workflows_belong()
    {
        Write(".git/HEAD", "ref: refs/heads/main\n");
        var run = SiteGenProcess.RunIn(_folder, "init", "docs/site");
        Assert.Contains("in the folder 'docs/site' of a repository", run.Output, StringComparison.Ordinal);
        Assert.Contains("move all of .github there", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void It_refuses_a_site()
    {
        Write("content/site.yaml", "title: Mine\n");
        AssertRefuses(".", "is a site already: it has 'content/site.yaml'");
    }

    [Theory]
    [InlineData("content", "a site needs the folder 'content'")]
    [InlineData(".github", "a site needs the folder '.github'")]
    [InlineData("README.md/mine.txt", "a site needs the file 'README.md'")]
    [InlineData("content/people", "a site needs the folder 'content/people'")]
    public void It_refuses_a_folder_with_something_in_the_way(string path, string message)
    {
        Write(path, "Mine.");
        AssertRefuses(".", message);
    }

    [Fact]
    public void It_refuses_a_file()
    {
        Write("mine.txt", "Mine.");
        AssertRefuses("mine.txt", "'mine.txt' is a file, not a folder");
    }

    [Fact]
    public void It_does_not_write_through_a_link_that_leads_nowhere()
    {
        File.CreateSymbolicLink(Path.Combine(_folder, ".gitignore"), "nowhere");
        var run = SiteGenProcess.RunIn(_folder, "init", ".");
        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Contains("Left as they were: .gitignore.\n", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder, "nowhere")));
    }

    [Fact]
    public void A_site_without_examples_has_the_same_explained_settings()
    {
        var (full, bare) = (SettingsOf(hasExamples: true), SettingsOf(hasExamples: false));
        var explained = full[full.IndexOf("# More settings", StringComparison.Ordinal)..];
        Assert.EndsWith("\n\n" + explained, bare, StringComparison.Ordinal);
        Assert.DoesNotContain("lanes", bare, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".", "'sitegen init .' creates one")]
    [InlineData("nowhere", "'sitegen init nowhere' creates one")]
    public void A_folder_that_is_no_site_can_become_one(string site, string suggestion)
    {
        var run = SiteGenProcess.RunIn(_folder, "build", site);
        Assert.Equal(2, run.ExitStatus);
        Assert.Contains($"'{site}' is not a site: it has no folder 'content'; ", run.Errors, StringComparison.Ordinal);
        Assert.Contains(suggestion, run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".", "did you mean 'my-site'?")]
    [InlineData("my-site/content/people", "it is a folder of the site '../..'")]
    [InlineData("my-site/content", "it is a folder of the site '..'")]
    public void A_site_nearby_is_named(string folder, string suggestion)
    {
        Write("my-site/content/site.yaml", "title: Mine\n");
        Write("my-site/content/people/ada.md", "---\nname: Ada\n---\n");
        var run = SiteGenProcess.RunIn(Path.Combine(_folder, folder), "check");
        Assert.Equal(2, run.ExitStatus);
        Assert.Contains(suggestion, run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string SettingsOf(bool hasExamples) => Encoding.UTF8.GetString(
        StarterSite.Files(hasExamples).Single(f => f.Path == "content/site.yaml").Content.Span);

    private void AssertRefuses(string folder, string message)
    {
        var before = FolderSnapshot.Contents(_folder);
        var run = SiteGenProcess.RunIn(_folder, "init", folder);
        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, FolderSnapshot.Contents(_folder));
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
