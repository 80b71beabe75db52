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
        Assert.Equal(terms, Read(text));

    [Fact]
    public void Long_terms_are_truncated() =>
        Assert.Equal(new string('a', TermReader.MaxLength) + " b", Read(new string('a', 90) + " b"));

    /// <summary>The words of a text, in the form of <see cref="TermCases"/>.</summary>
    public static string Read(string text)
    {
        var words = new List<string>();
        var reader = new TermReader(text);
        while (reader.MoveNext())
        {
            words.Add(string.Join('/', Enumerable.Range(0, reader.Count).Select(i => reader[i].ToString())));
        }

        return string.Join(' ', words);
    }
}
