namespace SiteGen.Tests.Markup;

/// <summary>Marks of footnotes, and brackets, beside each other: nothing that was written is lost.</summary>
public sealed class NoteMarkTests
{
    private const string Notes = "\n\n[^1]: First.\n\n[^2]: Second.\n";

    [Theory]
    [InlineData("A[^1][^2] b.", "A12 b.", 2)]
    [InlineData("A[^1][^2][^1] b.", "A121 b.", 3)]
    [InlineData("He wrote [sic][^1] here.[^2]", "He wrote [sic]1 here.2", 2)]
    [InlineData("[The company][^1] and [12][^2]", "[The company]1 and [12]2", 2)]
    [InlineData("[A link](https://example.org)[^1] x[^2]", "A link1 x2", 2)]
    [InlineData("A[^1][sic] b.[^2]", "A1[sic] b.2", 2)]
    public void Each_mark_stays_and_so_does_what_is_beside_it(string markdown, string text, int marks)
    {
        var prose = Cast.Read(markdown + Notes);

        Assert.Equal(text, prose.QuerySelector("p")!.TextContent);
        Assert.Equal(marks, prose.QuerySelectorAll("p > sup").Length);
        Assert.Equal(2, prose.QuerySelectorAll(".footnotes li").Length);
    }

    [Theory]
    [InlineData("## A heading\n\nText.", "h2")]
    [InlineData("- an item", "ul")]
    [InlineData("1. an item", "ol")]
    [InlineData("> words", "blockquote")]
    [InlineData("```\ncode\n```", "pre")]
    public void A_block_below_a_note_does_not_belong_to_it(string block, string element)
    {
        var prose = Cast.Read($"A.[^1]\n\n[^1]: First.\n{block}\n");

        Assert.NotNull(prose.QuerySelector(element + ":not(.footnotes *)"));
        Assert.Single(prose.QuerySelectorAll(".footnotes li > *"));
    }

    [Theory]
    [InlineData("the array a[0][1] was")]
    [InlineData("[the company][…] and [sic][sic]")]
    [InlineData("he [unclosed said")]
    [InlineData("call _foo_bar now and _init_db()")]
    [InlineData("**/*.js and *.txt and a*b*")]
    public void Words_keep_their_brackets_and_marks(string words)
    {
        using var site = Cast.Site(
            "", ("content/quotes/said.md", $"---\nspeaker: elon-musk\nsource: tweet\n---\n{words}\n"));
        var graph = site.Build().Graph!;

        Assert.Equal(words, graph.WordsOf(graph.Quotes.Single(q => q.Id == "said")));
    }

    [Fact]
    public void A_task_has_a_space_after_its_box()
    {
        var prose = Cast.Read("- [x](https://example.org) link\n- [x] done\n- [x]none\n");

        Assert.Equal(["x link", " done", "[x]none"], prose.QuerySelectorAll("li").Select(i => i.TextContent));
        Assert.Single(prose.QuerySelectorAll("input"));
    }
}
