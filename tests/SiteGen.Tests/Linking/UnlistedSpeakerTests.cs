using System.Text.Json;
using AngleSharp.Html.Parser;
using SiteGen.Tests.Formats;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Linking;

/// <summary>Words whose speaker has no page: somebody anonymous, a group, a passer-by.</summary>
public class UnlistedSpeakerTests
{
    private const string Juror = "{name: Anonymous juror, role: Juror in the trial}";

    private static readonly IReadOnlyDictionary<string, string> Pages = SmallRecord.Build(Quote(Juror));

    [Fact]
    public void Pages_have_the_name_without_a_link()
    {
        var page = new HtmlParser().ParseDocument(Pages["quotes/said-so/index.html"]);
        var caption = page.QuerySelector(".entity-header")!;
        Assert.Equal("Anonymous juror", caption.QuerySelector("span.speaker")!.TextContent);
        Assert.Equal("Juror in the trial", caption.QuerySelector(".meta span")!.TextContent);
        Assert.Null(caption.QuerySelector("a.speaker"));
        Assert.StartsWith(
            "Anonymous juror, 6 May 2019", page.QuerySelector("h1")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain(Pages.Keys, k => k.Contains("juror", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_data_has_name_and_role()
    {
        var data = Pages.Json("data/quotes/said-so.json");
        const string Expected = """{"name":"Anonymous juror","role":"Juror in the trial"}""";
        Assert.Equal(Expected, JsonSerializer.Serialize(data.GetProperty("speaker")));
        Assert.Equal($"[{Expected}]", JsonSerializer.Serialize(data.GetProperty("speakers")));
    }

    [Fact]
    public void The_timeline_has_them_among_others()
    {
        var page = new HtmlParser().ParseDocument(Pages["timeline/index.html"]);
        var entry = page.GetElementById("t-quote-said-so")!;
        Assert.Equal("Anonymous juror", entry.QuerySelector("span.kind")!.TextContent);
        Assert.False(entry.HasAttribute("data-person"));
        var slide = Pages.Json("timeline/timeline.json").GetProperty("events").EnumerateArray()
            .Single(e => e.Text("unique_id") == "t-quote-said-so");
        Assert.Equal("Others", slide.Text("group"));
        Assert.StartsWith("Anonymous juror: ", slide.GetProperty("text").Text("headline"), StringComparison.Ordinal);
    }

    [Fact]
    public void Mentions_count_them_as_plain_text()
    {
        var page = new HtmlParser().ParseDocument(Pages["mentions/index.html"]);
        var heading = page.GetElementById("unlisted-anonymous-juror")!;
        Assert.Equal("Anonymous juror", heading.TextContent);
        Assert.Null(heading.QuerySelector("a"));
        Assert.NotNull(page.GetElementById("m-unlisted-anonymous-juror--person-bob"));
        var row = page.QuerySelectorAll("tbody th").Single(t => t.TextContent == "Anonymous juror");
        Assert.Null(row.QuerySelector("a"));
        Assert.NotNull(row.ParentElement!.QuerySelector("a[href='#m-unlisted-anonymous-juror--person-bob']"));

        var bob = new HtmlParser().ParseDocument(Pages["people/bob/index.html"]);
        Assert.Contains(
            "Anonymous juror 1",
            bob.QuerySelectorAll("section[aria-labelledby=talked-about-by] summary").Select(n => n.TextContent));
    }

    [Fact]
    public void A_topic_lists_their_stance_by_name()
    {
        var page = new HtmlParser().ParseDocument(Pages["topics/open/index.html"]);
        Assert.Contains(
            page.QuerySelectorAll(".scale li li"),
            l => l.TextContent.StartsWith("Anonymous juror, ", StringComparison.Ordinal));
        var taken = Pages.Json("data/topics/open.json").GetProperty("stances")[0].GetProperty("taken").EnumerateArray();
        Assert.Contains(
            taken,
            t => t.GetProperty("speaker").TryGetProperty("name", out var n) && n.GetString() == "Anonymous juror");
    }

    [Fact]
    public void The_search_finds_name_and_role()
    {
        var index = string.Concat(
            Pages.Where(p => p.Key.StartsWith("search/", StringComparison.Ordinal)).Select(p => p.Value));
        Assert.Contains("juror", index, StringComparison.Ordinal);
        Assert.Contains("trial", index, StringComparison.Ordinal);
    }

    [Fact]
    public void A_citation_has_the_name_in_one_piece()
    {
        var page = new HtmlParser().ParseDocument(Pages["quotes/said-so/index.html"]);
        Assert.StartsWith(
            "Anonymous juror, “", page.QuerySelector("p.citation")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "author = {{Anonymous juror}},", page.QuerySelector("pre.citation")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void They_speak_together_with_people_who_have_a_page()
    {
        var pages = SmallRecord.Build(Quote("[ann, {name: The jury}]"));
        var line = new HtmlParser().ParseDocument(pages["people/ann/index.html"]).QuerySelector(".record .said b")!;
        Assert.Equal("Ann Archer and The jury", line.TextContent);
        Assert.Equal("Ann Archer", pages.Json("timeline/timeline.json").GetProperty("events").EnumerateArray()
            .Single(e => e.Text("unique_id") == "t-quote-said-so").Text("group"));
        var speakers = pages.Json("data/quotes/said-so.json").GetProperty("speakers");
        Assert.Equal("""{"name":"The jury"}""", JsonSerializer.Serialize(speakers[1]));
    }

    [Fact]
    public void Names_of_any_script_have_anchors()
    {
        var pages = SmallRecord.Build(Quote("{name: 陪審 員 “A”}"), ("content/quotes/other.md",
            "---\nspeaker: {name: 「」}\nsource: minutes\nabout: bob\n---\nSomething else entirely was said.\n"));
        var page = new HtmlParser().ParseDocument(pages["mentions/index.html"]);
        Assert.NotNull(page.GetElementById("m-unlisted-陪審-員-a--person-bob"));
        Assert.NotNull(page.GetElementById("m-unlisted-nobody--person-bob"));
    }

    [Theory]
    [InlineData("{name: Ann Archer}", "SG0221")]
    [InlineData("[{name: A juror}, {name: A juror}]", "SG0220")]
    [InlineData("{role: Juror}", "SG0105")]
    [InlineData("{name: J, rank: 2}", "SG0103")]
    [InlineData("{name: [J]}", "SG0106")]
    public void Mistakes_are_reported(string speaker, string code)
    {
        using var site = new TestSite([.. SmallRecord.Files, Quote(speaker)]);
        Assert.Equal(code, Assert.Single(site.Build().Diagnostics).Rule.Code);
    }

    [Theory]
    [InlineData("{name: ''}")]
    [InlineData("{name: ' '}")]
    [InlineData("{name: }")]
    [InlineData("[ann, {name: \"\"}]")]
    public void An_empty_name_is_a_mistake(string speaker)
    {
        using var site = new TestSite([.. SmallRecord.Files, Quote(speaker)]);
        Assert.True(site.Build().HasFailed);
    }

    [Fact]
    public void Two_of_one_name_are_told_apart_by_their_roles() => Assert.Equal(2, SmallRecord.Build(
        Quote("[{name: A juror, role: the first}, {name: A juror, role: the second}]"))
        .Json("data/quotes/said-so.json").GetProperty("speakers").GetArrayLength());

    private static (string, string) Quote(string speaker) => ("content/quotes/said-so.md",
        $"---\nspeaker: {speaker}\nsource: minutes\ndate: 2019-05-06\nabout: bob\n"
            + "stances: {topic: open, stance: yes-please}\n---\nWe could not agree on anything.\n");
}
