namespace SiteGen.Tests.Markup;

/// <summary>Markdown in values of the front matter, which YAML may fold, indent and escape.</summary>
public class MarkdownInValuesTests
{
    private const string QuoteHead = "---\nspeaker: elon-musk\nsource: tweet\n";

    [Fact]
    public void Every_value_that_is_Markdown_is_rendered()
    {
        using var site = Cast.Site("",
            ("content/quotes/x.md",
                QuoteHead
                    + "context: In *reply* to [[sam-altman]]\n"
                    + "versions:\n  - source: tweet\n    text: Other words.\n"
                    + "    note: The *second* [[openai|lab]]\n---\nWords.\n"),
            ("content/articles/y.md",
                "---\ntitle: Y\ndate: 2024\nkey_points: [\"*One* [[openai]]\", Two]\n"
                    + "corrections: {date: 2024-02-01, text: \"It was **not** [[elon-musk]]\"}\n---\nText.\n"));
        var pages = site.Publish();

        var quote = Cast.Parse(pages["quotes/x/index.html"]);
        Assert.Equal(
            "In <em>reply</em> to <a data-kind=\"person\" href=\"../../people/sam-altman/\">Sam Altman</a>",
            quote.QuerySelector("#context ~ .prose p")!.InnerHtml);
        Assert.Equal(
            "The <em>second</em> <a data-kind=\"organization\" href=\"../../organizations/openai/\">lab</a>",
            quote.QuerySelector(".note")!.InnerHtml);
        var article = Cast.Parse(pages["articles/y/index.html"]);
        Assert.Equal(
            ["<em>One</em> <a data-kind=\"organization\" href=\"../../organizations/openai/\">OpenAI</a>", "Two"],
            article.QuerySelectorAll(".key-points li").Select(p => p.InnerHtml));
        Assert.Equal(
            "It was <strong>not</strong> <a data-kind=\"person\" href=\"../people/elon-musk/\">Elon Musk</a>",
            Cast.Parse(pages["corrections/index.html"]).QuerySelector("main li p")!.InnerHtml);
    }

    [Fact]
    public void A_context_of_several_paragraphs_has_no_empty_ones()
    {
        using var site = Cast.Site(
            "",
            ("content/quotes/x.md", QuoteHead + "context: |\n  One.\n\n  Two.\n---\nWords.\n"));

        var context = Cast.Parse(site.Publish()["quotes/x/index.html"]).QuerySelector("#context ~ .prose")!;
        Assert.Equal(["One.", "Two."], context.QuerySelectorAll("p").Select(p => p.TextContent));
    }

    [Theory]
    [InlineData("context: a [[elon-musc|x]] b")]
    [InlineData("context: \"a [[elon-musc]] b\"")]
    [InlineData("context: 'it''s [[elon-musc]]'")]
    [InlineData("context: |\n  a\n  - b [[elon-musc]]")]
    [InlineData("context: >\n  a\n  b [[elon-musc]]\n  c")]
    [InlineData("context: \"\\u00e9 \\\"a\\\" [[elon-musc]]\"")]
    [InlineData("corrections: {date: 2024, text: \"a [[elon-musc]]\"}")]
    [InlineData("corrections:\n  - date: 2024\n    text: fine\n  - date: 2024\n    text: a [[elon-musc]]")]
    [InlineData("versions: {source: tweet, text: a, note: \"b [[elon-musc]]\"}")]
    public void A_mistake_is_reported_at_its_position(string keys)
    {
        using var site = Cast.Site("", ("content/quotes/x.md", QuoteHead + keys + "\n---\nWords.\n"));
        var diagnostic = Assert.Single(site.Problems());

        Assert.Equal("SG0203 elon-musc", Cast.Complaint(diagnostic));
        Assert.Equal("content/quotes/x.md", diagnostic.File.Path);
    }

    [Fact]
    public void A_mistake_that_YAML_escaped_is_reported_within_its_value()
    {
        using var site = Cast.Site(
            "",
            ("content/quotes/x.md", QuoteHead + "locator: a\ncontext: \"a [[elon\\x2dmusc]] b\"\n---\nWords.\n"));
        var diagnostic = Assert.Single(site.Problems());

        Assert.Equal("SG0203", diagnostic.Rule.Code);
        Assert.Equal(5, diagnostic.File.GetPosition(diagnostic.Span.Start).Line);
        Assert.True(diagnostic.Span.End <= diagnostic.File.Text.IndexOf("\n---\nWords", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_of_two_equal_mistakes_is_reported_at_its_own_position()
    {
        using var site = Cast.Site(
            "",
            ("content/articles/y.md",
                "---\ntitle: Y\ndate: 2024\nkey_points:\n  - a [[elon-musc]] b [[elon-musc]]\n"
                    + "  - c [[elon-musc]]\n---\nText.\n"));

        Assert.Equal(
            [(5, 9), (5, 25), (6, 9)],
            site.Problems().Select(d => d.File.GetPosition(d.Span.Start)).Select(p => (p.Line, p.Column)));
    }

    [Fact]
    public void Raw_HTML_and_refused_schemes_are_reported_too() =>
        Assert.Equal(["SG0401 <b>", "SG0402 [x](javascript:y)", "SG0403 [z](../people/nobody.md)"],
            Cast.Complaints(
                "",
                ("content/quotes/x.md",
                    QuoteHead + "context: a <b> [x](javascript:y) [z](../people/nobody.md)\n---\nWords.\n")));
}
