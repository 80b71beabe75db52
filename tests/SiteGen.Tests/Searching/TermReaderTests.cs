using SiteGen.Searching;

namespace SiteGen.Tests.Searching;

/// <summary>
/// Splitting texts into terms. The browser tests of search compare the results with those of the theme's script.
/// </summary>
public class TermReaderTests
{
    [Theory]
    [MemberData(nameof(TermCases.All), MemberType = typeof(TermCases))]
    public void Terms_are_words_and_numbers_in_one_form(string text, string terms) =>
        Assert.Equal(terms, TermCases.Read(text));

    [Fact]
    public void Long_terms_are_truncated() =>
        Assert.Equal(new string('a', TermReader.MaxLength) + " b", TermCases.Read(new string('a', 90) + " b"));
}
