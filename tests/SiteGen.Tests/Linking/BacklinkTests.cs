using SiteGen.Tests.Markup;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Linking;

public class BacklinkTests
{
    [Fact]
    public void A_page_lists_its_backlinks_with_the_paragraphs_that_link()
    {
        using var site = new TestSite(
            ContentFile.Person("a"),
            ContentFile.Article("x", "2024", body: "Not this.\n\nSee [[a]].\n\nAnd [[a|again]]."));
        var page = Cast.Parse(site.Publish()["people/a/index.html"]);

        Assert.Equal("X", page.QuerySelector(".backlinks a[href='../../articles/x/']")!.TextContent);
        Assert.Equal(["See A.", "And again."], page.QuerySelectorAll(".passages p").Select(p => p.TextContent));
    }

    [Fact]
    public void A_paragraph_that_links_several_times_is_shown_once()
    {
        var graph = ContentFile.Link(
            ContentFile.Person("a"),
            ContentFile.Article("x", "2024", body: "[[a]], [[a|him]] and [him](../people/a.md)."));

        Assert.Single(Assert.Single(graph.Of("person:a").Backlinks).Paragraphs);
    }

    [Fact]
    public void A_paragraph_is_a_backlink_of_every_entity_it_links_to()
    {
        var graph = ContentFile.Link(
            ContentFile.Person("a"),
            ContentFile.Person("b"),
            ContentFile.Article("x", "2024", body: "[[a]] and [[b]]."));

        Assert.All(
            ["person:a", "person:b"], id => Assert.Single(Assert.Single(graph.Of(id).Backlinks).Paragraphs));
    }

    [Fact]
    public void Every_text_field_of_an_entity_makes_backlinks()
    {
        const string QuoteKeys = """
            context: In [[context-of]].
            versions: {source: s, text: x, note: "See [[note-of]]."}
            corrections: {date: 2024, text: "Not [[correction-of]]."}
            """;
        string[] cited = ["context-of", "note-of", "correction-of", "point-of", "body-of"];
        var graph = ContentFile.Link(
        [
            ContentFile.Person("a"),
            ContentFile.Source("s"),
            ContentFile.Quote("q", "a", QuoteKeys),
            ContentFile.Article("x", "2024", "key_points: Says [[point-of]].", "[[body-of]]"),
            .. cited.Select(id => ContentFile.Topic(id)),
        ]);

        Assert.Equal(
            ["q", "q", "q", "x", "x"],
            cited.Select(id => Assert.Single(graph.Of("topic:" + id).Backlinks).From.Id));
    }

    [Fact]
    public void A_link_to_the_page_itself_is_not_a_backlink()
    {
        var graph = ContentFile.Link(
            ContentFile.Article("x", "2024", body: "[[x]] [here](x.md) [[#there]]\n\n## There"));

        Assert.Empty(graph.Of("article:x").Backlinks);
    }

    [Fact]
    public void Drafts_make_no_backlinks()
    {
        var graph = ContentFile.Link(
            ContentFile.Person("a"), ContentFile.Article("x", "2024", "draft: true", "[[a]]"));

        Assert.Empty(graph.Of("person:a").Backlinks);
    }
}
