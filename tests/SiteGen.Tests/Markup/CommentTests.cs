using System.Text;

namespace SiteGen.Tests.Markup;

/// <summary>Comments are in no output; what is around them reads as if they were not there.</summary>
public class CommentTests
{
    [Theory]
    [InlineData("One %%ask the lawyer%% two.", "<p>One two.</p>")]
    [InlineData("One<!-- ask the lawyer --> two.", "<p>One two.</p>")]
    [InlineData("One %%ask%% %%the%% two.", "<p>One two.</p>")]
    [InlineData("One %%ask%%.", "<p>One.</p>")]
    [InlineData("%%ask%% One.", "<p>One.</p>")]
    [InlineData("One two. %%ask%%", "<p>One two.</p>")]
    [InlineData("One.\n%%ask%%\nTwo.", "<p>One.\nTwo.</p>")]
    [InlineData("One.\n\n%%\nask\n\nthe lawyer\n%%\n\nTwo.", "<p>One.</p>\n<p>Two.</p>")]
    [InlineData("One.\r\n\r\n%%\r\nask\r\n%%\r\n\r\nTwo.", "<p>One.</p>\n<p>Two.</p>")]
    [InlineData("One.\n\n<!--\nask\n\nthe lawyer\n-->\n\nTwo.", "<p>One.</p>\n<p>Two.</p>")]
    [InlineData("One %%ask\n\nthe lawyer%% two.", "<p>One two.</p>")]
    [InlineData("One %%ask%%  \ntwo.", "<p>One<br />\ntwo.</p>")]
    [InlineData("One <!--> two <!---> three.", "<p>One two three.</p>")]
    [InlineData("One <!-- a -- b --> two.", "<p>One two.</p>")]
    [InlineData("One %%%% two.", "<p>One two.</p>")]
    [InlineData("One %% a `b %% two.", "<p>One two.</p>")]
    [InlineData("One.\n%%ask%%\n---\n\nTwo.", "<p>One.</p>\n<hr />\n<p>Two.</p>")]
    [InlineData("*One %%ask%% two.*", "<p><em>One two.</em></p>")]
    [InlineData("*One %%ask%%* (two %%ask%%)", "<p><em>One</em> (two)</p>")]
    [InlineData("One %%ask%%*two*", "<p>One <em>two</em></p>")]
    [InlineData("_One_%%ask%%", "<p><em>One</em></p>")]
    [InlineData("> One.\n> %%ask%%\n> Two.", "<blockquote>\n<p>One.\nTwo.</p>\n</blockquote>")]
    [InlineData("> One.\n> %%\n> ask\n> %%\n> Two.", "<blockquote>\n<p>One.\nTwo.</p>\n</blockquote>")]
    [InlineData("- One\n- %%ask%%\n- Two", "<ul>\n<li>One</li>\n<li>Two</li>\n</ul>")]
    [InlineData("- One %%ask%%\n- Two\n\n    %%ask%%", "<ul>\n<li>One</li>\n<li>Two</li>\n</ul>")]
    [InlineData("## One %%ask%%", "<h2 id=\"one\">One</h2>")]
    [InlineData("## One <!-- ask --> {#two}", "<h2 id=\"two\">One</h2>")]
    [InlineData("[One %%ask%%](https://example.org/)", "<p><a href=\"https://example.org/\">One</a></p>")]
    [InlineData("One.\n\n%%\n```\nask\n```\n%%\n\nTwo.", "<p>One.</p>\n<p>Two.</p>")]
    [InlineData("<!-- one --> %% two %%\n\nText.", "<p>Text.</p>")]
    public void A_comment_is_not_shown(string markdown, string html) =>
        Assert.Equal(html, Cast.Read(markdown).InnerHtml.Replace("<br>", "<br />", StringComparison.Ordinal)
            .Replace("<hr>", "<hr />", StringComparison.Ordinal).Trim());

    [Theory]
    [InlineData("`%%kept%%`")]
    [InlineData("`` `%%kept%%` ``")]
    [InlineData("`<!-- kept -->`")]
    [InlineData("```\n%%kept%%\n```")]
    [InlineData("~~~ text\n<!-- kept\n~~~")]
    [InlineData("> ```\n> %%kept%%\n> ```")]
    [InlineData("- a\n\n  ```\n  %%kept%%\n  ```")]
    [InlineData("- a\n  - b\n\n    ```\n    %%kept%%\n    ```")]
    [InlineData("Text.\n\n    %%kept%%")]
    [InlineData("\\%%kept\\%%")]
    [InlineData("\\<!-- kept -->")]
    [InlineData("&#37;&#37;kept&#37;&#37;")]
    [InlineData("100% kept, 50% % kept")]
    public void Code_and_escaped_marks_are_left_alone(string markdown) =>
        Assert.Contains("kept", Cast.Read(markdown).TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData("    ```\n\n%%secret%%\n")]
    [InlineData("Text\n    ```\n%%secret%%\n")]
    [InlineData("> ```\n> code\n\n%%secret%%\n")]
    [InlineData("> ```\n> code\n%%secret%%\n")]
    [InlineData("- ```\n  code\n\n%%secret%%\n")]
    [InlineData("- a\n\n    %%secret%%\n")]
    [InlineData("- a\n\n    %%\n    secret\n    %%\n\nText.\n")]
    [InlineData("Text\n    %%secret%%\n")]
    [InlineData("## A ` tick\n%%secret ` tick%%\n")]
    [InlineData("- A ` tick\n- %%secret ` tick%%\n")]
    [InlineData("| A ` tick | b |\n|---|---|\n| %%secret ` tick%% | c |\n")]
    [InlineData("a](%%secret%%)\n")]
    [InlineData("a](x%%secret%%)\n")]
    [InlineData("a <x:%%secret%% b>\n")]
    [InlineData("\\\\%%secret%%\n")]
    [InlineData("\\`%%secret `%%\n")]
    [InlineData("`` %%secret`%% `\n")]
    [InlineData("```a`\n%%secret%%\n")]
    [InlineData("[a]: https://example.org/%%secret%%\n\n[a]\n")]
    [InlineData("[^1]\n\n[^1]: A note. %%secret%%\n")]
    [InlineData("[^1]\n\n[^1]:\n    A note.\n\n    %%secret%%\n")]
    [InlineData("Term\n:   Meaning %%secret%%\n")]
    [InlineData("![A %%secret%% graph](../media/graph.png \"A %%secret%% title\")\n")]
    [InlineData("[[openai|Open %%secret%% AI]]\n")]
    [InlineData("[[openai %%secret%%]]\n")]
    [InlineData("https://example.org/%%secret%%\n")]
    public void Nothing_that_only_looks_like_code_keeps_a_comment(string markdown) =>
        Assert.DoesNotContain("secret", Cast.ReadDespiteWarnings(markdown + "\n\nEnd.\n"), StringComparison.Ordinal);

    [Fact]
    public void An_address_keeps_its_percent_signs() =>
        Assert.Equal(
            ["https://example.org/a%%20b", "https://example.org/c%%d"],
            Cast.Read("[x](https://example.org/a%%20b) and <https://example.org/c%%d>")
                .QuerySelectorAll("a").Select(a => a.GetAttribute("href")));

    [Fact]
    public void A_comment_in_a_table_does_not_end_it()
    {
        var prose = Cast.Read("| a | b |\n|---|---|\n| c %%x | y%% | d |\n%%row%%\n| <!-- e --> | f |\n");

        Assert.Equal(
            ["a", "b", "c", "d", "", "f"],
            prose.QuerySelectorAll("th, td").Select(c => c.TextContent));
    }

    [Theory]
    [InlineData("One.\n\n%%Two\n\nThree.", "%%")]
    [InlineData("One.\n\n<!--Two\n\nThree.", "<!--")]
    [InlineData("One. %%a%%%%\n\nThree.", "%%")]
    public void A_comment_that_is_not_closed_hides_the_rest_with_a_warning(string markdown, string mark)
    {
        Assert.Equal($"SG0413 {mark}", Assert.Single(Cast.Complaints(markdown)));
        Assert.Equal("<p>One.</p>", Cast.ReadDespiteWarnings(markdown).Trim());
    }

    [Fact]
    public void A_body_of_nothing_but_comments_is_empty()
    {
        using var site = Cast.Site("", ("content/quotes/q.md",
            "---\nspeaker: elon-musk\nsource: tweet\n---\n%%words to come%%\n"));

        Assert.Equal("SG0113 ", Assert.Single(site.Problems().Select(Cast.Complaint)));
    }

    [Fact]
    public void A_link_in_a_comment_makes_no_backlink_and_no_mistake()
    {
        using var site = Cast.Site("Text. %%[[sam-altman]] [[nobody-of-ours]] ![[gone]]%%");

        Assert.DoesNotContain(
            "The article", site.Publish()["people/sam-altman/index.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%%a comment%% A <b>tag.", "SG0401 <b>")]
    [InlineData("One.\n%%\na comment\n%%\nTwo [[nobody-of-ours]].", "SG0203 nobody-of-ours")]
    [InlineData("%%a%%\n\n## One\n\n#### %%b%% Two\n", "SG0408 #### %%b%% Two")]
    [InlineData("%%a%% “five words that nobody %%b%% links”", "SG0502 “five words that nobody %%b%% links”")]
    [InlineData("%%a%% [[openai", "SG0410 [[")]
    [InlineData("%%a%% A note.[^x]", "SG0409 [^x]")]
    public void A_mistake_after_a_comment_is_reported_at_its_place(string markdown, string complaint) =>
        Assert.Equal(complaint, Assert.Single(Cast.Complaints(markdown)));

    [Fact]
    public void Words_of_a_quotation_are_without_comments()
    {
        using var site = Cast.Site("[[q|“It is open”]]", ("content/quotes/q.md",
            "---\nspeaker: elon-musk\nsource: tweet\noriginal: {language: de, text: 'Es ist %%x%% offen.'}\n"
            + "versions: {source: tweet, text: It is %%y%% open!}\n---\nIt is %%check%% open. <!-- really? -->\n"));

        var data = site.Publish()["data/quotes/q.json"];
        Assert.Contains("\"It is open.\"", data, StringComparison.Ordinal);
        Assert.Contains("\"Es ist offen.\"", data, StringComparison.Ordinal);
        Assert.Contains("\"It is open!\"", data, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name: X %%y%% Z", "X Z")]
    [InlineData("name: 'X <!-- y --> Z'", "X Z")]
    [InlineData("name: |\n  X\n  %%y%%\n  Z", "X\nZ")]
    [InlineData("name: 'X Z'\nsummary: '%%to write%%'", "X Z")]
    [InlineData("name: X Z\nborn: '1815 %%sure?%%'", "X Z")]
    [InlineData("name: X Z\nroles: {title: 'Chair %%y%%', organization: '[[openai]] %%y%%'}", "X Z")]
    [InlineData("name: X Z\naliases: ['%%y%%']", "X Z")]
    public void Values_of_the_front_matter_have_comments(string yaml, string name)
    {
        using var site = Cast.Site("", ("content/people/x.md", $"---\n{yaml}\n---\n"));

        Assert.Contains(
            $"<h1>{name}</h1>", site.Publish()["people/x/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_in_a_value_that_is_not_closed_hides_its_rest_with_a_warning()
    {
        using var site = Cast.Site("", ("content/people/x.md",
            "---\nname: \"X %%y\"\nsummary: '%% to write'\nextra: {a: 'b <!-- c'}\ncorrections:\n- "
            + "{date: 2020, text: 'It was %% wrong'}\n---\n"));

        Assert.Equal("""
            content/people/x.md(2,10): warning SG0413: the comment '%%' is not closed: it hides the rest of the value
               2 | name: "X %%y"
                 |          ^^ close it with '%%', or write a single '%'
            content/people/x.md(3,11): warning SG0413: the comment '%%' is not closed: it hides the rest of the value
               3 | summary: '%% to write'
                 |           ^^ close it with '%%', or write a single '%'
            content/people/x.md(4,15): warning SG0413: the comment '<!--' is not closed: it hides the rest of the value
               4 | extra: {a: 'b <!-- c'}
                 |               ^^^^ close it with '-->', or remove it
            content/people/x.md(6,30): warning SG0413: the comment '%%' is not closed: it hides the rest of the text
               6 | - {date: 2020, text: 'It was %% wrong'}
                 |                              ^^ close it with '%%', or write '\%%' for two literal percent signs

            """, site.Report());
    }

    [Fact]
    public void A_required_value_that_is_only_a_comment_is_missing()
    {
        using var site = Cast.Site("", ("content/people/x.md", "---\nname: '%%who?%%'\n---\n"));

        Assert.Equal("SG0105 name", Assert.Single(site.Problems().Select(Cast.Complaint)));
    }

    [Fact]
    public void An_address_in_the_front_matter_keeps_its_percent_signs()
    {
        using var site = Cast.Site("", ("content/people/x.md",
            "---\nname: X\nlinks: {url: https://example.org/a%%b, label: A %%b%% page}\n---\n"));

        var page = site.Publish()["people/x/index.html"];
        Assert.Contains("https://example.org/a%%b", page, StringComparison.Ordinal);
        Assert.Contains(">A page<", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_in_a_Markdown_value_is_left_alone()
    {
        using var site = Cast.Site("", ("content/articles/x.md",
            "---\ntitle: X\ndate: 2024\nkey_points: ['Write `%%kept%%` %%gone%%']\n---\nText.\n"));

        var page = site.Publish()["articles/x/index.html"];
        Assert.Contains("Write <code>%%kept%%</code>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("gone", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_have_comments()
    {
        using var site = Cast.Site("", ("content/site.yaml",
            "title: T %%x%%\nbase_url: https://example.org/\ndescription: 'One <!-- x --> two.'\n"
            + "navigation: [{label: 'Time %%x%%', to: /timeline/}]\nparams: {a: 'b %%x%%'}\n"));

        var home = site.Publish()["index.html"];
        Assert.Contains("<title>T</title>", home, StringComparison.Ordinal);
        Assert.Contains("content=\"One two.\"", home, StringComparison.Ordinal);
        Assert.Contains(">Time</a>", home, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_comments_take_linear_time()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 100_000; i++)
        {
            text.Append("a %%b%% `c` %d ");
        }

        Assert.StartsWith("<p>a <code>", Cast.ReadDespiteWarnings(text.ToString()).Trim(), StringComparison.Ordinal);
    }
}
