namespace SiteGen.Tests.Evidence;

/// <summary>The text of HTML pages is what a browser shows.</summary>
public class PageTextTests
{
    [Theory]
    [InlineData("He said <q>no <q>way</q></q> to all", "He said “no ‘way’” to all")]
    [InlineData("<div lang=de>Er sagte <q>nein</q> dazu</div>", "Er sagte „nein“ dazu")]
    [InlineData("<ruby>開<rp>(</rp><rt>かい</rt><rp>)</rp></ruby>発の自由", "開発の自由")]
    [InlineData("one <span style='color: red; display : NONE !important'>two</span> three", "one three")]
    [InlineData("one <span style='visibility:hidden'>two</span><dialog>two</dialog> three", "one three")]
    [InlineData("one <video>No video</video><details><summary>two</summary>three</details>", "one two three")]
    [InlineData("co<wbr>operate<br>now", "cooperate now")]
    [InlineData("a fact<sup class=footnote-ref><a href='https://x.org/#fn1'>[1]</a></sup> here", "a fact here")]
    [InlineData("a fact<a role='doc-noteref' href='#n1'>1</a> here", "a fact here")]
    [InlineData("10<sup>th</sup> of May", "10th of May")]
    [InlineData("<table><tr><td>one<td>two</table>", "one two")]
    [InlineData("a fact[3] and [00:12:34] another", "a fact and another")]
    public void What_a_browser_shows_is_found(string html, string words) =>
        Assert.StartsWith("exact", Archived.Find("html", $"<p>{html}", words));

    [Fact]
    public void Readings_and_footnotes_are_reported() => Assert.Equal(
        "exact |  | paragraph 2 | a footnote mark, a ruby reading",
        Archived.Find("html",
            "<h1>Title</h1><p>We <b><ruby>keep<rt>kiːp</rt></ruby></b> it<sup><a href='#1'>1</a></sup> all<p>End",
            "We keep it all"));
}
