using AngleSharp.Dom;
using SiteGen.Tests.Linking;
using SiteGen.Tests.Markup;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Pages;

/// <summary>The record of a person, an organization or a topic: one list of what was said and what happened.</summary>
public class RecordTests
{
    private static readonly (string Path, string Text)[] Files =
    [
        ("content/people/ann.md", """
            ---
            name: Ann
            roles:
              - {title: Chair, organization: works, from: 2018-02-20, to: 2019-05, source: s}
              - {title: Owner, to: 2020}
              - {title: Engineer}
            ---

            """),
        ContentFile.Person("bob"),
        ContentFile.Organization("works"),
        ContentFile.Topic("bridges"),
        ContentFile.Source("s"),
        ContentFile.Quote("first", "ann", "date: 2018-02-20\ntopics: bridges"),
        ContentFile.Quote("later", "ann", "date: 2018-02\nto: bob"),
        ContentFile.Quote("undated", "ann", ""),
        ContentFile.Quote("reply", "bob", "date: 2019\nin_reply_to: first\ntopics: bridges"),
        ContentFile.Event("opening", "2018-02-20", "people: ann\ntopics: bridges\nimportance: major"),
        ContentFile.Event("closing", "2019-03/2019-05", "people: ann"),
        ContentFile.Event("before", "/2017", "people: ann"),
    ];

    [Fact]
    public void It_is_one_list_in_order_of_time() => Assert.Equal(
        [
            "2017", "an unknown date to 2017 | BEFORE",
            "2018", "Feb | “Words of later.” to BOB",
            "20 Feb | Chair, WORKS source", "20 Feb | OPENING", "20 Feb | “Words of first.” answered by BOB",
            "2019", "Mar to May | CLOSING", "May | Role ends: Chair, WORKS",
            "2020", "2020 | Role ends: Owner unconfirmed",
            "Undated", "Engineer unconfirmed", "“Words of undated.”",
        ],
        RecordOf("people/ann"));

    [Fact]
    public void That_of_a_topic_names_the_speakers() => Assert.Equal(
        [
            "2018", "20 Feb | OPENING", "20 Feb | Ann “Words of first.”",
            "2019", "2019 | BOB “Words of reply.” in reply to Ann",
        ],
        RecordOf("topics/bridges"));

    [Theory]
    [InlineData("people/ann")]
    [InlineData("people/bob")]
    [InlineData("topics/bridges")]
    public void Nothing_is_in_it_twice(string path)
    {
        using var site = new TestSite(Files);
        var links = Cast.Parse(site.Publish()[$"{path}/index.html"]).QuerySelectorAll("#entries a")
            .Select(a => a.GetAttribute("href")!)
            .Where(a => a.StartsWith("../../quotes/", StringComparison.Ordinal)
                || a.StartsWith("../../events/", StringComparison.Ordinal));

        Assert.All(links.CountBy(l => l), l => Assert.Equal(1, l.Value));
    }

    [Fact]
    public void Links_to_the_roles_of_a_person_lead_to_the_first()
    {
        using var site = new TestSite([.. Files, ContentFile.Article("x", "2024", body: "[[ann#roles]]")]);
        var pages = site.Publish();

        Assert.Contains("href=\"../../people/ann/#roles\"", pages["articles/x/index.html"], StringComparison.Ordinal);
        Assert.Contains(
            "Chair", Cast.Parse(pages["people/ann/index.html"]).GetElementById("roles")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_that_editors_gave_counts_on_one_day()
    {
        using var site = new TestSite(
            ContentFile.Person("ann"),
            ContentFile.Source("s"),
            ContentFile.Quote("q", "ann", "date: 2018-02-20\norder: 1"),
            ContentFile.Event("e", "2018-02-20", "people: ann\norder: 2"));

        Assert.Equal(
            ["t-quote-q", "t-event-e"],
            Cast.Parse(site.Publish()["people/ann/index.html"]).QuerySelectorAll(".lines > li").Select(l => l.Id!));
    }

    [Fact]
    public void The_words_that_the_site_cites_most_are_in_front_below_what_they_answer()
    {
        using var site = new TestSite(
            [.. Files, ContentFile.Article("x", "2024", body: "See [[reply]] and [[reply]], then [[first]].")]);
        var pages = site.Publish();

        Assert.Equal(
            "Words of reply.", Text(Front(pages["people/bob/index.html"]).QuerySelector("figure.quote blockquote")!));
        Assert.Contains("Words of first.", Text(Front(pages["people/bob/index.html"])), StringComparison.Ordinal);
        Assert.Null(Cast.Parse(pages["organizations/works/index.html"]).QuerySelector(".defining"));
    }

    [Fact]
    public void A_text_that_the_record_shows_is_not_cited_again_and_says_there_what_it_says()
    {
        using var site = new TestSite(
        [
            .. Files,
            ContentFile.Article("named", "2024", "people: ann", "It was [[ann]] who built it."),
            ContentFile.Article("other", "2024", "", "Nobody but [[ann]] knew."),
            ("content/topics/roads.md", "---\ntitle: Roads\n---\nAs [[ann]] said."),
        ]);
        var page = Cast.Parse(site.Publish()["people/ann/index.html"]);

        var article = page.QuerySelector("[aria-labelledby=articles] li")!;
        Assert.Equal("It was Ann who built it.", Text(article.QuerySelector(".passages .citing")!));
        var cited = page.QuerySelector("[aria-labelledby=cited-in]")!;
        Assert.Equal(["Articles", "Topics"], cited.QuerySelectorAll("h4").Select(Text));
        Assert.Equal(["OTHER", "Roads"], cited.QuerySelectorAll("li > a").Select(Text));
        Assert.Equal(["Nobody but Ann knew.", "As Ann said."], cited.QuerySelectorAll(".passages p").Select(Text));
    }

    [Fact]
    public void An_event_lists_what_was_said_besides_the_quotations_in_its_text()
    {
        using var site = new TestSite(
        [
            .. Files,
            ("content/events/talk.md",
                "---\ntitle: Talk\ndate: 2019\nquotes: [first, later, reply]\n---\n![[later]]\n"),
        ]);
        var page = Cast.Parse(site.Publish()["events/talk/index.html"]);

        Assert.Equal(
            ["“Words of first.”", "“Words of reply.”"],
            page.QuerySelectorAll("[aria-labelledby=quotations] li a").Select(Text));
        Assert.Equal("Words of later.", Text(page.QuerySelector(".prose blockquote")!));
    }

    private static IElement Front(string html) => Cast.Parse(html).QuerySelector(".defining")!;

    private static IEnumerable<string> RecordOf(string path)
    {
        using var site = new TestSite(Files);
        return
        [
            .. Cast.Parse(site.Publish()[$"{path}/index.html"]).QuerySelectorAll("#entries h3, #entries li")
                .Select(e => string.Join(" | ", e.LocalName == "h3" ? [Text(e)] : e.Children.Select(Text))),
        ];
    }

    private static string Text(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
