using SiteGen.Diagnostics;
using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Content;

public sealed class KeyMistakesTests
{
    [Theory]
    [InlineData("people/x.md", "name: X\n«SG0103:colour»: red")]
    [InlineData("organizations/x.md", "name: X\n«SG0103:born»: 1812")]
    [InlineData("topics/x.md", "title: X\n«SG0103:date»: 1812")]
    [InlineData("sources/x.md", "title: X\ntype: book\n«SG0103:asin»: 12")]
    [InlineData("events/x.md", "title: X\ndate: 1812\n«SG0103:stances»: []")]
    [InlineData("articles/x.md", "title: X\ndate: 1812\n«SG0103:quotes»: []")]
    [InlineData("pages/x.md", "title: X\n«SG0103:date»: 1812")]
    [InlineData("people/x.md", "name: X\n«SG0103:Summary»: capitals count")]
    [InlineData("people/x.md", "name: X\n«SG0103:\"sort name\"»: quoted")]
    [InlineData("people/x.md", "name: X\n«SG0103:<<»: {summary: merged}")]
    [InlineData("people/x.md", "name: X\n«SG0103:one»: 1\n«SG0103:two»: 2")]
    public void An_unknown_key_is_marked(string path, string keys) => AssertReports(path, keys);

    [Theory]
    [InlineData("people/x.md", "name: X\nroles: [{title: T, «SG0103:until»: 1812}]")]
    [InlineData("people/x.md", "name: X\nimage: {src: ../media/picture.png, alt: A, «SG0103:title»: T}")]
    [InlineData("people/x.md", "name: X\nlinks:\n  - url: https://example.org/\n    «SG0103:text»: T")]
    [InlineData("people/x.md", "name: X\ncorrections: [{date: 2024, text: T, «SG0103:author»: A}]")]
    [InlineData("topics/x.md", "title: X\nstances: [{id: a, label: A, «SG0103:order»: 1}]")]
    [InlineData(
        "quotes/x.md",
        "speaker: ada-byron\nsource: letter-1843\noriginal: {language: fr, text: T, «SG0103:source»: s}")]
    [InlineData(
        "quotes/x.md",
        "speaker: ada-byron\nsource: letter-1843\nversions: [{source: letter-1843, text: T, «SG0103:status»: s}]")]
    [InlineData(
        "quotes/x.md",
        "speaker: ada-byron\nsource: letter-1843\nstances: [{topic: engines, stance: opposed, «SG0103:note»: s}]")]
    public void An_unknown_nested_key_is_marked(string path, string keys) => AssertReports(path, keys);

    [Theory]
    [InlineData("people/x.md", "name: X\nsumary: S", "did you mean 'summary'?")]
    [InlineData("people/x.md", "name: X\nalias: S", "did you mean 'aliases'?")]
    [InlineData("people/x.md", "name: X\nsameas: https://example.org/", "did you mean 'same_as'?")]
    [InlineData("people/x.md", "name: X\nsort-name: S", "did you mean 'sort_name'?")]
    [InlineData("people/x.md", "name: X\nroles: [{title: T, form: 1812}]", "did you mean 'from'?")]
    [InlineData(
        "pages/x.md",
        "title: X\nzzzzzzzz: 1",
        "the keys are: title, summary, nav, order, type, aliases, draft, updated, redirect_from, image, links, "
            + "corrections, language, template, extra, tags, cssclasses")]
    [InlineData(
        "pages/x.md",
        "title: X\nid: 1",
        "the keys are: title, summary, nav, order, type, aliases, draft, updated, redirect_from, image, links, "
            + "corrections, language, template, extra, tags, cssclasses")]
    public void Help_for_an_unknown_key_is_the_nearest_or_all(string path, string keys, string help) =>
        Assert.Equal(help, Single(path, keys, "SG0103").Help);

    [Theory]
    [InlineData("sources/x.md", "tittle: X\ntype: book")]
    [InlineData("quotes/x.md", "speakr: ada-byron\nsource: letter-1843")]
    [InlineData("quotes/x.md", "speaker: ada-byron\nsources: letter-1843")]
    [InlineData("people/x.md", "Name: X")]
    [InlineData("people/x.md", "name: X\nroles: [{tilte: T}]")]
    public void A_misspelt_required_key_is_not_also_missing(string path, string keys) =>
        Single(path, keys, "SG0103");

    [Theory]
    [InlineData("people/x.md", "name: X\n«SG0104:name»: Y")]
    [InlineData("people/x.md", "name: X\nborn: 1815\n«SG0104:born»: 1815\n«SG0104:born»: 1816")]
    [InlineData("people/x.md", "name: X\n«SG0104:\"name\"»: Y")]
    [InlineData("people/x.md", "name: X\nroles: [{title: T, «SG0104:title»: U}]")]
    public void A_duplicate_key_is_marked_at_its_second_use(string path, string keys) =>
        AssertReports(path, keys);

    [Fact]
    public void A_duplicate_key_names_the_line_of_the_first() =>
        Assert.Equal(
            "it is already on line 3",
            Single("people/x.md", "summary: S\nname: X\nborn: 1815\nname: Y", "SG0104").Help);

    [Theory]
    [InlineData("people/x.md", "«SG0105:summary»: S")]
    [InlineData("organizations/x.md", "«SG0105:summary»: S")]
    [InlineData("topics/x.md", "«SG0105:summary»: S")]
    [InlineData("sources/x.md", "«SG0105,SG0105:date»: 1812")]
    [InlineData("sources/x.md", "«SG0105:title»: X")]
    [InlineData("quotes/x.md", "«SG0105,SG0105:date»: 1812")]
    [InlineData("quotes/x.md", "«SG0105:speaker»: ada-byron")]
    [InlineData("events/x.md", "«SG0105:title»: X")]
    [InlineData("articles/x.md", "«SG0105:title»: X")]
    [InlineData("pages/x.md", "«SG0105:nav»: true")]
    [InlineData("people/x.md", "name: X\nroles: [{«SG0105:from»: 1812}]")]
    [InlineData("people/x.md", "name: X\nlinks: [{«SG0105:label»: L}]")]
    [InlineData("people/x.md", "name: X\ncorrections: [{«SG0105:date»: 1812}]")]
    [InlineData("people/x.md", "name: X\nimage: {«SG0105:src»: ../media/picture.png}")]
    [InlineData("topics/x.md", "title: X\nstances: [{«SG0105:id»: a}]")]
    [InlineData("quotes/x.md", "speaker: ada-byron\nsource: letter-1843\nversions: [{«SG0105:text»: T}]")]
    [InlineData("quotes/x.md", "speaker: ada-byron\nsource: letter-1843\nstances: [{«SG0105:topic»: engines}]")]
    [InlineData("quotes/x.md", "speaker: ada-byron\nsource: letter-1843\noriginal: {«SG0105:text»: T}")]
    public void A_missing_key_is_reported_at_the_first_key(string path, string keys) => AssertReports(path, keys);

    [Theory]
    [InlineData("people/x.md", "«SG0105:name»:")]
    [InlineData("people/x.md", "«SG0105:name»: ~")]
    [InlineData("people/x.md", "«SG0105:name»: null")]
    [InlineData("sources/x.md", "title: X\n«SG0105:type»:")]
    [InlineData("quotes/x.md", "«SG0105:speaker»:\n«SG0105:source»:")]
    [InlineData("events/x.md", "title: X\n«SG0105:date»:")]
    public void A_required_key_needs_a_value(string path, string keys) => AssertReports(path, keys);

    [Theory]
    [InlineData(
        "name: null",
        "write the name as it is printed; 'null' means no value unless it is in quotation marks")]
    [InlineData("name: ~", "write the name as it is printed")]
    [InlineData("name:", "write the name as it is printed")]
    public void Help_for_a_key_without_a_value_explains_null(string keys, string help) =>
        Assert.Equal(help, Single("people/x.md", keys, "SG0105").Help);

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("# only a comment\n")]
    [InlineData("~\n")]
    public void Empty_front_matter_lacks_the_required_keys(string keys) =>
        Assert.Equal("a person needs the key 'name'", Single("people/x.md", keys, "SG0105").Message);

    [Fact]
    public void Help_for_a_missing_key_has_its_meaning() =>
        Assert.Equal("add 'name: …', the name as it is printed", Single("people/x.md", "summary: S", "SG0105").Help);

    private static void AssertReports(string path, string keys) =>
        MarkedSite.AssertReports(
            SmallWorld.And(("content/media/picture.png", ""), ("content/" + path, $"---\n{keys}\n---\nText.\n")));

    private static Diagnostic Single(string path, string keys, string code)
    {
        using var site = new TestSite(SmallWorld.And(("content/" + path, $"---\n{keys}\n---\nText.\n")));
        var diagnostic = Assert.Single(site.FindProblems());
        Assert.Equal(code, diagnostic.Rule.Code);
        return diagnostic;
    }
}
