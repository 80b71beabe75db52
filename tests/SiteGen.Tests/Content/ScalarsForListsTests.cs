using SiteGen.Content;
using SiteGen.Content.Entities;

namespace SiteGen.Tests.Content;

public sealed class ScalarsForListsTests
{
    [Fact]
    public void A_quote_may_have_a_single_value_in_place_of_a_list()
    {
        var quote = FullFile.Read<Quote>(EntityKind.Quote, """
            ---
            speaker: ada-byron
            source: letter-1843
            topics: engines
            about: charles-babbage
            to: royal-society
            redirect_from: /old/
            ---
            Words.
            """);
        Assert.Equal(["engines"], quote.Topics.Texts());
        Assert.Equal(["charles-babbage"], quote.About.Texts());
        Assert.Equal(["royal-society"], quote.To.Texts());
        Assert.Equal(["/old/"], quote.RedirectFrom.Select(r => r.Path));
    }

    [Fact]
    public void A_person_may_have_a_single_alias_and_address()
    {
        var person = FullFile.Read<Person>(
            EntityKind.Person, "---\nname: X\naliases: Y\nsame_as: https://example.org/x\n---\n");
        Assert.Equal(["Y"], person.Aliases);
        Assert.Equal(["https://example.org/x"], person.SameAs);
    }

    [Fact]
    public void An_article_may_have_single_values_in_place_of_lists()
    {
        var article = FullFile.Read<Article>(EntityKind.Article, """
            ---
            title: X
            date: 1843
            key_points: One point
            authors: ada-byron
            people: ada-byron
            organizations: royal-society
            topics: engines
            sources: letter-1843
            events: demonstration
            ---
            Text.
            """);
        Assert.Equal(["One point"], article.KeyPoints.Select(k => k.Text));
        Assert.Equal(["ada-byron"], article.Authors.Select(a => a.Text));
        Assert.Equal(
            ["ada-byron", "royal-society", "engines", "letter-1843", "demonstration"],
            article.People.Concat(article.Organizations).Concat(article.Topics).Concat(article.Sources)
                .Concat(article.Events).Texts());
    }

    [Fact]
    public void An_empty_list_is_a_list()
    {
        var person = FullFile.Read<Person>(EntityKind.Person, "---\nname: X\naliases: []\nroles: []\n---\n");
        Assert.Empty(person.Aliases);
        Assert.Empty(person.Roles);
    }

    [Fact]
    public void Numbers_and_quoted_words_are_text_where_text_is_expected()
    {
        var person = FullFile.Read<Person>(
            EntityKind.Person, "---\nname: 2018\nsummary: \"true\"\naliases: [1e3, \"null\", '~', no]\n---\n");
        Assert.Equal(("2018", "true"), (person.Name, person.Summary));
        Assert.Equal(["1e3", "null", "~", "no"], person.Aliases);
    }
}
