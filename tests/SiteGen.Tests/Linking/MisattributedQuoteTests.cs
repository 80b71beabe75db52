using SiteGen.Tests.Markup;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Linking;

/// <summary>A misattributed quotation is never presented as the speaker's own words.</summary>
public class MisattributedQuoteTests
{
    private static readonly (string Path, string Text)[] Files =
    [
        ContentFile.Person("a"),
        ContentFile.Person("b"),
        ContentFile.Source("s"),
        ContentFile.Topic("t", "stances: {id: open, label: Open}"),
        ContentFile.Quote("before", "a", "date: 2020"),
        ContentFile.Quote("false", "a", """
            date: 2021
            status: misattributed
            about: b
            to: b
            in_reply_to: of-b
            topics: t
            stances: {topic: t, stance: open}
            """),
        ContentFile.Quote("after", "a", "date: 2022"),
        ContentFile.Quote("of-b", "b", "date: 2019"),
    ];

    [Fact]
    public void It_is_listed_separately()
    {
        var a = ContentFile.Link(Files).Of("person:a");

        Assert.Equal(["before", "after"], a.Said.Select(q => q.Id));
        Assert.Equal(["false"], a.Misattributed.Select(q => q.Id));
        Assert.Equal(["before", "after"], a.Timeline.Select(e => e.Entity.Id));
        Assert.Empty(a.TalksAbout);
        Assert.Empty(a.Stances);
    }

    [Fact]
    public void It_counts_neither_as_a_stance_nor_as_a_mention()
    {
        var graph = ContentFile.Link(Files);

        Assert.Empty(graph.Of("topic:t").Stances);
        Assert.Empty(graph.Of("person:b").TalkedAboutBy);
        Assert.Equal(["false"], graph.Of("topic:t").Quotes.Select(q => q.Id));
    }

    [Fact]
    public void Every_page_that_shows_it_says_that_the_person_did_not_say_it()
    {
        using var site = new TestSite([.. Files, ContentFile.Article("x", "2024", body: "![[false]]")]);
        var pages = site.Publish();
        var shown = pages.Where(p => p.Key.EndsWith(".html", StringComparison.Ordinal))
            .SelectMany(p => Cast.Parse(p.Value).QuerySelectorAll("blockquote")
                .Where(b => b.TextContent.Contains("Words of false.", StringComparison.Ordinal))
                .Select(b => (p.Key, Figure: b.Closest("figure")!)))
            .ToArray();

        Assert.Contains("quotes/false/index.html", shown.Select(s => s.Key));
        Assert.Contains("articles/x/index.html", shown.Select(s => s.Key));
        Assert.Contains("people/a/index.html", shown.Select(s => s.Key));
        Assert.All(shown, s =>
            Assert.Contains("these are not the words of A", s.Figure.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void It_is_not_in_the_feed_of_the_person_or_among_the_previous_and_next_quotations()
    {
        using var site = new TestSite(Files);
        var pages = site.Publish();

        Assert.DoesNotContain("Words of false", pages["people/a/feed.xml"], StringComparison.Ordinal);
        var next = Cast.Parse(pages["quotes/before/index.html"]).QuerySelector("a[rel=next]")!;
        Assert.Equal("../../quotes/after/", next.GetAttribute("href"));
        Assert.Null(Cast.Parse(pages["quotes/false/index.html"]).QuerySelector("a[rel=next], a[rel=prev]"));
    }

    [Fact]
    public void It_is_not_part_of_an_exchange()
    {
        using var site = new TestSite(Files);

        Assert.Null(Cast.Parse(site.Publish()["people/b/index.html"]).QuerySelector(".exchange"));
    }

    [Fact]
    public void The_timeline_says_that_it_is_misattributed()
    {
        using var site = new TestSite(Files);
        var entry = Cast.Parse(site.Publish()["timeline/index.html"]).GetElementById("t-quote-false")!;

        Assert.Contains("Misattributed to A", entry.TextContent, StringComparison.Ordinal);
    }
}
