namespace SiteGen.Tests.Markup;

public class CalloutTests
{
    [Theory]
    [InlineData("note", "note", "Note")]
    [InlineData("TIP", "tip", "Tip")]
    [InlineData("important", "important", "Important")]
    [InlineData("warning", "warning", "Warning")]
    [InlineData("caution", "warning", "Warning")]
    [InlineData("faq", "question", "Question")]
    [InlineData("quote", "quote", "Quote")]
    [InlineData("my-own", "note", "Note")]
    [InlineData("note|wide", "note", "Note")]
    [InlineData("提示", "note", "Note")]
    public void A_callout_has_its_kind_and_the_word_of_it(string written, string kind, string title)
    {
        var callout = Cast.Read($"> [!{written}]\n> Text.\n").QuerySelector(".callout")!;

        Assert.Equal($"callout callout-{kind}", callout.ClassName);
        Assert.Equal("note", callout.GetAttribute("role"));
        Assert.Equal(title, callout.QuerySelector("p.callout-title")!.TextContent);
        Assert.Equal("Text.", callout.QuerySelector(".callout-body")!.TextContent.Trim());
    }

    [Fact]
    public void A_title_is_Markdown_and_a_link_in_it_makes_a_backlink()
    {
        var callout = Cast.Read(
            "> [!warning] *Mind* [[sam-altman|Sam]] | x\n>\n> - a\n>\n> ```\n> b\n> ```\n").QuerySelector(".callout")!;

        Assert.Equal(
            "<em>Mind</em> <a data-kind=\"person\" href=\"../../people/sam-altman/\">Sam</a> | x",
            callout.QuerySelector(".callout-title")!.InnerHtml);
        Assert.NotNull(callout.QuerySelector(".callout-body > ul"));
        Assert.NotNull(callout.QuerySelector(".callout-body > pre"));
    }

    [Theory]
    [InlineData("-", false)]
    [InlineData("+", true)]
    public void A_foldable_callout_opens_and_closes(string sign, bool isOpen)
    {
        var callout = Cast.Read($"> [!tip]{sign} More\n> Text.\n").QuerySelector("details.callout-tip")!;

        Assert.Equal(isOpen, callout.HasAttribute("open"));
        Assert.Equal("More", callout.QuerySelector("summary")!.TextContent);
        Assert.Contains("Text.", callout.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Callouts_may_be_nested_and_have_no_body()
    {
        var prose = Cast.Read("> [!question] Outer\n>> [!note] Inner\n>> Text.\n\n> [!tip] Alone\n");

        Assert.Equal("Inner", prose.QuerySelector(".callout-question .callout-note .callout-title")!.TextContent);
        Assert.Empty(prose.QuerySelectorAll(".callout-tip .callout-body"));
        Assert.NotNull(Cast.Read("> [!quote]\n> Words.\n").QuerySelector("blockquote.callout-body > p"));
    }

    [Theory]
    [InlineData("> [note] a", "[note] a")]
    [InlineData("> [!] a", "[!] a")]
    [InlineData("> a\n> [!note] b", "a [!note] b")]
    [InlineData(@"> \[!note] a", "[!note] a")]
    public void Other_quotations_stay(string markdown, string text)
    {
        var prose = Cast.Read(markdown);

        Assert.Empty(prose.QuerySelectorAll(".callout"));
        Assert.Equal(text, prose.QuerySelector("blockquote > p")!.TextContent.Replace('\n', ' '));
    }

    [Fact]
    public void The_place_of_a_mistake_in_a_title_is_known() =>
        Assert.Equal(["SG0203 nobody", "SG0203 noone"], Cast.Complaints("> [!note]  T [[nobody]]\n> [[noone]]\n"));
}
