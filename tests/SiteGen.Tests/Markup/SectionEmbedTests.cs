namespace SiteGen.Tests.Markup;

public class SectionEmbedTests
{
    private static readonly (string Path, string Text) Guide = ("content/pages/guide.md",
        "---\ntitle: Guide\n---\nBefore.\n\n## Roles\n\nText with [[sam-altman]], [below](#the-end) and a note[^1].\n\n"
            + "### Deeper\n\nMore. ^more\n\n- a\n- b\n\n^list\n\n## The end\n\n### Deeper\n\nLast.\n\n"
            + "> ## Inside\n\n[^1]: The note.\n");

    [Fact]
    public void A_section_ends_before_the_next_heading_of_its_level()
    {
        var embed = Assert.Single(Cast.Read("![[guide#Roles]]", Guide).QuerySelectorAll(".embedded"));

        Assert.Equal(["Roles", "Deeper"], embed.QuerySelectorAll("h2, h3").Select(h => h.TextContent));
        Assert.DoesNotContain("Last", embed.TextContent, StringComparison.Ordinal);
        Assert.Empty(embed.QuerySelectorAll("[id]"));
        Assert.Equal(
            ["../../people/sam-altman/", "../../pages/guide/#the-end", "../../pages/guide/#guide-fn-1",
                "../../pages/guide/#roles"],
            embed.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal("Guide", embed.QuerySelector(".embedded-from")!.TextContent);
    }

    [Theory]
    [InlineData("![[guide#deeper-2]]", "Deeper Last. Inside")]
    [InlineData("![[guide#The end#Deeper]]", "Deeper Last. Inside")]
    [InlineData("![[guide##Roles#Deeper]]", "Deeper More. a b")]
    [InlineData("![[guide#^more]]", "More.")]
    [InlineData("![[guide#^list]]", "a b")]
    public void An_embed_names_a_heading_below_others_or_a_block(string markdown, string text)
    {
        var embed = Cast.Read(markdown, Guide).QuerySelector(".embedded")!;
        embed.QuerySelector(".embedded-from")!.Remove();

        var words = embed.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(text, string.Join(' ', words));
    }

    [Theory]
    [InlineData("[[guide#The end#Deeper]]", "../../pages/guide/#deeper-2")]
    [InlineData("[[guide#Roles#Deeper]]", "../../pages/guide/#deeper")]
    [InlineData("[[guide##Roles]]", "../../pages/guide/#roles")]
    [InlineData("[[guide#^more]]", "../../pages/guide/#%5Emore")]
    [InlineData("[a](../pages/guide.md#^list)", "../../pages/guide/#%5Elist")]
    public void Links_name_them_too(string markdown, string address) =>
        Assert.Equal(address, Cast.Read(markdown, Guide).QuerySelector("a")!.GetAttribute("href"));

    [Fact]
    public void The_ids_of_blocks_are_in_the_page_and_their_marks_are_not()
    {
        using var site = Cast.Site("", Guide);
        var prose = Cast.ProseOf(site.Publish()["pages/guide/index.html"]);

        Assert.Equal("More.", prose.QuerySelector("[id='^more']")!.TextContent.Trim());
        Assert.Equal("UL", prose.QuerySelector("[id='^list']")!.Children.Single().TagName);
        Assert.DoesNotContain("^", prose.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[[guide#The end#Nope]]", "SG0405 [[guide#The end#Nope]]")]
    [InlineData("[[guide#^nope]]", "SG0405 [[guide#^nope]]")]
    [InlineData("![[guide#nope]]", "SG0405 ![[guide#nope]]")]
    [InlineData("![[guide#^nope]]", "SG0405 ![[guide#^nope]]")]
    [InlineData("![[guide#inside]]", "SG0423 ![[guide#inside]]")]
    [InlineData("a ^x\n\nb ^x", "SG0425 ^x")]
    [InlineData("## A\n\n![[#a]]\n", "SG0426 ![[#a]]")]
    public void What_is_not_there_or_contains_the_embed_is_an_error(string markdown, string complaint) =>
        Assert.Equal([complaint], Cast.Complaints(markdown, Guide));

    [Fact]
    public void Embeds_may_be_in_embeds_but_not_in_circles()
    {
        const string Head = "---\ntitle: T\n---\n";
        var prose = Cast.Read("![[one#a]]", ("content/pages/one.md", Head + "## A\n\n![[two#a]]\n"),
            ("content/pages/two.md", Head + "## A\n\nInmost.\n\n![[#b]]\n\n## B\n\nOwn.\n"));

        Assert.Contains("Inmost.", prose.QuerySelector(".embedded .embedded")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "Own.", prose.QuerySelector(".embedded .embedded .embedded")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["SG0426 ![[one#a]]", "SG0426 ![[two#a]]", "SG0426 ![[one#a]]"],
            Cast.Complaints("![[one#a]]", ("content/pages/one.md", Head + "## A\n\n![[two#a]]\n"),
                ("content/pages/two.md", Head + "## A\n\n![[one#a]]\n")));
    }

    [Fact]
    public void A_section_is_in_data_with_absolute_links_and_is_not_searched_twice()
    {
        using var site = Cast.Site("![[guide#Roles]]", Guide);
        var files = site.Publish();

        Assert.Contains(
            "https://example.org/base/pages/guide/#guide-fn-1", files["data/articles/article.json"],
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_heading_with_a_space_is_one_error()
    {
        using var site = Cast.Site("[[#a B]]");
        var result = SiteGen.Building.SiteBuilder.Build(new SiteGen.Building.BuildOptions
        {
            SitePath = site.Root,
            ChecksPages = true,
            ParsedTemplates = SiteGen.Tests.Support.TestSite.BuiltInTemplates,
        });

        Assert.Equal(["SG0405"], Cast.Problems(result).Select(d => d.Rule.Code));
    }
}
