using SiteGen.Content;
using SiteGen.Content.Entities;

namespace SiteGen.Tests.Content;

public sealed class SourceKeysTests
{
    [Fact]
    public void Every_key_of_a_source_is_read()
    {
        var source = FullFile.Read<Source>(EntityKind.Source, """
            ---
            title: Sketch of the Analytical Engine
            type: paper
            publisher: royal-society
            authors: [ada-byron, Luigi Menabrea]
            date: 1843-08
            url: https://example.org/sketch?page=2#notes
            archive_url: https://web.archive.org/web/2020/https://example.org/sketch
            accessed: 2024-05-06
            language: fr
            translated_from: it
            container: Taylor's Scientific Memoirs
            access: private
            ---
            Notes.
            """);

        Assert.Equal("Sketch of the Analytical Engine", source.Title);
        Assert.Equal("Sketch of the Analytical Engine", source.Name);
        Assert.Equal("paper", source.Type);
        Assert.Equal("royal-society", source.Publisher?.Text);
        Assert.Equal(["ada-byron", "Luigi Menabrea"], source.Authors.Select(a => a.Text));
        Assert.Equal("1843-08", source.Date?.ToString());
        Assert.Equal("https://example.org/sketch?page=2#notes", source.Url);
        Assert.Equal("https://web.archive.org/web/2020/https://example.org/sketch", source.ArchiveUrl);
        Assert.Equal("2024-05-06", source.Accessed?.ToString());
        Assert.Equal("fr", source.Language);
        Assert.Equal("it", source.TranslatedFrom);
        Assert.Equal("Taylor's Scientific Memoirs", source.Container);
        Assert.True(source.IsPrivate);
        Assert.Equal("/sources/x/", source.Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("access: public\n")]
    public void A_source_is_public_by_default(string access)
    {
        var source = FullFile.Read<Source>(EntityKind.Source, $"---\ntitle: T\ntype: book\n{access}---\n");
        Assert.False(source.IsPrivate);
        Assert.Null(source.Publisher);
        Assert.Null(source.Date);
        Assert.Null(source.Url);
        Assert.Null(source.ArchiveUrl);
        Assert.Null(source.Accessed);
        Assert.Null(source.Language);
        Assert.Null(source.TranslatedFrom);
        Assert.Null(source.Container);
        Assert.Empty(source.Authors);
    }

    [Theory]
    [InlineData("article")]
    [InlineData("op-ed")]
    [InlineData("blog-post")]
    [InlineData("social-post")]
    [InlineData("email")]
    [InlineData("letter")]
    [InlineData("court-filing")]
    [InlineData("interview")]
    [InlineData("podcast")]
    [InlineData("speech")]
    [InlineData("hearing")]
    [InlineData("book")]
    [InlineData("paper")]
    [InlineData("report")]
    [InlineData("press-release")]
    [InlineData("video")]
    [InlineData("web-page")]
    public void Every_type_of_source_is_accepted(string type) =>
        Assert.Equal(type, FullFile.Read<Source>(EntityKind.Source, $"---\ntitle: T\ntype: {type}\n---\n").Type);
}
