using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

public partial class CheckCommandTests
{
    private static readonly (string, string) Warning = ("content/pages/a.md", "---\ntitle: A\nnav: true\n---\n<br>\n");
    private static readonly (string, string) Broken = ("templates/home.html", "<h1>x</h1>\n<a href=\"gone/\">x</a>\n");

    [Fact]
    public void A_site_without_problems_exits_with_0_and_nothing_is_written()
    {
        using var site = new TestSite();
        var before = FolderSnapshot.Paths(site.Root);

        var run = SiteGenProcess.Run("check", site.Root);

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Matches(@"^Checked \d+ pages in \S+ s: no problems found\.\n$", run.Output);
        Assert.Equal(before, FolderSnapshot.Paths(site.Root));
    }

    [Fact]
    public void A_broken_link_on_a_page_exits_with_1_and_the_last_line_counts_the_errors()
    {
        using var site = new TestSite(Broken);

        var run = SiteGenProcess.Run("check", site.Root);

        Assert.Equal((1, ""), (run.ExitStatus, run.Output));
        Assert.StartsWith(
            "templates/home.html(2,10): error SG0703: the site has no page '/gone/'\n",
            run.Errors,
            StringComparison.Ordinal);
        Assert.Equal("1 error.", run.LastError);
    }

    [Fact]
    public void Warnings_fail_with_strict()
    {
        using var site = new TestSite(Warning);

        Assert.Equal(0, SiteGenProcess.Run("check", site.Root).ExitStatus);
        Assert.Equal(1, SiteGenProcess.Run("check", site.Root, "--strict").ExitStatus);
    }

    [Fact]
    public void Strict_still_checks_the_pages_of_a_site_with_warnings()
    {
        using var site = new TestSite(Warning, Broken);

        var run = SiteGenProcess.Run("check", site.Root, "--strict");

        Assert.Contains("SG0401", run.Errors, StringComparison.Ordinal);
        Assert.Contains("SG0703", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Drafts_are_checked_on_request()
    {
        using var site = new TestSite(("content/pages/a.md", "---\ntitle: A\ndraft: true\n---\n[x](/gone/)\n"));

        Assert.Equal(0, SiteGenProcess.Run("check", site.Root).ExitStatus);
        Assert.Equal(1, SiteGenProcess.Run("check", site.Root, "--drafts").ExitStatus);
    }

    [Fact]
    public void Json_is_the_only_output_and_names_files_as_the_text_format_does()
    {
        using var site = new TestSite(Broken);

        var (parent, name) = (Path.GetDirectoryName(site.Root)!, Path.GetFileName(site.Root));
        var run = SiteGenProcess.RunIn(parent, "check", name, "--format", "json");

        Assert.Equal((1, ""), (run.ExitStatus, run.Errors));
        var diagnostic = Assert.Single(JsonDocument.Parse(run.Output).RootElement.EnumerateArray());
        Assert.Equal("templates/home.html", diagnostic.GetProperty("file").GetString());
    }

    [Theory]
    [InlineData("sarif", "\"uri\": \"{site}/templates/home.html\"")]
    [InlineData("github", "::error file={site}/templates/home.html,")]
    public void Formats_for_a_repository_have_paths_relative_to_the_working_folder(string format, string expected)
    {
        using var site = new TestSite(Broken);
        var name = Path.GetFileName(site.Root);

        var run = SiteGenProcess.RunIn(Path.GetDirectoryName(site.Root)!, "check", name, "--format", format);

        expected = expected.Replace("{site}", name, StringComparison.Ordinal);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sarif", "\"uri\": \"templates/home.html\"")]
    [InlineData("github", "::error file=templates/home.html,line=2,col=10,endLine=2,endColumn=15,"
        + "title=SG0703::the site has no page '/gone/'%0A")]
    public void The_other_formats_go_to_standard_output_too(string format, string expected)
    {
        using var site = new TestSite(Broken);

        var run = SiteGenProcess.RunIn(site.Root, "check", "--format", format);

        Assert.Equal((1, ""), (run.ExitStatus, run.Errors));
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("build")]
    public void Only_the_first_50_messages_are_shown_in_full_without_all(string command)
    {
        using var site = new TestSite(
            Enumerable.Range(0, 60).Select(i => ($"content/people/p{i:00}.md", "---\nnane: x\n---\n")));

        var run = SiteGenProcess.Run(command, site.Root);
        var all = SiteGenProcess.Run(command, site.Root, "--all");

        Assert.Equal(1, run.ExitStatus);
        Assert.Equal(50, Header().Count(run.Errors));
        Assert.Contains($"; --all shows them\n", run.Errors, StringComparison.Ordinal);
        Assert.Equal(run.LastError, all.LastError);
        var count = int.Parse(run.LastError.Split(' ')[0], CultureInfo.InvariantCulture);
        Assert.Equal(count, Header().Count(all.Errors));
        Assert.DoesNotContain("--all", all.Errors, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\S+\(\d+,\d+\): error SG\d{4}: ", RegexOptions.Multiline)]
    private static partial Regex Header();
}
