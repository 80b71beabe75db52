namespace SiteGen.Tests.Markup;

public class PictureTests
{
    [Fact]
    public void A_picture_shows_its_file_with_its_alt_text()
    {
        var picture = Cast.Read("a ![A *rising* graph & \"more\"](../media/graph.png) b").QuerySelector("img")!;

        Assert.Equal("../../media/graph.png", picture.GetAttribute("src"));
        Assert.Equal("A rising graph & \"more\"", picture.GetAttribute("alt"));
    }

    [Fact]
    public void Pictures_are_copied_as_they_are()
    {
        using var site = Cast.Site("![A graph](../media/graph.png)");

        Assert.Equal(
            Path.Combine(site.Root, "content", "media", "graph.png"),
            site.Build().Files.Single(f => f.Path == "media/graph.png").CopyOf);
    }

    [Fact]
    public void A_picture_may_be_a_link()
    {
        var picture = Cast.Read("[![A graph](../media/graph.png)](https://example.com/)")
            .QuerySelector("a[href='https://example.com/'] img");

        Assert.NotNull(picture);
    }

    [Theory]
    [InlineData("![](../media/graph.png)", "SG0404")]
    [InlineData("![ ](../media/graph.png)", "SG0404")]
    [InlineData("![A graph](../media/graf.png)", "SG0403")]
    [InlineData("![A graph](graph.png)", "SG0403")]
    [InlineData("![A graph](../people/elon-musk.md)", "SG0403")]
    [InlineData("![A graph](../../media/graph.png)", "SG0403")]
    public void A_picture_without_a_file_or_alt_text_is_an_error(string markdown, string code) =>
        Assert.Equal([$"{code} {markdown}"], Cast.Complaints($"a {markdown} b"));

    [Fact]
    public void The_message_names_the_nearest_file()
    {
        using var site = Cast.Site("![A graph](../media/graf.png)\n");

        Assert.Equal("""
            content/articles/article.md(5,1): error SG0403: there is no picture '../media/graf.png'
               5 | ![A graph](../media/graf.png)
                 | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ did you mean 'graph.png'?

            """, site.Report());
    }
}
