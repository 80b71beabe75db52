using SiteGen.Files;

namespace SiteGen.Tests.Files;

/// <summary>Content that takes long to make is made only when it changed.</summary>
public sealed class LateContentTests : IDisposable
{
    private readonly PublishedFolder _folder = new();
    private int _made;

    [Fact]
    public void It_is_made_once()
    {
        Assert.Equal(new PublishReport(1, 0, 0), _folder.Publish(false, File("v1", "body")));
        Assert.Equal(["a.bin: v1 body end"], _folder.Files);
        Assert.Equal(new PublishReport(0, 1, 0), _folder.Publish(false, File("v1", "body")));
        Assert.Equal(1, _made);
    }

    [Fact]
    public void It_is_made_again_when_its_beginning_changes()
    {
        _folder.Publish(false, File("v1", "body"));
        Assert.Equal(new PublishReport(1, 0, 0), _folder.Publish(false, File("v2", "body")));
        Assert.Equal(["a.bin: v2 body end"], _folder.Files);
        Assert.Equal(2, _made);
    }

    [Theory]
    [InlineData("v1 bo")]
    [InlineData("v1")]
    [InlineData("")]
    [InlineData("something else end")]
    public void An_incomplete_file_is_made_again(string existing)
    {
        _folder.Publish(false, File("v1", "body"));
        _folder.Write("a.bin", existing);
        _folder.Publish(false, File("v1", "body"));
        Assert.Equal(["a.bin: v1 body end"], _folder.Files);
        Assert.Equal(2, _made);
    }

    [Fact]
    public void It_is_made_again_in_a_clean_build()
    {
        _folder.Publish(false, File("v1", "body"));
        _folder.Publish(true, File("v1", "body"));
        Assert.Equal(2, _made);
    }

    [Fact]
    public void Content_that_cannot_be_made_leaves_the_previous_site_intact()
    {
        _folder.Publish(false, File("v1", "body"), PublishedFolder.Parse("b.txt: old"));
        var before = _folder.Snapshot();
        var broken = File("v2", "") with
        {
            Late = File("v2", "").Late! with { Make = () => throw new InvalidOperationException("no") },
        };

        Assert.Throws<InvalidOperationException>(
            () => _folder.Publish(false, broken, PublishedFolder.Parse("b.txt: new")));
        Assert.Equal(before, _folder.Snapshot());
    }

    public void Dispose() => _folder.Dispose();

    private OutputFile File(string beginning, string body) => new("a.bin", default)
    {
        Late = new(System.Text.Encoding.UTF8.GetBytes(beginning), "end"u8.ToArray(), () =>
        {
            Interlocked.Increment(ref _made);
            return System.Text.Encoding.UTF8.GetBytes($"{beginning} {body} end");
        }),
    };
}
