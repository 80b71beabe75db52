namespace SiteGen.Tests.Markup;

public class EmbedTests
{
    [Fact]
    public void An_embedded_quote_shows_words_speaker_date_source_and_permalink()
    {
        var prose = Cast.Read("Before.\n\n![[musk-closed]]\n\nAfter.\n");

        var card = Assert.Single(prose.QuerySelectorAll("figure.quote"));
        Assert.Equal("DIV", card.ParentElement!.TagName);
        Assert.Contains(
            "effectively controlled by Microsoft",
            card.QuerySelector("blockquote")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal("Elon Musk", card.QuerySelector("a[href='../../people/elon-musk/']")!.TextContent);
        Assert.Equal("The tweet", card.QuerySelector("a[href='../../sources/tweet/']")!.TextContent);
        Assert.Equal("2023-02-17", card.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.NotNull(card.QuerySelector("a.permalink[href='../../quotes/musk-closed/']"));
    }

    [Theory]
    [InlineData("disputed")]
    [InlineData("misattributed")]
    [InlineData("retracted")]
    [InlineData("unverified")]
    public void The_status_of_an_embedded_quote_is_shown(string status)
    {
        var prose = Cast.Read(
            "![[doubtful]]",
            ("content/quotes/doubtful.md", $"---\nspeaker: elon-musk\nsource: tweet\nstatus: {status}\n---\nWords.\n"));

        Assert.Contains(status, prose.QuerySelector("figure")!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("![[openai-founded]]", "event-card", "OpenAI is founded")]
    [InlineData("![[event:openai-founded]]", "event-card", "OpenAI is founded")]
    [InlineData("![[tweet]]", "source-card", "The tweet")]
    [InlineData("- a\n\n  ![[tweet]]\n", "source-card", "The tweet")]
    [InlineData("- ![[tweet]]\n", "source-card", "The tweet")]
    [InlineData("> ![[tweet]]\n", "source-card", "The tweet")]
    [InlineData("a[^1]\n\n[^1]: b\n\n    ![[tweet]]\n", "source-card", "The tweet")]
    public void Events_and_sources_are_cards_in_any_block(string markdown, string name, string title)
    {
        var card = Assert.Single(Cast.Read(markdown).QuerySelectorAll("." + name));

        Assert.Contains(title, card.TextContent, StringComparison.Ordinal);
        Assert.Null(card.Closest("p"));
    }

    [Fact]
    public void Several_embeds_may_share_a_paragraph()
    {
        var prose = Cast.Read("![[openai-founded]] ![[tweet]]\n![[musk-closed]]\n");

        Assert.Equal(
            ["card event-card", "card source-card", "quote main"],
            prose.Children.Select(
                c => c.ClassName!.Replace("quote quote-medium", "quote main", StringComparison.Ordinal)));
        Assert.Empty(prose.QuerySelectorAll(":scope > p"));
    }

    [Theory]
    [InlineData("As ![[musk-closed]] says.", "SG0406 ![[musk-closed]]")]
    [InlineData("*![[musk-closed]]*", "SG0406 ![[musk-closed]]")]
    [InlineData("## ![[musk-closed]]", "SG0406 ![[musk-closed]]")]
    public void An_embed_in_text_is_a_link_with_a_warning(string markdown, string complaint)
    {
        Assert.Equal([complaint], Cast.Complaints(markdown));

        var shown = Cast.Parse(Cast.ReadDespiteWarnings(markdown));
        Assert.Equal("../../quotes/musk-closed/", Assert.Single(shown.QuerySelectorAll("a")).GetAttribute("href"));
        Assert.Empty(shown.QuerySelectorAll("figure"));
    }

    [Theory]
    [InlineData("![[elon-musk]]", "SG0207 ![[elon-musk]]")]
    [InlineData("![[openai]]", "SG0207 ![[openai]]")]
    [InlineData("![[topic:safety]]", "SG0207 ![[topic:safety]]")]
    [InlineData("![[article]]", "SG0207 ![[article]]")]
    [InlineData("![[nobody]]", "SG0203 nobody")]
    [InlineData("![[tweet]]\n![[elon-musk]]", "SG0207 ![[elon-musk]]")]
    public void An_entity_without_a_card_cannot_be_embedded(string markdown, string complaint) =>
        Assert.Equal([complaint], Cast.Complaints(markdown));

    [Theory]
    [InlineData("![[openai-founded#nope]]", "SG0405 ![[openai-founded#nope]]")]
    [InlineData("![[musk-closed#nope]]", "SG0405 ![[musk-closed#nope]]")]
    [InlineData("a ![[openai-founded#nope]] b", "SG0405 ![[openai-founded#nope]]", "SG0406 ![[openai-founded#nope]]")]
    public void A_heading_named_in_an_embed_must_exist(string markdown, params string[] complaints) =>
        Assert.Equal(complaints, Cast.Complaints(markdown));

    [Fact]
    public void An_embed_may_name_an_existing_heading() =>
        Assert.Empty(
            Cast.Complaints(
                "![[openai-founded#how]]",
                ("content/events/openai-founded.md",
                    "---\ntitle: OpenAI is founded\ndate: 2015-12-11\n---\n## How\n")));

    [Fact]
    public void The_message_offers_a_link()
    {
        using var site = Cast.Site("![[elon-musk]]\n");

        Assert.Equal("""
            content/articles/article.md(5,1): error SG0207: person 'elon-musk' has no card
               5 | ![[elon-musk]]
                 | ^^^^^^^^^^^^^^ only quotes, events, sources and sections can be; link to it with '[[elon-musk]]'

            """, site.Report());
    }

    [Fact]
    public void An_entity_cannot_be_embedded_in_itself() =>
        Assert.Equal(
            ["SG0207 ![[mirror]]"],
            Cast.Complaints(
                "",
                ("content/events/mirror.md", "---\ntitle: Mirror\ndate: 2020\n---\nText.\n\n![[mirror]]\n")));

    [Fact]
    public void Quotes_that_embed_each_other_are_reported()
    {
        using var site = Cast.Site("",
            ("content/quotes/one.md", "---\nspeaker: elon-musk\nsource: tweet\n---\nOne.\n\n![[two]]\n"),
            ("content/quotes/two.md", "---\nspeaker: elon-musk\nsource: tweet\n---\nTwo.\n\n![[one]]\n"));
        var diagnostics = site.Problems();

        Assert.NotEmpty(diagnostics);
        Assert.All(diagnostics, d => Assert.StartsWith("content/quotes/", d.File.Path, StringComparison.Ordinal));
    }

    [Fact]
    public void An_embed_creates_a_backlink_without_a_paragraph()
    {
        using var site = Cast.Site("![[musk-closed]]\n");
        var graph = site.Build().Graph!;

        var backlink = Assert.Single(graph.ConnectionsOf(graph.Quotes[0]).Backlinks);
        Assert.Equal("article", backlink.From.Id);
        Assert.Empty(backlink.Paragraphs);
    }
}
