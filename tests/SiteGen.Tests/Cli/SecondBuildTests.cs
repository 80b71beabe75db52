using System.Text.RegularExpressions;
using SiteGen.Tests.Building;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

/// <summary>
/// <c>build</c> again, as users run it. A build that was known to have nothing to do is told from another by an output
/// file that somebody changed without changing its size and time: only the other one looks into files.
/// </summary>
public sealed partial class SecondBuildTests : IDisposable
{
    private readonly TestSite _site = new(
        ("content/site.yaml", RememberedSite.Settings),
        ("content/people/ada.md", "---\nname: Ada\n---\nText with <b>HTML</b>, which is a warning.\n"),
        ("content/people/draft.md", "---\nname: Draft\ndraft: true\n---\n"),
        ("content/people/notes.txt", "A file that is no content, which is a warning.\n"));

    public void Dispose() => _site.Dispose();

    [Fact]
    public void It_prints_the_same_and_writes_nothing()
    {
        var first = SiteGenProcess.Build(_site);
        Hide();
        var second = SiteGenProcess.Build(_site);

        Assert.True(IsHidden());
        Assert.Equal((0, first.Errors), (second.ExitStatus, second.Errors));
        Assert.Contains("warning", second.Errors, StringComparison.Ordinal);
        Assert.Matches(@"^Built \d+ pages into .* in [0-9.]+ s: \d+ files written, 0 unchanged, 0 removed\.\n$", first.Output);
        Assert.Equal(Figures().Replace(first.Output, ": 0 files written, ${1} unchanged"), Figures().Replace(second.Output, ": ${1} files written, ${2} unchanged"));
    }

    [Theory]
    [InlineData("--clean")]
    [InlineData("--profile")]
    [InlineData("--profile-json", "profile.json")]
    [InlineData("--drafts")]
    [InlineData("--base-url", "https://example.net/")]
    public void Some_options_ask_for_a_whole_build(params string[] options)
    {
        SiteGenProcess.Build(_site);
        Hide();
        string[] given = [.. options.Select(o => o == "profile.json" ? Path.Combine(_site.Root, o) : o)];

        Assert.Equal(0, SiteGenProcess.Build(_site, given).ExitStatus);
        Assert.False(IsHidden());
        var elsewhere = Path.Combine(_site.Root, "elsewhere");
        SiteGenProcess.Build(_site, [.. given, "--output", elsewhere]);
        Assert.Equal(RememberedSite.Snapshot(elsewhere), RememberedSite.Snapshot(_site.Output));
    }

    [Fact]
    public void Warnings_that_fail_do_so_again()
    {
        Assert.Equal(0, SiteGenProcess.Build(_site).ExitStatus);
        var first = SiteGenProcess.Build(_site, "--strict");
        var second = SiteGenProcess.Build(_site, "--strict");

        Assert.Equal((1, 1, first.Errors), (first.ExitStatus, second.ExitStatus, second.Errors));
        Assert.Equal(0, SiteGenProcess.Build(_site).ExitStatus);
    }

    [Fact]
    public void Many_messages_are_cut_short_or_not_as_it_is_asked()
    {
        for (var i = 0; i < 60; i++)
        {
            _site.Write($"content/people/notes-{i}.txt", "");
        }

        var first = (SiteGenProcess.Build(_site).Errors, SiteGenProcess.Build(_site, "--all").Errors);
        Hide();
        var second = (SiteGenProcess.Build(_site).Errors, SiteGenProcess.Build(_site, "--all").Errors);

        Assert.True(IsHidden());
        Assert.Equal(first, second);
        Assert.Contains("--all shows", second.Item1, StringComparison.Ordinal);
        Assert.DoesNotContain("--all shows", second.Item2, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_change_is_built_as_by_a_first_build()
    {
        (string Path, string Text)[] edits =
        [
            ("content/people/ada.md", "---\nname: Ada\n---\nAnother text.\n"),
            ("content/site.yaml", RememberedSite.Settings.Replace("Test", "Best", StringComparison.Ordinal)),
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
            var elsewhere = Path.Combine(_site.Root, "elsewhere");
            var run = SiteGenProcess.Build(_site);
            var fresh = SiteGenProcess.Build(_site, "--output", elsewhere);

            Assert.Equal((path, fresh.ExitStatus, fresh.Errors), (path, run.ExitStatus, run.Errors));
            if (fresh.ExitStatus == 0)
            {
                Assert.Equal(RememberedSite.Snapshot(elsewhere), RememberedSite.Snapshot(_site.Output));
            }
            else
            {
                _site.Delete(path);
            }

            if (Directory.Exists(elsewhere))
            {
                Directory.Delete(elsewhere, recursive: true);
            }
        }
    }

    private string HomePage => Path.Combine(_site.Output, "index.html");

    /// <summary>Changes an output file as no program does.</summary>
    private void Hide()
    {
        var (text, time) = (File.ReadAllText(HomePage), File.GetLastWriteTimeUtc(HomePage));
        File.WriteAllText(HomePage, text.Replace("<!DOCTYPE", "<!doctype", StringComparison.OrdinalIgnoreCase).Replace("</html>", "</HTML>", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(HomePage, time);
        Assert.True(IsHidden());
    }

    private bool IsHidden() => File.ReadAllText(HomePage).Contains("</HTML>", StringComparison.Ordinal);

    [GeneratedRegex(@" in [0-9.]+ s: (\d+) files written, (\d+) unchanged")]
    private static partial Regex Figures();
}
