using System.Text.Json;
using SiteGen.Content.Schemas;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

/// <summary><c>new</c>, <c>init</c> and <c>schema</c>, as users run them.</summary>
public sealed class EditorCommandTests
{
    [Theory]
    [InlineData("person")]
    [InlineData("people")]
    public void New_writes_a_file_and_prints_its_path(string kind)
    {
        using var site = new TestSite();
        var run = SiteGenProcess.RunIn(site.Root, "new", kind, "Émile", "Zola");

        Assert.Equal((0, "content/people/emile-zola.md\n", ""), (run.ExitStatus, run.Output.Replace('\\', '/'), run.Errors));
        Assert.Contains("\nname: Émile Zola\n", File.ReadAllText(Path.Combine(site.Root, "content/people/emile-zola.md")), StringComparison.Ordinal);
        Assert.Equal(0, SiteGenProcess.Build(site, "--strict").ExitStatus);
    }

    [Theory]
    [InlineData("content/people/ada.md")]
    [InlineData("content/people/british/ada.md")]
    public void New_overwrites_nothing_wherever_the_id_stands(string path)
    {
        using var site = new TestSite((path, "---\nname: Ada Byron\n---\n"));
        var run = SiteGenProcess.Run("new", "person", "Ada", "--site", site.Root);

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.Contains("ada.md' is there already", run.Errors, StringComparison.Ordinal);
        Assert.Equal("---\nname: Ada Byron\n---\n", File.ReadAllText(Path.Combine(site.Root, path)));
        Assert.Single(Directory.EnumerateFiles(Path.Combine(site.Root, "content", "people"), "*.md", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("'persn' is not a kind; did you mean 'person'?", "new", "persn", "Ada")]
    [InlineData("'zebra' is not a kind; the kinds are: person, organization,", "new", "zebra", "Ada")]
    [InlineData("'quots' is not a kind; did you mean 'quote' or 'quotes'?", "schema", "quots")]
    [InlineData("no id can be made from '東京'", "new", "person", "東京")]
    [InlineData("it has no folder 'content'", "new", "person", "Ada", "--site", "no-such-folder")]
    public void What_cannot_be_done_is_said_with_exit_status_2(string message, params string[] arguments)
    {
        using var site = new TestSite();
        var run = SiteGenProcess.RunIn(site.Root, arguments);

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.Equal(["site.yaml"], Directory.EnumerateFileSystemEntries(Path.Combine(site.Root, "content")).Select(Path.GetFileName));
    }

    [Fact]
    public void Init_makes_a_site_that_builds_and_takes_new_content()
    {
        using var folder = new TestSite();
        Assert.Equal(0, SiteGenProcess.RunIn(folder.Root, "init", "mine").ExitStatus);
        var mine = Path.Combine(folder.Root, "mine");

        var run = SiteGenProcess.Run("build", mine, "--strict");
        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.True(File.Exists(Path.Combine(mine, "output", "index.html")));
        Assert.Equal(0, SiteGenProcess.Run("check", mine, "--strict").ExitStatus);

        Assert.Equal(0, SiteGenProcess.RunIn(mine, "new", "topic", "Another question").ExitStatus);
        Assert.Equal(0, SiteGenProcess.RunIn(mine, "build", "--strict").ExitStatus);
    }

    [Fact]
    public void Init_leaves_a_folder_alone_that_is_not_empty()
    {
        using var site = new TestSite();
        var before = Directory.EnumerateFileSystemEntries(site.Root, "*", SearchOption.AllDirectories).Order().ToArray();
        var run = SiteGenProcess.Run("init", site.Root);

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.Contains("is not empty: it holds 'content'", run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, Directory.EnumerateFileSystemEntries(site.Root, "*", SearchOption.AllDirectories).Order());
    }

    [Fact]
    public void Init_fills_a_fresh_git_checkout()
    {
        using var folder = new TestSite();
        Directory.CreateDirectory(Path.Combine(folder.Root, "mine", ".git"));

        Assert.Equal(0, SiteGenProcess.RunIn(folder.Root, "init", "mine").ExitStatus);
        Assert.True(File.Exists(Path.Combine(folder.Root, "mine", ".gitignore")));
    }

    [Fact]
    public void Schema_prints_one_object_by_kind_or_one_kind()
    {
        var all = SiteGenProcess.Run("schema");
        var one = SiteGenProcess.Run("schema", "people");

        Assert.Equal((0, "", 0, ""), (all.ExitStatus, all.Errors, one.ExitStatus, one.Errors));
        using var schemas = JsonDocument.Parse(all.Output);
        using var people = JsonDocument.Parse(one.Output);
        Assert.Equal(SchemaFiles.Names, schemas.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.True(JsonElement.DeepEquals(schemas.RootElement.GetProperty("person"), people.RootElement));
    }

    [Fact]
    public void Schema_writes_a_file_for_each_and_writes_it_anew()
    {
        using var folder = new TestSite(("schemas/page.schema.json", "{ \"old\": true, \"and\": \"much longer than nothing\" }"), ("schemas/mine.txt", "mine"));
        var run = SiteGenProcess.RunIn(folder.Root, "schema", "--output", "schemas");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Equal(SchemaFiles.Names.Select(n => $"schemas/{n}.schema.json"), run.Output.Replace('\\', '/').TrimEnd('\n').Split('\n'));
        Assert.Equal(SchemaFiles.Write("page"), File.ReadAllBytes(Path.Combine(folder.Root, "schemas", "page.schema.json")));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(folder.Root, "schemas", "mine.txt")));
    }

    [Theory]
    [InlineData("new")]
    [InlineData("init")]
    [InlineData("schema")]
    public void Help_has_examples(string command)
    {
        var run = SiteGenProcess.Run(command, "--help");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Contains($"sitegen {command} ", run.Output[run.Output.IndexOf("Examples:", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }
}
