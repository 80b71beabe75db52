using System.Text.Json;
using SiteGen.Content.Schemas;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

/// <summary><c>new</c> and <c>schema</c>, as users run them.</summary>
public sealed class EditorCommandTests
{
    [Theory]
    [InlineData("person")]
    [InlineData("people")]
    public void New_writes_a_file_and_prints_its_path(string kind)
    {
        using var site = new TestSite();
        var run = SiteGenProcess.RunIn(site.Root, "new", kind, "Émile", "Zola");

        const string path = "content/people/emile-zola.md";
        Assert.Equal((0, $"{path}\n", ""), (run.ExitStatus, run.Output.Replace('\\', '/'), run.Errors));
        var text = File.ReadAllText(Path.Combine(site.Root, path));
        Assert.Contains("\nname: Émile Zola\n", text, StringComparison.Ordinal);
        Assert.Equal(0, SiteGenProcess.Build(site, "--strict").ExitStatus);
    }

    [Theory]
    [InlineData("content/people/ada.md")]
    [InlineData("content/people/british/ada.md")]
    public void New_does_not_overwrite_a_file_with_the_same_id_in_any_folder(string path)
    {
        using var site = new TestSite((path, "---\nname: Ada Byron\n---\n"));
        var run = SiteGenProcess.Run("new", "person", "Ada", "--site", site.Root);

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.Contains("ada.md' exists already", run.Errors, StringComparison.Ordinal);
        Assert.Equal("---\nname: Ada Byron\n---\n", File.ReadAllText(Path.Combine(site.Root, path)));
        var people = Path.Combine(site.Root, "content", "people");
        Assert.Single(Directory.EnumerateFiles(people, "*.md", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("'persn' is not a kind; did you mean 'person'?", "new", "persn", "Ada")]
    [InlineData("'zebra' is not a kind; the kinds are: person, organization,", "new", "zebra", "Ada")]
    [InlineData("'quots' is not a kind; did you mean 'quote' or 'quotes'?", "schema", "quots")]
    [InlineData("no id can be made from '!?'", "new", "person", "!?")]
    [InlineData("it has no folder 'content'", "new", "person", "Ada", "--site", "no-such-folder")]
    public void A_command_that_cannot_run_says_why_and_exits_with_2(string message, params string[] arguments)
    {
        using var site = new TestSite();
        var run = SiteGenProcess.RunIn(site.Root, arguments);

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        var entries = Directory.EnumerateFileSystemEntries(Path.Combine(site.Root, "content"));
        Assert.Equal(["site.yaml"], entries.Select(Path.GetFileName));
    }

    [Fact]
    public void Schema_prints_one_object_with_all_kinds_or_one_kind()
    {
        var all = SiteGenProcess.Run("schema");
        var one = SiteGenProcess.Run("schema", "people");

        Assert.Equal((0, "", 0, ""), (all.ExitStatus, all.Errors, one.ExitStatus, one.Errors));
        using var schemas = JsonDocument.Parse(all.Output);
        using var people = JsonDocument.Parse(one.Output);
        Assert.Equal(SchemaFiles.All, schemas.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.True(JsonElement.DeepEquals(schemas.RootElement.GetProperty("person"), people.RootElement));
    }

    [Fact]
    public void Schema_writes_one_file_per_kind_and_overwrites_older_ones()
    {
        using var folder = new TestSite(
            ("schemas/page.schema.json", "{ \"old\": true, \"and\": \"much longer than nothing\" }"),
            ("schemas/mine.txt", "mine"));
        var run = SiteGenProcess.RunIn(folder.Root, "schema", "--output", "schemas");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Equal(
            SchemaFiles.All.Select(n => $"schemas/{n}.schema.json"),
            run.Output.Replace('\\', '/').TrimEnd('\n').Split('\n'));
        var page = File.ReadAllBytes(Path.Combine(folder.Root, "schemas", "page.schema.json"));
        Assert.Equal(SchemaFiles.Write("page"), page);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(folder.Root, "schemas", "mine.txt")));
    }
}
