using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

public class OptionTests
{
    private static readonly (string, string) Draft =
        ("content/pages/idea.md", "---\ntitle: Idea\ndraft: true\n---\nText\n");

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public void Help_names_the_command_and_build(string option)
    {
        var run = SiteGenProcess.Run(option);

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Contains("sitegen", run.Output, StringComparison.Ordinal);
        Assert.Contains("build", run.Output, StringComparison.Ordinal);
        Assert.Contains("--version", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_of_build_names_every_option()
    {
        var run = SiteGenProcess.Run("build", "--help");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        string[] options =
        [
            "SITE", "--output", "--base-url", "--drafts", "--strict", "--clean", "--all", "--jobs", "--profile",
            "--profile-json",
        ];
        Assert.All(options, option => Assert.Contains(option, run.Output, StringComparison.Ordinal));
        Assert.DoesNotContain("SiteGen.Cli", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_prints_one_line()
    {
        var run = SiteGenProcess.Run("--version");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Matches(@"^(sitegen )?\d+\.\d+\.\d+\S*\n$", run.Output);
    }

    [Fact]
    public void Every_command_has_help_and_version()
    {
        var help = SiteGenProcess.Run("build", "--help");
        var version = SiteGenProcess.Run("build", "--version");

        Assert.Equal(0, help.ExitStatus);
        Assert.Equal((0, SiteGenProcess.Run("--version").Output), (version.ExitStatus, version.Output));
    }

    [Fact]
    public void Without_arguments_the_help_is_shown()
    {
        var run = SiteGenProcess.Run();

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains("build", run.Output + run.Errors, StringComparison.Ordinal);
        Assert.Matches(@"(?s)\nFirst steps:\n  sitegen init .*\n  sitegen serve .*\n  sitegen build ", run.Output);
    }

    [Fact]
    public void The_default_site_is_the_working_folder()
    {
        using var site = new TestSite();

        Assert.Equal(0, SiteGenProcess.RunIn(site.Root, "build").ExitStatus);
        Assert.True(File.Exists(Path.Combine(site.Output, "index.html")));
    }

    [Fact]
    public void Output_is_relative_to_the_working_folder()
    {
        using var site = new TestSite();

        var run = SiteGenProcess.RunIn(site.Root, "build", ".", "--output", "public/site");

        Assert.Equal(0, run.ExitStatus);
        Assert.True(File.Exists(Path.Combine(site.Root, "public", "site", "index.html")));
        Assert.False(Directory.Exists(site.Output));
    }

    [Theory]
    [InlineData("https://other.example/x/")]
    [InlineData("https://other.example/x")]
    public void Base_url_overrides_the_settings(string address)
    {
        using var site = new TestSite();

        Assert.Equal(0, SiteGenProcess.Build(site, "--base-url", address).ExitStatus);

        Assert.Contains(
            "<link rel=\"canonical\" href=\"https://other.example/x/people/\"",
            Read(site, "people/index.html"),
            StringComparison.Ordinal);
        Assert.Contains("href=\"/x/\"", Read(site, "404.html"), StringComparison.Ordinal);
        Assert.Contains("https://other.example/x/sitemap.xml", Read(site, "robots.txt"), StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", Read(site, "feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Drafts_are_built_on_request()
    {
        using var site = new TestSite(Draft);
        var page = Path.Combine(site.Output, "pages", "idea", "index.html");

        SiteGenProcess.Build(site);
        Assert.False(File.Exists(page));

        SiteGenProcess.Build(site, "--drafts");
        Assert.True(File.Exists(page));

        SiteGenProcess.Build(site);
        Assert.False(Directory.Exists(Path.GetDirectoryName(page)));
    }

    [Fact]
    public void Jobs_do_not_change_the_result()
    {
        using var site = new TestSite(Draft);
        var (one, three) = (Path.Combine(site.Root, "one"), Path.Combine(site.Root, "three"));

        Assert.Equal(0, SiteGenProcess.Build(site, "--jobs", "1", "--output", one).ExitStatus);
        Assert.Equal(0, SiteGenProcess.Build(site, "--jobs", "3", "--output", three).ExitStatus);

        Assert.Equal(FolderSnapshot.Contents(one), FolderSnapshot.Contents(three));
    }

    [Fact]
    public void A_second_build_reports_that_nothing_changed()
    {
        using var site = new TestSite();
        SiteGenProcess.Build(site);

        var run = SiteGenProcess.Build(site);

        Assert.Contains(" 0 files written, ", run.Output, StringComparison.Ordinal);
        Assert.Contains(" 0 removed", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Redirected_output_has_no_color()
    {
        using var site = new TestSite(("content/pages/a.md", "---\ntitel: [A]\n---\n"));

        var run = SiteGenProcess.Build(site);

        Assert.NotEqual("", run.Errors);
        Assert.DoesNotContain('\u001b', run.Errors + run.Output + SiteGenProcess.Run("--help").Output);
    }

    [Fact]
    public void Diagnostics_show_the_position_the_line_and_a_suggestion()
    {
        using var site = new TestSite(
            ("content/pages/about.md", "---\ntitle: About\n---\nOf [[elon-musk]].\n"),
            ("content/people/elon-musk.md", "---\nname: Elon Musk\n---\n"),
            ("content/sources/s.md", "---\ntitle: S\ntype: letter\n---\n"),
            ("content/quotes/musk-2023-02-17.md",
                "---\nsource: s\ndate: 2023-02-17\nspeaker: elon-musc\n---\nWords.\n"));

        Assert.StartsWith(
            """
            content/quotes/musk-2023-02-17.md(4,10): error SG0203: no person or organization has the id 'elon-musc'
               4 | speaker: elon-musc
                 |          ^^^^^^^^^ did you mean 'elon-musk'?
            1 error
            """.ReplaceLineEndings("\n"),
            SiteGenProcess.Build(site).Errors, StringComparison.Ordinal);
    }

    private static string Read(TestSite site, string path) => File.ReadAllText(Path.Combine(site.Output, path));
}
