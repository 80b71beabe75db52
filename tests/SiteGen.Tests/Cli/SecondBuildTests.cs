using System.Text.RegularExpressions;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

/// <summary>A second <c>build</c> into the same output folder.</summary>
public sealed partial class SecondBuildTests : IDisposable
{
    private const string Settings = "title: Test site\nbase_url: https://example.org/base/\noutputs: {cards: false}\n";

    private readonly TestSite _site = new(
        ("content/site.yaml", Settings),
        ("content/people/ada.md", "---\nname: Ada\n---\nText with <b>HTML</b>, which is a warning.\n"),
        ("content/people/draft.md", "---\nname: Draft\ndraft: true\n---\n"),
        ("content/people/notes.txt", "A file that is not content, which is a warning.\n"));

    private string Elsewhere => Path.Combine(_site.Root, "elsewhere");

    public void Dispose() => _site.Dispose();

    [Fact]
    public void It_prints_the_same_and_writes_nothing()
    {
        var first = SiteGenProcess.Build(_site);
        var times = Times();
        var second = SiteGenProcess.Build(_site);

        Assert.Equal(times, Times());
        Assert.Equal((0, first.Errors), (second.ExitStatus, second.Errors));
        Assert.Contains("warning", second.Errors, StringComparison.Ordinal);
        Assert.Matches(
            @"^Built \d+ pages into .* in [0-9.]+ s: \d+ files written, 0 unchanged, 0 removed\.\n$", first.Output);
        Assert.Equal(
            Figures().Replace(first.Output, ": 0 files written, ${1} unchanged"),
            Figures().Replace(second.Output, ": ${1} files written, ${2} unchanged"));
    }

    [Theory]
    [InlineData("--clean")]
    [InlineData("--drafts")]
    [InlineData("--base-url", "https://example.net/")]
    public void With_other_options_it_gives_what_a_first_build_gives(params string[] options)
    {
        SiteGenProcess.Build(_site);

        Assert.Equal(0, SiteGenProcess.Build(_site, options).ExitStatus);
        SiteGenProcess.Build(_site, [.. options, "--output", Elsewhere]);
        Assert.Equal(Snapshot(Elsewhere), Snapshot(_site.Output));
    }

    [Fact]
    public void Warnings_that_fail_it_do_so_again()
    {
        Assert.Equal(0, SiteGenProcess.Build(_site).ExitStatus);
        var first = SiteGenProcess.Build(_site, "--strict");
        var second = SiteGenProcess.Build(_site, "--strict");

        Assert.Equal((1, 1, first.Errors), (first.ExitStatus, second.ExitStatus, second.Errors));
        Assert.Equal(0, SiteGenProcess.Build(_site).ExitStatus);
    }

    [Fact]
    public void A_changed_or_missing_output_file_is_written_again()
    {
        SiteGenProcess.Build(_site);
        var before = Snapshot(_site.Output);
        var home = Path.Combine(_site.Output, "index.html");
        var page = Path.Combine(_site.Output, "people/ada/index.html");
        var time = File.GetLastWriteTimeUtc(home);
        File.WriteAllText(home, File.ReadAllText(home).Replace("</html>", "</HTML>", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(home, time);
        File.Delete(page);

        Assert.NotEqual(before, Snapshot(_site.Output));
        Assert.Equal(0, SiteGenProcess.Build(_site).ExitStatus);
        Assert.Equal(before, Snapshot(_site.Output));
    }

    [Fact]
    public void Every_kind_of_change_is_built_as_by_a_first_build()
    {
        (string Path, string Text)[] edits =
        [
            ("content/people/ada.md", "---\nname: Ada\n---\nAnother text.\n"),
            ("content/site.yaml", Settings.Replace("Test", "Best", StringComparison.Ordinal)),
            ("content/media/x.txt", "one"),
            ("content/media/x.txt", "two"),
            ("content/people/notes.txt", ""),
            ("content/people/more.txt", ""),
            ("templates/partials/own.html", "own"),
            ("templates/home.html", "{{ site.title }}"),
            ("templates/assets/own.css", "body {}"),
            ("content/archive/nothing.txt", "The text of no source.\n"),
            ("content/quotes.lock.yaml", "quotes: []\n"),
        ];
        SiteGenProcess.Build(_site);
        foreach (var (path, text) in edits)
        {
            _site.Write(path, text);
            var run = SiteGenProcess.Build(_site);
            var fresh = SiteGenProcess.Build(_site, "--output", Elsewhere);

            Assert.Equal((path, fresh.ExitStatus, fresh.Errors), (path, run.ExitStatus, run.Errors));
            if (fresh.ExitStatus == 0)
            {
                Assert.Equal(Snapshot(Elsewhere), Snapshot(_site.Output));
            }
            else
            {
                _site.Delete(path);
            }

            if (Directory.Exists(Elsewhere))
            {
                Directory.Delete(Elsewhere, recursive: true);
            }
        }
    }

    private static SortedDictionary<string, string> Snapshot(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            f => Path.GetRelativePath(folder, f), f => Convert.ToHexString(File.ReadAllBytes(f))),
        StringComparer.Ordinal);

    private Dictionary<string, DateTime> Times() =>
        Directory.EnumerateFiles(_site.Output, "*", SearchOption.AllDirectories)
            .ToDictionary(f => f, File.GetLastWriteTimeUtc);

    [GeneratedRegex(@" in [0-9.]+ s: (\d+) files written, (\d+) unchanged")]
    private static partial Regex Figures();
}
