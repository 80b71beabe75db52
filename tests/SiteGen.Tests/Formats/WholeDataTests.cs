using System.Text.Json;
using AngleSharp.Html.Parser;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Formats;

/// <summary>Everything that editors write is in the data: nothing is left out in silence.</summary>
public class WholeDataTests
{
    private const string Header = """
        updated: 2022-07
        redirect_from: /old/path/
        image: {src: ../media/a b.png, alt: A letter, credit: The archive}
        links: {url: "https://example.com/more", label: More}
        corrections: {date: 2021-02, text: "It said *1817*; see [[bob]]."}

        """;

    [Theory]
    [InlineData("people/ann", "name: Ann")]
    [InlineData("organizations/acme", "name: Acme")]
    [InlineData("topics/open", "title: Openness\nstances: {id: yes-please, label: Yes}")]
    [InlineData("sources/letter", "title: A letter\ntype: letter")]
    [InlineData("quotes/said", "speaker: ann\nsource: minutes")]
    [InlineData("events/founded", "title: E\ndate: 2015")]
    [InlineData("articles/why", "title: Why\ndate: 2020")]
    [InlineData("pages/about", "title: About")]
    public void What_every_kind_can_say_is_there(string entity, string keys)
    {
        var pages = SmallRecord.Build(
            ("content/media/a b.png", "png"), ($"content/{entity}.md", $"---\n{keys}\n{Header}---\nA *word* about [[bob]] and [this](https://example.com/).\n"));
        var data = pages.Json($"data/{entity}.json");

        Assert.Equal($"<p>A <em>word</em> about <a data-kind=\"person\" href=\"{SmallRecord.Root}people/bob/\">Bob</a> and <a href=\"https://example.com/\">this</a>.</p>", data.Text("html"));
        Assert.Equal("2022-07", data.Text("updated"));
        Assert.Equal("""["/old/path/"]""", Compact(data.GetProperty("redirect_from")));
        Assert.Equal($$"""{"src":"{{SmallRecord.Root}}media/a%20b.png","alt":"A letter","credit":"The archive"}""", Compact(data.GetProperty("image")));
        Assert.Equal("""[{"url":"https://example.com/more","label":"More"}]""", Compact(data.GetProperty("links")));
        var correction = Assert.Single(data.GetProperty("corrections").EnumerateArray());
        Assert.Equal("2021-02", correction.Text("date"));
        Assert.Equal($"It said <em>1817</em>; see <a data-kind=\"person\" href=\"{SmallRecord.Root}people/bob/\">Bob</a>.", correction.Text("text"));
    }

    [Fact]
    public void A_quotation_has_its_context_and_the_notes_of_its_versions()
    {
        var said = SmallRecord.Build(("content/quotes/said.md", """
            ---
            speaker: ann
            source: minutes
            to: bob
            context: At *dinner*.
            order: 2
            versions:
              - {source: letter, text: More., note: "Without *less*."}
              - {source: minutes, text: Most.}
            ---
            Less.

            """)).Json("data/quotes/said.json");

        Assert.Equal("<p>At <em>dinner</em>.</p>", said.Text("context"));
        Assert.Equal(2, said.GetProperty("order").GetInt32());
        Assert.Equal(["Without <em>less</em>.", null], said.GetProperty("versions").EnumerateArray().Select(v => v.Text("note")));
        Assert.Equal("bob", Assert.Single(said.GetProperty("to").EnumerateArray()).Text("id"));
    }

    [Fact]
    public void An_article_has_its_key_points()
    {
        var pages = SmallRecord.Build(
            ("content/articles/why.md", "---\ntitle: Why\ndate: 2020\nfeatured: true\nkey_points:\n  - It *was*.\n  - It is.\n---\nText.\n"),
            ("content/articles/how.md", "---\ntitle: How\ndate: 2020\n---\nText.\n"));

        Assert.Equal(["It <em>was</em>.", "It is."], pages.Json("data/articles/why.json").GetProperty("key_points").EnumerateArray().Select(p => p.GetString()));
        Assert.True(pages.Json("data/articles/why.json").GetProperty("featured").GetBoolean());
        Assert.False(pages.Json("data/articles/how.json").GetProperty("featured").GetBoolean());
    }

    [Fact]
    public void A_topic_has_its_stances_and_those_who_took_them()
    {
        var stance = Assert.Single(SmallRecord.Build().Json("data/topics/open.json").GetProperty("stances").EnumerateArray());

        Assert.Equal(("yes-please", "Yes"), (stance.Text("id"), stance.Text("label")));
        var taken = Assert.Single(stance.GetProperty("taken").EnumerateArray());
        Assert.Equal(("ann", "said", "2018-02-20"), (taken.GetProperty("speaker").Text("id"), taken.GetProperty("quote").Text("id"), taken.Text("date")));
    }

    [Fact]
    public void A_page_says_whether_it_is_in_the_navigation() =>
        Assert.True(SmallRecord.Build(("content/pages/about.md", "---\ntitle: About\nnav: true\n---\nText\n")).Json("data/pages/about.json").GetProperty("nav").GetBoolean());

    [Fact]
    public void Every_link_in_the_text_works_anywhere()
    {
        var article = SmallRecord.Build(("content/media/a.png", "png"), ("content/articles/why.md", """
            ---
            title: Why
            date: 2020
            ---
            ## Part

            [Here](#part), [[why#part]], [there](/timeline/), [her](../people/ann.md) and ![It](../media/a.png) with a note.[^1]

            ![[said]]

            ![[founded]]

            ![[letter]]

            [^1]: By [[ann]].

            """)).Json("data/articles/why.json").Text("html")!;
        var html = new HtmlParser().ParseDocument(article);
        var ids = html.QuerySelectorAll("[id]").Select(e => e.Id).ToArray();

        Assert.Equal(11, html.QuerySelectorAll("a[href], img[src]").Length);
        Assert.All(html.QuerySelectorAll("[href], [src], [cite]"), e =>
        {
            var address = e.GetAttribute("href") ?? e.GetAttribute("src") ?? e.GetAttribute("cite")!;
            // The notes stand in the same text.
            Assert.True(address.StartsWith(SmallRecord.Root, StringComparison.Ordinal) || (address[0] == '#' && ids.Contains(address[1..])), address);
        });
        Assert.Contains($"<blockquote cite=\"{SmallRecord.Root}quotes/said/\">\n<p>Less &lt;closed&gt; &amp; more open.</p>", article, StringComparison.Ordinal);
        Assert.Contains($"<figcaption><a href=\"{SmallRecord.Root}quotes/said/\">Ann Archer</a>, 20 February 2018</figcaption>", article, StringComparison.Ordinal);
        Assert.Contains($"<p><a href=\"{SmallRecord.Root}events/founded/\">Acme is founded</a>, December 2015 to January 2016</p>", article, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("See [[ann]] and [^1].\n\n[^1]: A note.\n", "See Ann Archer and.")]
    [InlineData("Open. [^1]\n\n[^1]: A note.\n", "Open.")]
    [InlineData("Open [^1] and closed.\n\n[^1]: A note.\n", "Open and closed.")]
    [InlineData("Before ![A picture](../media/a.png) after ![A picture](../media/a.png)\n", "Before after")]
    [InlineData("Open:\n\n![[said]]\n\nClosed.\n", "Open:\n\nClosed.")]
    [InlineData("![A picture](../media/a.png)\nThen.\n", "Then.")]
    public void An_excerpt_has_no_gaps_where_something_was_left_out(string body, string excerpt)
    {
        var pages = SmallRecord.Build(("content/media/a.png", "png"), ("content/topics/open.md", $"---\ntitle: Openness\nstances: {{id: yes-please, label: Yes}}\n---\n{body}"));

        Assert.Equal(excerpt, pages.Json("data/topics/open.json").Text("excerpt"));
        Assert.Contains($"<p>{excerpt.Replace("\n\n", " ", StringComparison.Ordinal)}</p>", pages["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_embed_in_the_middle_of_text_is_told_by_its_name_as_on_the_page()
    {
        using var site = new TestSite([.. SmallRecord.Files, ("content/pages/about.md", "---\ntitle: About\n---\nSee ![[founded]].\n")]);
        var file = site.Build().Files.Single(f => f.Path == "data/pages/about.json");

        Assert.Equal("See Acme is founded.", JsonDocument.Parse(file.Content).RootElement.Text("excerpt"));
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
