namespace SiteGen.Tests.Markup;

public class RelativeLinkTests
{
    [Theory]
    [InlineData("../people/elon-musk.md", "../../people/elon-musk/")]
    [InlineData("./../people/./elon-musk.md", "../../people/elon-musk/")]
    [InlineData("../people/elon%2Dmusk.md", "../../people/elon-musk/")]
    [InlineData("../quotes/2023/musk-closed.md", "../../quotes/musk-closed/")]
    [InlineData("../../content/topics/safety.md", "../../topics/safety/")]
    [InlineData("article.md", "../../articles/article/")]
    [InlineData("../media/graph.png", "../../media/graph.png")]
    [InlineData("/timeline/", "../../timeline/")]
    [InlineData("/", "../../")]
    [InlineData("/feed.xml", "../../feed.xml")]
    [InlineData("/media/graph.png", "../../media/graph.png")]
    [InlineData("/people/elon-musk/", "../../people/elon-musk/")]
    [InlineData("/timeline/?from=2018", "../../timeline/?from=2018")]
    public void A_link_to_a_file_or_a_path_becomes_a_link_to_its_page(string address, string expected) =>
        Assert.Equal(expected, Cast.Read($"[text *here*]({address})").QuerySelector("a")!.GetAttribute("href"));

    [Fact]
    public void A_folder_with_spaces_works_with_percent_encoding_or_angle_brackets()
    {
        var prose = Cast.Read(
            "[a](../quotes/my%20folder/x.md) [b](<../quotes/my folder/x.md>)",
            ("content/quotes/my folder/x.md", "---\nspeaker: elon-musk\nsource: tweet\n---\nWords.\n"));

        Assert.Equal(
            ["../../quotes/x/", "../../quotes/x/"],
            prose.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void A_link_in_a_subfolder_is_relative_to_it()
    {
        using var site = Cast.Site(
            "",
            ("content/quotes/2024/07/deep.md",
                "---\nspeaker: elon-musk\nsource: tweet\n---\n[x](../../2023/musk-closed.md)\n"));

        var link = Cast.Parse(site.Publish()["quotes/deep/index.html"]).QuerySelector("blockquote a")!;
        Assert.Equal("../../quotes/musk-closed/", link.GetAttribute("href"));
    }

    [Theory]
    [InlineData("a b.png", "a%20b.png")]
    [InlineData("no#1.png", "no%231.png")]
    [InlineData("100%.png", "100%25.png")]
    [InlineData("what?.png", "what%3F.png")]
    [InlineData("é.png", "%C3%A9.png")]
    public void A_media_file_with_any_name_works_in_relative_and_site_paths(string name, string escaped)
    {
        (string, string)[] file = [($"content/media/{name}", "png")];
        var relative = Cast.Read($"[a](../media/{escaped}) ![b](../media/{escaped})", file);
        Assert.Equal("../../media/" + escaped, relative.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("../../media/" + escaped, relative.QuerySelector("img")!.GetAttribute("src"));

        Assert.Equal(
            "../../media/" + escaped,
            Cast.Read($"[c](/media/{escaped})", file).QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("../people/elon-musc.md", "SG0403")]
    [InlineData("../people/Elon-Musk.md", "SG0403")]
    [InlineData("people/elon-musk.md", "SG0403")]
    [InlineData("../people/nobody-yet.md", "SG0204")]
    [InlineData("../media/graf.png", "SG0403")]
    [InlineData("../../media/graph.png", "SG0403")]
    [InlineData("../../../people/elon-musk.md", "SG0403")]
    [InlineData("../../../../../../etc/passwd", "SG0403")]
    [InlineData("../people/elon-musk", "SG0403")]
    [InlineData("../people/%ZZ.md", "SG0403")]
    [InlineData("/people/elon-musc/", "SG0403")]
    [InlineData("/people/elon-musk", "SG0403")]
    [InlineData("/timelin/", "SG0403")]
    [InlineData("", "SG0403")]
    public void A_broken_link_is_an_error_at_the_link(string address, string code) =>
        Assert.Equal([$"{code} [x *y*]({address})"], Cast.Complaints($"a [x *y*]({address}) b"));

    [Fact]
    public void The_message_about_a_missing_file_names_the_nearest()
    {
        using var site = Cast.Site(
            "Ask [him](../people/elon-musc.md).\n\nSee [it](/timelin/) or [this](/people/elon-musk).\n");

        Assert.Equal("""
            content/articles/article.md(5,5): error SG0403: there is no file 'content/people/elon-musc.md'
               5 | Ask [him](../people/elon-musc.md).
                 |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ did you mean 'elon-musk'?
            content/articles/article.md(7,5): error SG0403: the site has no page '/timelin/'
               7 | See [it](/timelin/) or [this](/people/elon-musk).
                 |     ^^^^^^^^^^^^^^^ did you mean '/timeline/'?
            content/articles/article.md(7,24): error SG0403: the site has no page '/people/elon-musk'
               7 | See [it](/timelin/) or [this](/people/elon-musk).
                 |                        ^^^^^^^^^^^^^^^^^^^^^^^^^ write '/people/elon-musk/'

            """, site.Report());
    }

    [Fact]
    public void A_link_to_a_file_creates_a_backlink_like_a_wikilink()
    {
        using var site = Cast.Site("See [him](../people/elon-musk.md).\n");
        var graph = site.Build().Graph!;

        var backlinks = graph.ConnectionsOf(graph.People.Single(p => p.Id == "elon-musk")).Backlinks;
        Assert.Equal(["article"], backlinks.Select(b => b.From.Id));
    }
}
