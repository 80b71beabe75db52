using SiteGen.Content;
using SiteGen.Content.Entities;

namespace SiteGen.Tests.Content;

public sealed class EventArticleAndPageKeysTests
{
    [Fact]
    public void Every_key_of_an_event_is_read()
    {
        var e = FullFile.Read<Event>(EntityKind.Event, """
            ---
            title: The exhibition
            date: 1851-05/1851-10
            summary: All the world's machines.
            type: exhibition
            importance: major
            people: [ada-byron, charles-babbage]
            organizations: [royal-society]
            topics: [engines]
            sources: [letter-1843]
            quotes: [ada-1843]
            order: 7
            ---
            It was in a palace of glass.
            """);

        Assert.Equal("The exhibition", e.Title);
        Assert.Equal("The exhibition", e.Name);
        Assert.Equal("1851-05/1851-10", e.Date.ToString());
        Assert.Equal("All the world's machines.", e.Summary);
        Assert.Equal("exhibition", e.Type);
        Assert.True(e.IsMajor);
        Assert.Equal(["ada-byron", "charles-babbage"], e.People.Texts());
        Assert.Equal(["royal-society"], e.Organizations.Texts());
        Assert.Equal(["engines"], e.Topics.Texts());
        Assert.Equal(["letter-1843"], e.Sources.Texts());
        Assert.Equal(["ada-1843"], e.Quotes.Texts());
        Assert.Equal(7, e.Order);
        Assert.Equal("/events/x/", e.Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("importance: minor\n")]
    public void An_event_is_minor_by_default(string importance)
    {
        var e = FullFile.Read<Event>(EntityKind.Event, $"---\ntitle: T\ndate: 1843\n{importance}---\n");
        Assert.False(e.IsMajor);
        Assert.Null(e.Summary);
        Assert.Null(e.Type);
        Assert.Equal(0, e.Order);
        Assert.Empty(e.People.Concat(e.Organizations).Concat(e.Topics).Concat(e.Sources).Concat(e.Quotes));
    }

    [Fact]
    public void Every_key_of_an_article_is_read()
    {
        var article = FullFile.Read<Article>(EntityKind.Article, """
            ---
            title: How engines compute
            date: 1842
            summary: With wheels.
            key_points:
              - Wheels **turn**.
              - "Cards: they are punched."
            authors: [charles-babbage, A friend]
            people: [ada-byron]
            organizations: [royal-society]
            topics: [engines]
            sources: [letter-1843]
            events: [demonstration]
            featured: true
            ---
            The article.
            """);

        Assert.Equal("How engines compute", article.Title);
        Assert.Equal("How engines compute", article.Name);
        Assert.Equal("1842", article.Date.ToString());
        Assert.Equal("With wheels.", article.Summary);
        Assert.Equal(["Wheels **turn**.", "Cards: they are punched."], article.KeyPoints.Select(k => k.Text));
        Assert.Equal(["charles-babbage", "A friend"], article.Authors.Select(a => a.Text));
        Assert.Equal(["ada-byron"], article.People.Texts());
        Assert.Equal(["royal-society"], article.Organizations.Texts());
        Assert.Equal(["engines"], article.Topics.Texts());
        Assert.Equal(["letter-1843"], article.Sources.Texts());
        Assert.Equal(["demonstration"], article.Events.Texts());
        Assert.True(article.IsFeatured);
        Assert.Equal("/articles/x/", article.Path);
    }

    [Fact]
    public void Every_key_of_a_page_is_read()
    {
        var page = FullFile.Read<Page>(
            EntityKind.Page, "---\ntitle: Method\nsummary: How we work.\nnav: true\norder: 3\n---\nWith care.\n");
        Assert.Equal(("Method", "Method", "How we work.", true, 3, "/pages/x/"),
            (page.Title, page.Name, page.Summary, page.InNavigation, page.Order, page.Path));
    }

    [Fact]
    public void A_page_is_not_in_the_navigation_by_default()
    {
        var page = FullFile.Read<Page>(EntityKind.Page, "---\ntitle: Method\n---\nWith care.\n");
        Assert.Equal((null, false, 0), (page.Summary, page.InNavigation, page.Order));
    }
}
