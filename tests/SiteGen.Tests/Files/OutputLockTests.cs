using SiteGen.Files;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Files;

/// <summary>Builds into one folder take turns.</summary>
public sealed class OutputLockTests : IDisposable
{
    private readonly PublishedFolder _folder = new(exists: false);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_second_build_waits_and_then_gives_up()
    {
        var waits = 0;
        using var first = OutputFolder.Open(_folder.Root).Begin();

        var refusal = Assert.Throws<OutputRefusedException>(() => OutputFolder.Open(_folder.Root).Begin(
            new() { Wait = TimeSpan.FromSeconds(0.5), Waits = () => waits++ }));

        Assert.Equal(
            $"another build still writes to '{_folder.Root}'; nothing was written. Try again when it has ended",
            refusal.Message);
        Assert.Equal(1, waits);
        first.Put(PublishedFolder.Parse("index.html: home"));
        first.Commit();
        Assert.Equal(["index.html: home"], _folder.Files);
    }

    [Fact]
    public void The_way_to_a_folder_does_not_matter()
    {
        Directory.CreateDirectory(_folder.Root);
        Directory.CreateSymbolicLink(_folder.At("../link"), _folder.Root);
        using var first = OutputFolder.Open(_folder.Root).Begin();

        Assert.Throws<OutputRefusedException>(() => OutputFolder.Open(_folder.At("../link")).Begin());
    }

    [Fact]
    public void Nothing_is_left_of_the_lock()
    {
        using (OutputFolder.Open(_folder.At("deep/down")).Begin())
        {
            Assert.True(File.Exists(_folder.At("deep/down/.sitegen-lock")));
        }

        Assert.False(Directory.Exists(_folder.Root));
        _folder.Publish("index.html: home");
        Assert.Equal([".sitegen-manifest", "index.html"], _folder.Paths);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_stands_in_its_place_is_an_error(bool isFolder)
    {
        _folder.Write("../victim.txt", "precious");
        Directory.CreateDirectory(isFolder ? _folder.At(".sitegen-lock") : _folder.Root);
        if (!isFolder)
        {
            File.CreateSymbolicLink(_folder.At(".sitegen-lock"), _folder.At("../victim.txt"));
        }

        var failure = Assert.ThrowsAny<IOException>(() => _folder.Publish("index.html: home"));

        Assert.Contains(
            isFolder ? ".sitegen-lock' is a folder" : ".sitegen-lock' is a symbolic link", failure.Message,
            StringComparison.Ordinal);
        Assert.Equal("precious", File.ReadAllText(_folder.At("../victim.txt")));
    }

    [Fact]
    public void An_unchanged_site_needs_no_permission_to_write()
    {
        _folder.Publish("index.html: home");
        using var locked = Locked.AgainstWriting(_folder.Root);

        Assert.Equal(new PublishReport(0, 1, 0), _folder.Publish("index.html: home"));
    }

    /// <summary>Each has files of its own, so that a mixture would show.</summary>
    [Fact]
    public async Task Builds_at_once_leave_the_site_of_one_of_them()
    {
        for (var round = 0; round < LongRun.Rounds(20, 1_000); round++)
        {
            string[][] sites =
            [
                .. Enumerable.Range(0, 2 + (round % 4)).Select(builder => Enumerable.Range(0, 30).Select(i =>
                    i % 3 == 0 ? $"all/{i:00}.html: {builder}" : $"of-{builder}/{i:00}.html: {builder}")
                    .Order(StringComparer.Ordinal).ToArray()),
            ];
            await Task.WhenAll(sites.Select(site => Task.Factory.StartNew(
                () => Publish(site), TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));

            var files = _folder.Files.ToArray();
            Assert.Contains(sites, site => site.SequenceEqual(files));
            Assert.Equal(new PublishReport(0, files.Length, 0), _folder.Publish(files));
            if (round % 2 == 0)
            {
                Directory.Delete(_folder.Root, recursive: true);
            }
        }
    }

    private void Publish(IEnumerable<string> files)
    {
        using var session = OutputFolder.Open(_folder.Root).Begin(new() { Wait = TimeSpan.FromMinutes(1) });
        foreach (var file in files.Select(PublishedFolder.Parse))
        {
            session.Put(file);
        }

        session.Commit();
    }
}
