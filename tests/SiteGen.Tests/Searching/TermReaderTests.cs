using SiteGen.Searching;

namespace SiteGen.Tests.Searching;

/// <summary>
/// Splitting texts into terms. The browser tests of search compare the results with those of the theme's script.
/// </summary>
public class TermReaderTests
{
    [Theory]
    [InlineData("Open AI", "open ai")]
    [InlineData("GPT-4 in 2023, 1,500 times", "gpt 4 in 2023 1 500 times")]
    [InlineData("OpenAI’s and Musk's; don't", "openai and musk don")]
    [InlineData("d’Europe", "d europe")]
    [InlineData("Crème brûlée, Dvořák, Ærø, Łódź, Straße", "creme brulee dvorak aero lodz strasse")]
    [InlineData("cre\u0300me", "creme")]
    [InlineData("Αθήνα ΟΔΟΣ οδός", "αθηνα οδοσ οδοσ")]
    [InlineData("Ёлка Йод", "елка иод")]
    [InlineData("हिन्दी العربية", "हिन्दी العربية")]
    [InlineData("北京大学", "北京 京大 大学 学")]
    [InlineData("AI は人工。", "ai は人 人工 工")]
    [InlineData("ไทย", "ไท ทย ย")]
    [InlineData("한국어를 말", "한국어를 말")]
    [InlineData("… — !", "")]
    public void Terms_are_words_and_numbers_without_case_and_accents(string text, string terms) =>
        Assert.Equal(terms, string.Join(' ', Read(text)));

    [Fact]
    public void Long_terms_are_truncated() =>
        Assert.Equal([new string('a', TermReader.MaxLength), "b"], Read(new string('a', 90) + " b"));

    private static List<string> Read(string text)
    {
        var terms = new List<string>();
        var reader = new TermReader(text, stackalloc char[TermReader.MaxLength + 2]);
        while (reader.MoveNext())
        {
            terms.Add(reader.Current.ToString());
        }

        return terms;
    }
}
