namespace SiteGen.Tests.Markup;

public class CommonMarkTests
{
    [Theory]
    [InlineData("a *b* c", "<p>a <em>b</em> c</p>")]
    [InlineData("a **b** `c *d*`", "<p>a <strong>b</strong> <code>c *d*</code></p>")]
    [InlineData("a  \nb\\\nc\nd", "<p>a<br>\nb<br>\nc\nd</p>")]
    [InlineData("> a\n> b", "<blockquote>\n<p>a\nb</p>\n</blockquote>")]
    [InlineData("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>")]
    [InlineData("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>")]
    [InlineData("- a\n\n  b", "<ul>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ul>")]
    [InlineData("---", "<hr>")]
    [InlineData(
        "```cs\nvar a = \"<b>\";\n```",
        "<pre><code class=\"language-cs\">var a = \"&lt;b&gt;\";\n</code></pre>")]
    [InlineData("    a  b", "<pre><code>a  b\n</code></pre>")]
    [InlineData("\\*a\\* &amp; &copy; &#39;", "<p>*a* &amp; © '</p>")]
    [InlineData("a < b & c > d", "<p>a &lt; b &amp; c &gt; d</p>")]
    [InlineData(
        "[a]\n\n[a]: https://example.com/x?y=1&z=2",
        "<p><a href=\"https://example.com/x?y=1&amp;z=2\">a</a></p>")]
    [InlineData("<https://example.com/>", "<p><a href=\"https://example.com/\">https://example.com/</a></p>")]
    public void Markdown_becomes_HTML(string markdown, string html) =>
        Assert.Equal(Tight(html), Tight(Cast.Read(markdown).InnerHtml));

    [Fact]
    public void The_title_of_a_link_and_of_a_picture_is_kept()
    {
        var prose = Cast.Read("[a](https://example.com/ \"The title\") ![b](../media/graph.png \"A caption\")");

        Assert.Equal("The title", prose.QuerySelector("a")!.GetAttribute("title"));
        Assert.Equal("A caption", prose.QuerySelector("img")!.GetAttribute("title"));
    }

    [Fact]
    public void A_table_has_a_head_cells_and_alignment()
    {
        var table = Cast.Read("| Year | What |\n|-----:|:----:|\n| 2015 | *Open* |\n| 2019 | a \\| b |")
            .QuerySelector("table")!;

        Assert.Equal(["Year", "What"], table.QuerySelectorAll("thead th").Select(c => c.TextContent));
        Assert.Equal(["2015", "Open", "2019", "a | b"], table.QuerySelectorAll("tbody td").Select(c => c.TextContent));
        Assert.Equal("Open", table.QuerySelector("td em")!.TextContent);
        Assert.Equal("align-right", table.QuerySelector("td")!.ClassName);
        Assert.Equal("align-center", table.QuerySelectorAll("th")[1].ClassName);
    }

    [Fact]
    public void A_definition_list_has_terms_and_definitions()
    {
        var list = Cast.Read("Open\n:   Anybody may *use* it.\n\nClosed\n:   Nobody may.\n:   Or few.")
            .QuerySelector("dl")!;

        Assert.Equal(["Open", "Closed"], list.QuerySelectorAll("dt").Select(t => t.TextContent.Trim()));
        Assert.Equal(
            ["Anybody may use it.", "Nobody may.", "Or few."],
            list.QuerySelectorAll("dd").Select(d => d.TextContent.Trim()));
        Assert.Equal("use", list.QuerySelector("dd em")!.TextContent);
    }

    [Theory]
    [InlineData("\"a\" and 'b' -- c --- d ... (c) (tm)")]
    [InlineData("{{ site.title }} {% if %} {{{ x }}} {{~ end ~}}")]
    [InlineData("$5 :smile: ++inserted++")]
    [InlineData("a{.class onclick=alert(1)}")]
    public void Text_stays_as_it_was_written(string text) => Assert.Equal(text, Cast.Read(text).TextContent.Trim());

    [Fact]
    public void Braces_in_front_matter_and_code_are_plain_text()
    {
        using var site = Cast.Site(
            "`{{ site.title }}`", ("content/topics/braces.md", "---\ntitle: \"{{ site.base_url }}\"\n---\n"));
        var pages = site.Publish();

        Assert.Equal("{{ site.title }}", Cast.ProseOf(pages[Cast.ArticlePage]).QuerySelector("code")!.TextContent);
        Assert.Equal(
            "{{ site.base_url }}", Cast.Parse(pages["topics/braces/index.html"]).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void A_list_item_cannot_carry_attributes()
    {
        var html = Cast.ReadDespiteWarnings("- a {onclick=alert(1)}\n\n## b {#own .c onmouseover=d}");

        Assert.Contains("{onclick=alert(1)}", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<li onclick", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<h2 onmouseover", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_make_no_difference()
    {
        const string Markdown = "## A\n\nb\nc\n\n| d |\n|---|\n| [[openai]] |\n";
        using var site = Cast.Site("");
        site.Write(Cast.ArticlePath, "\uFEFF" + (Cast.ArticleHead + Markdown).ReplaceLineEndings("\r\n"));

        Assert.Equal(Cast.Read(Markdown).InnerHtml, Cast.ProseOf(site.Publish()[Cast.ArticlePage]).InnerHtml);
    }

    /// <summary>Removes the white space between tags, which CommonMark does not specify.</summary>
    private static string Tight(string html) => html.Trim().Replace(">\n<", "><", StringComparison.Ordinal);
}
