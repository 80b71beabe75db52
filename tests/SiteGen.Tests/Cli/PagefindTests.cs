using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

/// <summary><c>search: pagefind</c>, with a script that writes the files Pagefind would write.</summary>
public class PagefindTests
{
    private const string Settings = "title: Test site\nbase_url: https://example.org/\nsearch: pagefind\n";
    private const string NeedsScript = "Pagefind is replaced by a shell script.";
    private const string Works = """
        #!/bin/sh
        [ "$1" = --site ] && [ -f "$2/index.html" ] || exit 3
        /bin/mkdir -p "$2/pagefind"
        echo "{}" > "$2/pagefind/pagefind-entry.json"

        """;

    private static readonly (string, string) WithPagefind = ("content/site.yaml", Settings);

    [Fact]
    public void It_indexes_the_output_and_the_next_build_keeps_its_files()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), NeedsScript);
        using var site = new TestSite(WithPagefind);
        var entry = Path.Combine(site.Output, "pagefind", "pagefind-entry.json");

        var run = SiteGenProcess.BuildWith(Program(site, Works), site);
        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.True(File.Exists(entry));

        // Files of the previous index are removed.
        var old = Path.Combine(site.Output, "pagefind", "old");
        File.WriteAllText(old, "");
        var again = SiteGenProcess.BuildWith(Program(site, Works), site);
        Assert.Equal((0, ""), (again.ExitStatus, again.Errors));
        Assert.Contains(" 0 files written", again.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(entry));
        Assert.False(File.Exists(old));
    }

    [Theory]
    [InlineData("built-in")]
    [InlineData("off")]
    public void Its_files_are_removed_when_the_site_no_longer_uses_it(string search)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), NeedsScript);
        using var site = new TestSite(WithPagefind);
        Assert.Equal(0, SiteGenProcess.BuildWith(Program(site, Works), site).ExitStatus);
        Assert.True(Directory.Exists(Path.Combine(site.Output, "pagefind")));

        var settings = Settings.Replace("search: pagefind", $"search: {search}", StringComparison.Ordinal);
        site.Write("content/site.yaml", settings);
        var run = SiteGenProcess.Build(site);
        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.False(Directory.Exists(Path.Combine(site.Output, "pagefind")));
    }

    [Fact]
    public void A_folder_of_the_same_name_that_Pagefind_did_not_create_is_kept()
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
    public void A_link_of_the_same_name_and_its_target_are_kept()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Symbolic links need special rights on other systems.");
        using var site = new TestSite();
        Assert.Equal(0, SiteGenProcess.Build(site).ExitStatus);
        site.Write("elsewhere/pagefind-entry.json", "{}");
        site.Link("output/pagefind", Path.Combine(site.Root, "elsewhere"));

        Assert.Equal(0, SiteGenProcess.Build(site).ExitStatus);
        Assert.True(File.Exists(Path.Combine(site.Output, "pagefind", "pagefind-entry.json")));
    }

    [Fact]
    public void Without_Pagefind_the_site_is_built_with_a_warning_but_not_with_strict()
    {
        using var site = new TestSite(WithPagefind);
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
    public void Its_failure_is_reported_with_its_message()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), NeedsScript);
        using var site = new TestSite(WithPagefind);

        var run = SiteGenProcess.BuildWith(Program(site, "#!/bin/sh\necho broken wheel >&2\nexit 4\n"), site);
        Assert.Equal(2, run.ExitStatus);
        Assert.Contains("failed with exit status 4: broken wheel", run.Errors, StringComparison.Ordinal);
    }

    /// <summary>Creates a program 'pagefind' and returns its folder.</summary>
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
