using SiteGen.Content;
using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Content;

public sealed class DraftTests
{
    private static readonly (string, string) DraftPerson = (
        "content/people/x.md", "---\nname: Unfinished\ndraft: true\n---\n");

    [Fact]
    public void A_draft_is_left_out_without_drafts()
    {
        using var site = new TestSite(SmallWorld.And(DraftPerson));
        var pages = site.BuildSound();
        Assert.DoesNotContain("people/x/index.html", pages.Keys);
        Assert.DoesNotContain(pages, p => p.Value.Contains("Unfinished", StringComparison.Ordinal));
        Assert.Contains("people/x/index.html", site.BuildSound(drafts: true).Keys);
        Assert.Contains("Unfinished", site.BuildSound(drafts: true)["people/index.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quotes/y.md", "speaker: «SG0204:x»\nsource: letter-1843", "Words.")]
    [InlineData("quotes/y.md", "speaker: ada-byron\nsource: letter-1843\nabout: [«SG0204:person:x»]", "Words.")]
    [InlineData("events/y.md", "title: Y\ndate: 1843\npeople: [ada-byron, «SG0204:x»]", "")]
    [InlineData("pages/y.md", "title: Y", "See [[«SG0204:x»]].")]
    [InlineData("pages/y.md", "title: Y", "See «SG0204:[X](../people/x.md)».")]
    public void A_reference_to_a_draft_is_an_error_without_drafts(string path, string keys, string body)
    {
        var text = $"---\n{keys}\n---\n{body}\n";
        var diagnostics = MarkedSite.AssertReports(SmallWorld.And(DraftPerson, ("content/" + path, text)));
        Assert.Equal("publish it, or build with --drafts", diagnostics[0].Help);
        var published = text.Replace("«SG0204:", "", StringComparison.Ordinal)
            .Replace("»", "", StringComparison.Ordinal);
        MarkedSite.AssertReportsWithDrafts(SmallWorld.And(DraftPerson, ("content/" + path, published)));
    }

    [Fact]
    public void A_draft_may_refer_to_a_draft()
    {
        var draft = ("content/quotes/y.md", "---\nspeaker: x\nsource: letter-1843\ndraft: true\n---\nWords.\n");
        MarkedSite.AssertReports(SmallWorld.And(DraftPerson, draft));
        MarkedSite.AssertReportsWithDrafts(SmallWorld.And(DraftPerson, draft));
    }

    [Fact]
    public void References_of_a_draft_are_checked_when_it_is_built()
    {
        MarkedSite.AssertReports(
            SmallWorld.And(
                ("content/quotes/y.md", "---\nspeaker: nobody\nsource: letter-1843\ndraft: true\n---\nWords.\n")));
        MarkedSite.AssertReportsWithDrafts(
            SmallWorld.And((
                "content/quotes/y.md",
                "---\nspeaker: «SG0203:nobody»\nsource: letter-1843\ndraft: true\n---\nWords.\n")));
    }

    [Fact]
    public void The_front_matter_of_a_draft_is_always_checked() =>
        MarkedSite.AssertReports(("content/people/x.md", "---\nname: X\ndraft: true\n«SG0103:colour»: red\n---\n"));

    [Fact]
    public void A_draft_has_no_connections_when_it_is_left_out()
    {
        using var site = new TestSite(
            SmallWorld.And(
                ("content/quotes/y.md", "---\nspeaker: ada-byron\nsource: letter-1843\ndraft: true\n---\nWords.\n")));
        var graph = site.Build().Graph!;
        Assert.Equal(
            ["ada-1843"],
            graph.ConnectionsOf(graph.Index.Find(EntityKind.Person, "ada-byron")!).Said.Select(q => q.Id));
        graph = site.Build(drafts: true).Graph!;
        Assert.Equal(
            ["ada-1843", "y"],
            graph.ConnectionsOf(graph.Index.Find(EntityKind.Person, "ada-byron")!).Said.Select(q => q.Id));
    }
}
