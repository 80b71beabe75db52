using SiteGen.Diagnostics;
using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Content;

/// <summary>One mistake is one diagnostic, whatever refers to its file.</summary>
public sealed class CascadeTests
{
    [Theory]
    [InlineData("people/ada-byron.md", "«SG0101:name: Ada»\n")]
    [InlineData("people/ada-byron.md", "---\nname: «SG0108:&a Ada»\n---\n")]
    [InlineData("people/ada-byron.md", "---\n«SG0105:summary»: S\n---\n")]
    [InlineData("people/ada-byron.md", "---\nname: Ada\nborn: 1815-«SG0302:13»\n---\n")]
    [InlineData("topics/engines.md", "«SG0101:---»\ntitle: Engines\n")]
    [InlineData(
        "topics/engines.md", "---\ntitle: Engines\nstances: [{id: opposed, label: O, «SG0103:lable»: O}]\n---\n")]
    [InlineData("sources/letter-1843.md", "---\ntitle: A letter\ntype: «SG0107:leter»\n---\n")]
    [InlineData("sources/letter-1843.md", "---\n«SG0105:title»: A letter\n---\n")]
    [InlineData("quotes/ada-1843.md", "---\n«SG0105:speaker»: ada-byron\n---\nWords.\n")]
    [InlineData("quotes/ada-1843.md", "---\nspeaker: ada-byron\nsource: letter-1843\n---\n«SG0113:»")]
    [InlineData("events/demonstration.md", "---\ntitle: D\ndate: 1843-«SG0302:13»\n---\n")]
    [InlineData("articles/the-engine.md", "---\ntitle: A\ndate: «SG0301:soon»\n---\nText.\n")]
    public void References_to_a_file_with_a_mistake_are_not_reported(string path, string text) =>
        MarkedSite.AssertReports(SmallWorld.And(
            ("content/" + path, text),
            ("content/quotes/x.md", """
                ---
                speaker: ada-byron
                source: letter-1843
                topics: [engines]
                about: [person:ada-byron, article:the-engine, event:demonstration]
                in_reply_to: ada-1843
                stances: {topic: engines, stance: opposed}
                ---
                Words.
                """),
            ("content/sources/y.md", "---\ntitle: Y\ntype: book\nauthors: ada-byron\n---\n"),
            ("content/pages/x.md", """
                ---
                title: X
                ---
                [[ada-byron]], [[the-engine|an article]], [letter](../sources/letter-1843.md)

                [person](../people/ada-byron.md)

                ![[ada-1843]]

                ![[demonstration]]

                """)));

    [Fact]
    public void References_to_a_file_with_an_invalid_name_are_not_reported() =>
        MarkedSite.AssertReports(SmallWorld.And(
            ("content/people/Grace.md", "«SG0110:»---\nname: Grace\n---\n"),
            ("content/pages/x.md", "---\ntitle: X\n---\n[[Grace]] and [Grace](../people/Grace.md)\n")));

    [Theory]
    [InlineData("Ada-Byron")]
    [InlineData("ada_byron")]
    [InlineData("Ada Byron")]
    public void References_to_the_id_that_an_invalid_name_will_become_are_not_reported(string name)
    {
        using var site = new TestSite(SmallWorld.And(
            ($"content/people/{name}.md", "---\nname: Ada\n---\n"),
            ("content/site.yaml",
                "title: X\nbase_url: https://example.org/\ntimeline: {lanes: [ada-byron]}\n"
                + "navigation: [{label: Ada, to: /people/ada-byron/}]\n"),
            ("content/sources/y.md", "---\ntitle: Y\ntype: book\nauthors: ada-byron\n---\n"),
            ("content/pages/x.md", "---\ntitle: X\n---\n[[ada-byron]] and [Ada](../people/ada-byron.md)\n")));
        site.Delete("content/people/ada-byron.md");
        var diagnostic = Assert.Single(site.FindProblems());
        Assert.Equal(("SG0110", "rename it to 'ada-byron.md'"), (diagnostic.Rule.Code, diagnostic.Help));
    }

    [Fact]
    public void References_are_checked_without_valid_settings()
    {
        using var site = new TestSite(SmallWorld.And(
            ("content/site.yaml", "title: X\nbase_url: example.org\n"),
            ("content/quotes/x.md", "---\nspeaker: nobody\nsource: letter-1843\n---\nWords.\n")));
        Assert.Equal(["SG0203", "SG0802"], site.FindProblems().Select(d => d.Rule.Code));
        site.Delete("content/site.yaml");
        Assert.Equal(["SG0203", "SG0801"], site.FindProblems().Select(d => d.Rule.Code));
    }

    [Theory]
    [InlineData(
        "quotes/x.md",
        "---\n«SG0105:speaker»: «SG0203:annn»\ntopics: «SG0203:nope»\n---\n"
            + "Words [[«SG0203:missing»]] «SG0401:<b>»x«SG0401:</b>».\n")]
    [InlineData(
        "quotes/x.md",
        "---\nspeaker: [«SG0106:[a]»]\nsource: «SG0203:nope»\nstances: {topic: engines, stance: «SG0206:nope»}\n"
            + "date: 1844\npublished: «SG0304:1843»\n---\n«SG0113:»")]
    [InlineData(
        "quotes/x.md",
        "---\nspeaker: ada-byron\nsource: letter-1843\n"
            + "versions: [{«SG0105:source»: «SG0203:nope», note: \"[[«SG0203:missing»]]\"}]\n---\nWords.\n")]
    [InlineData(
        "quotes/x.md",
        "---\nspeaker: ada-byron\nsource: letter-1843\n"
            + "versions: [{source: «SG0106:[a]», text: T, note: \"[[«SG0203:missing»]]\"}]\n---\n"
            + "Words «SG0403:[x](/nope/)».\n")]
    [InlineData(
        "events/x.md",
        "---\ntitle: X\ndate: 1843-«SG0302:13»\npeople: «SG0203:nobody»\n---\n"
            + "«SG0403:[x](/nope/)» [[#own]] «SG0405:[[ada-byron#nope]]»\n")]
    [InlineData(
        "articles/x.md",
        "---\n«SG0105:title»: X\nauthors: «SG0203:person:nobody»\nkey_points: \"[[«SG0203:missing»]]\"\n---\n"
            + "Text [[«SG0203:other»]] «SG0501:[[ada-1843|“The loom”]]».\n")]
    [InlineData(
        "people/x.md",
        "---\nname: X\nroles: [{«SG0105:organization»: «SG0203:organization:nope», source: «SG0203:nope»}]\n---\n")]
    [InlineData("people/x.md", "---\nname: X\nimage: {«SG0105:src»: «SG0403:../media/nope.png»}\n---\n")]
    [InlineData("people/x.md", "---\nname: X\ncorrections: {«SG0105:text»: \"[[«SG0203:missing»]]\"}\n---\n")]
    [InlineData("people/x.md", "---\nname: «SG0108:&a X»\n---\nText [[«SG0203:missing»]].\n")]
    [InlineData("quotes/x.md", "---\nspeaker: «SG0102:'ada-byron»\n---\nText [[«SG0203:missing»]].\n")]
    [InlineData(
        "people/Bad.md",
        "«SG0110:»---\nname: X\nroles: [{title: T, source: «SG0203:nope»}]\n---\nText [[«SG0203:missing»]].\n")]
    [InlineData(
        "people/later/ada-byron.md",
        "«SG0111:»---\nname: X\nroles: [{title: T, source: «SG0203:nope»}]\n---\nText [[«SG0203:missing»]].\n")]
    public void A_mistake_does_not_hide_others_in_its_file(string path, string text) =>
        MarkedSite.AssertReports(SmallWorld.And(("content/" + path, text)));

    [Fact]
    public void References_in_a_file_with_a_mistake_count_as_use()
    {
        using var site = new TestSite(SmallWorld.And(
            ("content/sources/y.md", "---\ntitle: Y\ntype: book\n---\n"),
            ("content/quotes/x.md", "---\nsource: y\n---\nWords.\n")));
        Assert.Equal(["SG0105"], site.Build().Diagnostics.Select(d => d.Rule.Code));
    }

    [Fact]
    public void Links_to_the_path_of_a_file_with_a_mistake_are_not_reported() =>
        MarkedSite.AssertReports(SmallWorld.And(
            ("content/events/x.md", "---\ntitle: X\ndate: «SG0301:soon»\n---\n"),
            ("content/pages/x.md", "---\ntitle: X\n---\n[x](/events/x/), [y](/events/x/#y)\n")));

    [Fact]
    public void Links_in_a_draft_with_a_mistake_are_not_checked() =>
        MarkedSite.AssertReports(SmallWorld.And(
            ("content/quotes/x.md", "---\n«SG0105,SG0105:draft»: true\n---\nWords [[missing]].\n"),
            ("content/people/x.md", "---\nname: «SG0108:&a X»\ndraft: true\n---\nText [[missing]].\n")));

    [Fact]
    public void All_mistakes_of_all_files_are_reported_in_one_run()
    {
        var diagnostics = MarkedSite.AssertReports(
            ("content/people/a.md",
                "---\nname: A\n«SG0103:colour»: red\nborn: 1815-«SG0302:13»\ndraft: «SG0106:maybe»\n"
                + "same_as: «SG0115:nowhere»\n---\nSee [[«SG0203:zzzzzzzzz»]].\n"),
            ("content/people/b.md", "«SG0101:Text»"),
            ("content/quotes/c.md",
                "---\nspeaker: «SG0203:zzzzzzzzz»\nsource: «SG0203:yyyyyyyyy»\ndate: «SG0301:once»\n---\n«SG0113:»"),
            ("content/site.yaml", "title: X\nbase_url: https://example.org/\n«SG0103:colour»: red\n"));
        Assert.Equal("11 errors", DiagnosticFormatter.Count(diagnostics));
    }
}
