using SiteGen.Tests.Markup;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Linking;

/// <summary>Words that are not the speaker's are never listed as said by them.</summary>
public class MisattributedQuoteTests
{
    private static readonly (string Path, string Text)[] Files =
    [
        ContentFile.Person("a"), ContentFile.Person("b"), ContentFile.Source("s"),
        ContentFile.Topic("t", "stances: {id: open, label: Open}"),
        ContentFile.Quote("before", "a", "date: 2020"),
        ContentFile.Quote("false", "a", "date: 2021\nstatus: misattributed\nabout: b\nto: b\nin_reply_to: of-b\ntopics: t\nstances: {topic: t, stance: open}"),
        ContentFile.Quote("after", "a", "date: 2022"),
        ContentFile.Quote("of-b", "b", "date: 2019"),
    ];

    [Fact]
    public void They_are_listed_apart()
    {
        var a = ContentFile.Link(Files).Of("person:a");

        Assert.Equal(["before", "after"], a.Said.Select(q => q.Id));
        Assert.Equal(["false"], a.Misattributed.Select(q => q.Id));
        Assert.Equal(["before", "after"], a.Timeline.Select(e => e.Entity.Id));
        Assert.Empty(a.TalksAbout);
        Assert.Empty(a.Stances);
    }

    [Fact]
    public void They_take_no_position_and_mention_nobody()
    {
        var graph = ContentFile.Link(Files);

        Assert.Empty(graph.Of("topic:t").Stances);
        Assert.Empty(graph.Of("person:b").TalkedAboutBy);
        Assert.Equal(["false"], graph.Of("topic:t").Quotes.Select(q => q.Id));
    }

    [Fact]
    public void A_page_that_shows_them_says_that_they_are_not_theirs()
    {
        using var site = new TestSite([.. Files, ContentFile.Article("x", "2024", body: "![[false]]")]);
        var pages = site.Publish();
        var shown = pages.Where(p => p.Key.EndsWith(".html", StringComparison.Ordinal))
            .SelectMany(p => Cast.Parse(p.Value).QuerySelectorAll("blockquote").Where(b => b.TextContent.Contains("Words of false.", StringComparison.Ordinal)).Select(b => (p.Key, b.Closest("figure")!)))
            .ToArray();

        Assert.Contains("quotes/false/index.html", shown.Select(s => s.Key));
        Assert.Contains("articles/x/index.html", shown.Select(s => s.Key));
        Assert.Contains("people/a/index.html", shown.Select(s => s.Key));
        Assert.All(shown, s => Assert.Contains("these are not the words of A", s.Item2.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Neither_the_feed_of_the_person_nor_what_was_said_before_and_after_has_them()
    {
        using var site = new TestSite(Files);
        var pages = site.Publish();

        Assert.DoesNotContain("Words of false", pages["people/a/feed.xml"], StringComparison.Ordinal);
        Assert.Equal("../../quotes/after/", Cast.Parse(pages["quotes/before/index.html"]).QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Null(Cast.Parse(pages["quotes/false/index.html"]).QuerySelector("a[rel=next], a[rel=prev]"));
    }

    [Fact]
    public void They_are_no_part_of_an_exchange()
    {
        using var site = new TestSite(Files);

        Assert.Null(Cast.Parse(site.Publish()["people/b/index.html"]).QuerySelector(".exchange"));
    }

    [Fact]
    public void A_list_with_them_says_so()
    {
        using var site = new TestSite(Files);
        var entry = Cast.Parse(site.Publish()["timeline/index.html"]).GetElementById("t-quote-false")!;

        Assert.Contains("Misattributed to A", entry.TextContent, StringComparison.Ordinal);
    }
}
