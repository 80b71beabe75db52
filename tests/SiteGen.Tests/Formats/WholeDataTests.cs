using System.Text.Json;
using AngleSharp.Html.Parser;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Formats;

/// <summary>All front matter and text is in the data.</summary>
public class WholeDataTests
{
    private const string CommonKeys = """
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
    public void The_keys_of_every_kind_are_written(string entity, string keys)
    {
        var body = "A *word* about [[bob]] and [this](https://example.com/).";
        var pages = SmallRecord.Build(
            ("content/media/a b.png", "png"),
            ($"content/{entity}.md", $"---\n{keys}\n{CommonKeys}---\n{body}\n"));
        var data = pages.Json($"data/{entity}.json");

        var bob = $"<a data-kind=\"person\" href=\"{SmallRecord.Root}people/bob/\">Bob</a>";
        Assert.Equal(
            $"<p>A <em>word</em> about {bob} and <a href=\"https://example.com/\">this</a>.</p>",
            data.Text("html"));
        Assert.Equal("2022-07", data.Text("updated"));
        Assert.Equal("""["/old/path/"]""", Compact(data.GetProperty("redirect_from")));
        Assert.Equal(
            $$"""{"src":"{{SmallRecord.Root}}media/a%20b.png","alt":"A letter","credit":"The archive"}""",
            Compact(data.GetProperty("image")));
        Assert.Equal("""[{"url":"https://example.com/more","label":"More"}]""", Compact(data.GetProperty("links")));
        var correction = Assert.Single(data.GetProperty("corrections").EnumerateArray());
        Assert.Equal("2021-02", correction.Text("date"));
        Assert.Equal($"It said <em>1817</em>; see {bob}.", correction.Text("text"));
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
        Assert.Equal(
            ["Without <em>less</em>.", null],
            said.GetProperty("versions").EnumerateArray().Select(v => v.Text("note")));
        Assert.Equal("bob", Assert.Single(said.GetProperty("to").EnumerateArray()).Text("id"));
    }

    [Fact]
    public void An_article_has_its_key_points()
    {
        var pages = SmallRecord.Build(
            ("content/articles/why.md", """
                ---
                title: Why
                date: 2020
                featured: true
                key_points:
                  - It *was*.
                  - It is.
                ---
                Text.
                """),
            ("content/articles/how.md", "---\ntitle: How\ndate: 2020\n---\nText.\n"));

        var why = pages.Json("data/articles/why.json");
        Assert.Equal(
            ["It <em>was</em>.", "It is."],
            why.GetProperty("key_points").EnumerateArray().Select(p => p.GetString()));
        Assert.True(why.GetProperty("featured").GetBoolean());
        Assert.False(pages.Json("data/articles/how.json").GetProperty("featured").GetBoolean());
    }

    [Fact]
    public void A_topic_has_its_stances_and_those_who_took_them()
    {
        var topic = SmallRecord.Build().Json("data/topics/open.json");
        var stance = Assert.Single(topic.GetProperty("stances").EnumerateArray());

        Assert.Equal(("yes-please", "Yes"), (stance.Text("id"), stance.Text("label")));
        var taken = Assert.Single(stance.GetProperty("taken").EnumerateArray());
        Assert.Equal("ann", taken.GetProperty("speaker").Text("id"));
        Assert.Equal("said", taken.GetProperty("quote").Text("id"));
        Assert.Equal("2018-02-20", taken.Text("date"));
    }

    [Fact]
    public void A_page_has_its_key_for_the_navigation()
    {
        var pages = SmallRecord.Build(("content/pages/about.md", "---\ntitle: About\nnav: true\n---\nText\n"));

        Assert.True(pages.Json("data/pages/about.json").GetProperty("nav").GetBoolean());
    }

    [Fact]
    public void Every_link_in_the_text_is_absolute()
    {
        var article = SmallRecord.Build(("content/media/a.png", "png"), ("content/articles/why.md", """
            ---
            title: Why
            date: 2020
            ---
            ## Part

            [Here](#part), [[why#part]], [there](/timeline/), [her](../people/ann.md) and ![It](../media/a.png)
            with a note.[^1]

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
            // Only footnotes are in the same text.
            var isFootnote = address[0] == '#' && ids.Contains(address[1..]);
            Assert.True(isFootnote || address.StartsWith(SmallRecord.Root, StringComparison.Ordinal), address);
        });
    }

    [Fact]
    public void An_embed_is_plain_html()
    {
        var article = SmallRecord.Build(
            ("content/articles/why.md", "---\ntitle: Why\ndate: 2020\n---\n![[said]]\n\n![[founded]]\n"))
            .Json("data/articles/why.json");

        Assert.Equal(
            $"""
            <figure>
            <blockquote cite="{SmallRecord.Root}quotes/said/">
            <p>Less &lt;closed&gt; &amp; more open.</p>
            </blockquote>
            <figcaption><a href="{SmallRecord.Root}quotes/said/">Ann Archer</a>, 20 February 2018</figcaption>
            </figure>

            <p><a href="{SmallRecord.Root}events/founded/">Acme is founded</a>, December 2015 to January 2016</p>
            """,
            article.Text("html"));
    }

    [Theory]
    [InlineData("See [[ann]] and [^1].\n\n[^1]: A note.\n", "See Ann Archer and.")]
    [InlineData("Open. [^1]\n\n[^1]: A note.\n", "Open.")]
    [InlineData("Open [^1] and closed.\n\n[^1]: A note.\n", "Open and closed.")]
    [InlineData("Before ![A picture](../media/a.png) after ![A picture](../media/a.png)\n", "Before after")]
    [InlineData("Open:\n\n![[said]]\n\nClosed.\n", "Open:\n\nClosed.")]
    [InlineData("![A picture](../media/a.png)\nThen.\n", "Then.")]
    public void An_excerpt_has_no_gaps_where_something_is_left_out(string body, string excerpt)
    {
        var topic = $"---\ntitle: Openness\nstances: {{id: yes-please, label: Yes}}\n---\n{body}";
        var pages = SmallRecord.Build(("content/media/a.png", "png"), ("content/topics/open.md", topic));

        Assert.Equal(excerpt, pages.Json("data/topics/open.json").Text("excerpt"));
        var paragraph = $"<p>{excerpt.Replace("\n\n", " ", StringComparison.Ordinal)}</p>";
        Assert.Contains(paragraph, pages["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_embed_within_a_sentence_has_the_name_of_its_target()
    {
        using var site = new TestSite(
            [.. SmallRecord.Files, ("content/pages/about.md", "---\ntitle: About\n---\nSee ![[founded]].\n")]);
        var file = site.Build().Files.Single(f => f.Path == "data/pages/about.json");

        Assert.Equal("See Acme is founded.", JsonDocument.Parse(file.Content).RootElement.Text("excerpt"));
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
