using SiteGen.Building;
using SiteGen.Files;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Building;

/// <summary>
/// A build that writes files to the output folder as it goes has the same result as a build in memory.
/// </summary>
public sealed class StreamedBuildTests : IDisposable
{
    private const string TemplateWithMistake =
        "{{ person.name }} {{ if person.name == 'Ben' }}{{ person.nothing }}{{ end }}";

    private readonly TestSite _site = new(
        ("content/people/ada.md", "---\nname: Ada\n---\nText of [[ben]], see [[ben#life]].\n"),
        ("content/people/ben.md", "---\nname: Ben\n---\n## Life\n\nLong.\n"),
        ("content/media/x.txt", "a file"));

    public void Dispose() => _site.Dispose();

    [Fact]
    public void It_writes_the_same_files_as_a_build_in_memory()
    {
        var expected = _site.Build();
        var (result, report) = Publish();

        Assert.Equal(TestSite.Format(expected.Diagnostics), TestSite.Format(result.Diagnostics));
        Assert.Equal(expected.PageCount, result.PageCount);
        Assert.Equal(expected.Files.Select(f => f.Path), result.Files.Select(f => f.Path));
        Assert.All(result.Files, f => Assert.True(f.Content.IsEmpty));
        Assert.Equal(new PublishReport(expected.Files.Count, 0, 0), report);
        // Publishing the files of the build in memory finds them all unchanged.
        Assert.Equal(
            new PublishReport(0, expected.Files.Count, 0),
            OutputFolder.Open(_site.Output).Publish(expected.Files, clean: false, jobs: 2));
        Assert.Equal(new PublishReport(0, expected.Files.Count, 0), Publish().Report);
    }

    [Theory]
    [InlineData("content/people/ada.md", "---\nname: Ada\n---\nSee [[ben#death]].\n")]
    [InlineData("content/people/ada.md", "---\nname: Ada\n---\n[[carl]]\n")]
    [InlineData("content/people/ada.md", "---\nname: Ada\nredirect_from: [/feed.xml/x/]\n---\n")]
    [InlineData("content/people/ada.md", "---\nname: Ada\nredirect_from: [/media/X.TXT/]\n---\n")]
    [InlineData("content/media/X.txt", "the same file on a case-insensitive disk")]
    [InlineData("templates/person.html", TemplateWithMistake)]
    public void A_mistake_leaves_the_old_site_and_is_reported_as_in_a_build_in_memory(string path, string text)
    {
        Publish();
        var before = Snapshot();
        _site.Write(path, text);
        var expected = _site.Build();
        Assert.True(expected.HasFailed);

        var (result, report) = Publish();

        Assert.Null(report);
        Assert.Equal(TestSite.Format(expected.Diagnostics), TestSite.Format(result.Diagnostics));
        Assert.Empty(result.Files);
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void A_mistake_creates_no_output_folder()
    {
        _site.Write("templates/person.html", TemplateWithMistake);

        Assert.True(Publish().Result.HasFailed);
        Assert.False(Directory.Exists(_site.Output));
    }

    [Fact]
    public void Warnings_that_fail_the_build_leave_the_old_site()
    {
        Publish();
        var before = Snapshot();
        _site.Write("content/people/notes.txt", "A file that is not content.\n");

        Assert.True(Publish(strict: true).Result.HasFailed);
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void A_site_with_mistakes_cannot_be_committed()
    {
        _site.Write("content/people/ada.md", "---\nname: Ada\n---\n[[carl]]\n");
        var options = new BuildOptions { SitePath = _site.Root };
        using var session = OutputFolder.Open(_site.Output).Begin();
        SiteBuilder.Build(SiteBuilder.Read(options), options, session);

        Assert.Throws<InvalidOperationException>(session.Commit);
    }

    [Fact]
    public void A_cancelled_build_leaves_the_old_site()
    {
        Publish();
        var before = Snapshot();
        _site.Write("content/people/ada.md", "---\nname: Another\n---\n");
        var options = new BuildOptions { SitePath = _site.Root, Cancellation = new CancellationToken(canceled: true) };
        using (var session = OutputFolder.Open(_site.Output).Begin())
        {
            Assert.ThrowsAny<OperationCanceledException>(
                () => SiteBuilder.Build(SiteBuilder.Read(options), options, session));
        }

        Assert.Equal(before, Snapshot());
    }

    private (BuildResult Result, PublishReport? Report) Publish(bool strict = false)
    {
        var options = new BuildOptions { SitePath = _site.Root, IsStrict = strict, Jobs = 2 };
        using var session = OutputFolder.Open(_site.Output, _site.Root).Begin();
        var result = SiteBuilder.Build(SiteBuilder.Read(options), options, session);
        return (result, result.HasFailed ? null : session.Commit());
    }

    private string[] Snapshot() =>
    [
        .. Directory.EnumerateFileSystemEntries(_site.Output, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(p => File.Exists(p) ? $"{p}: {File.GetLastWriteTimeUtc(p).Ticks} {File.ReadAllText(p)}" : p),
    ];
}
