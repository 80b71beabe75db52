using SiteGen.Tests.Diagnostics;

namespace SiteGen.Tests.Content;

public sealed class DatesInOrderTests
{
    private const string Quote = "speaker: ada-byron\nsource: letter-1843\n";

    [Theory]
    [InlineData("people/x.md", "name: X\nborn: 1815\ndied: «SG0304:1814-12-31»")]
    [InlineData("people/x.md", "name: X\nroles: [{title: T, from: 1840-02, to: «SG0304:\"1840-01\"»}]")]
    [InlineData(
        "people/x.md",
        "name: X\nroles:\n  - {«SG0105:from»: 1812}\n  - {title: T, from: 1840-02, to: «SG0304:1840-01»}")]
    [InlineData("organizations/x.md", "name: X\nfounded: 1812-05\ndissolved: «SG0304:1812-04»")]
    [InlineData("quotes/x.md", Quote + "date: 1843-09-02\npublished: «SG0304:1843-09-01»")]
    [InlineData("quotes/x.md", Quote + "date: «SG0304:1842»\nin_reply_to: dated-quote")]
    [InlineData("quotes/x.md", "speaker: ada-byron\nsource: dated-source\ndate: «SG0305:1843-07-03»")]
    public void Dates_that_cannot_be_in_order_are_marked(string path, string keys) => AssertReports(path, keys);

    [Theory]
    [InlineData("people/x.md", "name: X\nborn: 1815-12\ndied: 1815")]
    [InlineData("people/x.md", "name: X\nborn: 1815/1816\ndied: 1815")]
    [InlineData("people/x.md", "name: X\nroles: [{title: T, from: 1840, to: 1840-01}]")]
    [InlineData("organizations/x.md", "name: X\nfounded: ../1820\ndissolved: 1700")]
    [InlineData("quotes/x.md", Quote + "date: 1843\nin_reply_to: dated-quote")]
    [InlineData("quotes/x.md", "speaker: ada-byron\nsource: dated-source\ndate: 1843-07-02")]
    [InlineData("quotes/x.md", "speaker: ada-byron\nsource: dated-source\ndate: 1843")]
    public void Dates_that_can_be_in_order_are_not_marked(string path, string keys) => AssertReports(path, keys);

    private static void AssertReports(string path, string keys) => MarkedSite.AssertReports(SmallWorld.And(
        ("content/sources/dated-source.md", "---\ntitle: T\ntype: letter\ndate: 1843-07-01\n---\n"),
        ("content/quotes/dated-quote.md", $"---\n{Quote}date: 1843-06\n---\nOther words.\n"),
        ("content/" + path, $"---\n{keys}\n---\nText.\n")));
}
