using SiteGen.Files;

namespace SiteGen.Tests.Files;

/// <summary>Symbolic links in the output folder: their targets are never written to or removed.</summary>
public sealed class LinkedFolderTests : IDisposable
{
    private readonly PublishedFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("people", "people/index.html: PEOPLE", "people/ann/index.html: Ann")]
    [InlineData("people", "people/index.html: people", "people/ann/index.html: ANN")]
    [InlineData("people", "people/index.html: people", "people/ann/index.html: Ann", "people/new/index.html: new")]
    [InlineData("people", "index.html: HOME")]
    [InlineData("people/ann", "people/index.html: people", "people/ann/index.html: ANN")]
    public void A_linked_parent_folder_is_refused_and_nothing_changes(string linked, params string[] files)
    {
        _folder.Publish("index.html: home", "people/index.html: people", "people/ann/index.html: Ann");
        Directory.CreateDirectory(_folder.At("../elsewhere"));
        Directory.Move(_folder.At(linked), _folder.At("../elsewhere/moved"));
        Directory.CreateSymbolicLink(_folder.At(linked), _folder.At("../elsewhere/moved"));
        var before = _folder.Snapshot();

        var refusal = Assert.Throws<OutputRefusedException>(() => _folder.Publish(files));

        Assert.Contains($"{linked}' is a symbolic link", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Snapshot());
    }

    [Fact]
    public void A_linked_folder_with_the_name_of_a_file_is_refused_and_nothing_changes()
    {
        _folder.Publish("index.html: home", "a: a");
        _folder.Write("../elsewhere/precious.txt", "precious");
        File.Delete(_folder.At("a"));
        Directory.CreateSymbolicLink(_folder.At("a"), _folder.At("../elsewhere"));
        var before = _folder.Snapshot();

        Assert.Throws<OutputRefusedException>(() => _folder.Publish("index.html: home", "a: A"));
        Assert.Throws<OutputRefusedException>(() => _folder.Publish("index.html: home", "a/b: b"));

        Assert.Equal(before, _folder.Snapshot());
    }

    [Theory]
    [InlineData("../precious.txt", "home.html: HOME")]
    [InlineData("../nothing.txt", "home.html: HOME")]
    [InlineData("../precious.txt", "other.html: other")]
    public void A_linked_file_is_replaced_or_removed_but_not_its_target(string target, string file)
    {
        _folder.Publish("home.html: home");
        _folder.Write("../precious.txt", "precious");
        File.Delete(_folder.At("home.html"));
        File.CreateSymbolicLink(_folder.At("home.html"), _folder.At(target));

        _folder.Publish(file);

        Assert.Equal([file], _folder.Files);
        Assert.Equal("precious", File.ReadAllText(_folder.At("../precious.txt")));
        Assert.False(File.Exists(_folder.At("../nothing.txt")));
    }

    [Fact]
    public void A_link_to_nothing_is_not_followed()
    {
        File.WriteAllText(_folder.At(".gitkeep"), "");
        _folder.Publish("index.html: home");
        File.CreateSymbolicLink(_folder.At("new.html"), _folder.At("../nothing.txt"));

        Assert.Throws<OutputRefusedException>(() => _folder.Publish("index.html: home", "new.html: new"));

        Assert.False(File.Exists(_folder.At("../nothing.txt")));
    }

    [Fact]
    public void The_output_folder_itself_may_be_a_link()
    {
        Directory.CreateDirectory(_folder.At("../elsewhere"));
        Directory.Delete(_folder.Root);
        Directory.CreateSymbolicLink(_folder.Root, _folder.At("../elsewhere"));

        _folder.Publish("people/index.html: one", "old/index.html: old");
        _folder.Publish("people/index.html: two");

        Assert.Equal(["people/index.html: two"], _folder.Files);
    }
}
