using SiteGen.Quotations;

namespace SiteGen.Tests.Quotations;

/// <summary>URLs with text fragments (https://wicg.github.io/scroll-to-text-fragment/).</summary>
public class TextFragmentTests
{
    private const string Page = "https://example.org/page";

    [Theory]
    [InlineData("Yup", "#:~:text=Yup")]
    [InlineData("Openness, of models & data", "#:~:text=Openness%2C%20of%20models%20%26%20data")]
    [InlineData("an open-source model", "#:~:text=an%20open%2Dsource%20model")]
    [InlineData("开源", "#:~:text=%E5%BC%80%E6%BA%90")]
    public void Short_words_are_given_in_full(string words, string fragment) =>
        Assert.Equal(Page + fragment, TextFragment.Append(Page, words, VerificationLevel.Exact));

    [Fact]
    public void Long_words_are_given_by_their_start_and_end()
    {
        var middle = string.Join(' ', Enumerable.Repeat("middle", 40));
        var words = $"one two three four five {middle} fifty one two three four";

        Assert.Equal(
            Page + "#:~:text=one%20two%20three%20four%20five,fifty%20one%20two%20three%20four",
            TextFragment.Append(Page, words, VerificationLevel.Exact));
    }

    [Fact]
    public void Words_of_two_paragraphs_are_given_by_their_start_and_end() => Assert.Equal(
        Page + "#:~:text=one%20two%20three%20four%20five,six%20seven%20eight%20nine%20ten",
        TextFragment.Append(Page, "one two three four five\n\nsix seven eight nine ten", VerificationLevel.Exact));

    [Theory]
    [InlineData("We are open now. Nobody is closed.", "We%20are%20open%20now%2E,Nobody%20is%20closed%2E")]
    [InlineData("No! We are open, as “ever.” They are not.", "We%20are%20open%2C%20as,They%20are%20not%2E")]
    [InlineData("我们是开放的。你们不是。", "%E6%88%91%E4%BB%AC%E6%98%AF%E5%BC%80%E6%94%BE%E7%9A%84%E3%80%82,"
        + "%E4%BD%A0%E4%BB%AC%E4%B8%8D%E6%98%AF%E3%80%82")]
    public void Sentences_that_may_be_in_different_paragraphs_are_given_by_their_start_and_end(
        string words, string directive) =>
        Assert.Equal($"{Page}#:~:text={directive}", TextFragment.Append(Page, words, VerificationLevel.Exact));

    [Theory]
    [InlineData(
        "It’s open to all of them and it’s free",
        VerificationLevel.Typographic,
        "#:~:text=open%20to%20all%20of%20them,free")]
    [InlineData(
        "created in the year […] as an open company",
        VerificationLevel.Elided,
        "#:~:text=created%20in%20the%20year,as%20an%20open%20company")]
    [InlineData("one two three (…) four five six", VerificationLevel.Elided,
        "#:~:text=one%20two%20three,four%20five%20six")]
    [InlineData("one two (. . .) four five six", VerificationLevel.Elided, "#:~:text=four%20five%20six")]
    [InlineData("one two three[...]four five six", VerificationLevel.Elided,
        "#:~:text=one%20two%20three,four%20five%20six")]
    [InlineData("开源[…]是必要", VerificationLevel.Elided,
        "#:~:text=%E5%BC%80%E6%BA%90,%E6%98%AF%E5%BF%85%E8%A6%81")]
    [InlineData("[OpenAI] was created open", VerificationLevel.Elided, "#:~:text=was%20created%20open")]
    [InlineData("only plain words here", VerificationLevel.Typographic, "#:~:text=only%20plain%20words%20here")]
    public void Punctuation_that_may_differ_is_left_out(string words, VerificationLevel level, string fragment) =>
        Assert.Equal(Page + fragment, TextFragment.Append(Page, words, level));

    [Theory]
    [InlineData("https://example.org/page#part", "https://example.org/page#part:~:text=Yup")]
    [InlineData("https://example.org/page#:~:text=Other", "https://example.org/page#:~:text=Other")]
    public void An_existing_fragment_is_kept(string address, string expected) =>
        Assert.Equal(expected, TextFragment.Append(address, "Yup", VerificationLevel.Exact));

    [Fact]
    public void Words_with_quotation_marks_only_have_no_fragment() =>
        Assert.Equal(Page, TextFragment.Append(Page, "‘it’s’", VerificationLevel.Typographic));
}
