namespace SiteGen.Tests.Markup;

public class RawHtmlTests
{
    [Theory]
    [InlineData("<div>a</div>", "<div>a</div>\n")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>\n")]
    [InlineData("<?php echo 1 ?>", "<?php echo 1 ?>\n")]
    [InlineData("<![CDATA[a]]>", "<![CDATA[a]]>\n")]
    public void A_block_is_shown_as_text_with_a_warning(string html, string text)
    {
        Assert.Equal($"SG0401 {html}", Assert.Single(Cast.Complaints("before\n\n" + html + "\n\nafter\n")));

        var shown = Cast.Parse(Cast.ReadDespiteWarnings("before\n\n" + html + "\n\nafter\n")).Body!;
        Assert.Equal(text, shown.QuerySelectorAll("p")[1].TextContent + "\n");
        Assert.All(shown.Children, child => Assert.Equal("P", child.TagName));
    }

    [Fact]
    public void Each_inline_tag_is_shown_as_text_with_a_warning()
    {
        const string Markdown = "a <b class=\"x\">c</b> <img src=x onerror=alert(1)> e";

        Assert.Equal(
            ["SG0401 <b class=\"x\">", "SG0401 </b>", "SG0401 <img src=x onerror=alert(1)>"],
            Cast.Complaints(Markdown));
        var paragraph = Cast.Parse(Cast.ReadDespiteWarnings(Markdown)).QuerySelector("p")!;
        Assert.Equal(Markdown, paragraph.TextContent);
        Assert.Empty(paragraph.Children);
    }

    [Theory]
    [InlineData("> - <i>a\n")]
    [InlineData("| a |\n|---|\n| b <i>c |\n")]
    [InlineData("a[^1]\n\n[^1]: b <i>c\n")]
    [InlineData("## b <i>c\n")]
    [InlineData("[[elon-musk]] *b <i>*\n")]
    public void The_warning_is_at_the_tag_in_any_block(string markdown) =>
        Assert.Equal(["SG0401 <i>"], Cast.Complaints(markdown));

    [Fact]
    public void A_block_of_several_lines_is_reported_as_a_whole() =>
        Assert.Equal(
            ["SG0401 <table>\n<tr><td>[[openai]]</td></tr>\n</table>"],
            Cast.Complaints("a\n\n<table>\n<tr><td>[[openai]]</td></tr>\n</table>\n\nb\n"));

    [Fact]
    public void Raw_HTML_is_a_warning_that_fails_only_strict_builds()
    {
        using var site = Cast.Site("a <b>c\n");

        Assert.False(site.Build().HasFailed);
        Assert.True(site.Build(strict: true).HasFailed);
        Assert.Equal("""
            content/articles/article.md(5,3): warning SG0401: raw HTML is shown as text
               5 | a <b>c
                 |   ^^^ use Markdown, or write '\<' for a literal '<'

            """, site.Report());
    }

    [Theory]
    [InlineData("`<b>`", "<b>")]
    [InlineData("\\<b>", "<b>")]
    [InlineData("a < b", "a < b")]
    [InlineData("&lt;b&gt;", "<b>")]
    [InlineData("```\n<div>\n```", "<div>")]
    public void Text_that_only_looks_like_HTML_has_no_warning(string markdown, string text) =>
        Assert.Equal(text, Cast.Read(markdown).TextContent.Trim());

    [Fact]
    public void HTML_in_names_titles_labels_and_alt_texts_is_text()
    {
        using var site = Cast.Site("[[openai|<b>&\"]] ![<i>&\"](../media/graph.png) [[evil]]",
            ("content/people/evil.md", "---\nname: <script>alert(1)</script>\n---\n"));
        var prose = Cast.ProseOf(site.Publish()[Cast.ArticlePage]);

        Assert.Equal("<b>&\"", prose.QuerySelector("a[data-kind=organization]")!.TextContent);
        Assert.Equal("<script>alert(1)</script>", prose.QuerySelector("a[data-kind=person]")!.TextContent);
        Assert.Empty(prose.QuerySelectorAll("b, i, script"));
    }
}
