using SiteGen.Files;

namespace SiteGen.Tests.Files;

/// <summary>Files that go to the disk while the site is still being made.</summary>
public sealed class OutputSessionTests : IDisposable
{
    private readonly PublishedFolder _folder = new(exists: false);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nothing_of_the_old_site_changes_before_the_new_one_is_whole()
    {
        Directory.CreateDirectory(_folder.Root);
        _folder.Publish("index.html: home", "old.html: old", "people/index.html: people");
        var before = _folder.Snapshot();
        _folder.Age();
        using (var session = OutputFolder.Open(_folder.Root).Begin())
        {
            Put(session, "index.html: HOME", "people/index.html: people", "new/index.html: new");
            Assert.Equal(["index.html: home", "old.html: old", "people/index.html: people"], _folder.Files.Where(f => f[0] != '.'));
        }

        Assert.Equal(before, _folder.Snapshot());
        Assert.All(_folder.Paths, p => Assert.True(_folder.IsUntouched(p), p));
    }

    [Fact]
    public void A_first_site_that_is_given_up_leaves_nothing()
    {
        using (var session = OutputFolder.Open(_folder.Root).Begin())
        {
            Put(session, "index.html: home", "people/index.html: people");
            Assert.Empty(_folder.Files);
        }

        Assert.False(Directory.Exists(_folder.Root));
    }

    [Fact]
    public void The_bytes_may_change_after_the_call()
    {
        using var session = OutputFolder.Open(_folder.Root).Begin();
        var buffer = "one"u8.ToArray();
        session.Put("a.html", buffer);
        "two"u8.CopyTo(buffer);
        session.Put("b.html", buffer);

        Assert.Equal(new PublishReport(2, 0, 0), session.Commit());
        Assert.Equal(["a.html: one", "b.html: two"], _folder.Files);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_build_that_is_cut_off_leaves_what_the_next_one_mends(bool isFirst)
    {
        if (!isFirst)
        {
            _folder.Publish("index.html: home", "old.html: old");
        }

        // Never committed, and never disposed of: the process is gone.
        Put(OutputFolder.Open(_folder.Root).Begin(), "index.html: cut off", "people/index.html: cut off");
        Assert.All(_folder.Paths, p => Assert.True(p is "index.html" or "old.html" || p.StartsWith(".sitegen-", StringComparison.Ordinal), p));

        _folder.Publish("index.html: HOME");

        Assert.Equal(["index.html: HOME"], _folder.Files);
        Assert.Empty(_folder.Folders);
    }

    [Fact]
    public void A_build_that_fails_after_one_that_was_cut_off_leaves_the_old_site()
    {
        _folder.Publish("index.html: home");
        Put(OutputFolder.Open(_folder.Root).Begin(), "index.html: cut off");
        using (var session = OutputFolder.Open(_folder.Root).Begin())
        {
            Put(session, "index.html: given up");
        }

        Assert.Equal(["index.html: home"], _folder.Files);
        _folder.Publish("index.html: home");
        Assert.Empty(_folder.Folders);
    }

    [Fact]
    public void A_move_that_fails_takes_back_those_before_it()
    {
        _folder.Publish("a.html: a", "gone/old.html: old", "index.html: home", "z.html: z");
        var before = _folder.Snapshot();
        _folder.Age();
        using (var session = OutputFolder.Open(_folder.Root).Begin())
        {
            Put(session, "a.html: A", "index.html: HOME", "new/b.html: b", "z.html: Z");
            // Files are moved in the order of their paths: the last of them is lost.
            File.Delete(Assert.Single(Directory.EnumerateFiles(_folder.At(".sitegen-staging"), "*", SearchOption.AllDirectories), f => File.ReadAllText(f) == "Z"));
            Assert.ThrowsAny<IOException>(session.Commit);
        }

        Assert.Equal(before, _folder.Snapshot());
        Assert.All(_folder.Paths.Where(p => p[0] != '.'), p => Assert.True(_folder.IsUntouched(p), p));
    }

    [Fact]
    public void A_first_site_that_cannot_be_moved_leaves_nothing()
    {
        Directory.CreateDirectory(_folder.Root);
        using (var session = OutputFolder.Open(_folder.Root).Begin())
        {
            Put(session, "a/index.html: a", "b/index.html: b", "z/index.html: z");
            // Somebody makes a folder of that name meanwhile.
            _folder.Write("z/notes.txt", "mine");
            Assert.ThrowsAny<IOException>(session.Commit);
        }

        Assert.Equal(["z/notes.txt: mine"], _folder.Files);
        Assert.Equal(["z"], _folder.Folders);
    }

    [Fact]
    public void A_file_that_somebody_makes_meanwhile_is_not_overwritten()
    {
        Directory.CreateDirectory(_folder.Root);
        using (var session = OutputFolder.Open(_folder.Root).Begin())
        {
            Put(session, "a/index.html: a", "index.html: home");
            _folder.Write("index.html", "mine");
            Assert.Throws<OutputRefusedException>(session.Commit);
        }

        Assert.Equal(["index.html: mine"], _folder.Files);
    }

    [Theory]
    [InlineData("a.html: one", "a.html: two")]
    [InlineData("a.html: one", "A.html: two")]
    [InlineData("a: one", "a/b: two")]
    [InlineData("a/b: one", "a: two")]
    public void Files_that_cannot_stand_beside_each_other_are_refused_with_nothing_changed(params string[] files)
    {
        _folder.Publish("index.html: home");
        var before = _folder.Snapshot();
        using (var session = OutputFolder.Open(_folder.Root).Begin())
        {
            Put(session, ["index.html: HOME", .. files]);
            Assert.ThrowsAny<IOException>(session.Commit);
        }

        Assert.Equal(before, _folder.Snapshot());
    }

    [Fact]
    public void What_goes_wrong_with_a_file_is_told_at_the_end()
    {
        _folder.Publish("index.html: home");
        var before = _folder.Snapshot();
        using (var session = OutputFolder.Open(_folder.Root).Begin())
        {
            session.Put(new OutputFile("media/x.png", default, _folder.At("../nothing.png")));
            Put(session, "index.html: HOME");
            Assert.Throws<FileNotFoundException>(session.Commit);
        }

        Assert.Equal(before, _folder.Snapshot());
    }

    [Fact]
    public void A_site_that_was_given_up_cannot_be_published()
    {
        _folder.Publish("index.html: home");
        using var session = OutputFolder.Open(_folder.Root).Begin();
        Put(session, "index.html: HOME");
        session.Abandon();

        Assert.Throws<InvalidOperationException>(session.Commit);
        session.Dispose();
        Assert.Equal(["index.html: home"], _folder.Files);
    }

    [Fact]
    public void Staging_is_not_done_behind_a_link()
    {
        _folder.Publish("index.html: home");
        Directory.CreateDirectory(_folder.At("../elsewhere"));
        Directory.CreateSymbolicLink(_folder.At(".sitegen-staging"), _folder.At("../elsewhere"));
        using var session = OutputFolder.Open(_folder.Root).Begin();
        Put(session, "index.html: HOME");

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.At("../elsewhere")));
        session.Commit();
        Assert.True(Directory.Exists(_folder.At("../elsewhere")));
        Assert.Equal(["index.html: HOME"], _folder.Files);
    }

    private static void Put(OutputSession session, params IEnumerable<string> files)
    {
        foreach (var file in files.Select(PublishedFolder.Parse))
        {
            session.Put(file);
        }
    }
}
