namespace SiteGen.Tests.Markup;

public class WikiLinkTests
{
    [Theory]
    [InlineData("[[elon-musk]]", "../../people/elon-musk/", "Elon Musk")]
    [InlineData("[[ elon-musk ]]", "../../people/elon-musk/", "Elon Musk")]
    [InlineData("[[elon-musk|Musk]]", "../../people/elon-musk/", "Musk")]
    [InlineData("[[elon-musk|a|b]]", "../../people/elon-musk/", "a|b")]
    [InlineData("[[person:elon-musk]]", "../../people/elon-musk/", "Elon Musk")]
    [InlineData("[[topic:safety]]", "../../topics/safety/", "Safety")]
    [InlineData("[[page:safety|us]]", "../../pages/safety/", "us")]
    [InlineData("[[source:tweet]]", "../../sources/tweet/", "The tweet")]
    [InlineData("[[event:openai-founded]]", "../../events/openai-founded/", "OpenAI is founded")]
    [InlineData("[[quote:musk-closed|he said]]", "../../quotes/musk-closed/", "he said")]
    [InlineData("[[article:article]]", "../../articles/article/", "The article")]
    [InlineData("[[organization:openai#roles|roles]]", "../../organizations/openai/#roles", "roles")]
    public void A_wikilink_is_a_link_to_the_entity(string markdown, string address, string text)
    {
        var link = Cast.Read($"a {markdown} b").QuerySelector("a")!;

        Assert.Equal(address, link.GetAttribute("href"));
        Assert.Equal(text, link.TextContent);
    }

    [Theory]
    [InlineData("| a | b |\n|---|---|\n| [[elon-musk\\|Musk]] | c |\n", "td")]
    [InlineData("| a | b |\n|---|---|\n| [[elon-musk|Musk]] | c |\n", "td")]
    [InlineData("a | [[elon-musk|Musk]]\n---|---\nb | c\n", "th")]
    [InlineData("- b\n  - [[elon-musk|Musk]]\n", "li li")]
    [InlineData("a[^1]\n\n[^1]: [[elon-musk|Musk]]\n", ".footnotes li")]
    [InlineData("> [[elon-musk|Musk]]\n", "blockquote")]
    [InlineData("*a **[[elon-musk|Musk]]** b*\n", "em strong")]
    [InlineData("a_[[elon-musk|Musk]]\n", "p")]
    [InlineData("## [[elon-musk|Musk]]\n", "h2")]
    [InlineData("[[elon-musk|Musk]]\n:   b\n", "dt")]
    [InlineData("b\n:   [[elon-musk|Musk]]\n", "dd")]
    [InlineData("a ([[elon-musk|Musk]])[^1]\n\n[^1]: b\n", "p")]
    [InlineData("\\![[elon-musk|Musk]]\n", "p")]
    public void A_wikilink_works_in_any_block(string markdown, string place)
    {
        var link = Cast.Read(markdown).QuerySelector($"{place} a[data-kind]")!;

        Assert.Equal("../../people/elon-musk/", link.GetAttribute("href"));
        Assert.Equal("Musk", link.TextContent);
    }

    [Fact]
    public void The_bar_of_a_wikilink_does_not_start_a_column()
    {
        var rows = Cast.Read("| a | b |\n|---|---|\n| [[elon-musk|Musk]] | [[openai\\|them]] |\n")
            .QuerySelectorAll("tr");

        Assert.Equal(["Musk", "them"], rows[1].QuerySelectorAll("td").Select(c => c.TextContent));
    }

    [Theory]
    [InlineData("[[elon-musk|Elon\nMusk]]")]
    [InlineData("> [[elon-musk|Elon\n> Musk]]")]
    [InlineData("> [[elon-musk|Elon\nMusk]]")]
    [InlineData("- [[elon-musk|Elon\n  Musk]]")]
    [InlineData("[[elon-musk|\nElon   Musk]]")]
    [InlineData("[[elon-musk\n|Elon Musk]]")]
    public void A_wikilink_may_be_wrapped_over_lines(string markdown) =>
        Assert.Equal("Elon Musk", Cast.Read(markdown).QuerySelector("a[href='../../people/elon-musk/']")!.TextContent);

    [Theory]
    [InlineData("[[elon-musk|a [b] c]]", "a [b] c")]
    [InlineData("[[elon-musk|“it was […]”]]", "“it was […]”")]
    [InlineData("[[elon-musk|it was […]]]", "it was […]")]
    [InlineData("[[elon-musk|“it [was]”]]", "“it [was]”")]
    [InlineData("[[elon-musk|a [b [c]] d]]", "a [b [c]] d")]
    [InlineData("[[elon-musk|a] b]]", "a] b")]
    [InlineData("[[elon-musk|[a]]]", "[a]")]
    [InlineData("[[elon-musk|a [b]\nc]]", "a [b] c")]
    [InlineData("| a | b |\n|---|---|\n| [[elon-musk\\|“a […] b”]] | c |\n", "“a […] b”")]
    [InlineData("| a | b |\n|---|---|\n| [[elon-musk|“a […] b”]] | c |\n", "“a […] b”")]
    [InlineData("| a | b |\n|---|---|\n| [[elon-musk\\|a \\| b]] | c |\n", "a | b")]
    public void A_label_may_contain_brackets(string markdown, string label)
    {
        var link = Assert.Single(Cast.Read(markdown).QuerySelectorAll("a"));

        Assert.Equal("../../people/elon-musk/", link.GetAttribute("href"));
        Assert.Equal(label, link.TextContent);
    }

    [Fact]
    public void Brackets_in_a_label_do_not_extend_into_the_next_wikilink() =>
        Assert.Equal(
            ["a [b]", "c"],
            Cast.Read("[[elon-musk|a [b]]] and [[openai|c]]").QuerySelectorAll("a").Select(a => a.TextContent));

    [Theory]
    [InlineData("[[x|“Open […] for all”]]", new string[0])]
    [InlineData("[[x|“all [people] and free”]]", new string[0])]
    [InlineData("[[x|“free […] and all”]]", new[] { "SG0501 [[x|“free […] and all”]]" })]
    public void A_quoted_label_with_brackets_is_checked_against_the_words(string markdown, string[] complaints) =>
        Assert.Equal(
            complaints,
            Cast.Complaints(
                markdown,
                ("content/quotes/x.md", "---\nspeaker: elon-musk\nsource: tweet\n---\nOpen […] for all and free.\n")));

    [Theory]
    [InlineData("a [[]] b", "SG0411 [[]]")]
    [InlineData("a [[ ]] b", "SG0411 [[ ]]")]
    [InlineData("a [[|x]] b", "SG0411 [[|x]]")]
    [InlineData("a [[ | x ]] b", "SG0411 [[ | x ]]")]
    [InlineData("a [[|]] b", "SG0411 [[|]]")]
    [InlineData("a [[#]] b", "SG0411 [[#]]")]
    [InlineData("a [[#|x]] b", "SG0411 [[#|x]]")]
    [InlineData("a [[elon-musk#]] b", "SG0411 [[elon-musk#]]")]
    [InlineData("a [[elon-musk# |x]] b", "SG0411 [[elon-musk# |x]]")]
    [InlineData("a [[elon-musk|]] b", "SG0411 [[elon-musk|]]")]
    [InlineData("a [[elon-musk| ]] b", "SG0411 [[elon-musk| ]]")]
    [InlineData("![[]]", "SG0411 ![[]]")]
    [InlineData("| a | b |\n|---|---|\n| [[elon-musk\\|]] | c |\n", "SG0411 [[elon-musk\\|]]")]
    [InlineData("## a [[]]\n", "SG0411 [[]]")]
    public void An_empty_part_of_a_wikilink_is_an_error(string markdown, string complaint) =>
        Assert.Equal([complaint], Cast.Complaints(markdown));

    [Theory]
    [InlineData(
        "[[]]",
        "the wikilink has no target",
        "write an id between the brackets, or '\\[[' for literal brackets")]
    [InlineData("[[|x]]", "the wikilink has no target", "write an id before the '|'")]
    [InlineData("[[elon-musk#]]", "there is no heading after the '#'", "write the heading, or remove the '#'")]
    [InlineData(
        "[[elon-musk|]]",
        "there is no label after the '|'",
        "write the label, or remove the '|' to show the name of the entity")]
    public void The_message_says_which_part_is_empty(string markdown, string message, string help)
    {
        using var site = Cast.Site(markdown);
        var diagnostic = Assert.Single(site.Problems());

        Assert.Equal((message, help), (diagnostic.Message, diagnostic.Help));
    }

    [Theory]
    [InlineData("`[[elon-musk]]`", "[[elon-musk]]")]
    [InlineData("``a ` [[nobody|b]]``", "a ` [[nobody|b]]")]
    [InlineData("```\n[[elon-musk]]\n```", "[[elon-musk]]")]
    [InlineData("    ![[nobody]]", "![[nobody]]")]
    [InlineData("\\[[elon-musk]]", "[[elon-musk]]")]
    [InlineData("[\\[elon-musk]]", "[[elon-musk]]")]
    public void Code_and_escaped_brackets_stay_text(string markdown, string text)
    {
        var prose = Cast.Read(markdown);

        Assert.Equal(text, prose.TextContent.Trim());
        Assert.Empty(prose.QuerySelectorAll("a"));
    }

    [Theory]
    [InlineData("a [[elon-musk b")]
    [InlineData("a [[elon-musk] b")]
    [InlineData("a [[elon-musk|b")]
    [InlineData("a [[elon-musk|b [c]]")]
    [InlineData("a\n\n- *[[elon-musk b*")]
    public void A_wikilink_that_is_not_closed_is_an_error_at_its_brackets(string markdown)
    {
        using var site = Cast.Site(markdown + "\n");
        var diagnostic = Assert.Single(site.Problems());

        Assert.Equal("SG0410", diagnostic.Rule.Code);
        Assert.Equal(diagnostic.File.Text.IndexOf("[[", StringComparison.Ordinal), diagnostic.Span.Start);
    }

    [Fact]
    public void Links_are_never_nested()
    {
        using var site = Cast.Site("[a [[elon-musk]] b](https://example.com/)");
        var html = Cast.PageOf(site.Build(), Cast.ArticlePage);
        var prose = html[html.IndexOf("class=\"prose\"", StringComparison.Ordinal)..];
        var open = prose.IndexOf("<a ", StringComparison.Ordinal);

        var close = prose.IndexOf("</a>", open, StringComparison.Ordinal);
        var next = prose.IndexOf("<a ", open + 1, StringComparison.Ordinal);
        Assert.True(close < (uint)next, prose);
    }

    [Fact]
    public void A_link_shows_the_current_name()
    {
        using var site = Cast.Site("[[elon-musk]] and [[elon-musk|his label]]\n");
        site.Write("content/people/elon-musk.md", "---\nname: Somebody Else\n---\n");

        var links = Cast.ProseOf(site.Publish()[Cast.ArticlePage]).QuerySelectorAll("a").Select(a => a.TextContent);

        Assert.Equal(["Somebody Else", "his label"], links);
    }

    [Fact]
    public void A_link_to_a_quote_shows_its_words() =>
        Assert.StartsWith(
            "“OpenAI was created as",
            Cast.Read("[[musk-closed]]").QuerySelector("a")!.TextContent,
            StringComparison.Ordinal);

    [Fact]
    public void Descriptions_contain_the_names_that_readers_see()
    {
        using var site = Cast.Site("Written by [[elon-musk]] about [[openai|them]].\n");

        var page = Cast.Parse(site.Publish()[Cast.ArticlePage]);

        Assert.Equal(
            "Written by Elon Musk about them.", page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
    }

    [Theory]
    [InlineData("[[elon-musc]]", "SG0203 elon-musc")]
    [InlineData("[[elon-musc|Musk]]", "SG0203 elon-musc")]
    [InlineData("[[elon-musc#roles]]", "SG0203 elon-musc")]
    [InlineData("[[person:elon-musc]]", "SG0203 person:elon-musc")]
    [InlineData("[[topic:elon-musk]]", "SG0203 topic:elon-musk")]
    [InlineData("[[  elon-musc  |x]]", "SG0203 elon-musc")]
    [InlineData("![[elon-musc]]", "SG0203 elon-musc")]
    [InlineData("[[safety]]", "SG0201 safety")]
    [InlineData("[[nobody-yet]]", "SG0204 nobody-yet")]
    [InlineData("[[Elon-Mask]]", "SG0203 Elon-Mask")]
    public void A_broken_wikilink_is_an_error_at_its_id(string markdown, string complaint) =>
        Assert.Equal([complaint], Cast.Complaints(markdown));

    [Theory]
    [InlineData("a\n\n- b\n\n  - c *d [[elon-musc|x]]*\n")]
    [InlineData("> a\n> b [[elon-musc|x]]\n")]
    [InlineData("> a\nb [[elon-musc|x\ny]]\n")]
    [InlineData("> - a\n>   [[elon-musc|x\n>   y]] b\n")]
    [InlineData("| a | b |\n|---|---|\n| elon-musc | c [[elon-musc\\|x]] |\n")]
    [InlineData("| a | b |\n|---|---|\n| c | **[[elon-musc|x]]** |\n")]
    [InlineData("a[^1]\n\n[^1]: b\n\n    c [[elon-musc]]\n")]
    [InlineData("a\n:   b [[elon-musc]]\n")]
    [InlineData("a [[elon-musc]]\n:   b\n")]
    [InlineData("## a [[elon-musc]] ##\n")]
    [InlineData("a [[elon-musc]]\n---\n")]
    [InlineData("\ta\n\n1.\tb [[elon-musc]]\n")]
    [InlineData("é😀 ![a](../media/graph.png) [[elon-musc]]\n")]
    public void The_error_is_at_the_id_in_any_block(string markdown)
    {
        foreach (var text in (string[])[markdown, markdown.ReplaceLineEndings("\r\n")])
        {
            using var site = Cast.Site(text);
            var diagnostic = Assert.Single(site.Problems());

            Assert.Equal("SG0203 elon-musc", Cast.Complaint(diagnostic));
            Assert.Equal(
                diagnostic.File.Text.IndexOf("[[elon-musc", StringComparison.Ordinal) + 2, diagnostic.Span.Start);
        }
    }

    [Fact]
    public void Each_of_two_equal_mistakes_is_reported_at_its_own_position()
    {
        using var site = Cast.Site("[[elon-musc]] and\n[[elon-musc]]\n");

        Assert.Equal(
            [(5, 3), (6, 3)],
            site.Problems().Select(d => d.File.GetPosition(d.Span.Start)).Select(p => (p.Line, p.Column)));
    }

    [Fact]
    public void The_message_names_the_nearest_id()
    {
        using var site = Cast.Site("Ask [[elon-musc|Musk]].\n");

        Assert.Equal("""
            content/articles/article.md(5,7): error SG0203: no entity has the id 'elon-musc'
               5 | Ask [[elon-musc|Musk]].
                 |       ^^^^^^^^^ did you mean 'elon-musk'?

            """, site.Report());
    }

    [Fact]
    public void An_ambiguous_id_needs_a_kind()
    {
        using var site = Cast.Site("[[safety]]\n");

        Assert.Contains("'safety' is the id of a topic and a page", site.Report(), StringComparison.Ordinal);
        Assert.Contains("write 'topic:safety' or 'page:safety'", site.Report(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_draft_works_when_drafts_are_built()
    {
        using var site = Cast.Site("[[nobody-yet]]\n");

        var link = Cast.ProseOf(site.Publish(drafts: true)[Cast.ArticlePage]).QuerySelector("a")!;
        Assert.Equal("Nobody Yet", link.TextContent);
    }

    [Fact]
    public void A_link_to_an_unreadable_file_is_not_a_second_error() =>
        Assert.Equal(
            ["SG0105"],
            Cast.Complaints("[[broken]]\n", ("content/sources/broken.md", "---\ntitle: A\n---\n")).Select(c => c[..6]));
}
