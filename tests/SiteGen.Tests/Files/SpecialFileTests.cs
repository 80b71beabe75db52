using System.Diagnostics;
using SiteGen.Building;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Files;

/// <summary>Special files in a site: pipes, and symbolic links to nothing, in circles or to private files.</summary>
public sealed class SpecialFileTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("content/people/pipe.md")]
    [InlineData("content/people/pipe")]
    [InlineData("content/media/pipe.png")]
    [InlineData("content/archive/pipe.txt")]
    [InlineData("templates/pipe.html")]
    [InlineData("templates/assets/pipe.css")]
    public async Task A_pipe_is_an_error_and_is_not_read(string path)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "This system has no named pipes.");
        MakePipe(path);

        var problems = await FindProblems();

        var diagnostic = Assert.Single(problems);
        Assert.Equal(
            ("SG0711", path, $"'{path}' is not an ordinary file and is not read"),
            (diagnostic.Rule.Code, diagnostic.File.Path, diagnostic.Message));
        Assert.Empty(_site.Build().Files);
    }

    [Fact]
    public async Task Settings_that_are_a_pipe_are_ignored()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "This system has no named pipes.");
        _site.Delete("content/site.yaml");
        MakePipe("content/site.yaml");

        var problems = await FindProblems();

        Assert.Equal(["SG0711", "SG0801"], problems.Select(d => d.Rule.Code));
    }

    [Fact]
    public void An_empty_file_is_an_ordinary_one()
    {
        _site.Write("content/media/empty.txt", "");
        _site.Write("templates/partials/empty.html", "");

        Assert.Contains(_site.BuildSound(), f => f.Key == "media/empty.txt");
    }

    [Theory]
    [InlineData("content/people/ann.md")]
    [InlineData("content/media/ann.png")]
    [InlineData("content/archive/ann.txt")]
    [InlineData("templates/x.html")]
    public void A_link_to_nothing_is_a_warning(string path)
    {
        _site.Link(path, "nothing");

        var diagnostic = Assert.Single(_site.FindProblems());

        Assert.Equal(
            ("SG0706", path, $"'{path}' is a symbolic link to nothing and is ignored"),
            (diagnostic.Rule.Code, diagnostic.File.Path, diagnostic.Message));
    }

    [Fact]
    public void A_link_to_itself_is_a_link_to_nothing()
    {
        _site.Link("content/people/ann.md", "ann.md");

        Assert.Equal("SG0706", Assert.Single(_site.FindProblems()).Rule.Code);
    }

    [Theory]
    [InlineData("content/people/all", "..")]
    [InlineData("content/people/again", ".")]
    [InlineData("content/media/site", "../..")]
    [InlineData("templates/again", ".")]
    public void A_link_to_a_folder_that_contains_it_is_not_followed(string path, string target)
    {
        _site.Write("content/people/ann.md", "---\nname: Ann\n---\n");
        _site.Write("content/media/x.txt", "x");
        _site.Write("templates/partials/x.html", "");
        _site.Link(path, target);

        var diagnostic = Assert.Single(_site.FindProblems());

        Assert.Equal(("SG0706", path), (diagnostic.Rule.Code, diagnostic.File.Path));
        Assert.Equal(
            $"'{path}' is a symbolic link to a folder that contains it and is not followed", diagnostic.Message);
        Assert.Equal(
            ["media/x.txt"],
            _site.Build().Files.Select(f => f.Path).Where(p => p.StartsWith("media/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Two_folders_that_link_to_each_other_are_listed_once()
    {
        _site.Write("content/pages/a/x.md", "---\ntitle: X\n---\n");
        _site.Write("content/pages/b/y.md", "---\ntitle: Y\n---\n");
        _site.Link("content/pages/a/b", "../b");
        _site.Link("content/pages/b/a", "../a");

        Assert.Equal(2, _site.FindProblems().Count(d => d.Rule.Code == "SG0706"));
    }

    [Fact]
    public void A_link_to_a_file_or_folder_of_the_site_is_followed()
    {
        _site.Write("shared/x.txt", "shared");
        _site.Write("people/ann.md", "---\nname: Ann\n---\n");
        _site.Link("content/media/x.txt", "../../shared/x.txt");
        _site.Link("content/media/shared", "../../shared");
        _site.Link("content/people", "../people");

        var files = _site.BuildSound();

        Assert.Contains("people/ann/index.html", files.Keys);
        Assert.Contains("media/x.txt", files.Keys);
        Assert.Contains("media/shared/x.txt", files.Keys);
    }

    [Fact]
    public void An_unchanged_linked_picture_is_not_copied_again()
    {
        _site.Write("shared/x.txt", "a text that is longer than the name of its file");
        _site.Link("content/media/x.txt", "../../shared/x.txt");
        OutputFolder.Open(_site.Output).Publish(_site.Build().Files, clean: false, jobs: 2);

        Assert.Equal(0, OutputFolder.Open(_site.Output).Publish(_site.Build().Files, clean: false, jobs: 2).Written);
        Assert.Equal(
            "a text that is longer than the name of its file",
            File.ReadAllText(Path.Combine(_site.Output, "media", "x.txt")));
    }

    [Theory]
    [InlineData("content/media/x.txt", "{outside}/secret.txt")]
    [InlineData("content/media/x", "{outside}")]
    [InlineData("content/media", "{outside}")]
    [InlineData("content/media/x.txt", "../archive/letter.txt")]
    [InlineData("content/media/x", "../archive")]
    [InlineData("content/media/x", "../../.git")]
    [InlineData("content/pages/x", "../archive")]
    [InlineData("content/archive/letter2.txt", "{outside}/secret.txt")]
    [InlineData("content/archive/more", "{outside}")]
    [InlineData("content/pages/x.md", "{outside}/secret.txt")]
    [InlineData("content/pages/x.md", "../../.git/config")]
    [InlineData("content/pages/x", "{outside}")]
    [InlineData("content/quotes.lock.yaml", "{outside}/secret.txt")]
    [InlineData("templates/404.html", "{outside}/secret.txt")]
    [InlineData("templates/partials/x.html", "../../.git/config")]
    [InlineData("templates/partials", "{outside}")]
    [InlineData("templates", "{outside}")]
    [InlineData("static/x", "{outside}/secret.txt")]
    [InlineData("templates/assets/x.txt", "{outside}/secret.txt")]
    [InlineData("templates/assets/x.txt", "../../content/archive/letter.txt")]
    public void A_link_never_publishes_a_private_file(string path, string target)
    {
        using var outside = new TestSite(("secret.txt", "secret"));
        _site.Write("content/sources/letter.md", "---\ntitle: A letter\ntype: letter\n---\n");
        _site.Write("content/archive/letter.txt", "secret");
        _site.Write(".git/config", "secret");
        _site.Link(path, target.Replace("{outside}", outside.Root, StringComparison.Ordinal));

        var diagnostic = Assert.Single(_site.FindProblems());

        Assert.Equal(
            ("SG0707", path, Severity.Error),
            (diagnostic.Rule.Code, diagnostic.File.Path, diagnostic.Rule.Severity));
        Assert.DoesNotContain("secret ", TestSite.Format([diagnostic]), StringComparison.Ordinal);
        Assert.Empty(_site.Build().Files);
    }

    [Theory]
    [InlineData("content")]
    [InlineData("content/archive")]
    public void A_folder_of_the_site_that_is_a_link_out_of_it_is_said_once(string folder)
    {
        using var outside = new TestSite(("content/archive/a.txt", "secret"), ("content/archive/b.txt", "secret"));
        _site.Delete("content/site.yaml");
        Directory.Delete(Path.Combine(_site.Root, "content"));
        _site.Link(folder, Path.Combine(outside.Root, folder));

        var problems = _site.FindProblems();

        Assert.Equal(["SG0707", "SG0801"], problems.Select(d => d.Rule.Code).Order(StringComparer.Ordinal));
        Assert.Equal(folder, problems.Single(d => d.Rule.Code == "SG0707").File.Path);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("check")]
    [InlineData("archive list --site")]
    [InlineData("archive add letter {outside}/secret.txt --site")]
    public void Every_command_refuses_a_site_with_a_link_out_of_it(string command)
    {
        using var outside = new TestSite(("secret.txt", "secret words"));
        _site.Write("content/sources/letter.md", "---\ntitle: A letter\ntype: letter\n---\n");
        _site.Write("content/archive/README.md", "Captures.");
        _site.Link("content/people/ann.md", Path.Combine(outside.Root, "secret.txt"));

        var run = Cli.SiteGenProcess.Run(
            [.. command.Replace("{outside}", outside.Root, StringComparison.Ordinal).Split(' '), _site.Root]);

        Assert.Equal(1, run.ExitStatus);
        Assert.Contains(
            "content/people/ann.md(1,1): error SG0707: ", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("secret words", run.Errors + run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/media/x.txt")]
    [InlineData("static/x.txt")]
    public void A_link_that_appears_while_the_site_is_built_is_not_followed(string path)
    {
        using var outside = new TestSite(("secret.txt", "secret"));
        _site.Write(path, "public");
        var options = new BuildOptions { SitePath = _site.Root, Jobs = 1 };
        var folder = SiteBuilder.Read(options);
        _site.Delete(path);
        _site.Link(path, Path.Combine(outside.Root, "secret.txt"));

        var failure = Assert.Throws<IOException>(() =>
        {
            using var session = OutputFolder.Open(_site.Output).Begin();
            SiteBuilder.Build(folder, options, session);
            session.Commit();
        });

        Assert.Contains("x.txt' changed while it was read", failure.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_site.Output));
    }

    [Fact]
    public void A_folder_that_becomes_a_link_while_the_site_is_built_is_not_followed()
    {
        using var outside = new TestSite(("x.txt", "secret"));
        _site.Write("content/media/a/x.txt", "public");
        var options = new BuildOptions { SitePath = _site.Root, Jobs = 1 };
        var folder = SiteBuilder.Read(options);
        Directory.Delete(Path.Combine(_site.Root, "content/media/a"), recursive: true);
        _site.Link("content/media/a", outside.Root);

        Assert.Throws<IOException>(() =>
        {
            using var session = OutputFolder.Open(_site.Output).Begin();
            SiteBuilder.Build(folder, options, session);
            session.Commit();
        });
    }

    [Theory]
    [InlineData("content/people/ann.md", "---\nname: Ann\n---\n")]
    [InlineData("templates/404.html", "<p>Not here.</p>")]
    public void A_file_that_becomes_a_link_while_it_is_served_is_an_error(string path, string text)
    {
        using var outside = new TestSite(("secret.txt", "---\nname: secret \n---\n"));
        _site.Write(path, text);
        var live = LiveSite.Open(new BuildOptions { SitePath = _site.Root, Jobs = 1 });
        _site.Delete(path);
        _site.Link(path, Path.Combine(outside.Root, "secret.txt"));

        live.Update([Path.Combine(_site.Root, path)]);

        var diagnostic = Assert.Single(live.Current.Check(1, TestContext.Current.CancellationToken));
        Assert.Equal(("SG0707", path), (diagnostic.Rule.Code, diagnostic.File.Path));
    }

    [Fact]
    public void A_folder_with_the_name_of_a_content_file_is_an_error()
    {
        _site.Write("content/people/ann.md/x.txt", "");

        var diagnostic = Assert.Single(_site.FindProblems(), d => d.Rule.Code == "SG0711");

        Assert.Equal("'content/people/ann.md' is a folder, not a file", diagnostic.Message);
    }

    [Fact]
    public void A_name_that_is_not_utf8_is_an_error_beside_the_others()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems have no such names.");
        _site.Write("content/people/ann.md", "Ann");
        RunShell("echo x > $(printf 'content/people/b\\377.md')");
        var problems = _site.FindProblems();
        RunShell("rm content/people/b*.md");

        Assert.Equal(["SG0101", "SG0110"], problems.Select(d => d.Rule.Code).Order(StringComparer.Ordinal));
        Assert.Contains(problems, d => d.Message.EndsWith("has a name that is not UTF-8", StringComparison.Ordinal));
    }

    /// <summary>Their remotes are compared with <c>repository</c> in the settings.</summary>
    [Theory]
    [InlineData(".git")]
    [InlineData(".git/config")]
    [InlineData(".git/commondir")]
    public async Task A_pipe_in_the_place_of_a_file_of_git_is_not_waited_for(string path)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "This system has no named pipes.");
        _site.Write("site/content/site.yaml",
            "title: X\nbase_url: https://example.org/\nrepository: https://github.com/x/y\n");
        MakePipe(path);
        var problems = await Task.Run(
            () => SiteBuilder.Build(new() { SitePath = Path.Combine(_site.Root, "site"), Jobs = 1 }).Diagnostics,
            TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromMinutes(3), TestContext.Current.CancellationToken);

        Assert.Equal("", TestSite.Format(problems));
    }

    [Theory]
    [InlineData("content/people")]
    [InlineData("content/archive")]
    [InlineData("content/media")]
    [InlineData("static")]
    [InlineData("templates/partials")]
    public async Task Links_that_make_more_paths_than_can_be_listed_are_not_followed(string folder)
    {
        for (var level = 0; level < 40; level++)
        {
            _site.Link($"{folder}/{level}/a", $"../{level + 1}");
            _site.Link($"{folder}/{level}/b", $"../{level + 1}");
        }

        _site.Write($"{folder}/40/note.txt", "A note");
        var problems = await FindProblems();

        var name = folder.StartsWith("content/", StringComparison.Ordinal) && folder != "content/archive"
            ? "content" : folder.Split('/') is ["templates", ..] ? "templates" : folder;
        Assert.Equal(
            ($"'{name}' has symbolic links behind which are more than 100,000 files and folders"),
            Assert.Single(problems, d => d.Rule == Rules.TooMuchBehindLinks).Message);
    }

    private Task<Diagnostic[]> FindProblems() =>
        Task.Run(() => _site.FindProblems(), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromMinutes(3), TestContext.Current.CancellationToken);

    private void RunShell(string line) =>
        Cli.SiteGenProcess.Run(new ProcessStartInfo("sh", ["-c", line]) { WorkingDirectory = _site.Root });

    private void MakePipe(string path)
    {
        var full = Path.Combine(_site.Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        using var process = Process.Start("mkfifo", [full]);
        process.WaitForExit();
    }
}
