using AngleSharp.Dom;
using SiteGen.Linking;
using SiteGen.Tests.Markup;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Linking;

/// <summary>Replies, exchanges and mentions.</summary>
public class ConversationTests
{
    private static readonly (string Path, string Text)[] Files =
    [
        ContentFile.Person("a"),
        ContentFile.Person("b"),
        ContentFile.Organization("c"),
        ContentFile.Source("s"),
        ContentFile.Quote("a1", "a", "date: 2020\nabout: [c, b, b, a]"),
        ContentFile.Quote("b1", "b", "date: 2021\nin_reply_to: a1"),
        ContentFile.Quote("a2", "a", "date: 2022-05\nin_reply_to: b1\nto: b"),
        ContentFile.Quote("c1", "c", "date: 2021-03\nin_reply_to: a1\nabout: a"),
        ContentFile.Quote("a3", "a", "in_reply_to: a1"),
        ContentFile.Quote("a4", "a", "date: 2019\nabout: c"),
    ];

    [Fact]
    public void Replies_are_in_chronological_order_with_undated_ones_last() =>
        Assert.Equal(["b1", "c1", "a3"], ContentFile.Link(Files).Of("quote:a1").Replies.Select(q => q.Id));

    [Fact]
    public void A_quotation_shows_the_one_it_answers_and_the_whole_exchange()
    {
        using var site = new TestSite(Files);
        var page = Cast.Parse(site.Publish()["quotes/b1/index.html"]);

        Assert.Equal(["Words of a1."], TextsOf(page.QuerySelectorAll(".asked blockquote")));
        Assert.Equal(
            ["“Words of a1.”", "“Words of a2.”", "“Words of c1.”", "“Words of a3.”"],
            TextsOf(page.QuerySelectorAll(".exchange-lines > li > a")));
        Assert.Equal(["“Words of b1.”"], TextsOf(page.QuerySelectorAll(".exchange-lines [aria-current] b")));
    }

    [Fact]
    public void A_record_says_what_a_quotation_answers_and_who_answered_it()
    {
        using var site = new TestSite(Files);
        var pages = site.Publish();

        Assert.Equal(
            [
                "a4", "a1: answered by B (b1), C (c1), A (a3)", "a2: in reply to B (b1)", "a3: in reply to A (a1)",
            ],
            RepliesOn(pages["people/a/index.html"]));
        Assert.Equal(
            ["b1: in reply to A (a1) answered by A (a2)"], RepliesOn(pages["people/b/index.html"]));
        Assert.Equal(["c1: in reply to A (a1)"], RepliesOn(pages["organizations/c/index.html"]));
    }

    [Fact]
    public void Mentions_count_each_quotation_once_and_are_in_chronological_order()
    {
        var graph = ContentFile.Link(Files);

        Assert.Equal(["b: a1 a2", "c: a4 a1"], MentionsOf(graph.Of("person:a").TalksAbout));
        Assert.Equal(["a: c1"], MentionsOf(graph.Of("organization:c").TalksAbout));
    }

    [Fact]
    public void Mentions_are_the_same_from_both_sides_and_never_of_oneself()
    {
        var graph = ContentFile.Link(Files);
        (string Id, Connections Connections)[] actors =
        [
            ("a", graph.Of("person:a")),
            ("b", graph.Of("person:b")),
            ("c", graph.Of("organization:c")),
        ];
        var made = actors
            .SelectMany(a => a.Connections.TalksAbout.SelectMany(m =>
                m.Quotes.Select(q => $"{a.Id} {m.Other?.Id} {q.Id}")))
            .Order(StringComparer.Ordinal)
            .ToArray();
        var received = actors
            .SelectMany(a => a.Connections.TalkedAboutBy.SelectMany(m =>
                m.Quotes.Select(q => $"{m.Other?.Id} {a.Id} {q.Id}")))
            .Order(StringComparer.Ordinal);

        Assert.Equal(made, received);
        Assert.DoesNotContain(made, m => m[0] == m[2]);
    }

    [Fact]
    public void A_cycle_of_replies_is_reported_once()
    {
        using var site = new TestSite(
            ContentFile.Person("a"),
            ContentFile.Source("s"),
            ContentFile.Quote("q3", "a", "in_reply_to: q1"),
            ContentFile.Quote("q1", "a", "in_reply_to: q2"),
            ContentFile.Quote("q2", "a", "in_reply_to: q3"),
            ContentFile.Quote("q4", "a", "in_reply_to: q1"),
            ContentFile.Quote("q0", "a", "in_reply_to: q0"));

        Assert.Equal("""
            content/quotes/q0.md(4,14): error SG0205: a quotation cannot answer itself
               4 | in_reply_to: q0
                 |              ^^ name the quotation it answers, or leave the key out
            content/quotes/q1.md(4,14): error SG0205: these replies form a cycle
               4 | in_reply_to: q2
                 |              ^^ q1 → q2 → q3 → q1

            """, site.Report());
    }

    private static IEnumerable<string> TextsOf(IEnumerable<IElement> elements) =>
        elements.Select(e => e.TextContent.Trim());

    /// <summary>The quotations in the record of a page, each with what it answers and its answers.</summary>
    private static IEnumerable<string> RepliesOn(string html) =>
        from line in Cast.Parse(html).QuerySelectorAll(".record .said")
        let tails = line.QuerySelectorAll(".tail").Select(t => t.FirstChild!.TextContent
            + string.Join(", ", t.QuerySelectorAll("a").Select(a => $"{a.TextContent} ({IdOf(a)})")))
        select string.Join(": ", new[] { IdOf(line.QuerySelector("a")!), string.Join(' ', tails) }.Where(t => t != ""));

    private static string IdOf(IElement link) => link.GetAttribute("href")!.Split('/')[^2];

    private static IEnumerable<string> MentionsOf(IEnumerable<Mention> mentions) =>
        mentions.Select(m => $"{m.Other?.Id}: {string.Join(' ', m.Quotes.Select(q => q.Id))}");
}
