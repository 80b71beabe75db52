using System.Text;
using System.Text.Json;
using SiteGen.Building;
using SiteGen.Tests.Cli;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.History;

/// <summary><c>sitegen diff</c> with revisions: the same as with folders, and nothing else is run or read.</summary>
public sealed class RevisionTests : IDisposable
{
    private readonly TestRepository _repository = new("site");

    public RevisionTests()
    {
        _repository.Write("content/people/ann.md", "---\nname: Ann\nborn: 1970\n---\n");
        _repository.Write("content/people/bob.md", "---\nname: Bob\n---\n");
        _repository.Commit();
        _repository.Git("tag", "v1");
        _repository.Write("content/people/ann.md", "---\nname: Ann\nborn: 1971\n---\n");
        _repository.Commit();
    }

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Revisions_and_folders_give_the_same()
    {
        using var old = new TestSite();
        old.Write("content/people/ann.md", "---\nname: Ann\nborn: 1970\n---\n");
        old.Write("content/people/bob.md", "---\nname: Bob\n---\n");
        string[] expected = ["person ann: changed", "  born: 1970 → 1971", "1 changed."];

        Assert.Equal(expected, Diff("v1", "HEAD"));
        Assert.Equal(expected, Diff("HEAD~1", null));
        Assert.Equal(expected, Diff(old.Root, _repository.Site));
        Assert.Equal(expected, Diff(old.Root, "main"));
        Assert.Equal(["Nothing changed."], Diff("HEAD", null));
    }

    [Fact]
    public void The_files_as_they_are_count_where_no_second_state_is_named()
    {
        _repository.Write("content/people/cem.md", "---\nname: Cem\n---\n");

        Assert.Equal(["person cem: new, Cem", "1 new."], Diff("HEAD", null));
    }

    [Theory]
    [InlineData("--output=x")]
    [InlineData("-p")]
    [InlineData("v2")]
    [InlineData("a\nb")]
    [InlineData("HEAD:site")]
    [InlineData("'; touch x; '")]
    public void A_name_that_is_no_revision_is_refused(string name)
    {
        var exception = Assert.ThrowsAny<IOException>(() => Diff(name, null));

        Assert.Contains("is neither a folder with a folder 'content' nor a revision", exception.Message);
        Assert.False(File.Exists(Path.Combine(_repository.Site, "x")));
    }

    [Fact]
    public void Links_submodules_and_names_that_are_not_for_the_site_are_left_out()
    {
        _repository.Git(
            "update-index", "--add", "--cacheinfo", "160000", new string('1', 40), "site/content/people/sub.md");
        var link = _repository.Run([], "rev-parse", "HEAD:site/content/people/ann.md").Trim();
        _repository.Git("update-index", "--add", "--cacheinfo", "120000", link, "site/content/people/link.md");
        foreach (var name in (string[])["_note.md", ".hidden.md", "a\nb.md", "\"quoted\".md", "x y.md"])
        {
            _repository.Git("update-index", "--add", "--cacheinfo", "100644", link, "site/content/people/" + name);
        }

        _repository.Git("update-index", "--add", "--cacheinfo", "100644", link, "site/content/archive/people.md");
        _repository.Git("commit", "--quiet", "-m", "names");

        Assert.Equal(
            ["person \"quoted\": new, Ann", "person x y: new, Ann", "2 new."], Diff("HEAD~1", "HEAD"));
    }

    [Fact]
    public void Names_that_are_not_UTF8_are_left_out()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems refuse such names.");
        var blob = _repository.Run([], "rev-parse", "HEAD:site/content/people/ann.md").Trim();
        byte[] input = [.. Encoding.ASCII.GetBytes($"100644 {blob}\tsite/content/people/"), 0xFF, .. ".md\n"u8];
        var file = Path.Combine(_repository.Root, "index-info");
        File.WriteAllBytes(file, input);
        var script = SiteGenProcess.Run(new System.Diagnostics.ProcessStartInfo(
            "sh", ["-c", "git update-index --index-info < index-info && git commit -qm x"])
        { WorkingDirectory = _repository.Root });
        Assert.Equal(0, script.ExitStatus);

        Assert.Equal(["Nothing changed."], Diff("HEAD~1", "HEAD"));
    }

    [Fact]
    public void A_repository_that_the_environment_names_is_not_read()
    {
        using var other = new TestRepository();
        var start = new System.Diagnostics.ProcessStartInfo(
            "dotnet", [SiteGenProcess.Program, "diff", "v1", "HEAD", "--format", "json"])
        { WorkingDirectory = _repository.Site };
        start.Environment["GIT_DIR"] = Path.Combine(other.Root, ".git");
        start.Environment["GIT_WORK_TREE"] = other.Root;
        start.Environment["GIT_INDEX_FILE"] = Path.Combine(other.Root, "index");

        var run = SiteGenProcess.Run(start);

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        using var json = JsonDocument.Parse(run.Output);
        var change = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(
            ("person", "ann", "changed", "Ann"),
            (Text(change, "kind"), Text(change, "id"), Text(change, "change"), Text(change, "title")));
        var fact = Assert.Single(change.GetProperty("changes").EnumerateArray());
        Assert.Equal(("born", "1970", "1971"), (Text(fact, "key"), Text(fact, "old"), Text(fact, "new")));

        static string? Text(JsonElement element, string key) => element.GetProperty(key).GetString();
    }

    [Fact]
    public void What_git_would_run_is_not_run()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The programs are scripts.");
        var ran = Path.Combine(_repository.Root, "ran");
        var program = Path.Combine(_repository.Root, "program");
        File.WriteAllText(program, $"#!/bin/sh\ntouch '{ran}'\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        string[] keys = ["core.pager", "core.fsmonitor", "diff.external", "core.sshCommand", "gpg.program"];
        foreach (var key in keys)
        {
            _repository.Git("config", key, program);
        }

        _repository.Git("config", "log.showSignature", "true");
        _repository.Git("config", "filter.x.smudge", program);
        _repository.Git("config", "diff.x.textconv", program);
        _repository.Write("content/.gitattributes", "*.md filter=x diff=x\n");
        _repository.Write("content/site.yaml", "title: T\nbase_url: https://example.org/\nhistory: on\n");

        Assert.Equal(["person ann: changed", "  born: 1970 → 1971", "1 changed."], Diff("v1", "HEAD"));
        var result = SiteBuilder.Build(new BuildOptions { SitePath = _repository.Site, Jobs = 2 });
        Assert.Contains(result.Files, f => f.Path == "changes/index.html");
        Assert.False(File.Exists(ran));
    }

    [Fact]
    public void Without_git_only_folders_can_be_compared()
    {
        using var empty = new TestSite();
        var start = new System.Diagnostics.ProcessStartInfo(
            SiteGenProcess.Dotnet, [SiteGenProcess.Program, "diff", "v1", "--site", _repository.Site]);
        start.Environment["PATH"] = empty.Root;

        var run = SiteGenProcess.Run(start);

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.Equal(
            "sitegen: 'v1' is no folder with a folder 'content', and no revision can be read: "
            + "there is no program 'git' on PATH\n", run.Errors);
    }

    [Fact]
    public void A_folder_outside_of_a_repository_has_no_revisions()
    {
        using var site = new TestSite();

        var exception = Assert.ThrowsAny<IOException>(() => SiteDifference.Between("HEAD", null, site.Root, 1));

        Assert.EndsWith("no revision can be read: the site is not in a git repository", exception.Message);
    }

    private IEnumerable<string> Diff(string old, string? later) =>
        SiteDifference.Between(old, later, _repository.Site, 2).Lines;
}
