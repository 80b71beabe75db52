using SiteGen.Files;

namespace SiteGen.Tests.Files;

/// <summary>A build that takes over the files of its site in a folder whose list of files is lost.</summary>
public sealed class AdoptionTests : IDisposable
{
    private readonly PublishedFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense")]
    public void Only_files_that_the_build_writes_are_taken_over(string? manifest)
    {
        _folder.Publish("a/index.html: a", "index.html: home", "old.html: old");
        _folder.Write("CNAME", "mine");
        File.Delete(_folder.At(".sitegen-manifest"));
        if (manifest is not null)
        {
            _folder.Write(".sitegen-manifest", manifest);
        }

        var report = _folder.Adopt("a/index.html: A", "index.html: home", "new.html: new");

        Assert.Equal(["a/index.html", "index.html"], report.Adopted);
        Assert.Equal(["CNAME", "old.html"], report.Foreign);
        Assert.Equal(
            ["CNAME: mine", "a/index.html: A", "index.html: home", "new.html: new", "old.html: old"], _folder.Files);
        _folder.Publish("index.html: HOME");
        Assert.Equal(["CNAME: mine", "index.html: HOME", "old.html: old"], _folder.Files);
    }

    [Fact]
    public void A_single_file_is_taken_over_beside_a_sound_list()
    {
        _folder.Publish("index.html: home");
        _folder.Write("404.html", "mine");
        Assert.Contains(
            "'sitegen build --adopt'",
            Assert.Throws<OutputRefusedException>(() => _folder.Publish("404.html: x", "index.html: home")).Message,
            StringComparison.Ordinal);

        Assert.Equal(["404.html"], _folder.Adopt("404.html: x", "index.html: home").Adopted);
        Assert.Empty(_folder.Adopt("404.html: x", "index.html: home").Adopted);
        Assert.Equal(["404.html: x", "index.html: home"], _folder.Files);
    }

    [Fact]
    public void Links_and_folders_are_not_taken_over()
    {
        _folder.Write("../elsewhere/index.html", "precious");
        File.CreateSymbolicLink(_folder.At("index.html"), _folder.At("../elsewhere/index.html"));
        Directory.CreateSymbolicLink(_folder.At("people"), _folder.At("../elsewhere"));
        _folder.Write("feed.xml/mine.txt", "mine");
        var before = _folder.Snapshot();

        Assert.Throws<OutputRefusedException>(() => _folder.Adopt("index.html: home"));
        Assert.Throws<OutputRefusedException>(() => _folder.Adopt("people/index.html: people"));
        Assert.Throws<OutputRefusedException>(() => _folder.Adopt("people/index.html: precious"));
        Assert.Throws<OutputRefusedException>(() => _folder.Adopt("feed.xml: feed"));

        Assert.Equal(before, _folder.Snapshot());
    }

    [Fact]
    public void A_build_that_fails_leaves_the_damaged_list()
    {
        _folder.Publish("a/index.html: a", "index.html: home");
        _folder.Write(".sitegen-manifest", "damaged");
        _folder.Write("z/b.html/mine.txt", "mine");
        var before = _folder.Snapshot();

        using (var session = OutputFolder.Open(_folder.Root).Begin(new() { Adopt = true }))
        {
            session.Put(PublishedFolder.Parse("a/index.html: A"));
            session.Put(PublishedFolder.Parse("b.html: b"));
            File.Delete(_folder.At(".sitegen-staging/0/new/b.html"));
            Assert.ThrowsAny<IOException>(session.Commit);
        }

        Assert.Equal(before, _folder.Snapshot());
    }
}
