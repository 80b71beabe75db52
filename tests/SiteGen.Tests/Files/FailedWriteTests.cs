using SiteGen.Files;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Files;

public class FailedWriteTests
{
    [Fact]
    public void A_failed_write_leaves_the_previous_site_intact()
    {
        using var folder = new PublishedFolder();
        folder.Publish("index.html: home", "old.html: old", "people/index.html: people");
        var (files, folders) = (folder.Files.ToArray(), folder.Folders.ToArray());

        Assert.ThrowsAny<IOException>(() => folder.Publish(
            false, PublishedFolder.Parse("index.html: changed"), PublishedFolder.Parse("people/index.html: changed"),
            Unreadable(folder)));

        Assert.Equal(files, folder.Files);
        Assert.Equal(folders, folder.Folders);
    }

    [Theory]
    [InlineData("people")]
    [InlineData("people/ann")]
    public void A_folder_without_write_permission_leaves_the_previous_site_intact(string locked)
    {
        using var folder = new PublishedFolder();
        folder.Publish(
            "a.html: a", "old.html: old", "people/ann/index.html: Ann", "people/ann/old.html: old",
            "people/index.html: people", "z/old.html: old");
        var before = folder.Snapshot();
        folder.Age();
        using (Locked.AgainstWriting(folder.At(locked)))
        {
            Assert.ThrowsAny<UnauthorizedAccessException>(() => folder.Publish(
                "a.html: A", "new/b.html: new", "people/ann/index.html: ANN", "people/ben/index.html: Ben",
                "people/index.html: PEOPLE"));
        }

        Assert.Equal(before, folder.Snapshot());
        Assert.All(folder.Paths.Where(p => p[0] != '.'), p => Assert.True(folder.IsUntouched(p), p));
    }

    [Fact]
    public void Conflicting_paths_leave_the_previous_site_intact()
    {
        using var folder = new PublishedFolder();
        folder.Publish("a.html: a", "gone/old.html: old", "index.html: home", "media/x: x");
        var before = folder.Snapshot();
        folder.Age();

        // "new/b" cannot be both a file and a folder.
        Assert.ThrowsAny<IOException>(() =>
            folder.Publish("a.html: A", "index.html: HOME", "media/x/y: y", "new/b/c: c", "new/b: b"));

        Assert.Equal(before, folder.Snapshot());
        Assert.All(folder.Paths.Where(p => p[0] != '.'), p => Assert.True(folder.IsUntouched(p), p));
    }

    [Fact]
    public void A_failed_first_build_leaves_nothing()
    {
        using var folder = new PublishedFolder(exists: false);

        Assert.ThrowsAny<IOException>(() => folder.Publish(
            false, PublishedFolder.Parse("a/index.html: a"), PublishedFolder.Parse("index.html: home"),
            Unreadable(folder)));

        Assert.False(Directory.Exists(folder.Root));
    }

    [Theory]
    [InlineData("people/index.html")]
    [InlineData("people/index.html/empty")]
    public void A_folder_with_the_name_of_a_file_is_refused_and_nothing_changes(string created)
    {
        using var folder = new PublishedFolder();
        folder.Publish("a.html: a", "people/index.html: people", "old.html: old");
        File.Delete(folder.At("people/index.html"));
        Directory.CreateDirectory(folder.At(created));
        var before = folder.Snapshot();
        folder.Age();

        var refusal = Assert.Throws<OutputRefusedException>(
            () => folder.Publish("a.html: A", "people/index.html: people"));

        Assert.Contains("index.html' is a folder", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, folder.Snapshot());
        Assert.All(folder.Paths.Where(p => p[0] != '.'), p => Assert.True(folder.IsUntouched(p), p));
    }

    [Fact]
    public void The_build_after_a_failed_one_succeeds()
    {
        using var folder = new PublishedFolder();
        folder.Publish("index.html: home", "old.html: old");
        Assert.ThrowsAny<Exception>(
            () => folder.Publish(false, PublishedFolder.Parse("index.html: changed"), Unreadable(folder)));

        folder.Publish("index.html: changed", "new.html: new");

        Assert.Equal(["index.html: changed", "new.html: new"], folder.Files);
        Assert.Empty(folder.Folders);
    }

    [Fact]
    public void Deleted_files_are_written_again()
    {
        using var folder = new PublishedFolder();
        folder.Publish("index.html: home", "people/index.html: people");
        Directory.Delete(folder.At("people"), recursive: true);

        var report = folder.Publish("index.html: home", "people/index.html: people");

        Assert.Equal(new PublishReport(1, 1, 0), report);
        Assert.Equal(["index.html: home", "people/index.html: people"], folder.Files);
    }

    [Fact]
    public void What_a_killed_build_left_behind_is_replaced()
    {
        using var folder = new PublishedFolder();
        folder.Publish("index.html: home", "people/index.html: people");
        folder.Write("index.html", "ho");
        folder.Write(".sitegen-staging/0", "half");

        folder.Publish("index.html: home", "people/index.html: people");

        Assert.Equal(["index.html: home", "people/index.html: people"], folder.Files);
        Assert.Equal(["people"], folder.Folders);
    }

    /// <summary>A copy of a file that cannot be read: a link to nothing.</summary>
    private static OutputFile Unreadable(PublishedFolder folder)
    {
        var link = folder.At("../link.png");
        File.CreateSymbolicLink(link, folder.At("../nothing.png"));
        return new OutputFile("media/link.png", default, link);
    }
}
