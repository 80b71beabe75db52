using System.Net;
using System.Text;
using SiteGen.Building;
using SiteGen.Content.Schemas;
using SiteGen.Files;
using SiteGen.Tests.Building;
using SiteGen.Tests.Serving;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Golden;

/// <summary>
/// The command compiled ahead of time does what the library does in this process, byte for byte: the compiler leaves
/// out code that it does not see used, and nothing shows that but the output of the program.
/// </summary>
public sealed class PublishedCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sitegen-published-").FullName;

    /// <summary>The golden sites, and the sample site.</summary>
    public static TheoryData<string> Sites() =>
        [.. GoldenSites.Names().Select(name => $"tests/SiteGen.Tests/Golden/{name}"), "tests/SampleSite"];

    [Theory]
    [MemberData(nameof(Sites))]
    public void It_builds_what_the_library_builds(string path) => AssertSameBuild(Path.Combine(Repository.Root, path));

    [Fact]
    public void It_makes_a_new_site_and_builds_it()
    {
        var (made, expected) = (Path.Combine(_folder, "made"), Path.Combine(_folder, "expected"));
        var run = PublishedCommand.Run("init", made);
        NewFiles.WriteFolder(expected, StarterSite.Files());

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        AssertSameFiles(expected, made);
        AssertSameBuild(made);
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void It_checks_what_the_library_checks(string path)
    {
        var root = Path.Combine(Repository.Root, path);
        var run = PublishedCommand.Run("check", root, "--all");
        var expected = SiteBuilder.Build(new BuildOptions { SitePath = root, ChecksPages = true });

        Assert.StartsWith(TestSite.Format(expected.Diagnostics), run.Errors, StringComparison.Ordinal);
        Assert.Equal(expected.HasFailed ? 1 : 0, run.ExitStatus);
        Assert.Equal(expected.HasFailed ? "" : $"Checked {expected.PageCount:#,0} pages", run.Output.Split(" in ")[0]);
    }

    [Fact]
    public void It_verifies_what_the_library_verifies()
    {
        // Texts in several formats, and words that differ a little from their source.
        using var site = VerifiedSite.Create(
            ("content/archive/letter.txt", VerifiedSite.Letter),
            ("content/sources/page.md", "---\ntitle: A page\ntype: article\nurl: https://example.com/page\n---\n"),
            ("content/archive/page.html",
                "<!DOCTYPE html><title>x</title><p>Openness is <b>a promise</b> to everyone&hellip;</p>"),
            ("content/quotes/other.md", "---\nspeaker: ann\nsource: page\n---\nOpenness is a promise to some.\n"));
        var start = PublishedCommand.Start("verify", site.Root);
        var day = new DateTimeOffset(VerifiedSite.Day, default, default).ToUnixTimeSeconds();
        start.Environment["SOURCE_DATE_EPOCH"] = $"{day}";
        var (expected, diagnostics) = site.TryVerify();

        var run = Cli.SiteGenProcess.Run(start);

        Assert.StartsWith(TestSite.Format(diagnostics), run.Errors, StringComparison.Ordinal);
        Assert.Contains("exact promise letter\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(expected!.Record.ToText(), site.Lock());
    }

    [Fact]
    public void It_writes_only_files_that_changed_and_reports_the_same_again()
    {
        using var site = new TestSite(("content/people/ada.md", "---\nname: Ada\n---\nText with <b>HTML</b>.\n"));
        var first = PublishedCommand.Run("build", site.Root);
        var (unchanged, changed) =
            (Path.Combine(site.Output, "index.html"), Path.Combine(site.Output, "people/ada/index.html"));
        var longAgo = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(unchanged, longAgo);
        File.WriteAllText(changed, "Something else.");
        var second = PublishedCommand.Run("build", site.Root);

        Assert.Equal((0, first.Errors), (second.ExitStatus, second.Errors));
        Assert.Contains("warning", second.Errors, StringComparison.Ordinal);
        Assert.Equal(longAgo, File.GetLastWriteTimeUtc(unchanged));
        Assert.Equal(PageOf(site), File.ReadAllText(changed));
    }

    [Fact]
    public void It_prints_the_schemas_of_the_library()
    {
        var run = PublishedCommand.Run("schema");
        Assert.Equal(
            (0, Encoding.UTF8.GetString(SchemaFiles.WriteAll()), ""), (run.ExitStatus, run.Output, run.Errors));
    }

    [Fact]
    public async Task It_serves_a_site_and_reports_changes()
    {
        using var site = new TestSite(("content/people/ada.md", "---\nname: Ada\n---\nText.\n"));
        await using var served = await ServedSite.StartAsync(PublishedCommand.Start("serve", site.Root, "--port", "0"));
        Assert.Equal(PageOf(site), await served.GetPageAsync("people/ada/"));

        site.Write("content/people/ada.md", "---\nname: Ada Lovelace\n---\nText.\n");
        await served.WaitForAsync(m => m.GetProperty("version").GetInt32() == 2);

        Assert.Equal(PageOf(site), await served.GetPageAsync("people/ada/"));
        Assert.Equal(HttpStatusCode.OK, (await served.GetAsync("/__sitegen/live.js")).Status);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string PageOf(TestSite site) =>
        Encoding.UTF8.GetString(site.Build().Files.Single(f => f.Path == "people/ada/index.html").Content.Span);

    private void AssertSameBuild(string site)
    {
        var (actual, expected) = (Path.Combine(_folder, "output"), Path.Combine(_folder, "expected-output"));
        var run = PublishedCommand.Run("build", site, "--output", actual, "--all");
        var result = SiteBuilder.Build(new BuildOptions { SitePath = site });

        Assert.StartsWith(TestSite.Format(result.Diagnostics), run.Errors, StringComparison.Ordinal);
        Assert.Equal(result.HasFailed ? 1 : 0, run.ExitStatus);
        if (result.HasFailed)
        {
            Assert.False(Directory.Exists(actual));
            return;
        }

        OutputFolder.Open(expected).Publish(result.Files, clean: false, jobs: 2);
        AssertSameFiles(expected, actual);
    }

    private static void AssertSameFiles(string expected, string actual)
    {
        var paths = PathsIn(expected);
        Assert.NotEmpty(paths);
        Assert.Equal(paths, PathsIn(actual));
        Assert.DoesNotContain(paths, path =>
            !File.ReadAllBytes(Path.Combine(expected, path)).AsSpan()
                .SequenceEqual(File.ReadAllBytes(Path.Combine(actual, path))));
    }

    private static string[] PathsIn(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f)).Order(StringComparer.Ordinal)];
}
