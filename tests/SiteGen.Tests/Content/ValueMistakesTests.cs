using SiteGen.Diagnostics;
using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Content;

public sealed class ValueMistakesTests
{
    private const string Quote = "speaker: ada-byron\nsource: letter-1843\n";

    [Theory]
    [InlineData("people/x.md", "name: «SG0106:[X, Y]»")]
    [InlineData("people/x.md", "name: «SG0106:{first: X}»")]
    [InlineData("people/x.md", "name: X\nborn: «SG0106:[1815, {a: b}]»")]
    [InlineData("people/x.md", "name: X\naliases: [Y, «SG0106:[Z]»]")]
    [InlineData("people/x.md", "name: X\naliases: [Y, «SG0106:{a: b}»]")]
    [InlineData("people/x.md", "name: X\naliases: «SG0106:{a: b}»")]
    [InlineData("people/x.md", "name: X\nroles: «SG0106:CEO»")]
    [InlineData("people/x.md", "name: X\nroles: [«SG0106:CEO», {title: T}]")]
    [InlineData("people/x.md", "name: X\nimage: «SG0106:../media/picture.png»")]
    [InlineData("people/x.md", "name: X\nlinks: «SG0106:https://example.org/»")]
    [InlineData("people/x.md", "name: X\ncorrections: «SG0106:\"a word\"»")]
    [InlineData("quotes/x.md", Quote + "topics: [«SG0106:[engines]»]")]
    [InlineData("quotes/x.md", Quote + "in_reply_to: «SG0106:[ada-1843]»")]
    [InlineData("quotes/x.md", Quote + "context: «SG0106:[a]»")]
    [InlineData("quotes/x.md", Quote + "original: «SG0106:words»")]
    [InlineData("quotes/x.md", Quote + "stances: «SG0106:opposed»")]
    [InlineData("sources/x.md", "title: X\ntype: «SG0106:[book]»")]
    [InlineData("sources/x.md", "title: X\ntype: book\npublisher: «SG0106:[a]»")]
    [InlineData("quotes/x.md", "speaker: [«SG0106:[ada-byron]»]\nsource: letter-1843")]
    [InlineData("events/x.md", "title: X\ndate: «SG0106:{year: 1843}»")]
    public void A_value_of_the_wrong_type_is_marked(string path, string keys) => AssertReports(path, keys);

    [Fact]
    public void A_list_over_several_lines_is_marked_to_its_last_entry() =>
        AssertReports(
            "organizations/x.md", "name: X\nsummary:\n  «SG0106:- one\n  - two»\n\n# a comment\nfounded: 1812");

    [Theory]
    [InlineData("yes", "write true")]
    [InlineData("on", "write true")]
    [InlineData("no", "write false")]
    [InlineData("Off", "write false")]
    [InlineData("1", null)]
    [InlineData("\"true\"", "remove the quotation marks")]
    [InlineData("'false'", "remove the quotation marks")]
    public void Only_true_and_false_are_boolean(string value, string? help)
    {
        var diagnostics = AssertReports("people/x.md", $"name: X\ndraft: «SG0106:{value}»");
        Assert.Equal(help, diagnostics[0].Help);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("True")]
    [InlineData("TRUE")]
    [InlineData("false")]
    [InlineData("False")]
    [InlineData("FALSE")]
    public void True_and_false_are_written_as_in_YAML(string value) =>
        AssertReports("people/x.md", $"name: X\ndraft: {value}");

    [Theory]
    [InlineData("«SG0106:1.5»")]
    [InlineData("«SG0106:\"1\"»")]
    [InlineData("«SG0106:first»")]
    [InlineData("«SG0106:99999999999»")]
    [InlineData("«SG0106:1_000»")]
    [InlineData("«SG0106:[1]»")]
    [InlineData("-3")]
    [InlineData("+3")]
    [InlineData("007")]
    public void An_order_is_a_whole_number(string value) =>
        AssertReports("pages/x.md", $"title: X\norder: {value}");

    [Theory]
    [InlineData("people/x.md", "«SG0105:name»: \"\"")]
    [InlineData("people/x.md", "«SG0105:name»: '  '")]
    [InlineData("people/x.md", "name: X\naliases: [«SG0106:null»]")]
    [InlineData("people/x.md", "name: X\nroles: [{«SG0105:title»: '', organization: Y}]")]
    [InlineData("people/x.md", "name: X\ncorrections: [{date: 2024, «SG0105:text»: \"\"}]")]
    [InlineData("people/x.md", "name: X\nimage: {«SG0105:src»: '', alt: A}")]
    [InlineData("quotes/x.md", "«SG0105:speaker»: ''\nsource: letter-1843")]
    public void An_empty_value_of_a_required_key_is_marked_at_the_key(string path, string keys) =>
        AssertReports(path, keys);

    [Theory]
    [InlineData("people/x.md", "name: «SG0106:true»")]
    [InlineData("people/x.md", "name: X\nsummary: «SG0106:False»")]
    [InlineData("people/x.md", "name: X\naliases: [Y, «SG0106:TRUE»]")]
    [InlineData("people/x.md", "name: X\naliases: [Y, «SG0106:null»]")]
    [InlineData("sources/x.md", "title: X\ntype: book\npublisher: «SG0106:true»")]
    [InlineData("articles/x.md", "title: X\ndate: 1843\nkey_points: [«SG0106:false»]")]
    public void Words_that_YAML_does_not_read_as_text_are_marked(string path, string keys) =>
        Assert.Equal("put it in quotation marks if you mean the word", AssertReports(path, keys)[0].Help);

    [Theory]
    [InlineData("name: \"true\"")]
    [InlineData("name: 'null'")]
    [InlineData("name: yes")]
    [InlineData("name: 2019\naliases: [1.5, 0x10]")]
    public void Quoted_words_and_numbers_are_text(string keys) => AssertReports("people/x.md", keys);

    [Theory]
    [InlineData("Bad Id", "write 'bad-id'")]
    [InlineData("in_favour", "write 'in-favour'")]
    [InlineData("'!'", "ids are lower-case letters and digits, joined by hyphens")]
    public void The_id_of_a_stance_has_the_form_of_ids(string id, string help) =>
        Assert.Equal(help, MarkedSite.AssertReports(SmallWorld.And(
            ("content/topics/x.md", $"---\ntitle: X\nstances: [{{id: «SG0107:{id}», label: L}}]\n---\n"),
            ("content/quotes/x.md", $"---\n{Quote}stances: {{topic: x, stance: {id}}}\n---\nWords.\n")))[0].Help);

    [Theory]
    [InlineData("sources/x.md", "title: X\ntype: «SG0107:rumour»")]
    [InlineData("sources/x.md", "title: X\ntype: «SG0107:Article»")]
    [InlineData("sources/x.md", "title: X\ntype: «SG0107:\"op ed\"»")]
    [InlineData("sources/x.md", "title: X\ntype: book\naccess: «SG0107:secret»")]
    [InlineData("quotes/x.md", Quote + "wording: «SG0107:exact»")]
    [InlineData("quotes/x.md", Quote + "status: «SG0107:true»")]
    [InlineData("quotes/x.md", Quote + "versions: [{source: letter-1843, text: T, wording: «SG0107:loose»}]")]
    [InlineData("events/x.md", "title: X\ndate: 1843\nimportance: «SG0107:high»")]
    public void An_unknown_choice_is_marked(string path, string keys) => AssertReports(path, keys);

    [Theory]
    [InlineData("speaker: [[ada-byron]]\nsource: letter-1843")]
    [InlineData("speaker: ada-byron\nsource: [[letter-1843]]")]
    [InlineData("speaker: ada-byron\nsource: letter-1843\nabout: [[ada-byron]]")]
    public void A_link_without_quotation_marks_is_told_to_have_them(string keys)
    {
        using var site = new TestSite(SmallWorld.And(("content/quotes/x.md", $"---\n{keys}\n---\nWords.\n")));

        var diagnostic = Assert.Single(site.Build().OnlyProblems());

        Assert.Equal("SG0106", diagnostic.Rule.Code);
        Assert.Matches("^put a link in quotation marks: \"\\[\\[[a-z0-9-]+\\]\\]\"$", diagnostic.Help);
    }

    [Theory]
    [InlineData("[ada-byron, \"\"]")]
    [InlineData("[ada-byron, \"%%c%%\"]")]
    [InlineData("\n  - ada-byron\n  -")]
    public void An_empty_speaker_is_none(string speaker)
    {
        using var site = new TestSite(SmallWorld.And(
            ("content/quotes/x.md", $"---\nspeaker: {speaker}\nsource: letter-1843\n---\nOther words.\n")));

        Assert.Empty(site.Build().OnlyProblems());
    }

    [Theory]
    [InlineData("Article", "did you mean 'article'?")]
    [InlineData("blogpost", "did you mean 'blog-post'?")]
    [InlineData(
        "zzzzzzzzzzzzzz",
        "use one of: article, op-ed, blog-post, social-post, email, letter, court-filing, interview, podcast, "
            + "speech, hearing, book, paper, report, press-release, video, web-page, map, film, "
            + "diary, manuscript, dataset, transcript")]
    public void Help_for_a_choice_is_the_nearest_or_all(string value, string help) =>
        Assert.Equal(help, AssertReports("sources/x.md", $"title: X\ntype: «SG0107:{value}»")[0].Help);

    [Theory]
    [InlineData("«SG0115:example.org»")]
    [InlineData("«SG0115:www.example.org»")]
    [InlineData("«SG0115:/people/x/»")]
    [InlineData("«SG0115:ftp://example.org/»")]
    [InlineData("«SG0115:javascript:alert(1)»")]
    [InlineData("«SG0115:mailto:x@example.org»")]
    [InlineData("«SG0115:https:///path»")]
    [InlineData("«SG0115:https://»")]
    [InlineData("«SG0115:\"https://exa mple.org/\"»")]
    [InlineData("«SG0115:https://example.org/a b»")]
    [InlineData("\"https://example.org/a?b=c#d\"")]
    [InlineData("HTTP://EXAMPLE.ORG")]
    [InlineData("https://ja.wikipedia.org/wiki/人工知能")]
    public void A_web_address_is_absolute(string url)
    {
        AssertReports("sources/x.md", $"title: X\ntype: book\nurl: {url}");
        AssertReports("sources/x.md", $"title: X\ntype: book\narchive_url: {url}");
        AssertReports("people/x.md", $"name: X\nlinks:\n  - url: {url}");
        AssertReports("people/x.md", $"name: X\nsame_as:\n  - https://example.org/\n  - {url}");
    }

    [Theory]
    [InlineData("«SG0115:old»")]
    [InlineData("«SG0115:../old/»")]
    [InlineData("«SG0115:https://example.org/old/»")]
    [InlineData("«SG0115://example.org/»")]
    [InlineData("«SG0115:/a/../b/»")]
    [InlineData("«SG0115:/old?x=1»")]
    [InlineData("«SG0115:/old\\\\x»")]
    [InlineData("«SG0115:\"/old#x\"»")]
    [InlineData("«SG0115:/./»")]
    [InlineData("/old.html")]
    [InlineData("/old/path/")]
    [InlineData("/old/path")]
    public void A_redirect_path_begins_at_the_home_page(string path) =>
        AssertReports("people/x.md", $"name: X\nredirect_from: [{path}]");

    [Fact]
    public void The_ids_of_stances_are_unique()
    {
        using var site = new TestSite((
            "content/topics/x.md",
            "---\ntitle: X\nstances:\n  - {id: same, label: One}\n  - {id: same, label: Two}\n---\n"));
        var diagnostic = Assert.Single(site.FindProblems());
        Assert.Equal(
            (5, "same"),
            (
                diagnostic.File.GetPosition(diagnostic.Span.Start).Line,
                diagnostic.File.Slice(diagnostic.Span).ToString()));
    }

    [Theory]
    [InlineData("../media/nothing.png")]
    [InlineData("picture.png")]
    [InlineData("../people/ada-byron.md")]
    [InlineData("../../../../etc/passwd")]
    public void A_missing_picture_is_marked(string source)
    {
        using var site = new TestSite(SmallWorld.And(
            ("content/media/picture.png", ""),
            ("content/people/x.md", $"---\nname: X\nimage: {{src: {source}, alt: A}}\n---\n")));
        var diagnostic = Assert.Single(site.FindProblems());
        Assert.Equal(("SG0403", source), (diagnostic.Rule.Code, diagnostic.File.Slice(diagnostic.Span).ToString()));
    }

    private static IReadOnlyList<Diagnostic> AssertReports(string path, string keys) =>
        MarkedSite.AssertReports(
            SmallWorld.And(("content/media/picture.png", ""), ("content/" + path, $"---\n{keys}\n---\nText.\n")));
}
