using SiteGen.Files;

namespace SiteGen.Tests.Files;

public class ForeignFilesTests
{
    [Theory]
    [InlineData("notes.txt")]
    [InlineData(".git/config")]
    [InlineData("deep/down/notes.txt")]
    public void A_folder_with_foreign_files_is_refused_and_does_not_change(string foreign)
    {
        using var folder = new PublishedFolder();
        folder.Write(foreign, "mine");

        var refusal = Assert.Throws<OutputRefusedException>(() => folder.Publish("index.html: home"));

        Assert.Contains($"'{foreign.Split('/')[0]}'", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--output", refusal.Message, StringComparison.Ordinal);
        Assert.Equal([$"{foreign}: mine"], folder.Files);
    }

    [Fact]
    public void An_output_folder_that_is_a_file_is_refused()
    {
        using var folder = new PublishedFolder(exists: false);
        File.WriteAllText(folder.Root, "mine");

        Assert.Throws<OutputRefusedException>(() => folder.Publish("index.html: home"));
        Assert.Equal("mine", File.ReadAllText(folder.Root));
    }

    [Theory]
    [InlineData(".gitkeep")]
    [InlineData(".gitignore")]
    public void Files_that_keep_an_empty_folder_in_git_are_accepted_and_kept(string name)
    {
        using var folder = new PublishedFolder();
        folder.Write(name, "*\n");

        folder.Publish("index.html: home");
        folder.Publish("other.html: other");

        Assert.Equal([$"{name}: *\n", "other.html: other"], folder.Files);
    }

    [Fact]
    public void Foreign_files_are_never_touched()
    {
        using var folder = new PublishedFolder();
        folder.Publish("index.html: home", "people/index.html: people");
        folder.Write("CNAME", "example.org");
        folder.Write("people/notes.txt", "mine");
        Directory.CreateDirectory(folder.At("empty"));
        folder.Age();

        folder.Publish("index.html: new");
        folder.Publish(clean: true, PublishedFolder.Parse("index.html: new"));

        Assert.Equal(["CNAME: example.org", "index.html: new", "people/notes.txt: mine"], folder.Files);
        Assert.True(folder.IsUntouched("CNAME"));
        Assert.True(folder.IsUntouched("people/notes.txt"));
        Assert.Contains("empty", folder.Folders);
    }

    [Fact]
    public void A_foreign_file_with_the_same_bytes_is_not_removed_later()
    {
        using var folder = new PublishedFolder();
        folder.Publish("index.html: home");
        folder.Write("robots.txt", "same");
        folder.Publish("index.html: home", "robots.txt: same");

        folder.Publish("index.html: home");

        Assert.Equal(["index.html: home", "robots.txt: same"], folder.Files);
    }

    [Theory]
    [InlineData("new.html")]
    [InlineData("people")]
    public void A_conflict_with_a_foreign_file_is_refused_and_nothing_changes(string foreign)
    {
        using var folder = new PublishedFolder();
        folder.Publish("index.html: home", "old.html: old");
        folder.Write(foreign, "mine");
        var (files, folders) = (folder.Files.ToArray(), folder.Folders.ToArray());
        folder.Age();

        var refusal = Assert.Throws<OutputRefusedException>(() => folder.Publish(
            "index.html: changed", "new.html: new", "people/index.html: people", "a/new/folder.html: x"));

        Assert.Contains(foreign, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(files, folder.Files);
        Assert.Equal(folders, folder.Folders);
        Assert.All(folder.Paths, p => Assert.True(folder.IsUntouched(p), p));
    }

    [Fact]
    public void A_conflict_with_a_foreign_folder_is_refused_and_nothing_changes()
    {
        using var folder = new PublishedFolder();
        folder.Publish("index.html: home", "old.html: old");
        folder.Write("feed.xml/notes.txt", "mine");
        var files = folder.Files.ToArray();
        folder.Age();

        var refusal = Assert.Throws<OutputRefusedException>(
            () => folder.Publish("index.html: changed", "feed.xml: feed"));

        Assert.Contains("feed.xml", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(files, folder.Files);
        Assert.All(folder.Paths, p => Assert.True(folder.IsUntouched(p), p));
    }
}
