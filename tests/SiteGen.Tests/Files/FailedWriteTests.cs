using SiteGen.Files;

namespace SiteGen.Tests.Files;

public class FailedWriteTests
{
    [Fact]
    public void A_write_that_fails_leaves_the_previous_site_whole()
    {
        using var folder = new PublishedFolder();
        folder.Publish("index.html: home", "old.html: old", "people/index.html: people");
        var (files, folders) = (folder.Files.ToArray(), folder.Folders.ToArray());

        Assert.ThrowsAny<IOException>(() => folder.Publish(false,
            PublishedFolder.Parse("index.html: changed"), PublishedFolder.Parse("people/index.html: changed"), Unreadable(folder)));

        Assert.Equal(files, folder.Files);
        Assert.Equal(folders, folder.Folders);
    }

    [Fact]
    public void The_next_build_goes_through()
    {
        using var folder = new PublishedFolder();
        folder.Publish("index.html: home", "old.html: old");
        Assert.ThrowsAny<Exception>(() => folder.Publish(false, PublishedFolder.Parse("index.html: changed"), Unreadable(folder)));

        folder.Publish("index.html: changed", "new.html: new");

        Assert.Equal(["index.html: changed", "new.html: new"], folder.Files);
        Assert.Empty(folder.Folders);
    }

    [Fact]
    public void Files_that_somebody_deleted_are_written_again()
    {
        using var folder = new PublishedFolder();
        folder.Publish("index.html: home", "people/index.html: people");
        Directory.Delete(folder.At("people"), recursive: true);

        var report = folder.Publish("index.html: home", "people/index.html: people");

        Assert.Equal(new PublishReport(1, 1, 0), report);
        Assert.Equal(["index.html: home", "people/index.html: people"], folder.Files);
    }

    [Fact]
    public void What_a_build_that_was_cut_off_left_behind_is_its_own()
    {
        using var folder = new PublishedFolder();
        folder.Publish("index.html: home", "people/index.html: people");
        folder.Write("index.html", "ho");
        folder.Write(".sitegen-staging/0", "half");

        folder.Publish("index.html: home", "people/index.html: people");

        Assert.Equal(["index.html: home", "people/index.html: people"], folder.Files);
        Assert.Equal(["people"], folder.Folders);
    }

    [Theory]
    [InlineData("../victim.txt")]
    [InlineData("people/../../victim.txt")]
    [InlineData("..\\victim.txt")]
    [InlineData("{absolute}")]
    public void A_manifest_that_somebody_changed_removes_nothing_elsewhere(string line)
    {
        using var folder = new PublishedFolder();
        folder.Publish("index.html: home", "people/index.html: people");
        folder.Write("../victim.txt", "precious");
        var manifest = Assert.Single(Directory.EnumerateFiles(folder.Root, ".sitegen-*"));
        File.AppendAllText(manifest, line.Replace("{absolute}", folder.At("../victim.txt"), StringComparison.Ordinal) + "\n");

        folder.Publish("index.html: home");

        Assert.Equal("precious", File.ReadAllText(folder.At("../victim.txt")));
        Assert.Equal(["index.html: home"], folder.Files);
    }

    [Theory]
    [InlineData("people")]
    [InlineData(".")]
    [InlineData("missing/file.html")]
    public void A_manifest_that_names_what_is_no_file_does_not_stop_the_build(string line)
    {
        using var folder = new PublishedFolder();
        folder.Publish("index.html: home", "people/index.html: people");
        var manifest = Assert.Single(Directory.EnumerateFiles(folder.Root, ".sitegen-*"));
        File.AppendAllText(manifest, line + "\n");

        folder.Publish("index.html: changed", "people/index.html: people");

        Assert.Equal(["index.html: changed", "people/index.html: people"], folder.Files);
    }

    /// <summary>A file that can be looked at but not read, as on a broken disk: a link to nothing.</summary>
    private static OutputFile Unreadable(PublishedFolder folder)
    {
        var link = folder.At("../link.png");
        File.CreateSymbolicLink(link, folder.At("../nothing.png"));
        return new OutputFile("media/link.png", default, link);
    }
}
