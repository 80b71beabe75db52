using SiteGen.Quotations;
using SiteGen.Tests.Markup;

namespace SiteGen.Tests.Quotations;

public class QuotedLabelTests
{
    private const string Words =
        "We can't — “never” — sell 10,000 co-owned chips… to Microsoft,\nsaid the café's owner.";

    [Theory]
    [InlineData("sell 10,000 co-owned chips")]
    [InlineData("We can't")]
    [InlineData("We can’t")]
    [InlineData("can't - \"never\" - sell")]
    [InlineData("can't – „never“ – sell")]
    [InlineData("chips... to Microsoft")]
    [InlineData("10,000\u00A0co‑owned")]
    [InlineData("to Microsoft, said")]
    [InlineData("  said   the ")]
    [InlineData("Microsoft,")]
    [InlineData("We can't — “never” — sell 10,000 co-owned chips… to Microsoft, said the café's owner.")]
    public void A_quotation_contains_its_words_apart_from_typography(string words) =>
        Assert.True(QuotedLabel.IsIn(words, new SearchableText(Words)));

    [Theory]
    [InlineData("we can't")]
    [InlineData("to microsoft")]
    [InlineData("Micro")]
    [InlineData("soft, said")]
    [InlineData("he café's")]
    [InlineData("caf")]
    [InlineData("cafe's owner")]
    [InlineData("sell 10 000")]
    [InlineData("to Microsoft said")]
    [InlineData("sell chips")]
    [InlineData("sell … chips")]
    [InlineData("We can")]
    [InlineData("sell 10")]
    [InlineData("000 co-owned")]
    public void Other_words_and_parts_of_words_or_numbers_are_not_in_a_quotation(string words) =>
        Assert.False(QuotedLabel.IsIn(words, new SearchableText(Words)));

    [Theory]
    [InlineData("“a b”", "a b")]
    [InlineData("\"a b\"", "a b")]
    [InlineData("„a b“", "a b")]
    [InlineData("«a b»", "a b")]
    [InlineData("« a b »", "a b")]
    [InlineData("‘a b’", "a b")]
    [InlineData("'a b'", "a b")]
    [InlineData("a b", null)]
    [InlineData("what he calls “a b”", null)]
    [InlineData("“”", null)]
    [InlineData("'tis b", null)]
    public void A_label_is_quoted_if_quotation_marks_enclose_all_of_it(string label, string? words) =>
        Assert.Equal(words, QuotedLabel.WordsIn(label));

    [Theory]
    [InlineData("[[musk-closed|“controlled by Microsoft”]]")]
    [InlineData("[[musk-closed|\"controlled by Microsoft\"]]")]
    [InlineData("[[musk-closed|“controlled\nby Microsoft”]]")]
    [InlineData("[[quote:musk-closed|“controlled by Microsoft.”]]")]
    [InlineData("[“controlled *by* Microsoft”](../quotes/2023/musk-closed.md)")]
    [InlineData("[[musk-closed|Controlled, he said]]")]
    [InlineData("[[elon-musk|“Technoking”]]")]
    [InlineData("[[tweet|“Some headline”]]")]
    public void A_quoted_label_with_the_words_is_accepted(string markdown) => Assert.Empty(Cast.Complaints(markdown));

    [Theory]
    [InlineData("[[musk-closed|“Controlled by Microsoft”]]")]
    [InlineData("[[musk-closed|“controlled by Micro”]]")]
    [InlineData("[[musk-closed|\"controlled by Google\"]]")]
    [InlineData("[[musk-closed|‘controlled by Google’]]")]
    [InlineData("[[musk-closed#context|“controlled by Google”]]")]
    [InlineData("[“controlled *by* Google”](../quotes/2023/musk-closed.md)")]
    public void A_quoted_label_with_other_words_is_an_error_at_the_link(string markdown) =>
        Assert.Contains($"SG0501 {markdown}", Cast.Complaints($"a {markdown} b"));

    [Fact]
    public void The_message_shows_the_words()
    {
        using var site = Cast.Site("He said [[musk-closed|“run by Microsoft”]].\n");

        const string Message = "the label in quotation marks is not part of the quotation 'musk-closed'";
        const string Help = "the quotation is: “OpenAI was created as an open source company, "
            + "but now it is effectively controlled by Microsoft.”";
        Assert.Equal($"""
            content/articles/article.md(5,9): error SG0501: {Message}
               5 | He said [[musk-closed|“run by Microsoft”]].
                 |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ {Help}

            """, site.Report());
    }

    [Theory]
    [InlineData("*Open* the **weights**, [[openai]]!", "“Open the weights, OpenAI!”")]
    [InlineData("> Open\n> the weights", "“Open the weights”")]
    [InlineData("One.\n\nTwo.", "“One. Two.”")]
    [InlineData("One.\\\nTwo.", "“One. Two.”")]
    [InlineData("Fish &amp; chips", "“Fish & chips”")]
    [InlineData("Fish[^1] swim\n\n[^1]: Some do.", "“Fish swim”")]
    public void The_words_are_what_readers_see(string words, string label) =>
        Assert.Empty(
            Cast.Complaints(
                $"[[seen|{label}]]",
                ("content/quotes/seen.md", $"---\nspeaker: elon-musk\nsource: tweet\n---\n{words}\n")));
}
