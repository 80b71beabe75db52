using System.Diagnostics;
using SiteGen.Tests.Building;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

/// <summary>
/// What commands write beside the output never goes through a link, out of the folder that the user named, or to git.
/// </summary>
public sealed class WrittenFileTests : IDisposable
{
    private readonly TestSite _site = VerifiedSite.Create(("content/archive/letter.txt", VerifiedSite.Letter));
    private readonly TestSite _outside = new(("victim.txt", "precious"), ("folder/victim.txt", "precious"));

    private string Victim => Path.Combine(_outside.Root, "victim.txt");

    public void Dispose()
    {
        _site.Dispose();
        _outside.Dispose();
    }

    /// <summary>Names that another program knows beforehand are not used.</summary>
    [Fact]
    public void A_hidden_link_beside_the_lockfile_is_not_followed()
    {
        _site.Link("content/.quotes.lock.yaml.new", Victim);
        Assert.Equal(0, Run("verify", _site.Root).ExitStatus);
        Assert.Contains("promise:", _site.Lock(), StringComparison.Ordinal);
        AssertNothingOutside();
    }

    [Theory]
    [InlineData("content/quotes.lock.yaml.new")]
    [InlineData("content/quotes.lock.yaml.tmp")]
    [InlineData("content/quotes.lock.yaml~")]
    public void A_link_beside_the_lockfile_is_refused(string path)
    {
        _site.Link(path, Victim);
        var run = Run("verify", _site.Root);
        Assert.Equal(1, run.ExitStatus);
        Assert.Contains($"{path}(1,1): error SG0707", run.Errors, StringComparison.Ordinal);
        AssertNothingOutside();
    }

    [Theory]
    [InlineData("content/quotes.lock.yaml", "verify", "{site}")]
    [InlineData("content/quotes.lock.yaml", "quote", "letter", "a promise", "--speaker", "ann", "--site", "{site}")]
    [InlineData("content/archive.lock.yaml", "archive", "add", "letter", "{outside}/new.txt", "--site", "{site}")]
    [InlineData("templates/theme.lock.yaml", "theme", "eject", "partials/footer", "--site", "{site}")]
    [InlineData("templates/partials/footer.html", "theme", "eject", "partials/footer", "--site", "{site}")]
    [InlineData("content/people/bob.md", "new", "person", "Bob", "--site", "{site}")]
    [InlineData("schemas/person.schema.json", "schema", "person", "--output", "{site}/schemas")]
    [InlineData("profile.json", "build", "{site}", "--profile-json", "{site}/profile.json")]
    public void A_link_in_the_place_of_a_file_is_refused(string path, params string[] command)
    {
        _outside.Write("new.txt", "Other words than those of the letter.");
        _site.Link(path, Path.Combine(_outside.Root, "nothing.txt"));
        AssertRefused(path, command);

        // What it leads to may be refused already because of what it says.
        _site.Delete(path);
        _site.Link(path, Victim);
        Assert.InRange(Run(command).ExitStatus, 1, 2);
        AssertNothingOutside();
    }

    [Theory]
    [InlineData("content/people", "new", "person", "Bob", "--site", "{site}")]
    [InlineData("content/archive", "archive", "add", "letter", "{outside}/new.txt", "--site", "{site}")]
    [InlineData("templates", "theme", "eject", "partials/footer", "--site", "{site}")]
    [InlineData("templates/partials", "theme", "eject", "partials/footer", "--site", "{site}")]
    [InlineData(".github", "init", "{site}")]
    [InlineData("content/people", "init", "{site}")]
    public void A_link_out_of_the_site_in_the_place_of_a_folder_is_refused(string path, params string[] command)
    {
        _outside.Write("new.txt", "Other words than those of the letter.");
        _outside.Write("folder/.part-x", "precious");
        if (command[0] == "init")
        {
            Directory.Delete(Path.Combine(_site.Root, "content"), recursive: true);
        }

        if (Directory.Exists(Path.Combine(_site.Root, path)))
        {
            Directory.Delete(Path.Combine(_site.Root, path), recursive: true);
        }

        _site.Link(path, Path.Combine(_outside.Root, "folder"));
        AssertRefused(path, command);
    }

    /// <summary>The file of a new id is looked for in the site only.</summary>
    [Fact]
    public void A_folder_that_a_link_out_of_the_site_leads_to_is_not_searched()
    {
        _outside.Write("folder/bob.md", "precious");
        _site.Link("content/people/all", Path.Combine(_outside.Root, "folder"));
        var run = Run("new", "person", "Bob", "--site", _site.Root);

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.True(File.Exists(Path.Combine(_site.Root, "content/people/bob.md")));
    }

    [Theory]
    [InlineData("init", "{site}/.git/new")]
    [InlineData("init", "{site}/.git")]
    [InlineData("init", "{site}/link")]
    [InlineData("schema", "--output", "{site}/.git/hooks")]
    [InlineData("schema", "--output", "{site}/link")]
    [InlineData("build", "{site}", "--output", "{site}/.git/site")]
    [InlineData("build", "{site}", "--output", "{site}/link")]
    [InlineData("build", "{site}", "--output", "{site}/.git/site", "--adopt")]
    [InlineData("build", "{site}", "--profile-json", "{site}/.git/index")]
    public void Nothing_is_written_into_the_folder_of_git(params string[] command)
    {
        _site.Write(".git/config", "precious");
        _site.Write(".git/index", "precious");
        _site.Link("link", ".git");
        AssertRefused(".git", command);
    }

    [Fact]
    public void A_pipe_in_the_place_of_a_lockfile_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "This system has no named pipes.");
        using (var process = Process.Start("mkfifo", [Path.Combine(_site.Root, "content/quotes.lock.yaml")]))
        {
            process.WaitForExit();
        }

        var run = Run("verify", _site.Root);
        Assert.Equal(2, run.ExitStatus);
        Assert.Contains(
            "quotes.lock.yaml' is not written: it is no ordinary file", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_generated_file_is_replaced_in_one_step()
    {
        var folder = Path.Combine(_site.Root, "schemas");
        Run("schema", "person", "--output", folder);
        var schema = File.ReadAllText(Path.Combine(folder, "person.schema.json"));
        _site.Write("schemas/person.schema.json", "old");

        Assert.Equal(0, Run("schema", "person", "--output", folder).ExitStatus);

        Assert.Equal(schema, File.ReadAllText(Path.Combine(folder, "person.schema.json")));
        Assert.Equal(["person.schema.json"], FolderSnapshot.Paths(folder));
    }

    private void AssertRefused(string what, string[] command)
    {
        var before = FolderSnapshot.Contents(_site.Root).Where(f => !f.StartsWith("output/", StringComparison.Ordinal));

        var run = Run(command);

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains(what, run.LastError, StringComparison.Ordinal);
        Assert.Matches("^sitegen: .*(is not written: |exists already|only git writes|where only git)", run.LastError);
        Assert.Equal(
            before, FolderSnapshot.Contents(_site.Root).Where(f => !f.StartsWith("output/", StringComparison.Ordinal)));
        AssertNothingOutside();
    }

    private void AssertNothingOutside()
    {
        Assert.All(
            FolderSnapshot.Paths(_outside.Root).Where(p => p.EndsWith("victim.txt", StringComparison.Ordinal)),
            p => Assert.Equal("precious", File.ReadAllText(Path.Combine(_outside.Root, p))));
        Assert.Equal(
            ["content", "content/site.yaml", "folder", "folder/victim.txt", "victim.txt"],
            FolderSnapshot.Paths(_outside.Root).Where(p => p is not ("new.txt" or "folder/.part-x")));
    }

    private CommandRun Run(params string[] command) => SiteGenProcess.Run(command.Select(a => a
        .Replace("{site}", _site.Root, StringComparison.Ordinal)
        .Replace("{outside}", _outside.Root, StringComparison.Ordinal)));
}
