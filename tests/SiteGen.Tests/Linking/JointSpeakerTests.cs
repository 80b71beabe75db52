using System.Text.Json;
using AngleSharp.Html.Parser;
using SiteGen.Tests.Formats;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Linking;

/// <summary>Statements that several people or organizations made together.</summary>
public class JointSpeakerTests
{
    private const string Words = "We speak with one voice here.";

    private static readonly (string, string)[] Carl =
    [
        ("content/people/carl.md", "---\nname: Carl\n---\n"),
        ("content/pages/more.md", "---\ntitle: More\n---\n[[carl]]\n"),
    ];

    private static readonly Dictionary<string, string> Pages = new(Build("[ann, bob, organization:acme]"));

    [Theory]
    [InlineData("people/ann/index.html")]
    [InlineData("people/bob/index.html")]
    [InlineData("organizations/acme/index.html")]
    [InlineData("topics/open/index.html")]
    [InlineData("people/ann/feed.xml")]
    [InlineData("people/bob/feed.xml")]
    public void Each_speaker_has_it(string path) => Assert.Contains(Words, Pages[path], StringComparison.Ordinal);

    [Fact]
    public void Its_page_links_each_speaker()
    {
        var page = new HtmlParser().ParseDocument(Pages["quotes/joint/index.html"]);
        Assert.Equal(
            ["../../people/ann/", "../../people/bob/", "../../organizations/acme/"],
            page.QuerySelectorAll(".quote-title a.speaker").Select(a => a.GetAttribute("href")));
        Assert.Equal(
            "Ann Archer, Bob and Acme & Sons",
            page.QuerySelector(".quote-title .speakers")!.TextContent.Trim());
        Assert.StartsWith(
            "Ann Archer, Bob and Acme & Sons", page.QuerySelector("h1")!.TextContent.Trim(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void All_who_made_it_take_its_stance()
    {
        var taken = Pages.Json("data/topics/open.json").GetProperty("stances")[0].GetProperty("taken").EnumerateArray()
            .Where(t => t.GetProperty("quote").Text("id") == "joint")
            .Select(t => t.GetProperty("speaker").Text("id"));
        Assert.Equal(["acme", "ann", "bob"], taken.Order());
        var page = new HtmlParser().ParseDocument(Pages["quotes/joint/index.html"]);
        Assert.Single(page.QuerySelectorAll("dt"), d => d.TextContent == "Position");
        Assert.Contains("id=\"organization-acme\"", Pages["stances/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Each_talks_about_those_whom_it_mentions_but_not_about_themselves()
    {
        var pages = Build("[ann, bob]", "about: [bob, carl]");
        var ann = new HtmlParser().ParseDocument(pages["people/ann/index.html"]);
        var bob = new HtmlParser().ParseDocument(pages["people/bob/index.html"]);
        Assert.Equal(["Bob", "Carl"], Names(ann).Intersect(["Bob", "Carl"]).Order());
        Assert.DoesNotContain("Bob", Names(bob));
        Assert.Contains("Carl", Names(bob));

        static IEnumerable<string> Names(AngleSharp.Dom.IDocument page) =>
            page.QuerySelectorAll("section[aria-labelledby=talks-about] .counted a").Select(n => n.TextContent);
    }

    [Fact]
    public void An_answer_talks_about_all_whom_it_answers()
    {
        var pages = Build("[ann, bob]", "", ("content/quotes/reply.md",
            "---\nspeaker: carl\nsource: minutes\ndate: 2020\nin_reply_to: joint\n---\nYou are both wrong.\n"));
        var exchanges = new HtmlParser().ParseDocument(pages["mentions/index.html"]);
        Assert.NotNull(exchanges.GetElementById("m-person-carl--person-ann"));
        Assert.NotNull(exchanges.GetElementById("m-person-carl--person-bob"));
        Assert.Contains(
            "Ann Archer, Bob and Carl", exchanges.GetElementById("thread-joint")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_timeline_has_one_entry_and_a_mark_in_the_lane_of_each()
    {
        var page = new HtmlParser().ParseDocument(Pages["timeline/index.html"]);
        Assert.Single(page.QuerySelectorAll("#t-quote-joint"));
        var entry = page.QuerySelector("#t-quote-joint")!;
        Assert.Equal("ann bob", entry.GetAttribute("data-person"));
        Assert.Equal("acme", entry.GetAttribute("data-organization"));
        var marks = page.QuerySelectorAll(".overview svg")[0]
            .QuerySelectorAll("a[href$='#t-quote-joint']").Length;
        Assert.Equal(3, marks);
    }

    [Fact]
    public void The_data_has_all_and_the_first()
    {
        var data = Pages.Json("data/quotes/joint.json");
        Assert.Equal(["ann", "bob", "acme"], data.GetProperty("speakers").EnumerateArray().Select(s => s.Text("id")));
        Assert.Equal("ann", data.GetProperty("speaker").Text("id"));
    }

    [Fact]
    public void Citations_have_all_as_authors()
    {
        var page = new HtmlParser().ParseDocument(Pages["quotes/joint/index.html"]);
        Assert.StartsWith(
            "Ann Archer, Bob, Acme & Sons, “", page.QuerySelector("p.citation")!.TextContent, StringComparison.Ordinal);
        var bibTex = page.QuerySelectorAll("pre.citation")[0].TextContent;
        Assert.Contains("author = {Archer, Ann and {Bob} and {Acme \\& Sons}},", bibTex, StringComparison.Ordinal);
        var authors = JsonDocument.Parse(page.QuerySelectorAll("pre.citation")[1].TextContent).RootElement[0]
            .GetProperty("author").EnumerateArray();
        Assert.Equal(3, authors.Count());
    }

    [Fact]
    public void Exports_previews_and_embeds_name_all()
    {
        Assert.Contains("Ann Archer, Bob and Acme", Pages["timeline/timeline.json"], StringComparison.Ordinal);
        Assert.Contains(
            "Ann Archer\\, Bob and Acme", Pages["timeline/timeline.ics"].Replace("\r\n ", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.Contains(
            "Ann Archer, Bob and Acme &amp; Sons", Pages["quotes/joint/preview.html"], StringComparison.Ordinal);
        Assert.Contains(
            "Ann Archer, Bob and Acme &amp; Sons", Pages["quotes/joint/card/index.html"], StringComparison.Ordinal);
        Assert.Contains("Ann Archer, Bob and Acme &amp; Sons", Pages["feed.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_a_card_names_two_and_counts_the_others()
    {
        var many = Enumerable.Range(1, 14).Select(i => ($"content/people/p{i}.md", $"---\nname: Signer {i}\n---\n"));
        var pages = Build("[" + string.Join(", ", Enumerable.Range(1, 14).Select(i => $"p{i}")) + "]", "", [.. many]);
        Assert.Contains("Signer 1, Signer 2 and 12 others", pages["people/p7/index.html"], StringComparison.Ordinal);
        var page = new HtmlParser().ParseDocument(pages["quotes/joint/index.html"]);
        Assert.Equal(14, page.QuerySelectorAll(".entity-header a.speaker").Length);
    }

    [Fact]
    public void A_misattributed_one_is_listed_with_none_as_their_words()
    {
        var pages = Build("[ann, bob]", "status: misattributed");
        var page = new HtmlParser().ParseDocument(pages["quotes/joint/index.html"]);
        Assert.Equal(
            "Misattributed: these are not the words of Ann Archer and Bob.",
            page.QuerySelector("p.warning")!.TextContent);
        Assert.Contains("Misattributed to Ann Archer and Bob", pages["timeline/index.html"], StringComparison.Ordinal);
        foreach (var id in (string[])["ann", "bob"])
        {
            var data = pages.Json($"data/people/{id}.json");
            Assert.Equal("joint", Assert.Single(data.GetProperty("misattributed").EnumerateArray()).Text("id"));
        }
    }

    [Theory]
    [InlineData("[ann, ann]", "speaker: [ann, «ann»]")]
    [InlineData("[ann, bob, person:ann]", "speaker: [ann, bob, «person:ann»]")]
    [InlineData("[\"[[ann]]\", ann]", "speaker: [\"[[ann]]\", «ann»]")]
    public void A_speaker_named_twice_is_a_mistake(string speakers, string marked)
    {
        using var site = new TestSite([.. SmallRecord.Files, Joint(speakers, "")]);
        var diagnostic = Assert.Single(site.Build().Diagnostics);
        Assert.Equal("SG0220", diagnostic.Rule.Code);
        var line = diagnostic.File.GetLineSpan(diagnostic.Span.Start);
        var text = diagnostic.File.Slice(line).ToString();
        var start = diagnostic.Span.Start - line.Start;
        Assert.Equal(marked, text.Insert(start + diagnostic.Span.Length, "»").Insert(start, "«"));
    }

    [Theory]
    [InlineData("[ann, nobody-here]", "SG0203")]
    [InlineData("[ann, open]", "SG0202")]
    [InlineData("[]", "SG0106")]
    [InlineData("[ann, [bob]]", "SG0106")]
    [InlineData("", "SG0105")]
    public void Other_mistakes_are_reported_at_the_speaker(string speakers, string code)
    {
        using var site = new TestSite([.. SmallRecord.Files, Joint(speakers, "")]);
        Assert.Equal(code, Assert.Single(site.Build().Diagnostics).Rule.Code);
    }

    [Fact]
    public void The_same_words_by_one_of_them_alone_are_a_duplicate()
    {
        using var site = new TestSite([.. SmallRecord.Files, Joint("[ann, bob]", ""), ("content/quotes/alone.md",
            $"---\nspeaker: bob\nsource: minutes\n---\n{Words}\n")]);
        Assert.Contains("alone", Assert.Single(site.Build().Diagnostics).Message, StringComparison.Ordinal);
    }

    private static (string, string) Joint(string speakers, string keys) => ("content/quotes/joint.md",
        $"---\nspeaker: {speakers}\nsource: minutes\ndate: 2019-05-06\n"
            + $"topics: open\nstances: {{topic: open, stance: yes-please}}\n{keys}\n---\n{Words}\n");

    private static Dictionary<string, string> Build(
        string speakers, string keys = "", params IEnumerable<(string, string)> more) =>
        new(SmallRecord.Build([.. Carl, Joint(speakers, keys), .. more]));
}
