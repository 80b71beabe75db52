namespace SiteGen.Tests.Markup;

public class LinkSchemeTests
{
    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](&#x6A;avascript&colon;alert(1))")]
    [InlineData("[x](javascript&#58;alert(1))")]
    [InlineData("[x](java&Tab;script:alert(1))")]
    [InlineData("[x](java&NewLine;script:alert(1))")]
    [InlineData("[x](<java\tscript:alert(1)>)")]
    [InlineData("[x](<  javascript:alert(1)>)")]
    [InlineData("[x](javascript\\:alert(1))")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](vbscript:msgbox)")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("[x](ftp://example.com/)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("<JAVASCRIPT:alert(1)>")]
    [InlineData("<data:text/html,x>")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("![x](data:image/svg+xml,x)")]
    public void An_address_with_another_scheme_is_text_with_a_warning(string markdown)
    {
        Assert.Equal([$"SG0402 {markdown}"], Cast.Complaints($"before {markdown} after"));

        var shown = Cast.Parse(Cast.ReadDespiteWarnings($"before {markdown} after"));
        Assert.Empty(shown.QuerySelectorAll("a, img"));
        Assert.Contains(
            markdown[0] == '<' ? markdown[1..^1] : "before x (", shown.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a [js](javascript:alert(1)) b", "a js (javascript:alert(1)) b")]
    [InlineData("a [*js* `c`](javascript:alert\\(1\\)) b", "a js c (javascript:alert(1)) b")]
    [InlineData("a [js](<javascript:\"\\<b\\>&amp;\">) b", "a js (javascript:\"<b>&\") b")]
    [InlineData("a ![a *picture*](data:image/png;base64,x) b", "a a picture (data:image/png;base64,x) b")]
    [InlineData("a [js][r] b\n\n[r]: JavaScript:alert(1)", "a js (JavaScript:alert(1)) b")]
    [InlineData("a <javascript:alert(1)> b", "a javascript:alert(1) b")]
    public void A_refused_address_is_shown_after_its_label(string markdown, string text) =>
        Assert.Equal(text, Cast.Parse(Cast.ReadDespiteWarnings(markdown)).Body!.TextContent.Trim());

    [Fact]
    public void A_control_character_does_not_hide_the_scheme() =>
        Assert.Equal(
            ["SG0402 [x](&#1;javascript:alert(1))", "SG0117 &#1;"], Cast.Complaints("[x](&#1;javascript:alert(1))"));

    [Fact]
    public void Reference_links_are_checked_too()
    {
        const string Markdown = "a [x][r] ![y][r]\n\n[r]: JavaScript:alert(1)\n";

        Assert.Equal(["SG0402 [x][r]", "SG0402 ![y][r]"], Cast.Complaints(Markdown));
        Assert.Empty(Cast.Parse(Cast.ReadDespiteWarnings(Markdown)).QuerySelectorAll("a, img"));
    }

    [Theory]
    [InlineData("[x](http://example.com/)", "http://example.com/")]
    [InlineData("[x](HTTPS://example.com/)", "HTTPS://example.com/")]
    [InlineData("[x](mailto:a@example.com)", "mailto:a@example.com")]
    [InlineData("[x](tel:+1-555)", "tel:+1-555")]
    [InlineData("<a@example.com>", "mailto:a@example.com")]
    [InlineData("<mailto:a@example.com>", "mailto:a@example.com")]
    [InlineData("<tel:+1-555>", "tel:+1-555")]
    [InlineData("[x](https://example.com/?a=javascript:b)", "https://example.com/?a=javascript:b")]
    [InlineData("[x](https://example.com/é%20\"b\")", "https://example.com/%C3%A9%20%22b%22")]
    [InlineData("[x](//example.com/)", "https://example.com/")]
    [InlineData("[x](///example.com/)", "https://example.com/")]
    [InlineData("[x](/\\\\example.com/)", "https://example.com/")]
    [InlineData("[x](\\\\\\\\example.com/)", "https://example.com/")]
    [InlineData("[x][r]\n\n[r]: //example.com/", "https://example.com/")]
    public void An_ordinary_address_is_linked(string markdown, string address) =>
        Assert.Equal(address, Cast.Read(markdown).QuerySelector("a")!.GetAttribute("href"));

    [Fact]
    public void The_message_names_the_scheme()
    {
        using var site = Cast.Site("Press [here](JaVaScRiPt:alert(1)).\n");

        Assert.Equal("""
            content/articles/article.md(5,7): warning SG0402: an address with the scheme 'javascript' is not linked
               5 | Press [here](JaVaScRiPt:alert(1)).
                 |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ only http, https, mailto and tel are linked

            """, site.Report());
    }

    [Theory]
    [InlineData("links: {url: 'javascript:alert(1)', label: x}", "javascript:alert(1)")]
    [InlineData("links: {url: 'data:text/html,x', label: x}", "data:text/html,x")]
    public void A_link_in_the_front_matter_is_never_a_script(string keys, string address)
    {
        using var site = Cast.Site("", ("content/people/evil.md", $"---\nname: Evil\n{keys}\n---\n"));

        var diagnostic = Assert.Single(site.Problems());
        Assert.Contains(address, diagnostic.File.Slice(diagnostic.Span).ToString(), StringComparison.Ordinal);
    }
}
