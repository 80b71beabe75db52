using SiteGen.Content.Entities;
using SiteGen.Languages;
using SiteGen.Linking;

namespace SiteGen.Tests.Languages;

/// <summary>Every value that the front matter allows has words for readers.</summary>
public sealed class ValueWordsTests
{
    private static readonly Language English = SiteLanguages.Of("en");

    [Fact]
    public void Every_value_has_a_label_and_a_word_for_lists()
    {
        Assert.Equal("Blog post", English.SourceType("blog-post"));
        Assert.Equal("Back-translation", English.Wording("back-translation"));
        Assert.All(SourceTypes.All, t => Assert.Equal(
            English.SourceType(t), English.Capitalized(English.SourceTypeInList(t))));
        Assert.All(QuoteWordings.All, w => Assert.Equal(
            English.Wording(w), English.Capitalized(English.WordingInList(w))));
        Assert.All(QuoteStatuses.All.Where(s => s != QuoteStatuses.Attributed), s => Assert.Equal(
            English.Status(s), English.Capitalized(English.StatusInList(s))));
        Assert.All(
            QuoteWordings.All.Where(w => w is not (QuoteWordings.Verbatim or QuoteWordings.Transcript)),
            w => Assert.NotEmpty(English.WordingInBrackets(w)));
    }

    [Fact]
    public void Every_outcome_has_words() => Assert.All(VerificationOutcomes.All, o =>
    {
        Assert.NotEmpty(o.Label(English));
        Assert.NotEmpty(o.Short(English));
        Assert.NotEmpty(o.Meaning(English));
    });

    [Theory]
    [InlineData("en", "about 2018", "About 2018")]
    [InlineData("tr", "ilk söz", "İlk söz")]
    [InlineData("de", "über", "Über")]
    [InlineData("ka", "აზრი", "აზრი")]
    [InlineData("ja", "出典", "出典")]
    [InlineData("en", "", "")]
    public void A_sentence_begins_with_a_capital(string language, string text, string expected) =>
        Assert.Equal(expected, SiteLanguages.Of(language).Capitalized(text));

    [Theory]
    [InlineData(1, "1st edition")]
    [InlineData(2, "2nd edition")]
    [InlineData(3, "3rd edition")]
    [InlineData(11, "11th edition")]
    [InlineData(22, "22nd edition")]
    public void Editions_are_counted(int number, string expected) =>
        Assert.Equal(expected, English.SayOrdinal("citations.edition", number));

    [Fact]
    public void A_list_without_and_leaves_out_what_is_missing() =>
        Assert.Equal("A, B", English.Listed("A", null, "", "B"));
}
