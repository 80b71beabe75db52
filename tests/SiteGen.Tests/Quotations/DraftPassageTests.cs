using SiteGen.Quotations;

namespace SiteGen.Tests.Quotations;

/// <summary>Which words of a draft are in quotation marks.</summary>
public class DraftPassageTests
{
    [Theory]
    [InlineData("He said “we are open” then.", "we are open")]
    [InlineData("He said \"we are open,\" then \"no\".", "we are open,|no")]
    [InlineData("„Wir sind offen“, sagte er; »ja doch«, «si» und ‚nein‘.", "Wir sind offen|ja doch|si|nein")]
    [InlineData("« nous sommes ouverts » et «oui»", "nous sommes ouverts|oui")]
    [InlineData("「重要なことです」と『本』", "重要なことです|本")]
    [InlineData("“He said ‘no’ and “yes” to it”", "He said ‘no’ and “yes” to it")]
    [InlineData("It's the users' choice, isn't it? In the '90s.", "")]
    [InlineData("It’s the users’ choice, isn’t it? In the ’90s.", "")]
    [InlineData("he wrote 'we aren't open' to them", "we aren't open")]
    [InlineData("he wrote ‘we aren’t open’ to them", "we aren’t open")]
    [InlineData("a 6\" disk and a 5\" one", "")]
    [InlineData("“First paragraph.\n\n“Second paragraph.” End.", "First paragraph.|Second paragraph.")]
    [InlineData("“never closed here\n\nnext", "never closed here")]
    [InlineData("two \"lines\nof words\" here", "lines\nof words")]
    [InlineData("Hon sade ”vi är öppna” och ”nej”.", "vi är öppna|nej")]
    [InlineData("„Wir sind offen\", sagte er, “we are open\" she", "Wir sind offen|we are open")]
    [InlineData("„Er sagte \"nein\" dazu“, „ja“", "Er sagte \"nein\" dazu|ja")]
    [InlineData("“” and \"\"", "")]
    public void Passages_are_what_is_in_quotation_marks(string text, string passages) => Assert.Equal(
        passages, string.Join('|', DraftPassage.FindAll(text, []).Select(p => p.Words)));

    [Theory]
    [InlineData("we are open\n— Ann", "we are open")]
    [InlineData("“we are open” — Ann", "we are open")]
    [InlineData("we are “open” here", "we are “open” here")]
    [InlineData("— Ann", "")]
    public void A_block_quotation_is_a_passage_without_the_line_that_says_whose(string block, string passages) =>
        Assert.Equal(
            passages, string.Join('|', DraftPassage.FindAll(block, [(0, block.Length)]).Select(p => p.Words)));

    [Fact]
    public void The_position_is_that_of_the_words_with_their_marks()
    {
        var passage = Assert.Single(DraftPassage.FindAll("He: “we are open”.", []));
        Assert.Equal((4, 13), (passage.Span.Start, passage.Span.Length));
    }
}
