namespace SiteGen.Tests.Evidence;

/// <summary>Pages: form feeds, running heads and printed numbers.</summary>
public class PagesTests
{
    [Theory]
    [InlineData("We keep\n\fthe promise.", "exact | We keep⏎␌the promise. | page 1 | a page break")]
    [InlineData("We keep\n\n12\n\fthe promise.",
        "exact | We keep⏎⏎12⏎␌the promise. | page 1, printed 12 | a page break, a page number")]
    [InlineData("A\n\n- 1 -\n\fWe keep\n- 2 -\n\fthe promise.\n- 3 -\n\f",
        "exact | We keep⏎- 2 -⏎␌the promise. | page 2 | a page break, a page number")]
    [InlineData("x\nxi\n\fWe keep\nxii\n\fthe promise.\nxiii\n",
        "exact | We keep⏎xii⏎␌the promise. | page 2, printed xii | a page break, a page number")]
    [InlineData("OPEN SOURCE AI    7\n\nWe keep\n\fOPEN SOURCE AI    8\n\nthe promise.",
        "exact | We keep⏎␌OPEN SOURCE AI    8⏎⏎the promise. | page 1, printed 7 | a page break, a running head")]
    [InlineData("The Charter\n\nFirst.\n\n1\n\fThe Charter\n\nWe keep\n\n2\n\fThe Charter\n\nthe promise.\n\n3\n",
        "exact | We keep⏎⏎2⏎␌The Charter⏎⏎the promise. | page 2 | a page break, a running head, a page number")]
    public void A_quotation_may_go_on_over_a_page(string text, string expected) =>
        Assert.Equal(expected, Archived.Find("txt", text, "We keep the promise.", "report"));

    [Theory]
    [InlineData("We have\n12\n\fapples", "We have 12 apples")]
    [InlineData("He said I\n\fwill", "He said I will")]
    [InlineData("Yes.\n\fYes.\n\fNo.", "Yes. Yes. No.")]
    [InlineData("a civil\n\fcivil", "a civil civil")]
    public void Words_at_the_edges_of_pages_stay(string text, string words) =>
        Assert.StartsWith("exact", Archived.Find("txt", text, words, "report"));

    [Fact]
    public void Paragraphs_are_counted() => Assert.Equal(
        "exact | We keep⏎⏎the promise. | paragraph 2 | ",
        Archived.Find("txt", "First.\n\nWe keep\n\nthe promise.\n", "We keep the promise.", "report"));

    [Theory]
    [InlineData("We keep\n1\n\fthe promise", "exact | We keep⏎1⏎␌the promise | page 1 | a page break, a page number")]
    [InlineData("We keep\n7\n\fthe promise", "altered")]
    [InlineData("We keep\n\f2\nthe promise", "exact | We keep⏎␌2⏎the promise | page 1 |")]
    public void The_number_of_the_page_itself_is_one(string text, string expected) =>
        Assert.StartsWith(expected, Archived.Find("txt", text, "We keep the promise", "article"));
}
