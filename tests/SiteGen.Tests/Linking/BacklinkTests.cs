using SiteGen.Tests.Markup;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Linking;

public class BacklinkTests
{
    [Fact]
    public void A_page_shows_who_cites_it_with_the_citing_paragraph()
    {
        using var site = new TestSite(ContentFile.Person("a"), ContentFile.Article("x", "2024", body: "Not this.\n\nSee [[a]].\n\nAnd [[a|again]]."));
        var page = Cast.Parse(site.Publish()["people/a/index.html"]);

        Assert.Equal("X", page.QuerySelector(".backlinks a[href='../../articles/x/']")!.TextContent);
        Assert.Equal(["See A.", "And again."], page.QuerySelectorAll(".citing").Select(p => p.TextContent));
    }

    [Fact]
    public void A_paragraph_is_shown_once_however_often_it_links()
    {
        var graph = ContentFile.Link(ContentFile.Person("a"), ContentFile.Article("x", "2024", body: "[[a]], [[a|him]] and [him](../people/a.md)."));

        Assert.Single(Assert.Single(graph.Of("person:a").Backlinks).Paragraphs);
    }

    [Fact]
    public void A_paragraph_is_shown_to_each_whom_it_cites()
    {
        var graph = ContentFile.Link(ContentFile.Person("a"), ContentFile.Person("b"), ContentFile.Article("x", "2024", body: "[[a]] and [[b]]."));

        Assert.All(["person:a", "person:b"], id => Assert.Single(Assert.Single(graph.Of(id).Backlinks).Paragraphs));
    }

    [Fact]
    public void Every_text_of_an_entity_makes_backlinks()
    {
        var graph = ContentFile.Link(ContentFile.Person("a"), ContentFile.Source("s"),
            ContentFile.Quote("q", "a", "context: In [[context-of]].\nversions: {source: s, text: x, note: \"See [[note-of]].\"}\ncorrections: {date: 2024, text: \"Not [[correction-of]].\"}"),
            ContentFile.Article("x", "2024", "key_points: Says [[point-of]].", "[[body-of]]"),
            ContentFile.Topic("context-of"), ContentFile.Topic("note-of"), ContentFile.Topic("correction-of"), ContentFile.Topic("point-of"), ContentFile.Topic("body-of"));

        string[] cited = ["context-of", "note-of", "correction-of", "point-of", "body-of"];
        Assert.Equal(["q", "q", "q", "x", "x"], cited.Select(id => Assert.Single(graph.Of("topic:" + id).Backlinks).From.Id));
    }

    [Fact]
    public void A_page_that_links_to_itself_does_not_cite_itself()
    {
        var graph = ContentFile.Link(ContentFile.Article("x", "2024", body: "[[x]] [here](x.md) [[#there]]\n\n## There"));

        Assert.Empty(graph.Of("article:x").Backlinks);
    }

    [Fact]
    public void Drafts_cite_nobody()
    {
        (string, string)[] files = [ContentFile.Person("a"), ContentFile.Article("x", "2024", "draft: true", "[[a]]")];

        Assert.Empty(ContentFile.Link(files).Of("person:a").Backlinks);
    }
}
