using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

/// <summary>Pagefind, with a stand-in that does what Pagefind does to the output folder.</summary>
public class PagefindTests
{
    private const string Settings = "title: Test site\nbase_url: https://example.org/\nsearch: pagefind\n";
    private const string Works = "#!/bin/sh\n[ \"$1\" = --site ] && [ -f \"$2/index.html\" ] || exit 3\n/bin/mkdir -p \"$2/pagefind\"\necho \"{}\" > \"$2/pagefind/pagefind-entry.json\"\n";

    private static readonly (string, string) Asked = ("content/site.yaml", Settings);

    [Fact]
    public void It_indexes_what_was_published_and_the_next_build_leaves_its_files_alone()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The stand-in is a script.");
        using var site = new TestSite(Asked);
        var entry = Path.Combine(site.Output, "pagefind", "pagefind-entry.json");

        var run = SiteGenProcess.BuildWith(Program(site, Works), site);
        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.True(File.Exists(entry));

        // What a last index left goes, and only that.
        var left = Path.Combine(site.Output, "pagefind", "left");
        File.WriteAllText(left, "");
        var again = SiteGenProcess.BuildWith(Program(site, Works), site);
        Assert.Equal((0, ""), (again.ExitStatus, again.Errors));
        Assert.Contains(" 0 files written", again.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(entry));
        Assert.False(File.Exists(left));
    }

    [Theory]
    [InlineData("built-in")]
    [InlineData("off")]
    public void Its_files_go_when_the_site_no_longer_asks_for_it(string search)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The stand-in is a script.");
        using var site = new TestSite(Asked);
        Assert.Equal(0, SiteGenProcess.BuildWith(Program(site, Works), site).ExitStatus);
        Assert.True(Directory.Exists(Path.Combine(site.Output, "pagefind")));

        site.Write("content/site.yaml", Settings.Replace("search: pagefind", $"search: {search}", StringComparison.Ordinal));
        var run = SiteGenProcess.Build(site);
        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.False(Directory.Exists(Path.Combine(site.Output, "pagefind")));
    }

    [Fact]
    public void A_folder_of_that_name_that_Pagefind_did_not_make_stays()
    {
        using var site = new TestSite();
        Assert.Equal(0, SiteGenProcess.Build(site).ExitStatus);
        var mine = Path.Combine(site.Output, "pagefind", "mine.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(mine)!);
        File.WriteAllText(mine, "mine");

        Assert.Equal(0, SiteGenProcess.Build(site).ExitStatus);
        Assert.True(File.Exists(mine));
    }

    [Fact]
    public void A_link_of_that_name_and_what_it_leads_to_stay()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Links need rights elsewhere.");
        using var site = new TestSite();
        Assert.Equal(0, SiteGenProcess.Build(site).ExitStatus);
        site.Write("elsewhere/pagefind-entry.json", "{}");
        site.Link("output/pagefind", Path.Combine(site.Root, "elsewhere"));

        Assert.Equal(0, SiteGenProcess.Build(site).ExitStatus);
        Assert.True(File.Exists(Path.Combine(site.Output, "pagefind", "pagefind-entry.json")));
    }

    [Fact]
    public void Where_it_is_missing_the_site_is_built_with_a_warning_and_not_if_warnings_fail()
    {
        using var site = new TestSite(Asked);
        var nothing = Directory.CreateDirectory(Path.Combine(site.Root, "empty")).FullName;

        var strict = SiteGenProcess.BuildWith(nothing, site, "--strict");
        Assert.Equal(2, strict.ExitStatus);
        Assert.False(File.Exists(Path.Combine(site.Output, "index.html")));

        var run = SiteGenProcess.BuildWith(nothing, site);
        Assert.Equal(0, run.ExitStatus);
        Assert.Contains("there is no program 'pagefind' on PATH", run.Errors, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(site.Output, "search", "index.html")));
    }

    [Fact]
    public void Its_failure_is_told_with_what_it_said()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The stand-in is a script.");
        using var site = new TestSite(Asked);

        var run = SiteGenProcess.BuildWith(Program(site, "#!/bin/sh\necho broken wheel >&2\nexit 4\n"), site);
        Assert.Equal(2, run.ExitStatus);
        Assert.Contains("failed with 4: broken wheel", run.Errors, StringComparison.Ordinal);
    }

    /// <summary>A folder with a program of that name.</summary>
    private static string Program(TestSite site, string script)
    {
        site.Write("programs/pagefind", script);
        var path = Path.Combine(site.Root, "programs", "pagefind");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return Path.GetDirectoryName(path)!;
    }
}
