using SiteGen.Files;

namespace SiteGen.Tests.Files;

/// <summary>Files are staged while the site is still being built.</summary>
public sealed class OutputSessionTests : IDisposable
{
    private readonly PublishedFolder _folder = new(exists: false);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_previous_site_does_not_change_before_the_commit()
    {
        Directory.CreateDirectory(_folder.Root);
        _folder.Publish("index.html: home", "old.html: old", "people/index.html: people");
        var before = _folder.Snapshot();
        _folder.Age();
        using (var session = OutputFolder.Open(_folder.Root).Begin())
        {
            Put(session, "index.html: HOME", "people/index.html: people", "new/index.html: new");
            Assert.Equal(
                ["index.html: home", "old.html: old", "people/index.html: people"],
                _folder.Files.Where(f => f[0] != '.'));
        }

        Assert.Equal(before, _folder.Snapshot());
        Assert.All(_folder.Paths, p => Assert.True(_folder.IsUntouched(p), p));
    }

    [Fact]
    public void A_first_site_that_is_not_committed_leaves_nothing()
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
    public void The_next_build_repairs_what_a_killed_build_left(bool isFirst)
    {
        if (!isFirst)
        {
            _folder.Publish("index.html: home", "old.html: old");
        }

        _folder.PublishUntilKilled("index.html: killed", "people/index.html: killed");
        Assert.All(_folder.Paths, p => Assert.True(
            p is "index.html" or "old.html" || p.StartsWith(".sitegen-", StringComparison.Ordinal), p));

        _folder.Publish("index.html: HOME");

        Assert.Equal(["index.html: HOME"], _folder.Files);
        Assert.Empty(_folder.Folders);
    }

    [Fact]
    public void A_failed_build_after_a_killed_one_leaves_the_previous_site()
    {
        _folder.Publish("index.html: home");
        _folder.PublishUntilKilled("index.html: killed");
        using (var session = OutputFolder.Open(_folder.Root).Begin())
        {
            Put(session, "index.html: not committed");
        }

        Assert.Equal(["index.html: home"], _folder.Files);
        _folder.Publish("index.html: home");
        Assert.Empty(_folder.Folders);
    }

    [Fact]
    public void A_failed_move_undoes_the_moves_before_it()
    {
        _folder.Publish("a.html: a", "gone/old.html: old", "index.html: home", "z.html: z");
        var before = _folder.Snapshot();
        _folder.Age();
        using (var session = OutputFolder.Open(_folder.Root).Begin())
        {
            Put(session, "a.html: A", "index.html: HOME", "new/b.html: b", "z.html: Z");
            // It is moved after the other files at the top.
            File.Delete(FindStaged("Z"));
            Assert.ThrowsAny<IOException>(session.Commit);
        }

        Assert.Equal(before, _folder.Snapshot());
        Assert.All(_folder.Paths.Where(p => p[0] != '.'), p => Assert.True(_folder.IsUntouched(p), p));
    }

    [Fact]
    public void A_foreign_file_that_appears_during_a_first_build_is_refused()
    {
        Directory.CreateDirectory(_folder.Root);
        using (var session = OutputFolder.Open(_folder.Root).Begin())
        {
            Put(session, "a/index.html: a", "b/index.html: b", "z/index.html: z");
            _folder.Write("z/notes.txt", "mine");
            Assert.ThrowsAny<IOException>(session.Commit);
        }

        Assert.Equal(["z/notes.txt: mine"], _folder.Files);
        Assert.Equal(["z"], _folder.Folders);
    }

    [Fact]
    public void A_failed_move_of_a_first_build_leaves_nothing()
    {
        using (var session = OutputFolder.Open(_folder.Root).Begin())
        {
            Put(session, "a/index.html: a", "b.html: b", "c/index.html: c", "z/index.html: z");
            Directory.Delete(Path.GetDirectoryName(FindStaged("z"))!, recursive: true);
            Assert.ThrowsAny<IOException>(session.Commit);
        }

        Assert.False(Directory.Exists(_folder.Root));
    }

    [Fact]
    public void Files_that_cannot_be_moved_back_stay_until_a_build_succeeds()
    {
        _folder.Publish("a.html: a", "z.html: z");
        using (var session = OutputFolder.Open(_folder.Root).Begin())
        {
            Put(session, "b/c.html: c", "z.html: Z");
            File.Delete(FindStaged("Z"));
            Assert.ThrowsAny<IOException>(session.Commit);
            // Now there is a folder where the stale file was.
            _folder.Write("a.html/mine.txt", "mine");
        }

        Assert.Equal("a", File.ReadAllText(FindStaged("a")));
        Directory.Delete(_folder.At("a.html"), recursive: true);
        using (var session = OutputFolder.Open(_folder.Root).Begin())
        {
            Put(session, "z.html: not committed");
        }

        Assert.Equal("a", File.ReadAllText(FindStaged("a")));
        _folder.Publish("a.html: A");
        Assert.Equal(["a.html: A"], _folder.Files);
        Assert.Empty(_folder.Folders);
    }

    [Fact]
    public void A_foreign_file_that_appears_meanwhile_is_not_overwritten()
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
    public void Conflicting_paths_are_refused_and_nothing_changes(params string[] files)
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
    public void Errors_of_files_are_thrown_by_the_commit()
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
    public void An_abandoned_site_cannot_be_committed()
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
    public void A_linked_staging_folder_is_not_followed()
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

    private string FindStaged(string text) => Assert.Single(
        Directory.EnumerateFiles(_folder.At(".sitegen-staging"), "*", SearchOption.AllDirectories),
        file => File.ReadAllText(file) == text);

    private static void Put(OutputSession session, params IEnumerable<string> files)
    {
        foreach (var file in files.Select(PublishedFolder.Parse))
        {
            session.Put(file);
        }
    }
}
