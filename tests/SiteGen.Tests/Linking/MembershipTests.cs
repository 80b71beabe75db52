namespace SiteGen.Tests.Linking;

public class MembershipTests
{
    [Fact]
    public void The_members_of_an_organization_are_in_chronological_order()
    {
        var graph = ContentFile.Link(
            ContentFile.Organization("o"),
            ContentFile.Organization("other"),
            ContentFile.Source("s"),
            ContentFile.Person("a", """
                roles:
                  - {title: Chief, organization: o, from: 2019-03, source: s}
                  - {title: Founder, organization: o, from: 2015, to: 2018-02}
                """),
            ContentFile.Person("b", """
                roles:
                  - {title: Adviser, organization: o}
                  - {title: Clerk, organization: other, from: 2001}
                """),
            ContentFile.Person("c", "roles: {title: Director, organization: o, from: 2015-12, to: 2020}"),
            ContentFile.Person("d", "roles: {title: Traveller}"));

        Assert.Equal(
            ["a Founder", "c Director", "a Chief", "b Adviser"],
            graph.Of("organization:o").Members.Select(m => $"{m.Person.Id} {m.Role.Title}"));
        Assert.Equal(
            ["b Clerk"], graph.Of("organization:other").Members.Select(m => $"{m.Person.Id} {m.Role.Title}"));
    }

    [Fact]
    public void Roles_with_the_same_date_keep_their_order_in_the_file()
    {
        var titles = Enumerable.Range(1, 40).Select(i => $"Role {i}").ToArray();
        var roles = string.Concat(titles.Select(t => $"  - {{title: {t}, organization: o, from: 2015}}\n"));
        var graph = ContentFile.Link(
            ContentFile.Organization("o"), ContentFile.Person("a", "roles:\n" + roles));

        Assert.Equal(titles, graph.Of("organization:o").Members.Select(m => m.Role.Title));
    }

    [Fact]
    public void The_sources_of_a_publisher_and_an_author_are_newest_first()
    {
        var graph = ContentFile.Link(
            ContentFile.Organization("paper"),
            ContentFile.Person("a"),
            ContentFile.Source("s1", "publisher: paper\nauthors: [a, Somebody Else]\ndate: 2019"),
            ContentFile.Source("s2", "publisher: paper\nauthors: a\ndate: 2021-05-01"),
            ContentFile.Source("s3", "publisher: paper\nauthors: [a, a]"),
            ContentFile.Source("s4", "publisher: The Other Paper\nauthors: [Nobody]\ndate: 2020"));

        Assert.Equal(["s2", "s1", "s3"], graph.Of("organization:paper").Sources.Select(s => s.Id));
        Assert.Equal(["s2", "s1", "s3"], graph.Of("person:a").Sources.Select(s => s.Id));
    }

    [Fact]
    public void Every_entity_that_an_event_or_article_names_is_connected_to_it()
    {
        var graph = ContentFile.Link(
            ContentFile.Organization("o"),
            ContentFile.Person("a"),
            ContentFile.Topic("t"),
            ContentFile.Source("s"),
            ContentFile.Quote("q", "a"),
            ContentFile.Event("late", "2020", "people: [a, a]\norganizations: o\ntopics: t\nsources: s\nquotes: q"),
            ContentFile.Event("early", "2015", "people: a"),
            ContentFile.Article("first", "2020", "people: a\norganizations: o\ntopics: t\nsources: s\nevents: late"),
            ContentFile.Article("second", "2021", "people: a"));

        Assert.Equal(["early", "late"], graph.Of("person:a").Events.Select(e => e.Id));
        Assert.Equal(["second", "first"], graph.Of("person:a").Articles.Select(e => e.Id));
        Assert.All(["organization:o", "topic:t", "source:s"], id =>
        {
            Assert.Equal(["late"], graph.Of(id).Events.Select(e => e.Id));
            Assert.Equal(["first"], graph.Of(id).Articles.Select(e => e.Id));
        });
        Assert.Equal(["late"], graph.Of("quote:q").Events.Select(e => e.Id));
        Assert.Equal(["first"], graph.Of("event:late").Articles.Select(e => e.Id));
    }

    [Fact]
    public void A_source_lists_its_quotations_and_the_versions_it_has_of_others()
    {
        var graph = ContentFile.Link(
            ContentFile.Person("a"),
            ContentFile.Source("s"),
            ContentFile.Source("copy"),
            ContentFile.Quote("q2", "a", """
                date: 2021
                versions:
                  - {source: copy, text: One}
                  - {source: copy, text: Two}
                """),
            ContentFile.Quote("q1", "a", "date: 2020"),
            ContentFile.Quote("q0", "a"));

        Assert.Equal(["q1", "q2", "q0"], graph.Of("source:s").Quotes.Select(q => q.Id));
        Assert.Equal(["q2"], graph.Of("source:copy").Versions.Select(q => q.Id));
        Assert.Empty(graph.Of("source:copy").Quotes);
    }
}
