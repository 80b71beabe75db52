using SiteGen.Languages;

namespace SiteGen.Tests.Languages;

public sealed class NumbersAndListsTests
{
    [Theory]
    [InlineData("en", 12000, "12,000")]
    [InlineData("de", 12000, "12.000")]
    [InlineData("es", 1200, "1200")]
    [InlineData("es", 12000, "12.000")]
    [InlineData("fr", 1234567, "1\u202F234\u202F567")]
    [InlineData("hi", 1234567, "12,34,567")]
    [InlineData("fa", 1200, "۱٬۲۰۰")]
    [InlineData("pl", 999, "999")]
    public void Numbers_have_the_groups_of_the_language(string language, int number, string expected) =>
        Assert.Equal(expected, SiteLanguages.Of(language).Numbers.Grouped(number));

    [Theory]
    [InlineData("en", "A, B and C")]
    [InlineData("de", "A, B und C")]
    [InlineData("ja", "A、B、C")]
    [InlineData("ar", "A وB وC")]
    public void Lists_are_joined_as_in_the_language(string language, string expected) =>
        Assert.Equal(expected, SiteLanguages.Of(language).And.Join(["A", "B", "C"]));

    [Theory]
    [InlineData("en", "one", 1)]
    [InlineData("en", "other", 0, 2, 11, 101)]
    [InlineData("fr", "one", 0, 1)]
    [InlineData("ar", "zero", 0)]
    [InlineData("ar", "two", 2)]
    [InlineData("ar", "few", 3, 10, 103)]
    [InlineData("ar", "many", 11, 99, 111)]
    [InlineData("ar", "other", 100, 102)]
    [InlineData("pl", "few", 2, 24, 104)]
    [InlineData("pl", "many", 0, 5, 12, 112)]
    [InlineData("ja", "other", 0, 1, 2)]
    public void Numbers_have_the_plural_of_the_language(string language, string category, params int[] numbers)
    {
        var rules = PluralRules.Cardinal(LanguageData.Of(language));

        Assert.All(numbers, n => Assert.Equal(category, rules.Of(n)));
    }
}
