using SiteGen.Tests.Formats;

namespace SiteGen.Tests.StructuredData;

/// <summary>The nodes of people, organizations, topics, sources, events and articles.</summary>
public class EntityNodeTests
{
    [Fact]
    public void A_role_stands_between_a_person_and_an_organization()
    {
        var person = SmallRecord.Build(("content/people/ann.md", """
            ---
            name: Ann Archer
            aliases: [A. A.]
            born: 1971
            died: 2001~
            same_as: [https://www.wikidata.org/wiki/Q1]
            roles:
              - {title: Chair, organization: acme, from: 2015-12, to: 2018-02-20, source: letter}
              - {title: Reader, organization: A college}
              - {title: Poet, from: 1990}
            ---
            A founder of [[acme]].

            """)).Node("people/ann/", "Person");

        Assert.Equal("https://example.org/base/people/ann/#person", person.Text("@id"));
        Assert.Equal(("1971", null), (person.Text("birthDate"), person.Text("deathDate")));
        Assert.Equal("https://www.wikidata.org/wiki/Q1", person.Text("sameAs"));
        Assert.Equal("A. A.", person.Text("alternateName"));
        var roles = person.Values("memberOf").ToArray();
        Assert.All(roles, r => Assert.Equal("OrganizationRole", r.Text("@type")));
        Assert.Equal(("Chair", "2015-12", "2018-02-20"), (
            roles[0].Text("roleName"), roles[0].Text("startDate"), roles[0].Text("endDate")));
        Assert.Equal(["organizations/acme/#organization"], roles[0].Ids("memberOf"));
        Assert.Equal(["sources/letter/#source"], roles[0].Ids("subjectOf"));
        Assert.Equal(("Organization", "A college"), (
            roles[1].GetProperty("memberOf").Text("@type"), roles[1].GetProperty("memberOf").Text("name")));
        Assert.Equal("unconfirmed", roles[1].Text("description"));
        Assert.Null(roles[0].Text("description"));
        var occupation = person.GetProperty("hasOccupation");
        Assert.Equal(("Role", "1990", "Poet"), (
            occupation.Text("@type"), occupation.Text("startDate"),
            occupation.GetProperty("hasOccupation").Text("name")));
    }

    [Fact]
    public void An_organization_and_a_topic_have_what_the_site_knows()
    {
        var pages = SmallRecord.Build(("content/organizations/acme.md",
            "---\nname: Acme & Sons\nfounded: 1900-05\ndissolved: 1990\nsummary: Makers.\n---\n"));
        var acme = pages.Node("organizations/acme/", "Organization");
        var open = pages.Node("topics/open/", "DefinedTerm");

        Assert.Equal(("Acme & Sons", "1900-05", "1990", "Makers."), (
            acme.Text("name"), acme.Text("foundingDate"), acme.Text("dissolutionDate"), acme.Text("description")));
        Assert.Equal(["topics/#terms"], open.Ids("inDefinedTermSet"));
        Assert.Equal(["topics/open/#topic"], pages.Node("topics/", "DefinedTermSet").Ids("hasDefinedTerm"));
        Assert.Equal(["topics/#terms"], pages.Node("topics/", "CollectionPage").Ids("mainEntity"));
    }

    [Fact]
    public void The_headings_of_a_glossary_are_terms()
    {
        var pages = SmallRecord.Build((
            "content/pages/words.md", "---\ntitle: Words\ntype: glossary\n---\n## Open {#free}\n\nA *word* & more.\n"));

        var term = Assert.Single(pages.Node("pages/words/", "DefinedTermSet").Values("hasDefinedTerm"));
        Assert.Equal("https://example.org/base/pages/words/#free", term.Text("@id"));
        Assert.Equal(("DefinedTerm", "Open", "A word & more."), (
            term.Text("@type"), term.Text("name"), term.Text("description")));
    }

    [Fact]
    public void A_source_is_the_work_and_not_its_page()
    {
        var source = SmallRecord.Build(("content/sources/letter.md", """
            ---
            title: On closing
            type: paper
            publisher: acme
            authors: [ann, Carl Clerk]
            editors: [acme, bob]
            date: 2018-02
            url: https://example.com/letter
            archive_url: https://archive.example/letter
            container: A journal
            volume: 3
            issue: 4
            pages: 1-12
            doi: 10.1000/182
            language: fr
            licence: https://creativecommons.org/licenses/by/4.0/
            ---

            """)).Node("sources/letter/", "ScholarlyArticle");

        Assert.Equal(("On closing", "https://example.com/letter", "2018-02", "fr", "1-12"), (
            source.Text("name"), source.Text("url"), source.Text("datePublished"), source.Text("inLanguage"),
            source.Text("pagination")));
        Assert.Equal(("https://doi.org/10.1000/182", "https://archive.example/letter"), (
            source.Text("sameAs"), source.Text("archivedAt")));
        Assert.Equal(["Ann Archer", "Carl Clerk"], source.Values("author").Select(a => a.Text("name")));
        Assert.Equal(["people/bob/#person"], source.Ids("editor"));
        Assert.Equal(["organizations/acme/#organization"], source.Ids("contributor"));
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", source.Text("license"));
        var issue = source.GetProperty("isPartOf");
        Assert.Equal(("PublicationIssue", "4"), (issue.Text("@type"), issue.Text("issueNumber")));
        var volume = issue.GetProperty("isPartOf");
        Assert.Equal(("PublicationVolume", "3"), (volume.Text("@type"), volume.Text("volumeNumber")));
        Assert.Equal("A journal", volume.GetProperty("isPartOf").Text("name"));
    }

    [Theory]
    [InlineData("2015-12/2016-01", "2015-12", "2016-01")]
    [InlineData("2015-12-03", "2015-12-03", null)]
    [InlineData("2015/..", "2015", null)]
    [InlineData("2015~/2016", null, "2016")]
    [InlineData("'[2015,2017]'", null, null)]
    public void An_event_has_the_ends_of_its_date_that_are_known(string date, string? start, string? end)
    {
        var happening = SmallRecord.Build(("content/events/founded.md",
            $"---\ntitle: Acme is founded\ndate: {date}\npeople: ann\norganizations: acme\nsources: letter\n---\n"))
            .Node("events/founded/", "Event");

        Assert.Equal((start, end), (happening.Text("startDate"), happening.Text("endDate")));
        Assert.Equal(["people/ann/#person", "organizations/acme/#organization"], happening.Ids("about"));
        Assert.Equal(["sources/letter/#source"], happening.Ids("subjectOf"));
    }

    [Fact]
    public void An_article_cites_its_sources_and_those_of_the_quotations_in_it()
    {
        var article = SmallRecord.Build(("content/articles/why.md", """
            ---
            title: Why
            date: 2020-03-04
            updated: 2021-05
            authors: [ann, Carl]
            people: [bob]
            topics: [open]
            sources: [letter]
            corrections: [{date: 2021-05, text: "It was [[bob]], *not* Ann & Co."}]
            ---
            See [[said]].

            ![[answer]]

            """)).Node("articles/why/", "Article");

        Assert.Equal(("Why", "2020-03-04", "2021-05"), (
            article.Text("headline"), article.Text("datePublished"), article.Text("dateModified")));
        Assert.Equal(["Ann Archer", "Carl"], article.Values("author").Select(a => a.Text("name")));
        Assert.Equal(["people/bob/#person", "topics/open/#topic"], article.Ids("about"));
        Assert.Equal(["sources/letter/#source", "sources/minutes/#source"], article.Ids("citation"));
        Assert.Equal(["quotes/said/#quote", "quotes/answer/#quote"], article.Ids("mentions"));
        Assert.All(article.Values("mentions"), q => Assert.Null(q.Text("name")));
        var correction = article.GetProperty("correction");
        Assert.Equal(("CorrectionComment", "It was Bob, not Ann & Co.", "2021-05"), (
            correction.Text("@type"), correction.Text("text"), correction.Text("dateCreated")));
    }
}
