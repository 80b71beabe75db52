using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

/// <summary>0: success; 1: the site has errors; 2: the command could not run.</summary>
public class ExitStatusTests
{
    private static readonly (string, string) Warning = ("content/pages/a.md", "---\ntitle: A\n---\n<br>\n");
    private static readonly (string, string) Error = ("content/pages/a.md", "---\ntitel: A\n---\nText\n");

    [Fact]
    public void A_site_that_builds_exits_with_0_and_prints_the_result_on_standard_output()
    {
        using var site = new TestSite();

        var run = SiteGenProcess.Build(site);

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.StartsWith("Built ", run.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(site.Output, "index.html")));
    }

    [Fact]
    public void Errors_exit_with_1_and_go_to_standard_error()
    {
        using var site = new TestSite(Error);

        var run = SiteGenProcess.Build(site);

        Assert.Equal((1, ""), (run.ExitStatus, run.Output));
        Assert.Contains("content/pages/a.md(2,1): error SG0103: ", run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public void The_last_line_counts_errors_and_warnings()
    {
        using var site = new TestSite(Error, ("content/pages/b.md", "---\ntitle: B\nupdated: 2018-02-30\n---\n<br>\n"));

        var run = SiteGenProcess.Build(site);

        Assert.StartsWith("2 errors, 1 warning", run.LastError, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_exit_with_0()
    {
        using var site = new TestSite(Warning);

        var run = SiteGenProcess.Build(site);

        Assert.Equal(0, run.ExitStatus);
        Assert.Contains("content/pages/a.md(4,1): warning SG0401: ", run.Errors, StringComparison.Ordinal);
        Assert.StartsWith("1 warning", run.LastError, StringComparison.Ordinal);
        Assert.Contains("'check --strict'", run.LastError, StringComparison.Ordinal);
        Assert.StartsWith("Built ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_exit_with_1_with_strict_and_nothing_is_written()
    {
        using var site = new TestSite(Warning);

        var run = SiteGenProcess.Build(site, "--strict");

        Assert.Equal((1, ""), (run.ExitStatus, run.Output));
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public void Template_errors_exit_with_1()
    {
        using var site = new TestSite(("templates/home.html", "{{ nothing }}"));

        Assert.Equal(1, SiteGenProcess.Build(site).ExitStatus);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("build", "--nonsense")]
    [InlineData("build", "a", "b")]
    [InlineData("build", "--base-url", "nonsense")]
    [InlineData("build", "--base-url", "/only/a/path/")]
    [InlineData("build", "--base-url", "ftp://example.org/")]
    [InlineData("build", "--base-url", "https://example.org/?query")]
    [InlineData("build", "--base-url", "")]
    [InlineData("build", "--base-url")]
    [InlineData("build", "--base-url", "https://example.org//x/")]
    [InlineData("build", "--base-url", "https://example.org/%zz/")]
    [InlineData("build", "--output")]
    [InlineData("build", "--output", "")]
    [InlineData("build", "")]
    [InlineData("check", "")]
    [InlineData("init", "")]
    [InlineData("schema", "--output", "")]
    [InlineData("new", "person", "Ann", "--site", "")]
    [InlineData("new", "person", "")]
    [InlineData("build", "--jobs", "0")]
    [InlineData("build", "--jobs", "-1")]
    [InlineData("build", "--jobs", "many")]
    public void Bad_arguments_exit_with_2(params string[] arguments)
    {
        var run = SiteGenProcess.Run(arguments);

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.StartsWith("sitegen: ", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_a_site_exits_with_2()
    {
        var run = SiteGenProcess.Run("build", Path.Combine(Path.GetTempPath(), "sitegen-test-missing"));

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.StartsWith("sitegen: ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_folder_with_other_files_exits_with_2_and_is_unchanged()
    {
        using var site = new TestSite(("output/mine.txt", "mine"));

        var run = SiteGenProcess.Build(site);

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.Contains("'mine.txt'", run.Errors, StringComparison.Ordinal);
        Assert.Equal(["mine.txt"], Directory.EnumerateFileSystemEntries(site.Output).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("content", "lies in the folder 'content'")]
    [InlineData("content/media/site", "lies in the folder 'content'")]
    [InlineData("templates/site", "lies in the folder 'templates'")]
    [InlineData("other/site", "lies in the folder 'content'")]
    [InlineData(".", "contains the folder 'content'")]
    [InlineData("..", "contains the folder 'content'")]
    public void An_output_folder_that_overlaps_the_site_exits_with_2(string output, string message)
    {
        using var site = new TestSite(("templates/assets/a.css", ""));
        Directory.CreateSymbolicLink(Path.Combine(site.Root, "other"), Path.Combine(site.Root, "content"));
        var before = FolderSnapshot.Paths(site.Root);

        var run = SiteGenProcess.Build(site, "--output", Path.Combine(site.Root, output));

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, FolderSnapshot.Paths(site.Root));
    }

    [Theory]
    [InlineData("content/people/ann.md")]
    [InlineData("content/media/ann.png")]
    [InlineData("templates/home.html")]
    public void A_file_that_cannot_be_read_exits_with_2(string path)
    {
        using var site = new TestSite((path, "---\nname: Ann\n---\n"));
        using var locked = Locked.Entirely(Path.Combine(site.Root, path));

        var run = SiteGenProcess.Build(site);

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.StartsWith("sitegen: ", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content")]
    [InlineData("templates")]
    public void A_file_instead_of_a_folder_of_the_site_exits_with_2(string name)
    {
        using var site = new TestSite();
        if (name == "content")
        {
            Directory.Delete(Path.Combine(site.Root, name), recursive: true);
        }

        site.Write(name, "");

        var run = SiteGenProcess.Build(site);

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.Contains($"{name}' is a file, not a folder", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_without_read_permission_exits_with_2_and_the_reason()
    {
        using var site = new TestSite();
        using var locked = Locked.Entirely(site.Root);

        foreach (var arguments in (string[][])[["check", site.Root], ["new", "person", "Ann", "--site", site.Root]])
        {
            var run = SiteGenProcess.Run(arguments);
            Assert.Equal((2, ""), (run.ExitStatus, run.Output));
            Assert.Contains("may not be read", run.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_last_line_counts_diagnostics_even_if_the_site_cannot_be_written()
    {
        using var site = new TestSite(Warning);
        SiteGenProcess.Build(site);
        Directory.CreateDirectory(Path.Combine(site.Output, "pages", "b", "index.html"));
        site.Write("content/pages/b.md", "---\ntitle: B\n---\nText\n");

        var run = SiteGenProcess.Build(site);

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.Contains("\nsitegen: ", run.Errors, StringComparison.Ordinal);
        Assert.StartsWith("1 warning", run.LastError, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_that_fails_does_not_change_the_previous_output()
    {
        using var site = new TestSite(("content/people/ann.md", "---\nname: Ann\n---\n"));
        Assert.Equal(0, SiteGenProcess.Build(site).ExitStatus);
        var before = FolderSnapshot.ContentsAndTimes(site.Output);
        site.Delete("content/people/ann.md");
        site.Write("content/pages/a.md", Error.Item2);

        Assert.Equal(1, SiteGenProcess.Build(site, "--clean").ExitStatus);

        Assert.Equal(before, FolderSnapshot.ContentsAndTimes(site.Output));
    }
}
