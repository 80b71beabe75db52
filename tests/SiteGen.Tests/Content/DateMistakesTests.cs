using SiteGen.Diagnostics;
using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Content;

/// <summary>The wrong part of a date is marked in the file. The tests of dates cover the messages.</summary>
public sealed class DateMistakesTests
{
    private const string Quote = "speaker: ada-byron\nsource: letter-1843\n";

    [Theory]
    [InlineData("born: 1815-«SG0302:13»")]
    [InlineData("born: 1815-12-«SG0302:32»")]
    [InlineData("born: «SG0301:Dec» 1815")]
    [InlineData("born: \"1815-«SG0302:13»\"")]
    [InlineData("born: '1815-02-«SG0302:30»'")]
    [InlineData("born:   1815-«SG0302:13»   # a comment")]
    [InlineData("\"born\": \"1815-02-«SG0302:29»\"")]
    [InlineData("born: 1815/«SG0303:1814»")]
    [InlineData("born: \"1815/«SG0303:1814»\"")]
    [InlineData("born: '«SG0301: »1815'")]
    [InlineData("born: 1815-«SG0302:13»\ndied: 1815-«SG0302:14»")]
    public void Only_the_wrong_part_is_marked(string keys) => AssertReports("people/x.md", "name: X\n" + keys);

    [Theory]
    [InlineData(
        "people/x.md",
        "name: X\nroles:\n  - title: T\n    from: 1840-«SG0302:13»\n"
            + "  - {title: U, from: 1840, to: \"1841-02-«SG0302:29»\"}")]
    [InlineData(
        "people/x.md",
        "name: X\ncorrections:\n  - {date: 2024-02-«SG0302:30», text: T}\n  - {date: '2024-«SG0302:00»', text: T}")]
    [InlineData("people/x.md", "name: X\nupdated: 2024-02-«SG0302:30»")]
    [InlineData("organizations/x.md", "name: X\nfounded: 1812-«SG0302:99»\ndissolved: 1817/«SG0303:1816»")]
    [InlineData("sources/x.md", "title: X\ntype: book\ndate: 1843-«SG0302:13»\naccessed: 2024-04-«SG0302:31»")]
    [InlineData("quotes/x.md", Quote + "date: 1843-«SG0302:13»\npublished: 1843-«SG0302:14»")]
    [InlineData("events/x.md", "title: X\ndate: 1843-«SG0302:13»")]
    [InlineData("articles/x.md", "title: X\ndate: 1843-«SG0302:13»")]
    public void Wrong_parts_are_marked_in_every_key(string path, string keys) => AssertReports(path, keys);

    [Fact]
    public void Line_ends_and_wide_characters_do_not_shift_the_mark()
    {
        MarkedSite.AssertReports(
            ("content/people/x.md", "---\r\nname: 😀 名前\r\naliases:\r\n- é\r\nborn: '1815-«SG0302:13»'\r\n---\r\n"));
        MarkedSite.AssertReports(("content/people/x.md", "---\rname: 😀\rborn: 1815-«SG0302:13»\r---\r"));
        MarkedSite.AssertReports(
            ("content/people/x.md", "\uFEFF---\nname: X\nborn: 1815-«SG0302:13»\n---\n".TrimStart('\uFEFF')));
    }

    [Theory]
    [InlineData("born: >-\n  1815-13")]
    [InlineData("born: |-\n  1815-13")]
    [InlineData("born: \"\\x31815-13\"")]
    public void The_mark_of_a_folded_or_escaped_date_is_in_its_value(string keys)
    {
        using var site = new TestSite(("content/people/x.md", $"---\nname: X\n{keys}\n---\n"));
        var diagnostic = Assert.Single(site.FindProblems());
        var marked = diagnostic.File.Slice(diagnostic.Span).ToString();
        Assert.True(marked == "13" || marked == keys["born: ".Length..], $"marked is '{marked}'");
    }

    [Fact]
    public void Help_for_a_date_in_another_format_is_the_date()
    {
        var diagnostics = AssertReports("people/x.md", "name: X\nborn: «SG0301:25.12.1815»");
        Assert.Equal("write '1815-12-25'", diagnostics[0].Help);
    }

    private static IReadOnlyList<Diagnostic> AssertReports(string path, string keys) =>
        MarkedSite.AssertReports(SmallWorld.And(("content/" + path, $"---\n{keys}\n---\nText.\n")));
}
