using SiteGen.Files;

namespace SiteGen.Tests.Files;

public class OutputFolderTests
{
    [Fact]
    public void Only_files_that_changed_are_written()
    {
        using var folder = new PublishedFolder();
        folder.Publish("a.html: one", "b/c.html: one", "d.html: one");
        folder.Age();

        var report = folder.Publish("a.html: one", "b/c.html: two", "d.html: ONE", "e.html: new");

        Assert.Equal(new PublishReport(Written: 3, Unchanged: 1, Removed: 0), report);
        Assert.Equal(["a.html: one", "b/c.html: two", "d.html: ONE", "e.html: new"], folder.Files);
        Assert.True(folder.IsUntouched("a.html"));
        Assert.False(folder.IsUntouched("b/c.html"));
        Assert.False(folder.IsUntouched("d.html"));
    }

    [Fact]
    public void Nothing_is_written_when_nothing_changed()
    {
        using var folder = new PublishedFolder();
        folder.Publish("a.html: one", "b/c.html: one");
        folder.Age();

        var report = folder.Publish("b/c.html: one", "a.html: one");

        Assert.Equal(new PublishReport(0, 2, 0), report);
        Assert.All(folder.Paths, p => Assert.True(folder.IsUntouched(p), p));
        Assert.Equal(["b"], folder.Folders);
    }

    [Fact]
    public void A_missing_folder_is_created()
    {
        using var folder = new PublishedFolder(exists: false);

        folder.Publish("a/b/c.html: one");

        Assert.Equal(["a/b/c.html: one"], folder.Files);
    }

    [Fact]
    public void A_clean_build_writes_every_file()
    {
        using var folder = new PublishedFolder();
        folder.Publish("a.html: one", "b.html: one");
        folder.Write("mine.txt", "mine");
        folder.Age();

        folder.Publish(clean: true, PublishedFolder.Parse("a.html: one"));

        Assert.Equal(["a.html: one", "mine.txt: mine"], folder.Files);
        Assert.False(folder.IsUntouched("a.html"));
        Assert.True(folder.IsUntouched("mine.txt"));
    }

    [Fact]
    public void Files_of_the_previous_site_are_removed_with_their_empty_folders()
    {
        using var folder = new PublishedFolder();
        folder.Publish(
            "index.html: home", "people/ann/index.html: Ann", "people/ann/feed.xml: feed", "quotes/q/index.html: Q");
        folder.Write("quotes/notes.txt", "mine");

        var report = folder.Publish("index.html: home");

        Assert.Equal(3, report.Removed);
        Assert.Equal(["index.html: home", "quotes/notes.txt: mine"], folder.Files);
        Assert.Equal(["quotes"], folder.Folders);
    }

    [Fact]
    public void A_file_may_become_a_folder_and_a_folder_a_file()
    {
        using var folder = new PublishedFolder();
        folder.Publish("media/a: file", "media/b/c: in a folder");

        folder.Publish("media/a/x: in a folder", "media/b: file");

        Assert.Equal(["media/a/x: in a folder", "media/b: file"], folder.Files);
    }

    [Fact]
    public void Copies_are_compared_by_their_bytes()
    {
        using var folder = new PublishedFolder();
        using var media = new PublishedFolder();
        media.Write("x.png", "picture");
        var file = new OutputFile("media/x.png", default, media.At("x.png"));
        folder.Publish(false, file);
        folder.Age();

        Assert.Equal(new PublishReport(0, 1, 0), folder.Publish(false, file));
        Assert.True(folder.IsUntouched("media/x.png"));

        media.Write("x.png", "PICTURE");
        Assert.Equal(new PublishReport(1, 0, 0), folder.Publish(false, file));
        Assert.Equal(["media/x.png: PICTURE"], folder.Files);
    }

    [Fact]
    public void Two_output_folders_are_independent()
    {
        using var one = new PublishedFolder();
        using var two = new PublishedFolder();
        one.Publish("a.html: one");
        two.Publish("a.html: two", "b.html: two");

        two.Publish("b.html: changed");

        Assert.Equal(["a.html: one"], one.Files);
        Assert.Equal(["b.html: changed"], two.Files);
    }
}
